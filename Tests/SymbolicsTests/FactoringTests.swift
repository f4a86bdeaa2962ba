import Symbolics
import Testing

struct FactoringTests {
  @Test(arguments: FactorTable.rows.indices)
  func polynomialsInSeveralVariablesAreFactored(_ index: Int) {
    let row = FactorTable.rows[index]
    let polynomial = Expr(row.expanded)
    let factored = polynomial.factored()
    #expect(factored.plain == row.factored)
    #expect(factored.expanded() == polynomial.expanded())
  }

  /// The factors of a product are those of its factors.
  @Test(arguments: 1...12)
  func productsOfRandomFactorsComeBack(_ seed: Int) {
    var generator = Multiplier(state: UInt64(seed))
    let parts = (0..<2).map { _ in generator.polynomial() }
    let product = (parts[0] * parts[1]).expanded()
    let known = parts[0].factored() * parts[1].factored()
    let found = product.factored()
    #expect(found == known || found == (-known), "\(found.plain) for \(known.plain)")
  }

  /// Powers come back from long coefficients, where remainders over the whole numbers would be longer.
  @Test(arguments: [
    ("(x - 9)**3", "(5*x**5 - 4*x**2 + 3)**2"), ("(7*x**4 - 11*x + 13)**3", "(3*x + 8)**4"),
    ("(x**3 - 1000003*x + 17)**2", "(x**2 + 999983)**3"), ("(2*x**2 - 3)**5", "(x + 1)**7"),
  ])
  func repeatedFactorsComeBack(_ first: String, _ second: String) {
    let (one, other) = (Expr(first), Expr(second))
    #expect((one * other).expanded().factored() == one * other)
  }

  private struct Multiplier {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    /// x³ and y³ with few terms between, in x, y and z: primitive, as x³ comes alone.
    mutating func polynomial() -> Expr {
      let (x, y, z) = (Expr.symbol("x"), Expr.symbol("y"), Expr.symbol("z"))
      var sum = x.pow(3) + Expr(next(5) + 1) * y.pow(3)
      for _ in 0..<3 {
        let powers = [next(2), next(3), next(3)]
        let body = x.pow(powers[0]) * y.pow(powers[1]) * z.pow(powers[2])
        sum = sum + Expr(next(9) - 4) * body
      }
      return sum
    }
  }
}
