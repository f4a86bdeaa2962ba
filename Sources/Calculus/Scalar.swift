public import RealModule

/// A number a formula can be evaluated over: `Double`, `Dual`, `Jet`, `Variable`, `Interval`.
///
/// It refines `ElementaryFunctions` (`exp`, `log`, `sin`, …, `pow`, `sqrt`) by the field operations,
/// literals and a few functions more. There is no order: branch on `approximation`.
///
/// Derivatives at kinks are sub-gradients: `abs` and `sign` have the derivative 0 at 0, `larger`
/// and `smaller` take the derivative of their first argument where both are equal.
public protocol Scalar: ElementaryFunctions, Sendable, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  /// The constant `value`.
  init(_ value: Double)

  /// The plain number: the value without derivatives, the midpoint of an interval.
  var approximation: Double { get }

  /// The product.
  static func * (a: Self, b: Self) -> Self
  /// The quotient; by zero it is infinite or not a number, as for `Double`.
  static func / (a: Self, b: Self) -> Self
  /// The negation.
  static prefix func - (a: Self) -> Self

  /// The magnitude.
  static func abs(_ x: Self) -> Self
  /// −1, 0 or 1; not a number stays so.
  static func sign(_ x: Self) -> Self
  /// The error function 2/√π ∫₀ˣ exp(−t²) dt.
  static func erf(_ x: Self) -> Self
  /// The larger one.
  static func larger(_ a: Self, _ b: Self) -> Self
  /// The smaller one.
  static func smaller(_ a: Self, _ b: Self) -> Self
  /// The angle of the point (x, y) in −π...π.
  static func atan2(_ y: Self, _ x: Self) -> Self

  // Repeated from `ElementaryFunctions`, so that users need not import its module.

  /// The exponential function.
  static func exp(_ x: Self) -> Self
  /// The natural logarithm.
  static func log(_ x: Self) -> Self
  /// The square root.
  static func sqrt(_ x: Self) -> Self
  /// The sine.
  static func sin(_ x: Self) -> Self
  /// The cosine.
  static func cos(_ x: Self) -> Self
  /// The tangent.
  static func tan(_ x: Self) -> Self
  /// The inverse sine.
  static func asin(_ x: Self) -> Self
  /// The inverse cosine.
  static func acos(_ x: Self) -> Self
  /// The inverse tangent.
  static func atan(_ x: Self) -> Self
  /// The hyperbolic sine.
  static func sinh(_ x: Self) -> Self
  /// The hyperbolic cosine.
  static func cosh(_ x: Self) -> Self
  /// The hyperbolic tangent.
  static func tanh(_ x: Self) -> Self
  /// The inverse hyperbolic sine.
  static func asinh(_ x: Self) -> Self
  /// The inverse hyperbolic cosine.
  static func acosh(_ x: Self) -> Self
  /// The inverse hyperbolic tangent.
  static func atanh(_ x: Self) -> Self
  /// A whole power; the 0th power is 1.
  static func pow(_ x: Self, _ n: Int) -> Self
  /// A power; not a number for a negative base.
  static func pow(_ x: Self, _ y: Self) -> Self
  /// The real root of order `n`.
  static func root(_ x: Self, _ n: Int) -> Self
}

extension Scalar {
  /// The constant a literal names.
  public init(floatLiteral value: Double) { self.init(value) }
  /// The constant a literal names.
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// The larger one by `approximation`; the first where they are equal.
  public static func larger(_ a: Self, _ b: Self) -> Self {
    a.approximation.isNaN || a.approximation >= b.approximation ? a : b
  }

  /// The smaller one by `approximation`; the first where they are equal.
  public static func smaller(_ a: Self, _ b: Self) -> Self {
    a.approximation.isNaN || a.approximation <= b.approximation ? a : b
  }

  /// The number to a whole power; the 0th power is 1.
  public func pow(_ n: Int) -> Self { Self.pow(self, n) }
  /// The number to a power; not a number for a negative base, as the power is real.
  public func pow(_ y: Self) -> Self { Self.pow(self, y) }
  /// The number times itself.
  public var squared: Self { self * self }

  /// Scales in place.
  public static func *= (a: inout Self, b: Self) { a = a * b }
  /// Divides in place.
  public static func /= (a: inout Self, b: Self) { a = a / b }
}
