public import RealModule

/// A number that calculations can run on: a `Double`, or one that carries derivatives along.
///
/// A function written over any `Scalar` gives its value on `Double`, its value and derivative on
/// ``Dual``, and its gradient on ``Variable``. What derivatives are at the edges of functions' domains
/// is a contract; it stands with ``ChainedScalar``.
public protocol Scalar: ElementaryFunctions, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  Sendable
{
  /// The constant of a value.
  init(_ value: Double)
  /// The value, without what it carries along; branches decide on it.
  var doubleValue: Double { get }
  /// Whether the number is 0 and so is everything it carries along.
  ///
  /// Products with such a number are 0 whatever the other factor is: see ``ChainedScalar``.
  var isIdenticallyZero: Bool { get }

  /// The product in which a factor of 0 wins over infinity and NaN, with which the chain rule
  /// multiplies slopes; see ``ChainedScalar``.
  static func chainProduct(_ slope: Self, _ derivative: Self) -> Self
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
  /// A whole power, by multiplication; 0⁰ is 1.
  func pow(_ exponent: Int) -> Self
  /// A real power; NaN for a negative base with an exponent that is not whole.
  func pow(_ exponent: Self) -> Self
}

extension Scalar {
  /// The constant of a literal.
  @inlinable public init(floatLiteral value: Double) { self.init(value) }
  /// The constant of a literal.
  @inlinable public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// Whether the number equals 0.
  @inlinable public var isIdenticallyZero: Bool { self == .zero }
  /// The product, or 0 where one factor is identically 0.
  @inlinable public static func chainProduct(_ slope: Self, _ derivative: Self) -> Self {
    slope.isIdenticallyZero || derivative.isIdenticallyZero ? .zero : slope * derivative
  }
  /// The number times itself.
  @inlinable public var squared: Self { self * self }
  /// A real power; NaN for a negative base with an exponent that is not whole.
  @inlinable public func pow(_ exponent: Self) -> Self { Self.pow(self, exponent) }
}

extension Double: Scalar {
  /// A whole power, by repeated squaring: x² is exactly x · x, whatever the system's `pow` gives.
  @inlinable public func pow(_ exponent: Int) -> Double {
    if exponent == 2 { return self * self }
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
  /// A real power: by multiplication for whole exponents up to 64 in size, so that 0⁰ is 1 and
  /// (−2)³ is −8; NaN for a negative base with an exponent that is not whole.
  @inlinable public func pow(_ exponent: Double) -> Double {
    let isWhole = exponent == exponent.rounded(.towardZero)
    if isWhole, exponent.magnitude <= 64 { return pow(Int(exponent)) }
    guard self < 0, isWhole else { return Double.pow(self, exponent) }
    let size = Double.pow(magnitude, exponent)
    return exponent.truncatingRemainder(dividingBy: 2) == 0 ? size : -size
  }
  /// The number itself.
  @inlinable public var doubleValue: Double { self }
  /// Whether the number is 0.
  @inlinable public var isIdenticallyZero: Bool { self == 0 }
  /// The absolute value.
  @inlinable public static func abs(_ x: Double) -> Double { x.magnitude }
  /// -1, 0 or 1 as the sign of the number; NaN for NaN.
  @inlinable public static func sign(_ x: Double) -> Double {
    x > 0 ? 1 : (x < 0 ? -1 : (x.isNaN ? x : 0))
  }
}
