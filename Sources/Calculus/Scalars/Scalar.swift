public import RealModule

/// A number that calculations can run on: a `Double`, or one that carries derivatives along.
///
/// A function written over any `Scalar` gives its value on `Double`, its value and derivative on
/// ``Dual``, and its gradient on ``Variable``.
public protocol Scalar: ElementaryFunctions, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  Sendable
{
  /// The constant of a value.
  init(_ value: Double)
  /// The value, without what it carries along; branches decide on it.
  var doubleValue: Double { get }

  /// The product.
  static func * (a: Self, b: Self) -> Self
  /// The quotient; division by zero follows IEEE 754.
  static func / (a: Self, b: Self) -> Self
  /// The opposite number.
  static prefix func - (a: Self) -> Self
  /// The absolute value; its derivative at 0 is taken as 0.
  static func abs(_ x: Self) -> Self
  /// -1, 0 or 1 as the sign of the number; its derivative is 0.
  static func sign(_ x: Self) -> Self
  /// The error function.
  static func erf(_ x: Self) -> Self
  /// A whole power.
  func pow(_ exponent: Int) -> Self
}

extension Scalar {
  /// The constant of a literal.
  public init(floatLiteral value: Double) { self.init(value) }
  /// The constant of a literal.
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// The number times itself.
  public var squared: Self { self * self }
  /// A real power; NaN for a negative base with an exponent that is not whole.
  public func pow(_ exponent: Self) -> Self { Self.pow(self, exponent) }
}

extension Double: Scalar {
  /// A whole power, by repeated squaring: x² is exactly x · x, whatever the system's `pow` gives.
  public func pow(_ exponent: Int) -> Double {
    var result = 1.0
    var factor = self
    var remaining = exponent.magnitude
    while remaining > 0 {
      if remaining & 1 == 1 { result *= factor }
      factor *= factor
      remaining >>= 1
    }
    return exponent < 0 ? 1 / result : result
  }
  /// The number itself.
  public var doubleValue: Double { self }
  /// The absolute value.
  public static func abs(_ x: Double) -> Double { x.magnitude }
  /// -1, 0 or 1 as the sign of the number; NaN for NaN.
  public static func sign(_ x: Double) -> Double { x > 0 ? 1 : (x < 0 ? -1 : (x.isNaN ? x : 0)) }
}
