/// A value and its derivative by one input, carried forward together.
///
/// A dual number over dual numbers carries second derivatives: set the derivative of both layers to 1
/// and read `derivative.derivative`.
public struct Dual<Base: Scalar>: ChainedScalar {
  /// The value.
  public var value: Base
  /// The derivative by the input.
  public var derivative: Base

  /// Creates a number from its value and derivative; 1 for the input itself.
  public init(_ value: Base, derivative: Base) {
    self.value = value
    self.derivative = derivative
  }

  /// Creates a constant: its derivative is 0.
  public init(_ value: Double) {
    self.init(Base(value), derivative: Base(0))
  }

  /// The value without derivatives.
  public var doubleValue: Double { value.doubleValue }
  /// The constant 0.
  public static var zero: Dual { Dual(0.0) }

  /// Multiplies the slope into the derivative; a derivative of 0 stays 0 even where the slope is
  /// infinite.
  public func chained(_ name: String, value: Base, slope: Base) -> Dual {
    Dual(value, derivative: Self.product(slope, derivative))
  }

  /// Adds the products of slopes and derivatives.
  public static func combined(
    _ name: String, _ a: Dual, _ b: Dual, value: Base, slopes: (Base, Base)
  ) -> Dual {
    Dual(value, derivative: product(slopes.0, a.derivative) + product(slopes.1, b.derivative))
  }

  private static func product(_ slope: Base, _ derivative: Base) -> Base {
    derivative == .zero ? .zero : slope * derivative
  }
}
