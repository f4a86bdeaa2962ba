/// A value with its derivative, `value + derivative·ε` with ε² = 0: forward-mode differentiation.
///
/// Every operation carries the derivative along by the chain rule, so it is exact up to rounding.
/// Nested (`Dual<Dual<Double>>`) it carries second derivatives. Two numbers are equal when both
/// parts are.
public struct Dual<Base: Scalar>: Scalar, Hashable where Base: Hashable {
  /// The value.
  public var value: Base
  /// The derivative by the variable.
  public var derivative: Base

  /// Creates a dual number.
  public init(_ value: Base, derivative: Base) {
    self.value = value
    self.derivative = derivative
  }

  /// A constant.
  public init(_ value: Double) {
    self.init(Base(value), derivative: 0)
  }

  /// The variable itself at a point: its derivative is 1.
  public static func variable(_ value: Base) -> Dual { Dual(value, derivative: 1) }

  /// The plain number below all derivatives.
  public var approximation: Double { value.approximation }

  /// The value `f` with the derivative by the chain rule.
  ///
  /// A constant stays one even where the slope is infinite, so that no ∞ · 0 arises.
  func chain(_ f: Base, slope: @autoclosure () -> Base) -> Dual {
    derivative == 0 ? Dual(f, derivative: 0) : Dual(f, derivative: slope() * derivative)
  }
}

extension Dual {
  /// Zero.
  public static var zero: Dual { Dual(0, derivative: 0) }

  /// The sum.
  public static func + (a: Dual, b: Dual) -> Dual {
    Dual(a.value + b.value, derivative: a.derivative + b.derivative)
  }

  /// The difference.
  public static func - (a: Dual, b: Dual) -> Dual {
    Dual(a.value - b.value, derivative: a.derivative - b.derivative)
  }

  /// The product, by the product rule.
  public static func * (a: Dual, b: Dual) -> Dual {
    Dual(a.value * b.value, derivative: a.derivative * b.value + a.value * b.derivative)
  }

  /// The quotient, by the quotient rule.
  public static func / (a: Dual, b: Dual) -> Dual {
    let quotient = a.value / b.value
    return Dual(quotient, derivative: (a.derivative - quotient * b.derivative) / b.value)
  }

  /// The negation.
  public static prefix func - (a: Dual) -> Dual {
    Dual(-a.value, derivative: -a.derivative)
  }
}
