import Symbolics
import Testing

/// What values and derivatives are where the usual rules meet infinities.
@Suite struct EvaluationEdgeTests {
  let x = Expr.symbol("x")
  let y = Expr.symbol("y")

  private func sample(_ text: String, _ point: [Double]) -> CompiledFunction.Sample {
    Expr(text).compiled(by: [x, y], derivatives: .hessian)(point)
  }

  private func close(_ a: Double, _ b: Double) -> Bool {
    a == b || (a - b).magnitude <= 1e-12 * b.magnitude || (a - b).magnitude <= 4e-16
  }

  @Test(arguments: StableFormTable.rows.indices)
  func `stable forms are finite and right`(_ index: Int) {
    let row = StableFormTable.rows[index]
    let expression = Expr(row.text)
    let sample = expression.compiled(by: [x], derivatives: .hessian)([row.x])
    #expect(close(sample.value, row.value), "\(row.text) at \(row.x): \(sample.value)")
    #expect(close(sample.gradient[0], row.slope), "\(row.text)' at \(row.x): \(sample.gradient[0])")
    #expect(
      close(sample.hessian[0][0], row.curvature),
      "\(row.text)'' at \(row.x): \(sample.hessian[0][0])")
    #expect(close(expression.value(at: [x: row.x]), row.value))
  }

  @Test func `small values of stable forms keep their digits`() {
    let tail = 4.248354255291589e-18
    for text in ["log(1 + exp(x))", "1/(1 + exp(-x))", "exp(x)/(exp(x) + 1)"] {
      #expect((Expr(text).value(at: [x: -40]) / tail - 1).magnitude < 1e-15, "\(text)")
    }
    #expect(Expr("exp(x) - 1").value(at: [x: 1e-20]) == 1e-20)
    #expect(Expr("3*exp(x) - 3 + y").value(at: [x: 1e-20, y: 0]) == 3 * 1e-20)
    #expect(Expr("log(1 + x)").value(at: [x: 1e-20]) == 1e-20)
  }

  @Test(arguments: [
    "log(1 + exp(x))", "1/(1 + exp(-x))", "log(exp(x) + exp(y))", "exp(x)/(exp(x) + exp(y))",
  ])
  func `symbolic derivatives of stable forms are finite at a thousand`(_ text: String) {
    for a in [-1000.0, 1000] {
      for b in [-1000.0, 0, 1000] {
        let slope = Expr(text).derivative(by: x)
        let value = slope.value(at: [x: a, y: b])
        #expect(value >= 0 && value <= 1, "\(slope.plain) at \(a), \(b): \(value)")
        let curvature = slope.derivative(by: x).value(at: [x: a, y: b])
        #expect(curvature.magnitude <= 0.25, "\(slope.plain)' at \(a), \(b): \(curvature)")
      }
    }
  }

  @Test func `a branch that is not taken has no influence`() {
    let root = sample("Piecewise((sqrt(x), x > 0), (x**2, True))", [-3, 0])
    #expect(root.value == 9 && root.gradient[0] == -6 && root.hessian[0][0] == 2)
    let log = sample("Piecewise((x*log(x), x > 0), (0, True))", [0, 0])
    #expect(log.value == 0 && log.gradient[0] == 0 && log.hessian[0][0] == 0)
    let large = sample("Piecewise((exp(x**2), x < 1), (x, True))", [100, 0])
    #expect(large.value == 100 && large.gradient[0] == 1 && large.hessian[0][0] == 0)
    let quotient = sample("Piecewise((sin(x)/x, x != 0), (1, True))", [0, 0])
    #expect(quotient.value == 1 && quotient.gradient[0] == 0)
    let none = sample("Piecewise((x, x > 0))", [-1, 0])
    #expect(none.value.isNaN)
  }

  @Test func `the losing argument of Max and Min has no influence`() {
    let larger = sample("Max(sqrt(x), y)", [0, 2])
    #expect(
      larger.value == 2 && larger.gradient == [0, 1] && larger.hessian == [[0, 0], [0, 0]])
    let smaller = sample("Min(1/x, y)", [0, 2])
    #expect(smaller.value == 2 && smaller.gradient == [0, 1] && smaller.hessian[0][0] == 0)
    #expect(sample("Max(x, 0)", [0, 0]).gradient[0] == 0)
    #expect(sample("Max(x, 0)", [2, 0]).gradient[0] == 1)
    #expect(sample("Max(x, y)", [1, 1]).gradient == [1, 0])
    #expect(sample("Max(x, y)", [.nan, 1]).value.isNaN)
  }

  @Test func `powers at zero`() {
    #expect(sample("x**y", [0, 0]).value == 1)
    #expect(sample("x**y", [0, 0]).gradient == [0, 0])
    #expect(sample("x**y", [0, 2]).gradient == [0, 0])
    #expect(sample("x**y", [0, 1]).gradient == [1, 0])
    #expect(sample("x**2", [0, 0]).gradient[0] == 0 && sample("x**2", [0, 0]).hessian[0][0] == 2)
    #expect(
      sample("x**3", [-2, 0]).gradient[0] == 12 && sample("x**3", [-2, 0]).hessian[0][0] == -12)
    #expect(sample("x**(-2)", [-2, 0]).gradient[0] == 0.25)
    #expect(sample("x**65", [-1, 0]).gradient[0] == 65)
    #expect(sample("x**(-9223372036854775807)", [1, 0]).value == 1)
  }

  @Test func `roots and magnitudes at zero`() {
    #expect(sample("sqrt(x)", [0, 0]).gradient[0] == .infinity)
    #expect(sample("sqrt(x)", [-1, 0]).value.isNaN)
    #expect(
      sample("Abs(x)", [0, 0]).gradient[0] == 0 && sample("Abs(x)", [-2, 0]).gradient[0] == -1)
    #expect(sample("sqrt(x**2)", [0, 0]).gradient[0] == 0)
    #expect(sample("sqrt(x**2)", [-3e200, 0]).value == 3e200)
    #expect(sample("(x**4)**(3/2)", [-2, 0]).value == 64)
    #expect(sample("(x**4)**(3/2)", [-2, 0]).gradient[0] == -192)
    #expect(sample("y*sqrt(x)", [0, 0]).gradient == [0, 0])
    #expect(sample("x**(3/2)", [0, 0]).gradient[0] == 0)
    #expect(sample("x**(3/2)", [4, 0]).value == 8 && sample("x**(3/2)", [4, 0]).gradient[0] == 3)
    #expect(sample("x**(-5/2)", [4, 0]).value == 1.0 / 32)
  }
}
