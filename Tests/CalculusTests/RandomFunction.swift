import Calculus

/// A random smooth function of one variable, the same one for the same seed, over any scalar.
indirect enum RandomFunction: Sendable {
  case x
  case constant(Double)
  case sum(RandomFunction, RandomFunction)
  case product(RandomFunction, RandomFunction)
  case quotient(RandomFunction, RandomFunction)
  case power(RandomFunction, Int)
  case apply(Int, RandomFunction)

  init(using generator: inout SeededGenerator, depth: Int = 4) {
    guard depth > 0 else {
      self =
        Bool.random(using: &generator)
        ? .x : .constant(Double.random(in: -3...3, using: &generator))
      return
    }
    func next(_ less: Int = 1, _ generator: inout SeededGenerator) -> RandomFunction {
      RandomFunction(using: &generator, depth: depth - less)
    }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...1: self = .sum(next(1, &generator), next(1, &generator))
    case 2...3: self = .product(next(1, &generator), next(1, &generator))
    case 4: self = .quotient(next(1, &generator), next(2, &generator))
    case 5:
      self = .power(next(1, &generator), Int.random(in: 2...4, using: &generator))
    case 6...8:
      self = .apply(Int.random(in: 0..<9, using: &generator), next(1, &generator))
    default: self = .x
    }
  }

  func callAsFunction<T: Scalar>(_ x: T) -> T {
    switch self {
    case .x: x
    case .constant(let value): T(value)
    case .sum(let a, let b): a(x) + b(x)
    case .product(let a, let b): a(x) * b(x)
    case .quotient(let a, let b): a(x) / (b(x).pow(2) + 1)
    case .power(let a, let n): a(x).pow(n)
    case .apply(let index, let a): Self.function(index, a(x))
    }
  }

  private static func function<T: Scalar>(_ index: Int, _ x: T) -> T {
    switch index {
    case 0: sin(x)
    case 1: cos(3 * x)
    case 2: exp(sin(x))
    case 3: log(onePlus: x * x)
    case 4: sqrt(x * x + 2)
    case 5: atan(20 * x)
    case 6: tanh(x)
    case 7: exp(-x * x)
    default: sin(50 * x)
    }
  }
}
