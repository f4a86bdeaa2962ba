import RealModule

// The derivative of each function stands beside its value; the functions themselves are those of
// the base.
extension Dual {
  /// The exponential function.
  public static func exp(_ x: Dual) -> Dual {
    let value = Base.exp(x.value)
    return x.chain(value, slope: value)
  }

  /// `exp(x) - 1` without loss near 0.
  public static func expMinusOne(_ x: Dual) -> Dual {
    x.chain(Base.expMinusOne(x.value), slope: Base.exp(x.value))
  }

  /// The natural logarithm.
  public static func log(_ x: Dual) -> Dual {
    x.chain(Base.log(x.value), slope: 1 / x.value)
  }

  /// `log(1 + x)` without loss near 0.
  public static func log(onePlus x: Dual) -> Dual {
    x.chain(Base.log(onePlus: x.value), slope: 1 / (1 + x.value))
  }

  /// The sine.
  public static func sin(_ x: Dual) -> Dual {
    x.chain(Base.sin(x.value), slope: Base.cos(x.value))
  }

  /// The cosine.
  public static func cos(_ x: Dual) -> Dual {
    x.chain(Base.cos(x.value), slope: -Base.sin(x.value))
  }

  /// The tangent.
  public static func tan(_ x: Dual) -> Dual {
    let value = Base.tan(x.value)
    return x.chain(value, slope: 1 + value * value)
  }

  /// The inverse sine.
  public static func asin(_ x: Dual) -> Dual {
    x.chain(Base.asin(x.value), slope: 1 / Base.sqrt((1 - x.value) * (1 + x.value)))
  }

  /// The inverse cosine.
  public static func acos(_ x: Dual) -> Dual {
    x.chain(Base.acos(x.value), slope: -1 / Base.sqrt((1 - x.value) * (1 + x.value)))
  }

  /// The inverse tangent.
  public static func atan(_ x: Dual) -> Dual {
    x.chain(Base.atan(x.value), slope: 1 / (1 + x.value * x.value))
  }

  /// The hyperbolic sine.
  public static func sinh(_ x: Dual) -> Dual {
    x.chain(Base.sinh(x.value), slope: Base.cosh(x.value))
  }

  /// The hyperbolic cosine.
  public static func cosh(_ x: Dual) -> Dual {
    x.chain(Base.cosh(x.value), slope: Base.sinh(x.value))
  }

  /// The hyperbolic tangent.
  public static func tanh(_ x: Dual) -> Dual {
    let value = Base.tanh(x.value)
    return x.chain(value, slope: (1 - value) * (1 + value))
  }

  /// The inverse hyperbolic sine.
  public static func asinh(_ x: Dual) -> Dual {
    x.chain(Base.asinh(x.value), slope: 1 / Base.sqrt(1 + x.value * x.value))
  }

  /// The inverse hyperbolic cosine.
  public static func acosh(_ x: Dual) -> Dual {
    x.chain(Base.acosh(x.value), slope: 1 / Base.sqrt((x.value - 1) * (x.value + 1)))
  }

  /// The inverse hyperbolic tangent.
  public static func atanh(_ x: Dual) -> Dual {
    x.chain(Base.atanh(x.value), slope: 1 / ((1 - x.value) * (1 + x.value)))
  }

  /// The square root.
  public static func sqrt(_ x: Dual) -> Dual {
    let value = Base.sqrt(x.value)
    return x.chain(value, slope: 1 / (value + value))
  }

  /// The real root of order `n`.
  public static func root(_ x: Dual, _ n: Int) -> Dual {
    let value = Base.root(x.value, n)
    return x.chain(value, slope: value / (Base(Double(n)) * x.value))
  }

  /// A whole power, never by way of the logarithm.
  public static func pow(_ x: Dual, _ n: Int) -> Dual {
    guard n != 0 else { return 1 }
    return x.chain(Base.pow(x.value, n), slope: Base(Double(n)) * Base.pow(x.value, n - 1))
  }

  /// A power; with a constant exponent it needs no logarithm.
  public static func pow(_ x: Dual, _ y: Dual) -> Dual {
    let value = Base.pow(x.value, y.value)
    let byBase = x.chain(value, slope: y.value * Base.pow(x.value, y.value - 1))
    let byExponent = y.chain(value, slope: value * Base.log(x.value))
    return Dual(value, derivative: byBase.derivative + byExponent.derivative)
  }

  /// The magnitude, with the slope 0 at 0.
  public static func abs(_ x: Dual) -> Dual {
    x.chain(Base.abs(x.value), slope: Base.sign(x.value))
  }

  /// −1, 0 or 1, with the slope 0 everywhere.
  public static func sign(_ x: Dual) -> Dual {
    Dual(Base.sign(x.value), derivative: 0)
  }

  /// The error function.
  public static func erf(_ x: Dual) -> Dual {
    let scale = Base(1.128_379_167_095_512_6)  // 2/√π
    return x.chain(Base.erf(x.value), slope: scale * Base.exp(-(x.value * x.value)))
  }

  /// The angle of the point (x, y).
  public static func atan2(_ y: Dual, _ x: Dual) -> Dual {
    let square = x.value * x.value + y.value * y.value
    let value = Base.atan2(y.value, x.value)
    let byY = y.chain(value, slope: x.value / square)
    let byX = x.chain(value, slope: -y.value / square)
    return Dual(value, derivative: byY.derivative + byX.derivative)
  }
}
