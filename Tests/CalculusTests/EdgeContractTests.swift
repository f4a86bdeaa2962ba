import Calculus
import Testing

/// What derivatives are at the edges of functions' domains: the table of `ChainedScalar`, row by row.
struct EdgeContractTests {
  /// One function, written over every scalar that the contract holds for.
  struct Edge: Sendable, CustomStringConvertible {
    let description: String
    let x: Double
    let value: Double
    let slope: Double
    let second: Double?
    let plain: @Sendable (Double) -> Double
    let nested: @Sendable (Dual<Dual<Double>>) -> Dual<Dual<Double>>
    let taped: @Sendable (Variable) -> Variable
    let both: @Sendable (Dual<Variable>) -> Dual<Variable>
  }

  /// Makes the four versions of a function from one generic one.
  private protocol Function: Sendable { func callAsFunction<T: Scalar>(_ x: T) -> T }

  private static func edge(
    _ name: String, at x: Double, _ f: some Function, value: Double, slope: Double,
    second: Double? = nil
  ) -> Edge {
    Edge(
      description: name, x: x, value: value, slope: slope, second: second, plain: { f($0) },
      nested: { f($0) }, taped: { f($0) }, both: { f($0) })
  }

  private struct Whole: Function {
    let n: Int
    func callAsFunction<T: Scalar>(_ x: T) -> T { x.pow(n) }
  }
  private struct Power: Function {
    let y: Double
    func callAsFunction<T: Scalar>(_ x: T) -> T { x.pow(T(y)) }
  }
  private struct Exponent: Function {
    let base: Double
    func callAsFunction<T: Scalar>(_ x: T) -> T { T(base).pow(x) }
  }
  private struct Named: Function {
    enum Kind { case sqrt, cbrt, log, abs, sign, rootOfSquare, squareOfRoot, sigmoid, softplus }
    let kind: Kind
    func callAsFunction<T: Scalar>(_ x: T) -> T {
      switch kind {
      case .sqrt: Calculus.sqrt(x)
      case .cbrt: Calculus.root(x, 3)
      case .log: Calculus.log(x)
      case .abs: T.abs(x)
      case .sign: T.sign(x)
      case .rootOfSquare: Calculus.sqrt(x * x)
      case .squareOfRoot: Calculus.sqrt(x) * Calculus.sqrt(x)
      case .sigmoid: Calculus.sigmoid(x)
      case .softplus: Calculus.softplus(x)
      }
    }
  }
  private struct Tie: Function {
    let isMaximum: Bool
    func callAsFunction<T: Scalar>(_ x: T) -> T {
      isMaximum ? maximum(2 * x, x * x + 1) : minimum(3 * x, x + 2)
    }
  }
  private struct LogOfTwo: Function {
    func callAsFunction<T: Scalar>(_ x: T) -> T { logSumExp([x, 2 * x]) }
  }
  private struct Weightless: Function {
    func callAsFunction<T: Scalar>(_ x: T) -> T { x + 0 * sqrt(x) + 0 / sqrt(x + 1) }
  }
  private struct Branch: Function {
    func callAsFunction<T: Scalar>(_ x: T) -> T { x.doubleValue > 0 ? log(x) / x : 3 * x }
  }

  static let edges: [Edge] =
    [
      edge("x⁰", at: 0, Whole(n: 0), value: 1, slope: 0, second: 0),
      edge("x¹", at: 0, Whole(n: 1), value: 0, slope: 1, second: 0),
      edge("x²", at: 0, Whole(n: 2), value: 0, slope: 0, second: 2),
      edge("x³", at: 0, Whole(n: 3), value: 0, slope: 0, second: 0),
      edge("x³ left of 0", at: -2, Whole(n: 3), value: -8, slope: 12, second: -12),
      edge("x⁻¹ left of 0", at: -2, Whole(n: -1), value: -0.5, slope: -0.25, second: -0.25),
      edge("x**0.0", at: 0, Power(y: 0), value: 1, slope: 0, second: 0),
      edge("x**1.0", at: 0, Power(y: 1), value: 0, slope: 1, second: 0),
      edge("x**2.0", at: 0, Power(y: 2), value: 0, slope: 0, second: 2),
      edge("x**2.0 left of 0", at: -3, Power(y: 2), value: 9, slope: -6, second: 2),
      edge("x**3.5", at: 0, Power(y: 3.5), value: 0, slope: 0, second: 0),
      edge("x**1.5", at: 0, Power(y: 1.5), value: 0, slope: 0, second: .infinity),
      edge("x**0.5", at: 0, Power(y: 0.5), value: 0, slope: .infinity),
      edge("x**0.5 left of 0", at: -1, Power(y: 0.5), value: .nan, slope: .nan),
      edge("0**x", at: 2, Exponent(base: 0), value: 0, slope: 0, second: 0),
      edge("0**x at 0", at: 0, Exponent(base: 0), value: 1, slope: 0),
      edge("√x", at: 0, Named(kind: .sqrt), value: 0, slope: .infinity, second: -.infinity),
      edge("√−0", at: -0.0, Named(kind: .sqrt), value: 0, slope: .infinity),
      edge("∛x", at: 0, Named(kind: .cbrt), value: 0, slope: .infinity),
      edge("∛x left of 0", at: -8, Named(kind: .cbrt), value: -2, slope: 1.0 / 12),
      edge("log 0", at: 0, Named(kind: .log), value: -.infinity, slope: .infinity),
      edge("log left of 0", at: -1, Named(kind: .log), value: .nan, slope: .nan, second: .nan),
      edge("|x|", at: 0, Named(kind: .abs), value: 0, slope: 0, second: 0),
      edge("sign x", at: 0, Named(kind: .sign), value: 0, slope: 0, second: 0),
      edge("√(x²)", at: 0, Named(kind: .rootOfSquare), value: 0, slope: 0),
      edge("(√x)², by convention", at: 0, Named(kind: .squareOfRoot), value: 0, slope: 0),
      edge("maximum in a tie", at: 1, Tie(isMaximum: true), value: 2, slope: 2, second: 0),
      edge("minimum in a tie", at: 1, Tie(isMaximum: false), value: 3, slope: 3, second: 0),
      edge("weightless", at: 0, Weightless(), value: 0, slope: 1, second: 0),
      edge("a branch not taken", at: 0, Branch(), value: 0, slope: 3, second: 0),
      edge("σ(0)", at: 0, Named(kind: .sigmoid), value: 0.5, slope: 0.25, second: 0),
      edge("σ(1000)", at: 1000, Named(kind: .sigmoid), value: 1, slope: 0, second: 0),
      edge("σ(−1000)", at: -1000, Named(kind: .sigmoid), value: 0, slope: 0, second: 0),
      edge("softplus 0", at: 0, Named(kind: .softplus), value: log(2), slope: 0.5, second: 0.25),
      edge("softplus 1000", at: 1000, Named(kind: .softplus), value: 1000, slope: 1, second: 0),
      edge("softplus −1000", at: -1000, Named(kind: .softplus), value: 0, slope: 0, second: 0),
      edge("log-sum-exp at 1000", at: 1000, LogOfTwo(), value: 2000, slope: 2, second: 0),
      edge("log-sum-exp at −1000", at: -1000, LogOfTwo(), value: -1000, slope: 1, second: 0),
    ]

  private func same(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || abs(a - b) <= 1e-15 * abs(b)
  }

  @Test(arguments: edges)
  func `forward, backward and nested agree with the contract`(edge: Edge) {
    #expect(same(edge.plain(edge.x), edge.value))
    let nested = edge.nested(Dual(Dual(edge.x, derivative: 1), derivative: 1))
    #expect(same(nested.value.value, edge.value))
    #expect(same(nested.derivative.value, edge.slope))
    #expect(same(nested.value.derivative, edge.slope))
    let backward = reverseDerivative(at: edge.x, edge.taped)
    #expect(same(backward.value, edge.value) && same(backward.derivative, edge.slope))
    if let second = edge.second {
      #expect(same(nested.derivative.derivative, second))
      let product = hessianVectorProduct(at: [edge.x], along: [1]) { edge.both($0[0]) }
      #expect(same(product[0], second), "\(product)")
    }
  }

  @Test func `reverse says when zero met infinity`() {
    #expect(gradient(at: [0]) { sqrt($0[0]) * sqrt($0[0]) }.isIndeterminate)
    #expect(gradient(at: [0]) { sqrt($0[0] * $0[0]) }.isIndeterminate)
    #expect(!gradient(at: [0]) { sqrt($0[0]) + $0[0] }.isIndeterminate)
    #expect(!gradient(at: [4]) { sqrt($0[0]) * 0 }.isIndeterminate)
    #expect(reverse(at: [0, 1]) { sqrt($0[0]) * 0 + $0[1] }.isIndeterminate)
  }

  @Test func `an infinite slope on what cancels`() {
    #expect(derivative(at: 3.0) { (x: Dual<Double>) in x + sqrt(x - x) } == 1)
    #expect(reverseDerivative(at: 3) { $0 + sqrt($0 - $0) }.derivative.isNaN)
  }

  /// The reference values are σ(x)(1 − σ(x)) with 40 digits (mpmath).
  @Test func `the slope of the sigmoid keeps its relative precision`() {
    let exact = [
      (-700.0, 9.859676543759771e-305), (-40, 4.248354255291589e-18),
      (40, 4.248354255291589e-18), (2, 0.10499358540350652), (-2, 0.10499358540350652),
    ]
    for (x, slope) in exact {
      let found = derivative(at: x) { sigmoid($0) }
      #expect(abs(found - slope) <= 1e-15 * slope, "\(x): \(found)")
    }
  }

  @Test func `weights of the softmax`() {
    #expect(softmax([1000.0, 1000, -1000]) == [0.5, 0.5, 0])
    #expect(logSumExp([Double]()) == -.infinity)
    #expect(logSumExp([-Double.infinity, -.infinity]) == -.infinity)
    #expect(logSumExp([Double.infinity, 3]) == .infinity)
    #expect(logSumExp([Double.nan, 3]).isNaN && logSumExp([3, Double.nan]).isNaN)
    let slopes = gradient(at: [0.3, -1.2, 1.9]) { logSumExp($0) }.elements
    for (slope, weight) in zip(slopes, softmax([0.3, -1.2, 1.9])) {
      #expect(abs(slope - weight) < 1e-15)
    }
  }
}
