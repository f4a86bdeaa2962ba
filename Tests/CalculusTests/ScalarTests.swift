import Calculus
import Testing

struct ScalarTests {
  /// Every elementary function at a point inside its domain, over any scalar.
  private static func functions<T: Scalar>(_ type: T.Type) -> [(String, (T) -> T, Double)] {
    [
      ("exp", { exp($0) }, 0.7), ("log", { log($0) }, 0.7), ("sqrt", { sqrt($0) }, 0.7),
      ("sin", { sin($0) }, 0.7), ("cos", { cos($0) }, 0.7), ("tan", { tan($0) }, 0.7),
      ("asin", { asin($0) }, 0.3), ("acos", { acos($0) }, 0.3), ("atan", { atan($0) }, 0.7),
      ("sinh", { sinh($0) }, 0.7), ("cosh", { cosh($0) }, 0.7), ("tanh", { tanh($0) }, 0.7),
      ("asinh", { asinh($0) }, 0.7), ("acosh", { acosh($0) }, 1.7), ("atanh", { atanh($0) }, 0.3),
      ("erf", { erf($0) }, 0.7), ("abs", { T.abs($0) }, -0.7), ("cube", { $0.pow(3) }, -0.7),
      ("power", { $0.pow(T(1.5)) }, 0.7), ("exponent", { T(2.0).pow($0) }, 0.7),
      ("quotient", { $0 / (1 + $0 * $0) - $0 }, 0.7),
    ]
  }

  @Test func dualAndTapeAgreeWithDifferences() {
    let plain = Self.functions(Double.self)
    let dual = Self.functions(Dual<Double>.self)
    let taped = Self.functions(Variable.self)
    for index in plain.indices {
      let (name, f, x) = plain[index]
      let expected = derivative(of: f, at: x)
      let forward = dual[index].1(Dual(x, derivative: 1))
      let backward = reverse(at: x, taped[index].1)
      #expect(abs(forward.derivative - expected) < 1e-8, "\(name)")
      #expect(abs(backward.derivative - expected) < 1e-8, "\(name)")
      #expect(forward.value == f(x) && backward.value == f(x), "\(name)")
    }
  }

  @Test func dualsOfDualsCarrySecondDerivatives() {
    let x = Dual(Dual(0.7, derivative: 1), derivative: 1)
    let y = sin(x * x)
    let exact = 2 * cos(0.49) - 4 * 0.49 * sin(0.49)
    #expect(abs(y.derivative.derivative - exact) < 1e-14)
  }

  @Test func theChainOfFourToTheLastDigit() {
    let result = reverse(at: 2) { x in
      let a = x.pow(2).named("a")
      let b = (a + 1).named("b")
      let c = exp(b).named("c")
      return c.pow(2).named("f")
    }
    #expect(result.value == 22026.465794806714)
    #expect(result.derivative == 176211.7263584537)
    #expect(result.trace.nodes.map(\.name) == ["x", "a", "b", "c", "f"])
    #expect(result.trace.nodes.map(\.operation) == ["input", "^2", "+ 1", "exp", "^2"])
    #expect(result.trace.nodes[2].inputs == [.init(node: 1, derivative: 1)])
    #expect(result.trace.nodes.last?.adjoint == 1)
  }

  @Test func loopsAndBranchesOfOrdinaryCode() {
    let result = reverse(at: [3, 2]) { p in
      var power = Variable(1)
      for _ in 0..<4 { power = power * p[0] }
      return p[0] > p[1] ? power * p[1] : power
    }
    #expect(result.value == 162)
    #expect(result.gradient == [216, 81])
  }

  @Test func aConstantHasNoSlope() {
    let result = reverse(at: [1, 2]) { _ in 7 }
    #expect(result.value == 7)
    #expect(result.gradient == [0, 0])
    #expect(result.trace.nodes.count == 1)
  }
}
