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

  /// xⁿ - 1 has one factor for each divisor of n, whatever the size of the roots, and so has its
  /// homogeneous form, and that in powers of two variables.
  @Test(arguments: [2, 7, 12, 20, 24, 30, 36, 48, 60, 64])
  func rootsOfUnityAreFound(_ degree: Int) {
    let divisors = (1...degree).count { degree.isMultiple(of: $0) }
    let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
    for polynomial in [
      x.pow(Expr(degree)) - 1, x.pow(Expr(degree)) - y.pow(Expr(degree)),
      x.pow(Expr(3 * degree)) - y.pow(Expr(2 * degree)), (x * y).pow(Expr(degree)) - 1,
    ] {
      let factored = polynomial.factored()
      #expect(factored.plain.count(of: ")*(") + 1 == divisors, "\(factored.plain)")
      #expect(factored.expanded() == polynomial)
    }
    guard degree <= 30 else { return }
    let scaled = (3 * x).pow(Expr(degree)).expanded() - Expr(1 << degree)
    let factored = scaled.factored()
    #expect(factored.plain.count(of: ")*(") + 1 == divisors, "\(factored.plain)")
    #expect(factored.expanded() == scaled)
  }

  @Test(arguments: [(97, 2), (100, 9), (105, 8), (120, 16), (200, 12)])
  func rootsOfUnityAreFoundInHighDegrees(_ degree: Int, _ divisors: Int) {
    let polynomial = Expr.symbol("x").pow(Expr(degree)) - 1
    let factored = polynomial.factored()
    #expect(factored.plain.count(of: ")*(") + 1 == divisors, "\(factored.plain)")
    #expect(factored.expanded() == polynomial)
  }

  /// Eisenstein's rule says that these have no factors; their products come apart, with powers of x
  /// for x too.
  @Test(arguments: [(8, 9, 1), (12, 17, 1), (25, 20, 1), (30, 29, 1), (5, 7, 4), (6, 9, 8)])
  func productsOfHighDegreeComeBack(_ first: Int, _ second: Int, _ step: Int) {
    let x = Expr.symbol("x")
    let one = x.pow(Expr(first * step)) + 6 * x.pow(Expr(3 * step)) - 10 * x.pow(Expr(step)) + 2
    let other =
      5 * x.pow(Expr(second * step)) - 21 * x.pow(Expr(4 * step)) + 14 * x.pow(Expr(2 * step)) - 7
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

extension String {
  fileprivate func count(of part: String) -> Int { split(separator: part).count - 1 }
}
