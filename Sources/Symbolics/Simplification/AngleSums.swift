/// Powers and products of circular and hyperbolic functions as functions of sums of angles, and
/// back.
enum AngleSums {
  /// Terms and factors beyond which products stay as they are.
  private static let termLimit = 12
  private static let factorLimit = 6

  /// One summand of a trigonometric polynomial.
  private struct Wave {
    var coefficient: Number
    var isOdd: Bool
    var angle: Expr
  }

  /// Every product of sines and cosines as a sum of sines and cosines, outside of functions.
  static func linearized(_ expression: Expr) -> Expr {
    switch expression.form {
    case .sum:
      let terms = expression.terms
      guard terms.count <= termLimit else { return expression }
      let folded = terms.map { linearized($0) }
      if zip(folded, terms).allSatisfy({ $0.node === $1.node }) { return expression }
      return Expr.sum(folded.flatMap(\.spreadTerms))
    case .product(let coefficient, let factors):
      var rest = expression
      for isHyperbolic in [false, true] {
        let waves = factors.filter { angle($0, isHyperbolic) != nil }
        let count = waves.reduce(0) { $0 + ($1.baseAndExponent.exponent.integer ?? 0) }
        guard (2...factorLimit).contains(count) else { continue }
        rest = rest / Expr.product(waves) * sum(waves, isHyperbolic)
      }
      if rest.node !== expression.node { return rest }
      let parts = factors.map { linearized($0) }
      if zip(parts, factors).allSatisfy({ $0.node === $1.node }) { return expression }
      return Expr.product(coefficient, parts)
    case .power(let base, let exponent):
      if let power = exponent.integer, (2...factorLimit).contains(power) {
        for isHyperbolic in [false, true] where angle(expression, isHyperbolic) != nil {
          return sum([expression], isHyperbolic)
        }
      }
      let inner = linearized(base)
      return inner.node === base.node ? expression : Expr.power(inner, exponent)
    default: return expression
    }
  }

  /// The angle of a positive power of a sine or cosine.
  private static func angle(_ factor: Expr, _ isHyperbolic: Bool) -> (isOdd: Bool, angle: Expr)? {
    let (base, exponent) = factor.baseAndExponent
    guard case .apply(let function, let arguments) = base.form,
      let power = exponent.integer, power > 0
    else { return nil }
    switch (function, isHyperbolic) {
    case (.sin, false), (.sinh, true): return (true, arguments[0])
    case (.cos, false), (.cosh, true): return (false, arguments[0])
    default: return nil
    }
  }

  private static func sum(_ factors: [Expr], _ isHyperbolic: Bool) -> Expr {
    var waves: [Wave] = []
    for factor in factors {
      guard let (isOdd, angle) = angle(factor, isHyperbolic) else { continue }
      for _ in 0..<(factor.baseAndExponent.exponent.integer ?? 0) {
        if waves.isEmpty {
          waves = [Wave(coefficient: .one, isOdd: isOdd, angle: angle)]
          continue
        }
        waves = waves.flatMap { product($0, isOdd, angle, isHyperbolic) }
      }
    }
    return Expr.sum(
      waves.map { wave in
        let function: Function =
          isHyperbolic ? (wave.isOdd ? .sinh : .cosh) : (wave.isOdd ? .sin : .cos)
        return Expr.apply(function, [wave.angle]).scaled(by: wave.coefficient)
      })
  }

  /// The addition theorems: sin u cos v is (sin(u + v) + sin(u - v))/2 and its kin.
  private static func product(
    _ wave: Wave, _ isOdd: Bool, _ angle: Expr, _ isHyperbolic: Bool
  ) -> [Wave] {
    let half = wave.coefficient * Number(.half)
    let (sum, difference) = ((wave.angle + angle).flattened, (wave.angle - angle).flattened)
    let isMinusFirst = wave.isOdd && isOdd && !isHyperbolic
    let isMinusSecond = isOdd && (!wave.isOdd || isHyperbolic)
    let odd = wave.isOdd != isOdd
    return [
      Wave(coefficient: isMinusFirst ? -half : half, isOdd: odd, angle: sum),
      Wave(coefficient: isMinusSecond ? -half : half, isOdd: odd, angle: difference),
    ]
  }

  /// sin u + sin v is 2 sin((u + v)/2) cos((u - v)/2), and its kin, for the first pair in a sum.
  static func joined(_ expression: Expr) -> Expr {
    guard case .sum(_, let terms) = expression.form, terms.count <= termLimit else {
      return expression
    }
    let waves = terms.map { Single($0) }
    for (index, first) in waves.enumerated() {
      guard let first else { continue }
      for (other, second) in waves.enumerated().dropFirst(index + 1) {
        guard let second, second.function == first.function, second.rest == first.rest,
          second.coefficient.magnitude == first.coefficient.magnitude
        else { continue }
        let pair = terms[index].expression + terms[other].expression
        let isSum = first.coefficient == second.coefficient
        let folded = product(first.function, first.angle, second.angle, isSum)
        return expression - pair + (first.rest * folded).scaled(by: first.coefficient)
      }
    }
    return expression
  }

  private static func product(_ function: Function, _ u: Expr, _ v: Expr, _ isSum: Bool) -> Expr {
    let mean = ((u + v) / 2).flattened
    let half = ((u - v) / 2).flattened
    switch function {
    case .sin: return isSum ? 2 * sin(mean) * cos(half) : 2 * cos(mean) * sin(half)
    case .cos: return isSum ? 2 * cos(mean) * cos(half) : -2 * sin(mean) * sin(half)
    case .sinh: return isSum ? 2 * sinh(mean) * cosh(half) : 2 * cosh(mean) * sinh(half)
    default: return isSum ? 2 * cosh(mean) * cosh(half) : 2 * sinh(mean) * sinh(half)
    }
  }

  /// A term with one sine or cosine to the first power.
  private struct Single {
    var coefficient: Number
    var function: Function
    var angle: Expr
    var rest: Expr

    init?(_ term: Term) {
      var wave: (function: Function, angle: Expr)?
      var others: [Expr] = []
      for factor in term.body.factors {
        guard case .apply(let function, let arguments) = factor.form, function.isWave else {
          others.append(factor)
          continue
        }
        guard wave == nil else { return nil }
        wave = (function, arguments[0])
      }
      guard let wave else { return nil }
      function = wave.function
      angle = wave.angle
      coefficient = term.coefficient
      rest = others.isEmpty ? .one : Expr.product(others)
    }
  }
}

extension Function {
  /// Whether it is a sine or cosine, circular or hyperbolic.
  fileprivate var isWave: Bool {
    switch self {
    case .sin, .cos, .sinh, .cosh: true
    default: false
    }
  }
}

extension Term {
  /// The coefficient times the body.
  var expression: Expr { body.scaled(by: coefficient) }
}

extension Expr {
  /// The terms, also of a number times a sum.
  var spreadTerms: [Expr] {
    if case .product(let coefficient, let factors) = form, factors.count == 1, factors[0].isSum {
      return factors[0].distributed(by: coefficient).terms
    }
    if case .product(let coefficient, let factors) = form,
      let index = factors.firstIndex(where: \.isSum)
    {
      var rest = factors
      let sum = rest.remove(at: index)
      return sum.terms.map { Expr.product(coefficient, rest + [$0]) }
    }
    return terms
  }
}
