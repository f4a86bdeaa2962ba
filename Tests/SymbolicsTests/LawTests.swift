import Calculus
import Symbolics
import Testing

/// Laws that hold for every expression, tried on random ones.
@Suite struct LawTests {
  let x = Expr.symbol("x")
  let y = Expr.symbol("y")
  let points = [(0.63, 1.27), (-0.41, 0.77), (1.13, -0.52)]

  private func corpus(_ count: Int, seed: UInt64) -> [Expr] {
    var random = RandomExpressions(seed: seed)
    return (0..<count).map { _ in random.next() }
  }

  private func close(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
    if !a.isFinite || !b.isFinite || abs(a) > 1e12 { return true }
    return abs(a - b) <= tolerance * (1 + abs(a))
  }

  @Test func `plain text reads back as the same expression`() {
    for expression in corpus(400, seed: 1) {
      #expect(Expr(expression.plain) == expression, "\(expression)")
    }
  }

  @Test func `simplifying keeps the value, never grows, and does nothing twice`() {
    for expression in corpus(150, seed: 2) {
      let simple = expression.simplified()
      #expect(simple.operationCount <= expression.operationCount, "\(expression)")
      #expect(simple.simplified() == simple, "\(expression) gives \(simple)")
      for (a, b) in points {
        let point = [x: a, y: b]
        #expect(close(expression.value(at: point), simple.value(at: point), 1e-9), "\(expression)")
      }
    }
  }

  @Test func `expanding and factoring keep the value`() {
    for expression in corpus(150, seed: 3) {
      for form in [expression.expanded(), expression.factored(), expression.cancelled()] {
        for (a, b) in points {
          let point = [x: a, y: b]
          #expect(close(expression.value(at: point), form.value(at: point), 1e-7), "\(expression)")
        }
      }
    }
  }

  @Test func `derivatives agree with dual numbers and difference quotients`() {
    for expression in corpus(250, seed: 4) {
      let raw = expression.rawDerivative(by: x)
      for (a, b) in points {
        let value = raw.value(at: [x: a, y: b])
        let dual = expression.evaluate(at: [x: Dual(a, derivative: 1.0), y: Dual(b)])
        #expect(close(value, dual.derivative, 1e-9), "\(expression)")
        #expect(close(expression.value(at: [x: a, y: b]), dual.value, 1e-12), "\(expression)")
        let f = expression.substituting([y: Expr(b)]).function(of: x)
        let step = 1e-5
        let quotient = (f(a + step) - f(a - step)) / (2 * step)
        if abs(value) < 1e3 { #expect(close(value, quotient, 1e-4), "\(expression) at \(a), \(b)") }
      }
    }
  }

  @Test func `blocks of points give what single points give`() {
    let xs = (0..<1000).map { Double($0) / 300 - 1.5 }
    for expression in corpus(40, seed: 5) + [Expr("Piecewise((x, x < 0), (sqrt(x), True))")] {
      let f = expression.function(of: x, y)
      let values = expression.values(of: [x, y], over: [xs, xs.reversed()])
      #expect(values.count == xs.count)
      for index in stride(from: 0, to: xs.count, by: 37) {
        let single = f(xs[index], xs[xs.count - 1 - index])
        #expect(single == values[index] || (single.isNaN && values[index].isNaN))
      }
    }
  }

  @Test func `order of building does not show`() {
    var random = RandomExpressions(seed: 6)
    for _ in 0..<100 {
      let parts = (0..<5).map { _ in random.next(depth: 2) }
      let forward = parts.reduce(0) { $0 + $1 }
      let backward = parts.reversed().reduce(0) { $1 + $0 }
      #expect(forward == backward)
      #expect(forward.plain == backward.plain)
      #expect(
        parts.reduce(1) { $0 * $1 }.plain == parts.reversed().reduce(1) { $0 * $1 }.plain)
    }
  }

  @Test func `values outside the domain and without value`() throws {
    #expect(Expr("sqrt(x)").value(at: [x: -1]).isNaN)
    #expect(Expr("log(x)").value(at: [x: -1]).isNaN)
    #expect(Expr("x + y").value(at: [x: 1]).isNaN)
    #expect(try Expr("x + y").evaluate(at: [x: 1, y: 2]) == 3)
    let error = #expect(throws: ExpressionError.self) { try Expr("x + y").evaluate(at: [x: 1]) }
    #expect(error?.message == "the symbol y has no value")
    #expect(error?.suggestion == "given are x; add a value for y or substitute it")
    #expect(Expr("0**0").value(at: [:]) == 1)
    #expect(Expr("x**2").function(of: x)(-3) == 9)
    #expect(Expr("x**y").function(of: x, y)(-2, 2) == 4)
  }
}
