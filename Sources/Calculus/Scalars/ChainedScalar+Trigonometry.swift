import RealModule

extension ChainedScalar {
  /// The sine.
  public static func sin(_ x: Self) -> Self {
    x.chained("sin", value: Base.sin(x.value), slope: Base.cos(x.value))
  }
  /// The cosine.
  public static func cos(_ x: Self) -> Self {
    x.chained("cos", value: Base.cos(x.value), slope: -Base.sin(x.value))
  }
  /// The tangent.
  public static func tan(_ x: Self) -> Self {
    let value = Base.tan(x.value)
    return x.chained("tan", value: value, slope: 1 + value * value)
  }
  /// The inverse sine.
  public static func asin(_ x: Self) -> Self {
    x.chained("asin", value: Base.asin(x.value), slope: 1 / Base.sqrt(1 - x.value * x.value))
  }
  /// The inverse cosine.
  public static func acos(_ x: Self) -> Self {
    x.chained("acos", value: Base.acos(x.value), slope: -1 / Base.sqrt(1 - x.value * x.value))
  }
  /// The inverse tangent.
  public static func atan(_ x: Self) -> Self {
    x.chained("atan", value: Base.atan(x.value), slope: 1 / (1 + x.value * x.value))
  }
  /// The hyperbolic sine.
  public static func sinh(_ x: Self) -> Self {
    x.chained("sinh", value: Base.sinh(x.value), slope: Base.cosh(x.value))
  }
  /// The hyperbolic cosine.
  public static func cosh(_ x: Self) -> Self {
    x.chained("cosh", value: Base.cosh(x.value), slope: Base.sinh(x.value))
  }
  /// The hyperbolic tangent.
  public static func tanh(_ x: Self) -> Self {
    let value = Base.tanh(x.value)
    return x.chained("tanh", value: value, slope: 1 - value * value)
  }
  /// The inverse hyperbolic sine.
  public static func asinh(_ x: Self) -> Self {
    x.chained("asinh", value: Base.asinh(x.value), slope: 1 / Base.sqrt(1 + x.value * x.value))
  }
  /// The inverse hyperbolic cosine.
  public static func acosh(_ x: Self) -> Self {
    let slope = 1 / (Base.sqrt(x.value - 1) * Base.sqrt(x.value + 1))
    return x.chained("acosh", value: Base.acosh(x.value), slope: slope)
  }
  /// The inverse hyperbolic tangent.
  public static func atanh(_ x: Self) -> Self {
    x.chained("atanh", value: Base.atanh(x.value), slope: 1 / (1 - x.value * x.value))
  }
}
