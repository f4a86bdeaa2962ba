import Symbolics
import Testing

/// Expressions whose written length is astronomical while the graph behind them is small.
@Suite struct SharedGraphTests {
  let x = Expr.symbol("x")

  /// Chebyshev polynomials by their recursion, nothing multiplied out.
  private func chebyshev(_ order: Int) -> Expr {
    var (previous, current) = (Expr.one, x)
    for _ in 1..<order { (previous, current) = (current, 2 * x * current - previous) }
    return current
  }

  /// f ↦ f·sin f, doubled every time.
  private func doubling(_ levels: Int) -> Expr {
    var f = x
    for _ in 0..<levels { f = sin(f) * cos(f / 2) }
    return f
  }

  @Test func `derivatives of Chebyshev polynomials by recursion`() {
    let derivative = chebyshev(60).rawDerivative(by: x)
    // T₆₀′ = 60 U₅₉, and U₅₉(cos t) = sin(60 t)/sin t.
    for angle in [0.3, 1.1, 2.5] {
      let expected = 60 * sine(60 * angle) / sine(angle)
      let value = derivative.value(at: [x: cosine(angle)])
      #expect(abs(value - expected) < 1e-7 * (1 + abs(expected)))
    }
    #expect(derivative.value(at: [x: 1]) == 3600)
  }

  private func sine(_ t: Double) -> Double { sin(x).value(at: [x: t]) }
  private func cosine(_ t: Double) -> Double { cos(x).value(at: [x: t]) }

  @Test func `the log grows with the graph`() {
    let counts = [20, 40, 60].map { doubling($0).derivation(by: x).steps.count }
    #expect(counts[2] - counts[1] == counts[1] - counts[0])
    let derivation = doubling(60).derivation(by: x)
    #expect(derivation.replay() == derivation.result)
  }

  @Test func `what is asked of a shared graph is answered at once`() {
    let (f, g) = (doubling(60), doubling(60))
    #expect(f == g)
    #expect(f != g + 1)
    #expect(f.rawDerivative(by: x) == g.rawDerivative(by: x))
    #expect(f.symbols == [x])
    #expect(f.substituting([x: 0]) == 0)
    #expect(f.domain.isEverything)
    #expect(f.singularities().isEmpty)
    #expect(Set([f, g]).count == 1)
    #expect(f + g == 2 * f)
    #expect(f.value(at: [x: 0.5]).isFinite)
    let second = doubling(30).rawDerivative(by: x).rawDerivative(by: x)
    #expect(second.value(at: [x: 0.5]).isFinite)
  }

  @Test func `long sums and products`() {
    let terms = (0..<4000).map { Expr.symbol("x\($0)") }
    var sum = Expr.zero
    for start in stride(from: 0, to: terms.count, by: 200) {
      sum = sum + terms[start..<start + 200].reduce(0) { $0 + $1 }
    }
    #expect(sum.rawDerivative(by: terms[777]) == 1)
    #expect(sum.symbols.count == 4000)
  }

  @Test(arguments: [
    ("(x + 1)**1000000", "1000000*(x + 1)**999999"), ("9**9**9**9*x", "9**(9**387420489)"),
    ("x*2**(10**300)", nil), ("(x**2)**(10**50)", nil), ("1e400*x", nil),
  ])
  func `huge powers stay powers`(text: String, derivative: String?) {
    let f = Expr(text)
    #expect(f.problem == nil)
    let slope = f.rawDerivative(by: x)
    #expect(slope.problem == nil)
    if let derivative { #expect(slope.plain == derivative) }
    #expect(Expr(f.plain) == f)
  }

  @Test func `numbers that grow without end are refused`() {
    var product = Expr(3)
    for _ in 0..<40 { product = product * product * x }
    #expect(product.problem?.message.contains("binary digits") == true)
    var sum = Expr.zero
    for index in 1...400 { sum = sum + .rational(1, index) }
    #expect(sum.problem == nil)
    #expect(abs(sum.value(at: [:]) - 6.569_929_691_176_507) < 1e-12)
  }
}
