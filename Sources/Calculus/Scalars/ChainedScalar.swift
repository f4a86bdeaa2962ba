import RealModule

/// A scalar whose functions follow from the chain rule alone.
///
/// ``Dual`` and ``Variable`` differ in what they do with a derivative: one multiplies it forward, the
/// other writes it down for the way back. The derivatives of the elementary functions are the same
/// and stand here once.
public protocol ChainedScalar: Scalar {
  /// The numbers that values and local derivatives are.
  associatedtype Base: Scalar
  /// The value.
  var value: Base { get }

  /// The result of a function of one argument.
  ///
  /// - Parameters:
  ///   - name: the function's name, for traces.
  ///   - value: the function's value at `self.value`.
  ///   - slope: the function's derivative there.
  func chained(_ name: String, value: Base, slope: Base) -> Self

  /// The result of a function of two arguments, with its two partial derivatives.
  static func combined(
    _ name: String, _ a: Self, _ b: Self, value: Base, slopes: (Base, Base)
  ) -> Self
}

extension ChainedScalar {
  /// The sum.
  public static func + (a: Self, b: Self) -> Self {
    combined("+", a, b, value: a.value + b.value, slopes: (1, 1))
  }
  /// The difference.
  public static func - (a: Self, b: Self) -> Self {
    combined("−", a, b, value: a.value - b.value, slopes: (1, -1))
  }
  /// The product.
  public static func * (a: Self, b: Self) -> Self {
    combined("×", a, b, value: a.value * b.value, slopes: (b.value, a.value))
  }
  /// The quotient.
  public static func / (a: Self, b: Self) -> Self {
    let quotient = a.value / b.value
    return combined("÷", a, b, value: quotient, slopes: (1 / b.value, -quotient / b.value))
  }
  /// The opposite number.
  public static prefix func - (a: Self) -> Self { a.chained("−", value: -a.value, slope: -1) }

  /// The absolute value.
  public static func abs(_ x: Self) -> Self {
    x.chained("abs", value: Base.abs(x.value), slope: Base.sign(x.value))
  }
  /// The sign.
  public static func sign(_ x: Self) -> Self {
    x.chained("sign", value: Base.sign(x.value), slope: 0)
  }
  /// The error function.
  public static func erf(_ x: Self) -> Self {
    let slope = Base(1.1283791670955126) * Base.exp(-(x.value * x.value))
    return x.chained("erf", value: Base.erf(x.value), slope: slope)
  }

  /// The exponential.
  public static func exp(_ x: Self) -> Self {
    let value = Base.exp(x.value)
    return x.chained("exp", value: value, slope: value)
  }
  /// eˣ − 1.
  public static func expMinusOne(_ x: Self) -> Self {
    x.chained("expm1", value: Base.expMinusOne(x.value), slope: Base.exp(x.value))
  }
  /// The natural logarithm.
  public static func log(_ x: Self) -> Self {
    x.chained("log", value: Base.log(x.value), slope: 1 / x.value)
  }
  /// The natural logarithm of 1 + x.
  public static func log(onePlus x: Self) -> Self {
    x.chained("log1p", value: Base.log(onePlus: x.value), slope: 1 / (1 + x.value))
  }
  /// The square root.
  public static func sqrt(_ x: Self) -> Self {
    let value = Base.sqrt(x.value)
    return x.chained("sqrt", value: value, slope: Base(0.5) / value)
  }
  /// The n-th root.
  public static func root(_ x: Self, _ n: Int) -> Self {
    let value = Base.root(x.value, n)
    return x.chained("root \(n)", value: value, slope: value / (Base(Double(n)) * x.value))
  }
  /// A whole power.
  public func pow(_ exponent: Int) -> Self {
    let slope = exponent == 0 ? Base(0) : Base(Double(exponent)) * value.pow(exponent - 1)
    return chained("^\(exponent)", value: value.pow(exponent), slope: slope)
  }
  /// A whole power.
  public static func pow(_ x: Self, _ n: Int) -> Self { x.pow(n) }
  /// A real power.
  ///
  /// Where the base is 0 the derivative by the exponent is taken as 0.
  public static func pow(_ x: Self, _ y: Self) -> Self {
    let value = Base.pow(x.value, y.value)
    let byBase = y.value * Base.pow(x.value, y.value - 1)
    let byExponent = x.doubleValue == 0 ? Base(0) : value * Base.log(x.value)
    return combined("^", x, y, value: value, slopes: (byBase, byExponent))
  }
}
