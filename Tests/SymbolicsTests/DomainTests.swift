import Symbolics
import Testing

/// Where expressions are defined and where they break off.
@Suite struct DomainTests {
  let x = Expr.symbol("x")

  @Test(arguments: [
    ("x**2 + 1", "everywhere"), ("log(x)", "x > 0"), ("1/x", "x != 0"), ("sqrt(x - 2)", "x >= 2"),
    ("1/sqrt(4 - 2*x)", "x < 2"), ("log(x**2)", "x != 0"), ("log(x**2 + 1)", "everywhere"),
    ("asin(x)", "x >= -1, x <= 1"), ("atanh(2*x)", "x > -1/2, x < 1/2"), ("tan(x)", "cos(x) != 0"),
    ("1/(x*(x - 1))", "x != 0, x != 1"), ("sqrt(x) + log(x - 1)", "x > 1"),
    ("log(x)/(x - 2)", "x > 0, x != 2"), ("x**x", "x > 0"), ("log(-1 - x**2)", "nowhere"),
    ("sqrt(x) + sqrt(-1 - x)", "nowhere"), ("acosh(x)", "x >= 1"), ("x**(1/3)", "x >= 0"),
    ("log(log(x))", "x > 0, log(x) > 0"), ("sqrt(1 - x**2)", "x**2 <= 1"),
    ("1/(x**2 + y**2 + 1)", "everywhere"), ("sqrt(exp(x))", "everywhere"),
    ("1/(x - y)", "x - y != 0"), ("log(3*x*exp(y))", "x > 0"), ("1/Abs(x - 3)", "x != 3"),
    ("sqrt(x)/x", "x > 0"), ("log(x**3)", "x > 0"), ("coth(x - 1)", "x != 1"),
    ("Piecewise((1/x, x > 0), (2, True))", "everywhere"),
    ("Piecewise((x, x > 0), (2*x, x < -1))", "(x > 0) | (x < -1)"),
    ("Piecewise((log(x), x < 3), (2, True))", "((x > 0) & (x < 3)) | (x >= 3)"),
  ])
  func `domains in simple form`(text: String, expected: String) {
    #expect(Expr(text).domain.description == expected)
  }

  @Test func `assumptions shrink what must be said`() {
    #expect(Expr("log(x)/x").assuming(.positive).domain.isEverything)
    #expect(Expr("x**n").assuming(.integer).domain.conditions == ["x != 0"])
    #expect(Expr("log(-x)").assuming(.positive).domain.isEmpty)
    #expect(Expr("1/0").domain.isEmpty)
  }

  @Test func `values exist where the domain says so`() {
    var random = RandomExpressions(seed: 21)
    for _ in 0..<300 {
      let inner = random.next(depth: 2)
      for f in [log(inner), sqrt(inner), 1 / inner, asin(inner), acosh(inner)] {
        let domain = f.domain
        for step in -6...6 {
          let point = [x: Double(step) / 3 + 0.11, Expr.symbol("y"): 0.37]
          let value = f.value(at: point)
          if inner.value(at: point).magnitude < 1e-9 { continue }
          if value.isFinite { #expect(domain.contains(point), "\(f) at \(point)") }
          if value.isNaN { #expect(!domain.contains(point), "\(f) at \(point)") }
        }
      }
    }
  }

  @Test(arguments: [
    ("Abs(x - 1)", ["kink at x = 1"]), ("1/x", ["pole at x = 0"]),
    ("sign(x + 2)", ["jump at x = -2"]),
    ("sqrt(x)", ["vertical tangent at x = 0"]), ("tan(x)", ["pole where cos(x) = 0"]),
    ("Max(x, 2*x - 1)", ["kink at x = 1"]), ("log(x**2 + 1)", []), ("x**3", []), ("Abs(y)", []),
    ("Piecewise((x, x > 3), (0, True))", ["seam at x = 3"]),
    ("1/(x*(x - 1)) + Abs(1 - x)", ["pole at x = 0", "pole at x = 1", "kink at x = 1"]),
    ("asin(2*x)", ["vertical tangent where 2*x - 1 = 0", "vertical tangent where 2*x + 1 = 0"]),
    ("x**(5/2)", []), ("exp(Abs(x**2 - 1))", ["kink where x**2 - 1 = 0"]),
    ("log(x)", ["pole at x = 0"]),
  ])
  func `singularities`(text: String, expected: [String]) {
    let found = Expr(text).singularities(by: x).map(\.description)
    #expect(found.sorted() == expected.sorted())
  }

  @Test func `places of singularities`() {
    let tangent = Expr("tan(x)").singularities(by: x)
    let places = tangent[0].places(of: x, in: -5...5)
    #expect(places.count == 4)
    for (place, expected) in zip(places, [-1.5, -0.5, 0.5, 1.5]) {
      #expect(abs(place - expected * Double.pi) < 1e-14)
    }
    #expect(Expr("Abs(x - 1)").singularities()[0].places(of: x, in: 0...3) == [1])
    #expect(Expr("Abs(x - 1)").singularities()[0].places(of: x, in: 2...3) == [])
  }
}
