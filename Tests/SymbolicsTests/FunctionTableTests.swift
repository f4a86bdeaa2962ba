import Calculus
import Formula
import Symbolics
import Testing

/// Laws that every row of the function table must obey, seen from outside.
@Suite struct FunctionTableTests {
  /// Each function with arguments inside its domain.
  static let functions: [(name: String, points: [Double])] = [
    ("exp", [-1.3, 0.4, 2]), ("log", [0.2, 1.7, 9]), ("sin", [-2, 0.3, 5]), ("cos", [-2, 0.3, 5]),
    ("tan", [-1, 0.3, 4]), ("cot", [-1, 0.3, 4]), ("sec", [-1, 0.3, 4]), ("csc", [-1, 0.3, 4]),
    ("asin", [-0.8, 0.1, 0.6]), ("acos", [-0.8, 0.1, 0.6]), ("atan", [-3, 0.2, 40]),
    ("acot", [-3, -0.2, 0.4, 1e10]), ("sinh", [-1, 0.2, 2]), ("cosh", [-1, 0.2, 2]),
    ("tanh", [-1, 0.2, 2]), ("coth", [-1, 0.2, 2]), ("sech", [-1, 0.2, 2]),
    ("csch", [-1, 0.2, 2]), ("asinh", [-2, 0.3, 5]), ("acosh", [1.2, 3, 20]),
    ("atanh", [-0.7, 0.2, 0.9]), ("Abs", [-2, 0.5, 3]), ("sign", [-2, 0.5, 3]),
    ("erf", [-1, 0.1, 1.5]),
  ]

  let x = Expr.symbol("x")

  private func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-13) -> Bool {
    abs(a - b) <= tolerance * (1 + abs(b))
  }

  @Test(arguments: functions)
  func `value, dual numbers, jets and derivative agree`(name: String, points: [Double]) {
    let f = Expr("\(name)(x)")
    let first = f.rawDerivative(by: x)
    let second = first.rawDerivative(by: x)
    for point in points {
      let value = f.value(at: [x: point])
      let dual = f.evaluate(at: [x: Dual(point, derivative: 1.0)])
      let jet = f.evaluate(at: [x: Jet(variable: point, order: 2)])
      #expect(close(dual.value, value) && close(jet.value, value), "\(name) at \(point)")
      #expect(close(first.value(at: [x: point]), dual.derivative, 1e-12), "\(name) at \(point)")
      #expect(close(jet.derivative(1), dual.derivative, 1e-12), "\(name) at \(point)")
      #expect(
        close(jet.derivative(2), second.value(at: [x: point]), 1e-10), "\(name) at \(point)")
    }
  }

  @Test(arguments: functions)
  func `intervals enclose the values`(name: String, points: [Double]) {
    let f = Expr("\(name)(x)")
    for point in points {
      for radius in [0, 1e-9, 0.05] {
        let interval = f.evaluate(at: [x: Interval(point - radius, point + radius)])
        for place in [point - radius, point - radius / 3, point, point + radius] {
          #expect(interval.contains(f.value(at: [x: place])), "\(name) at \(place)")
        }
      }
    }
  }

  @Test func `the inverse cotangent around its jump`() {
    let f = Expr("acot(x)")
    for (low, high) in [(-1.0, 1.0), (0, 0), (0, 0.5), (-0.5, 0), (-1, 5), (-1e-30, 1e-30)] {
      let interval = f.evaluate(at: [x: Interval(low, high)])
      for place in [low, high, 0, low / 2 + high / 2] {
        #expect(interval.contains(f.value(at: [x: place])), "acot at \(place)")
      }
    }
    #expect(f.evaluate(at: [x: Dual<Double>(0, derivative: 1)]).derivative == -1)
    #expect(f.value(at: [x: 0]) == Double.pi / 2)
    #expect(f.value(at: [x: -1e-9]) < 0)
  }

  @Test(arguments: functions)
  func `parity is moved out and kept`(name: String, points: [Double]) {
    let (f, g) = (Expr("\(name)(x)"), Expr("\(name)(-x)"))
    for point in points where ["log", "acosh"].contains(name) == false {
      let mirrored = f.value(at: [x: -point])
      #expect(close(g.value(at: [x: point]), mirrored), "\(name) at \(point)")
    }
    if g == -f || g == f { #expect(!g.plain.contains("(-x)"), "\(g)") }
  }

  @Test(arguments: functions)
  func `every form can be read and written`(name: String, points: [Double]) {
    let f = Expr("2*\(name)(x + y)**2")
    #expect(f.problem == nil)
    #expect(Expr(f.plain) == f)
    #expect(!f.latex.isEmpty && !f.unicode.isEmpty && f.formula.plainText.contains("x"))
  }

  @Test(arguments: functions)
  func `values outside the domain are NaN, inside they are not`(name: String, points: [Double]) {
    let f = Expr("\(name)(x)")
    for step in -40...40 {
      let point = [x: Double(step) / 8 + 1.0 / 64]
      #expect(f.domain.contains(point) == f.value(at: point).isFinite, "\(name) at \(point)")
    }
    for point in points { #expect(f.domain.contains([x: point])) }
  }

  @Test(arguments: [
    ("ln(x)", "log(x)"), ("arcsin(x)", "asin(x)"), ("arctan(x)", "atan(x)"), ("sgn(x)", "sign(x)"),
    ("arsinh(x)", "asinh(x)"), ("arcosh(x)", "acosh(x)"), ("artanh(x)", "atanh(x)"),
    ("max(x, 1)", "Max(1, x)"), ("abs(x)", "Abs(x)"),
  ])
  func `other names`(alias: String, expected: String) {
    #expect(Expr(alias) == Expr(expected))
  }
}
