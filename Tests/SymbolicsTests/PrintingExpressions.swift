import Calculus
import Symbolics

/// Random expressions with every kind of number, symbol, power and function, the same ones for the
/// same seed.
struct PrintingExpressions {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  private mutating func leaf() -> Expr {
    switch draw(12) {
    case 0...3: return .symbol("x")
    case 4: return .symbol("y")
    case 5:
      let names = ["a", "n", "alpha", "x1", "K", "x_max", "rate", "t", "b", "theta", "w2"]
      return .symbol(names[draw(names.count)])
    case 6, 7: return Expr(draw(9) - 3)
    case 8: return .rational(draw(9) - 4, 1 + draw(6))
    case 9: return Expr([0.1, 2.5, 1.5e-7, 0.25][draw(4)])
    case 10: return draw(2) == 0 ? .pi : .e
    default: return sqrt(Expr(2 + draw(4)))
    }
  }

  mutating func next(depth: Int = 3) -> Expr {
    guard depth > 0 else { return leaf() }
    switch draw(16) {
    case 0...3: return next(depth: depth - 1) + next(depth: depth - 1)
    case 4: return next(depth: depth - 1) - next(depth: depth - 1)
    case 5...7: return next(depth: depth - 1) * next(depth: depth - 1)
    case 8: return next(depth: depth - 1) / next(depth: depth - 1)
    case 9: return next(depth: depth - 1).pow(draw(6) - 2)
    case 10: return next(depth: depth - 1).pow(.rational(draw(7) - 3, 2 + draw(2)))
    case 11: return next(depth: depth - 1).pow(next(depth: depth - 2))
    case 12: return function(next(depth: depth - 1))
    case 13: return max(next(depth: depth - 1), next(depth: depth - 2))
    case 14:
      return .piecewise([(next(depth: depth - 2), "y > 0"), (next(depth: depth - 2), "True")])
    default: return exp(next(depth: depth - 1))
    }
  }

  private mutating func function(_ x: Expr) -> Expr {
    let values = [
      sin(x), cos(x), tan(x), log(x), abs(x), sign(x), erf(x), atan(x), asinh(x), sinh(x), sech(x),
      acot(x), cot(x), csc(x), acosh(x), coth(x),
    ]
    return values[draw(values.count)]
  }
}
