import Calculus

// Definitions: Moré, Garbow and Hillstrom, Testing unconstrained optimization software, ACM
// Transactions on Mathematical Software 7 (1981), by the numbers there; the others as in Jamil and
// Yang, A literature survey of benchmark functions for global optimization problems (2013).

extension Scalar {
  fileprivate static var pi: Self { Self(Double.pi) }
}

private func total<S: Scalar>(_ terms: some Sequence<S>) -> S {
  terms.reduce(S(0.0)) { $0 + $1 }
}

private func number<S: Scalar>(_ index: Int) -> S { S(Double(index)) }

/// (1); for more than two coordinates the chained form.
enum Rosenbrock: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    total(
      zip(x, x.dropFirst()).map { a, b -> S in
        let gap = b - a.squared
        return 100 * gap.squared + (1 - a).squared
      })
  }
}

enum Himmelblau: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let first = x[0].squared + x[1] - 11
    let second = x[0] + x[1].squared - 7
    return first.squared + second.squared
  }
}

/// (5).
enum Beale: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let constants: [S] = [1.5, 2.25, 2.625]
    return total(constants.indices.map { (constants[$0] - x[0] * (1 - x[1].pow($0 + 1))).squared })
  }
}

enum Booth: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let first = x[0] + 2 * x[1] - 7
    let second = 2 * x[0] + x[1] - 5
    return first.squared + second.squared
  }
}

enum Matyas: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let squares = x[0].squared + x[1].squared
    return 0.26 * squares - 0.48 * x[0] * x[1]
  }
}

enum GoldsteinPrice: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let (a, b) = (x[0], x[1])
    let inner: S = 19 - 14 * a + 3 * a.squared
    let inside: S = inner - 14 * b + 6 * a * b + 3 * b.squared
    let outer: S = 18 - 32 * a + 12 * a.squared
    let outside: S = outer + 48 * b - 36 * a * b + 27 * b.squared
    let first: S = 1 + (a + b + 1).squared * inside
    let second: S = 30 + (2 * a - 3 * b).squared * outside
    return first * second
  }
}

enum SixHumpCamel: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let (a, b) = (x[0].squared, x[1].squared)
    let first: S = (4 - 2.1 * a + a.squared / 3) * a
    return first + x[0] * x[1] + (4 * b - 4) * b
  }
}

enum ThreeHumpCamel: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let a = x[0].squared
    let first: S = 2 * a - 1.05 * a.squared + a.pow(3) / 6
    return first + x[0] * x[1] + x[1].squared
  }
}

enum McCormick: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let linear: S = 1 - 1.5 * x[0] + 2.5 * x[1]
    return sin(x[0] + x[1]) + (x[0] - x[1]).squared + linear
  }
}

enum Easom: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let square = (x[0] - S.pi).squared + (x[1] - S.pi).squared
    return -(cos(x[0]) * cos(x[1]) * exp(-square))
  }
}

enum StyblinskiTang: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    0.5 * total(x.map { $0.pow(4) - 16 * $0.squared + 5 * $0 })
  }
}

enum Branin: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let bend: S = 5.1 / (4 * S.pi.squared) * x[0].squared
    let gap = x[1] - bend + 5 / S.pi * x[0] - 6
    let height: S = 10 * (1 - 1 / (8 * S.pi))
    return gap.squared + height * cos(x[0]) + 10
  }
}

/// Its gradient does not vanish at the minimum: it has a kink there.
enum Ackley: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let n: S = number(x.count)
    let square = total(x.map(\.squared)) / n
    let wave = total(x.map { cos(2 * S.pi * $0) }) / n
    return 20 - 20 * exp(-0.2 * sqrt(square)) - exp(wave) + exp(S(1.0))
  }
}

enum Rastrigin: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    total(x.map { 10 + $0.squared - 10 * cos(2 * S.pi * $0) })
  }
}

enum Zakharov: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let sum = total(x.indices.map { 0.5 * number($0 + 1) * x[$0] })
    return total(x.map(\.squared)) + sum.squared + sum.pow(4)
  }
}

enum DixonPrice: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let rest = x.indices.dropFirst().map { index -> S in
      let gap = 2 * x[index].squared - x[index - 1]
      return number(index + 1) * gap.squared
    }
    return (x[0] - 1).squared + total(rest)
  }
}

/// (13).
enum PowellSingular: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let squares = (x[0] + 10 * x[1]).squared + 5 * (x[2] - x[3]).squared
    return squares + (x[1] - 2 * x[2]).pow(4) + 10 * (x[0] - x[3]).pow(4)
  }
}

/// (14).
enum Wood: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let first = 100 * (x[1] - x[0].squared).squared + (1 - x[0]).squared
    let second = 90 * (x[3] - x[2].squared).squared + (1 - x[2]).squared
    let both = 10 * (x[1] + x[3] - 2).squared + 0.1 * (x[1] - x[3]).squared
    return first + second + both
  }
}

/// (2).
enum FreudensteinRoth: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let (a, b) = (x[0], x[1])
    let first = a - 13 + ((5 - b) * b - 2) * b
    let second = a - 29 + ((b + 1) * b - 14) * b
    return first.squared + second.squared
  }
}

/// (4).
enum BrownBadlyScaled: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    (x[0] - 1e6).squared + (x[1] - 2e-6).squared + (x[0] * x[1] - 2).squared
  }
}

/// (3).
enum PowellBadlyScaled: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let product = 1e4 * x[0] * x[1] - 1
    let sum = exp(-x[0]) + exp(-x[1]) - 1.0001
    return product.squared + sum.squared
  }
}

enum Sphere: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S { total(x.map(\.squared)) }
}

enum SumOfSquares: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    total(x.indices.map { number($0 + 1) * x[$0].squared })
  }
}

enum RotatedEllipsoid: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    total(x.indices.map { total(x[...$0]).squared })
  }
}

/// (26).
enum Trigonometric: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let rest = number(x.count) - total(x.map { cos($0) })
    return total(
      x.indices.map { index -> S in
        let term = number(index + 1) * (1 - cos(x[index])) - sin(x[index])
        return (rest + term).squared
      })
  }
}

/// (7).
enum HelicalValley: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let turn = atan(x[1] / x[0]) / (2 * S.pi) + S(x[0].doubleValue < 0 ? 0.5 : 0)
    let radius = sqrt(x[0].squared + x[1].squared)
    return 100 * (x[2] - 10 * turn).squared + 100 * (radius - 1).squared + x[2].squared
  }
}

/// (12).
enum BoxThreeDimensional: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    total(
      (1...10).map { index -> S in
        let t = S(0.1 * Double(index))
        let known = exp(-t) - exp(-10 * t)
        return (exp(-t * x[0]) - exp(-t * x[1]) - x[2] * known).squared
      })
  }
}

/// (16).
enum BrownDennis: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    total(
      (1...20).map { index -> S in
        let t = S(Double(index) / 5)
        let first = x[0] + t * x[1] - exp(t)
        let second = x[2] + x[3] * sin(t) - cos(t)
        return (first.squared + second.squared).squared
      })
  }
}

/// (25).
enum VariablyDimensioned: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let sum = total(x.indices.map { number($0 + 1) * (x[$0] - 1) })
    return total(x.map { ($0 - 1).squared }) + sum.squared + sum.pow(4)
  }
}

/// (23).
enum PenaltyI: TestFunction {
  static func value<S: Scalar>(_ x: [S]) -> S {
    let excess = total(x.map(\.squared)) - 0.25
    return 1e-5 * total(x.map { ($0 - 1).squared }) + excess.squared
  }
}

/// (8).
enum Bard: TestFunction {
  private static let data = [
    0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39,
  ]

  static func value<S: Scalar>(_ x: [S]) -> S {
    total(
      data.enumerated().map { index, y -> S in
        let (u, v) = (index + 1, 15 - index)
        let divisor: S = number(v) * x[1] + number(min(u, v)) * x[2]
        return (S(y) - x[0] - number(u) / divisor).squared
      })
  }
}

/// (15).
enum KowalikOsborne: TestFunction {
  private static let data = [
    (0.1957, 4), (0.1947, 2), (0.1735, 1), (0.16, 0.5), (0.0844, 0.25), (0.0627, 0.167),
    (0.0456, 0.125), (0.0342, 0.1), (0.0323, 0.0833), (0.0235, 0.0714), (0.0246, 0.0625),
  ]

  static func value<S: Scalar>(_ x: [S]) -> S {
    total(
      data.map { y, t -> S in
        let u = S(t)
        let numerator = x[0] * (u.squared + u * x[1])
        return (S(y) - numerator / (u.squared + u * x[2] + x[3])).squared
      })
  }
}
