public import RealModule

extension ChainedScalar {
  /// The sine.
  @inlinable public static func sin(_ x: Self) -> Self {
    x.chained("sin", value: Base.sin(x.value), slope: Base.cos(x.value))
  }
  /// The cosine.
  @inlinable public static func cos(_ x: Self) -> Self {
    x.chained("cos", value: Base.cos(x.value), slope: -Base.sin(x.value))
  }
  /// The tangent.
  @inlinable public static func tan(_ x: Self) -> Self {
    let value = Base.tan(x.value)
    return x.chained("tan", value: value, slope: 1 + value * value)
  }
  /// The inverse sine.
  @inlinable public static func asin(_ x: Self) -> Self {
    x.chained("asin", value: Base.asin(x.value), slope: 1 / x.distanceFromUnit)
  }
  /// The inverse cosine.
  @inlinable public static func acos(_ x: Self) -> Self {
    x.chained("acos", value: Base.acos(x.value), slope: -1 / x.distanceFromUnit)
  }
  /// The inverse tangent.
  @inlinable public static func atan(_ x: Self) -> Self {
    x.chained("atan", value: Base.atan(x.value), slope: 1 / (1 + x.value * x.value))
  }
  /// The hyperbolic sine.
  @inlinable public static func sinh(_ x: Self) -> Self {
    x.chained("sinh", value: Base.sinh(x.value), slope: Base.cosh(x.value))
  }
  /// The hyperbolic cosine.
  @inlinable public static func cosh(_ x: Self) -> Self {
    x.chained("cosh", value: Base.cosh(x.value), slope: Base.sinh(x.value))
  }
  /// The hyperbolic tangent.
  @inlinable public static func tanh(_ x: Self) -> Self {
    // 1 − tanh² would lose all its digits where tanh comes near 1.
    let slope = 1 / Base.cosh(x.value)
    return x.chained("tanh", value: Base.tanh(x.value), slope: slope * slope)
  }
  /// The inverse hyperbolic sine.
  @inlinable public static func asinh(_ x: Self) -> Self {
    x.chained("asinh", value: Base.asinh(x.value), slope: 1 / Base.sqrt(1 + x.value * x.value))
  }
  /// The inverse hyperbolic cosine.
  @inlinable public static func acosh(_ x: Self) -> Self {
    let slope = 1 / (Base.sqrt(x.value - 1) * Base.sqrt(x.value + 1))
    return x.chained("acosh", value: Base.acosh(x.value), slope: slope)
  }
  /// The inverse hyperbolic tangent.
  @inlinable public static func atanh(_ x: Self) -> Self {
    let value = Base.atanh(x.value)
    let slope = value.isUndefined ? value : 1 / ((1 - x.value) * (1 + x.value))
    return x.chained("atanh", value: value, slope: slope)
  }

  /// √(1 − x²), with all its digits near ±1.
  @inlinable var distanceFromUnit: Base { Base.sqrt((1 - value) * (1 + value)) }
}
