import Calculus
import Symbolics
import Testing

/// Programs for values and derivatives.
@Suite struct CompiledFunctionTests {
  let x = Expr.symbol("x")
  let y = Expr.symbol("y")
  let points = [(0.63, 1.27), (-0.41, 0.77), (1.13, -0.52)]

  private func corpus(_ count: Int, seed: UInt64) -> [Expr] {
    var random = RandomExpressions(seed: seed)
    return (0..<count).map { _ in random.next() }
  }

  private func close(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
    if !a.isFinite || !b.isFinite || a.magnitude > 1e12 { return true }
    return (a - b).magnitude <= tolerance * (1 + a.magnitude)
  }

  /// The walk over the expression, which knows nothing of programs.
  private func overScalars<Number: Scalar>(_ expression: Expr, _ point: [Expr: Number]) -> Number {
    expression.evaluate(at: point)
  }

  // MARK: Laws

  @Test func `a value has the same bits alone, in a block, and beside its derivatives`() {
    let xs = (0..<150).map { -3 + Double($0) * 0.0431 }
    let ys = xs.map { 1 - 0.7 * $0 }
    for expression in corpus(60, seed: 31) {
      let function = expression.compiled(by: [x, y], derivatives: .gradient)
      let alone = expression.function(of: x, y)
      let expected = zip(xs, ys).map { alone($0, $1).bitPattern }
      #expect(expression.values(of: [x, y], over: [xs, ys]).map(\.bitPattern) == expected)
      #expect(function.values(over: [xs, ys]).map(\.bitPattern) == expected)
      #expect(function(over: [xs, ys]).values.map(\.bitPattern) == expected)
      #expect(function.value(at: [xs[7], ys[7]]).bitPattern == expected[7])
      #expect(function([xs[7], ys[7]]).value.bitPattern == expected[7])
      #expect(expression.value(at: [x: xs[7], y: ys[7]]).bitPattern == expected[7])
    }
  }

  @Test func `values agree with the evaluation over scalars`() {
    for expression in corpus(300, seed: 32) {
      for (a, b) in points {
        let expected = overScalars(expression, [x: a, y: b])
        #expect(close(expression.value(at: [x: a, y: b]), expected, 1e-12), "\(expression)")
      }
    }
  }

  @Test func `gradients and Hessians are those of the symbolic derivatives`() {
    for expression in corpus(120, seed: 33) {
      let function = expression.compiled(by: [x, y], derivatives: .hessian)
      let first = [x, y].map { expression.rawDerivative(by: $0) }
      let second = first.map { slope in [x, y].map { slope.rawDerivative(by: $0) } }
      for (a, b) in points {
        let sample = function([a, b])
        for i in 0..<2 {
          let slope = first[i].value(at: [x: a, y: b])
          #expect(close(sample.gradient[i], slope, 1e-9), "\(expression) by \(i)")
          for j in 0..<2 {
            let curvature = second[i][j].value(at: [x: a, y: b])
            #expect(close(sample.hessian[i][j], curvature, 1e-8), "\(expression) by \(i), \(j)")
          }
        }
      }
    }
  }

  @Test func `gradients agree with duals`() {
    for expression in corpus(200, seed: 34) {
      let function = expression.compiled(by: [x, y], derivatives: .gradient)
      for (a, b) in points {
        let byX = expression.evaluate(at: [
          x: Dual<Double>(a, derivative: 1), y: Dual<Double>(b, derivative: 0),
        ])
        #expect(close(function([a, b]).gradient[0], byX.derivative, 1e-9), "\(expression)")
      }
    }
  }

  @Test func `a batch gives the columns of its samples`() {
    let function = Expr("sin(x*y) + exp(-x**2 - y**2)").compiled(by: [x, y], derivatives: .hessian)
    let xs = (0..<77).map { -2 + Double($0) * 0.05 }
    let ys = xs.map { $0 * $0 - 1 }
    let batch = function(over: [xs, ys])
    #expect(batch.gradient.count == 2 && batch.hessian.count == 2 && batch.hessian[1].count == 2)
    for i in xs.indices {
      let sample = function([xs[i], ys[i]])
      #expect(sample.value == batch.values[i])
      for j in 0..<2 {
        #expect(sample.gradient[j] == batch.gradient[j][i])
        #expect(sample.hessian[j] == batch.hessian[j].map { $0[i] })
        #expect(sample.hessian[j][1 - j] == sample.hessian[1 - j][j])
      }
    }
  }

  @Test func `three variables keep their order in the Hessian`() {
    let z = Expr.symbol("z")
    let function = Expr("x**2*y + 5*y*z**3").compiled(by: [x, y, z], derivatives: .hessian)
    let sample = function([2, 3, 0.5])
    #expect(sample.value == 12 + 15 * 0.125)
    #expect(sample.gradient == [12, 4.625, 11.25])
    #expect(sample.hessian == [[6, 4, 0], [4, 0, 3.75], [0, 3.75, 45]])
  }

  // MARK: Shapes

  @Test func `inputs, constants and repeated outputs are results too`() {
    #expect(x.compiled(by: [x, y], derivatives: .gradient)([3, 4]).gradient == [1, 0])
    #expect(Expr(7).compiled(by: [x], derivatives: .hessian)(over: [[1, 2]]).values == [7, 7])
    #expect(Expr(7).compiled(by: [x], derivatives: .hessian)(over: [[1, 2]]).gradient == [[0, 0]])
    #expect(Expr.function(of: [x, x, x + 1, x + 1], by: [x])([2]) == [2, 2, 3, 3])
    #expect((x + y).compiled(by: [x, y], derivatives: .gradient)([1, 2]).gradient == [1, 1])
    #expect(Expr(3).compiled(by: []).value(at: []) == 3)
  }

  @Test func `what is missing is NaN, and the shortest column counts`() {
    let function = (x * y).compiled(by: [x, y], derivatives: .hessian)
    #expect(function.value(at: [1]).isNaN && function([1]).gradient.allSatisfy { $0.isNaN })
    #expect(function(over: [[1, 2, 3], [4, 5]]).values == [4, 10])
    #expect(function(over: [[], []]).values.isEmpty)
    #expect(function.values(over: [[1, 2]]).allSatisfy { $0.isNaN })
    #expect((x * y).compiled(by: [x]).value(at: [1]).isNaN)
    #expect(Expr("1/0").compiled(by: [x], derivatives: .hessian)([1]).value.isNaN)
    #expect(function.derivatives == .hessian && function.variableCount == 2)
    let plain = x.compiled(by: [x])([2])
    #expect(plain.value == 2 && plain.gradient.isEmpty && plain.hessian.isEmpty)
  }

  @Test func `wide and long programs stay right`() {
    let terms = (1...120).map { sin(x * Expr($0)) * cos(y / Expr($0)) }
    let sum = terms.reduce(Expr.zero, +)
    let product = (1...40).map { x + Expr($0) * y }.reduce(Expr.one, *)
    for expression in [sum, product / sum] {
      let function = expression.compiled(by: [x, y], derivatives: .gradient)
      let dual = expression.evaluate(at: [
        x: Dual<Double>(0.3, derivative: 0), y: Dual<Double>(0.2, derivative: 1),
      ])
      let sample = function([0.3, 0.2])
      #expect((sample.value - dual.value).magnitude <= 1e-11 * dual.value.magnitude)
      #expect((sample.gradient[1] - dual.derivative).magnitude <= 1e-10 * dual.derivative.magnitude)
    }
  }
}
