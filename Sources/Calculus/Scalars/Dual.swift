/// A value and its derivative by one input, carried forward together.
///
/// A dual number over dual numbers carries second derivatives: set the derivative of both layers to 1
/// and read `derivative.derivative`. Over ``Variable`` it carries directional derivatives whose
/// gradient the tape gives, see ``hessianVectorProduct(at:along:_:)``.
@frozen public struct Dual<Base: Scalar>: ChainedScalar {
  /// The value.
  public var value: Base
  /// The derivative by the input.
  public var derivative: Base

  /// Creates a number from its value and derivative; 1 for the input itself.
  @inlinable public init(_ value: Base, derivative: Base) {
    self.value = value
    self.derivative = derivative
  }

  /// Creates a constant of the numbers below, which may themselves carry derivatives.
  ///
  /// This is how a derivative inside of another one uses the outer variable: as a constant of its own
  /// layer. The types keep the layers apart, so that they cannot be confused.
  @inlinable public init(constant value: Base) {
    self.init(value, derivative: .zero)
  }

  /// Creates a constant: its derivative is 0.
  @inlinable public init(_ value: Double) {
    self.init(Base(value), derivative: .zero)
  }

  /// The value without derivatives.
  @inlinable public var doubleValue: Double { value.doubleValue }
  /// Whether value and derivative are 0.
  @inlinable public var isIdenticallyZero: Bool {
    value.isIdenticallyZero && derivative.isIdenticallyZero
  }
  /// Whether the derivative is 0.
  @inlinable public var isConstant: Bool { derivative.isIdenticallyZero }
  /// The constant 0.
  @inlinable public static var zero: Dual { Dual(.zero, derivative: .zero) }

  /// Multiplies the slope into the derivative; a derivative of 0 stays 0 even where the slope is
  /// infinite.
  @inlinable public func chained(_ name: OperationName, value: Base, slope: Base) -> Dual {
    Dual(value, derivative: Base.chainProduct(slope, derivative))
  }

  /// Adds the products of slopes and derivatives.
  @inlinable public static func combined(
    _ name: OperationName, _ a: Dual, _ b: Dual, value: Base, slopes: (Base, Base)
  ) -> Dual {
    Dual(
      value,
      derivative: Base.chainProduct(slopes.0, a.derivative)
        + Base.chainProduct(slopes.1, b.derivative))
  }

  /// The product in which a factor of 0 wins, in the value and in the derivative.
  @inlinable public static func chainProduct(_ a: Dual, _ b: Dual) -> Dual {
    Dual(
      Base.chainProduct(a.value, b.value),
      derivative: Base.chainProduct(a.value, b.derivative)
        + Base.chainProduct(a.derivative, b.value))
  }
}

/// The derivative of a function of one variable by forward differentiation: exact up to rounding.
///
/// It nests: inside of the function, the derivative of another function that uses the outer variable,
/// lifted by ``Dual/init(constant:)``, is right, because each layer has a type of its own
/// (Siskind and Pearlmutter, *Nesting forward-mode AD in a functional framework*, 2008, on what goes
/// wrong otherwise).
///
/// - Parameters:
///   - x: where; a `Double` or a number of an outer differentiation.
///   - f: the function; branches are taken as the values decide.
/// - Returns: f′(x); at edges as ``ChainedScalar`` states.
@inlinable public func derivative<Number: Scalar>(
  at x: Number, _ f: (Dual<Number>) -> Dual<Number>
) -> Number {
  f(Dual(x, derivative: 1)).derivative
}
