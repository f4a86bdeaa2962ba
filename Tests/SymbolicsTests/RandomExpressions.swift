import Calculus
import Symbolics

/// Random expressions in x and y, the same ones for the same seed.
struct RandomExpressions {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next(depth: Int = 4) -> Expr {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<12, using: &generator) {
    case 0...2: return next(depth: depth - 1) + next(depth: depth - 1)
    case 3: return next(depth: depth - 1) - next(depth: depth - 2)
    case 4...6: return next(depth: depth - 1) * next(depth: depth - 1)
    case 7: return next(depth: depth - 1) / (2 + next(depth: depth - 2).squared)
    case 8: return next(depth: depth - 1).pow(Int.random(in: 2...3, using: &generator))
    case 9...10: return function(next(depth: depth - 2))
    default: return leaf()
    }
  }

  private mutating func leaf() -> Expr {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0...3: .symbol("x")
    case 4, 5: .symbol("y")
    case 6: Expr(Int.random(in: 1...5, using: &generator))
    default: .rational(Int.random(in: -3...3, using: &generator), 2)
    }
  }

  private mutating func function(_ x: Expr) -> Expr {
    switch Int.random(in: 0..<14, using: &generator) {
    case 0, 1: sin(x)
    case 2, 3: cos(x)
    case 4: exp(x)
    case 5: tan(x / 4)
    case 6: log(1 + x.squared)
    case 7: sqrt(2 + x.squared)
    case 8: atan(x)
    case 9: tanh(x)
    case 10: exp(-x)
    case 11: cosh(x / 2)
    case 12: erf(x)
    default: asinh(x)
    }
  }
}
