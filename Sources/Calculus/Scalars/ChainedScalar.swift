public import RealModule

/// A scalar whose functions follow from the chain rule alone.
///
/// ``Dual`` and ``Variable`` differ in what they do with a derivative: one multiplies it forward, the
/// other writes it down for the way back. The derivatives of the elementary functions are the same
/// and stand here once.
///
/// ## What derivatives are at the edges
///
/// Where a derivative has a limit, the limit is what comes out; where it has none, the value below.
/// All this holds forward and backward; first derivatives come out the same under further layers.
///
/// | where | value | derivative | why |
/// |---|---|---|---|
/// | xⁿ at 0, n whole | 0 | 1 for n = 1, else 0; the second is 2 for n = 2 | by multiplication, never through exp and log; also when n is given as a real number |
/// | x⁰ at 0 | 1 | 0 | the empty product |
/// | 0ʸ, by the exponent | | 0 | the limit for y > 0, a convention for y ≤ 0 |
/// | xʸ at x < 0, y not whole | NaN | NaN | outside the domain |
/// | √x, ⁿ√x at 0 | 0 | +∞ | the limit |
/// | log x at 0 | −∞ | +∞ | the limit |
/// | log, atanh, asin, … outside their domain | NaN | NaN | |
/// | \|x\| at 0 | 0 | 0 | the middle of the subgradients −1…1 |
/// | √(x²) at 0 | 0 | 0 | ∞ · 0, see below; the same as \|x\| |
/// | sign x | −1, 0, 1 | 0 | holds away from the jump |
/// | ``maximum(_:_:)``, ``minimum(_:_:)`` in a tie | | that of the first | a subgradient |
/// | ``sigmoid(_:)``, ``softplus(_:)``, ``logSumExp(_:)`` at ±1000 | the limit | the limit | no intermediate overflows |
/// | a branch that is not taken | | 0 | it is not on the way from input to result |
///
/// **A factor that is identically 0 makes the product 0**, even where the other factor is infinite or
/// NaN: a constant has no share in the derivative however steep the function is there, and a branch
/// whose weight is 0 does not poison the sum. This makes 0 · ∞ = 0, which is a convention rather than a
/// limit: (√x)² at 0 gets the derivative 0 although its limit is 1. The reverse mode says when it came
/// to that: ``Gradient/isIndeterminate``. The one place where the two directions differ is an infinite
/// slope on a difference that cancels, as √(x − x): forward the derivative of x − x is 0 and wins,
/// backward ∞ − ∞ is NaN.
public protocol ChainedScalar: Scalar {
  /// The numbers that values and local derivatives are.
  associatedtype Base: Scalar
  /// The value.
  var value: Base { get }
  /// Whether it carries no derivative.
  var isConstant: Bool { get }

  /// The result of a function of one argument.
  ///
  /// - Parameters:
  ///   - name: the function's name, for traces.
  ///   - value: the function's value at `self.value`.
  ///   - slope: the function's derivative there.
  func chained(_ name: OperationName, value: Base, slope: Base) -> Self

  /// The result of a function of two arguments, with its two partial derivatives.
  static func combined(
    _ name: OperationName, _ a: Self, _ b: Self, value: Base, slopes: (Base, Base)
  ) -> Self
}

extension Scalar {
  /// Whether the value is NaN.
  @inlinable var isUndefined: Bool { doubleValue.isNaN }
}

extension ChainedScalar {
  /// The sum.
  @inlinable public static func + (a: Self, b: Self) -> Self {
    combined("+", a, b, value: a.value + b.value, slopes: (1, 1))
  }
  /// The difference.
  @inlinable public static func - (a: Self, b: Self) -> Self {
    combined("−", a, b, value: a.value - b.value, slopes: (1, -1))
  }
  /// The product.
  @inlinable public static func * (a: Self, b: Self) -> Self {
    combined("×", a, b, value: a.value * b.value, slopes: (b.value, a.value))
  }
  /// The quotient.
  @inlinable public static func / (a: Self, b: Self) -> Self {
    let quotient = a.value / b.value
    return combined("÷", a, b, value: quotient, slopes: (1 / b.value, -quotient / b.value))
  }
  /// The opposite number.
  @inlinable public static prefix func - (a: Self) -> Self {
    a.chained("−", value: -a.value, slope: -1)
  }

  /// The absolute value.
  @inlinable public static func abs(_ x: Self) -> Self {
    x.chained("abs", value: Base.abs(x.value), slope: Base.sign(x.value))
  }
  /// The sign.
  @inlinable public static func sign(_ x: Self) -> Self {
    x.chained("sign", value: Base.sign(x.value), slope: 0)
  }
  /// The error function.
  @inlinable public static func erf(_ x: Self) -> Self {
    let slope = Base(1.1283791670955126) * Base.exp(-(x.value * x.value))
    return x.chained("erf", value: Base.erf(x.value), slope: slope)
  }

  /// The exponential.
  @inlinable public static func exp(_ x: Self) -> Self {
    let value = Base.exp(x.value)
    return x.chained("exp", value: value, slope: value)
  }
  /// eˣ − 1.
  @inlinable public static func expMinusOne(_ x: Self) -> Self {
    x.chained("expm1", value: Base.expMinusOne(x.value), slope: Base.exp(x.value))
  }
  /// The natural logarithm.
  @inlinable public static func log(_ x: Self) -> Self {
    let value = Base.log(x.value)
    return x.chained("log", value: value, slope: value.isUndefined ? value : 1 / x.value)
  }
  /// The natural logarithm of 1 + x.
  @inlinable public static func log(onePlus x: Self) -> Self {
    let value = Base.log(onePlus: x.value)
    return x.chained("log1p", value: value, slope: value.isUndefined ? value : 1 / (1 + x.value))
  }
  /// The square root.
  @inlinable public static func sqrt(_ x: Self) -> Self {
    let value = Base.sqrt(x.value)
    let slope = Base(0.5) / value
    // The root of −0 is −0.
    return x.chained("sqrt", value: value, slope: slope.doubleValue < 0 ? -slope : slope)
  }
  /// The n-th root.
  @inlinable public static func root(_ x: Self, _ n: Int) -> Self {
    let value = Base.root(x.value, n)
    let slope = 1 / (Base(Double(n)) * value.pow(n - 1))
    return x.chained(OperationName("root ", n), value: value, slope: slope)
  }
  /// A whole power.
  @inlinable public func pow(_ exponent: Int) -> Self {
    let slope = exponent == 0 ? Base(0) : Base(Double(exponent)) * value.pow(exponent - 1)
    return chained(OperationName("^", exponent), value: value.pow(exponent), slope: slope)
  }
  /// A whole power.
  @inlinable public static func pow(_ x: Self, _ n: Int) -> Self { x.pow(n) }
  /// A real power.
  ///
  /// Where the base is 0 the derivative by the exponent is taken as 0.
  @inlinable public static func pow(_ x: Self, _ y: Self) -> Self { x.pow(y) }
  /// A real power.
  ///
  /// Where the base is 0 the derivative by the exponent is taken as 0.
  @inlinable public func pow(_ exponent: Self) -> Self {
    let power = exponent.value
    let result = value.pow(power)
    let byBase = power.isIdenticallyZero ? Base(0) : power * value.pow(power - 1)
    let byExponent =
      exponent.isConstant || value.doubleValue == 0 ? Base(0) : result * Base.log(value)
    return Self.combined("^", self, exponent, value: result, slopes: (byBase, byExponent))
  }
}
