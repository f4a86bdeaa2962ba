/// Applies the relations between generators: v² = u for the root v of u, sin² + cos² = 1.
struct Reduction {
  private let relations: [(lane: Int, relation: Generators.Relation)]
  private let lanes: UInt16

  init(_ generators: Generators, _ pythagoras: Generators.Pythagoras) {
    let list = generators.relations.map { ($0.key, $0.value) } + generators.circles(pythagoras)
    relations = list.sorted { $0.0 < $1.0 }
    lanes = list.reduce(0) { $0 | (1 << UInt16($1.0)) }
  }

  /// The quotient with no generator above its power and nothing left to cancel.
  func reduced(_ quotient: RationalFunction) throws(PolynomialLimit) -> RationalFunction {
    guard !relations.isEmpty else { return try quotient.cancelled() }
    var result = RationalFunction(try reduced(quotient.top))
    for divisor in try joined(quotient.divisors) {
      try divide(&result, by: divisor.base, divisor.power)
    }
    result = try result.cancelled()
    for (lane, relation) in relations
    where relation.power == 2 && relation.value.constant == nil {
      try settleRoot(lane, relation, &result)
    }
    return result
  }

  /// Several divisors with generators that have relations become one: (1 + s)(1 - s) is 1 - s².
  private func joined(
    _ divisors: [RationalFunction.Divisor]
  ) throws(PolynomialLimit) -> [RationalFunction.Divisor] {
    let places = divisors.indices.filter {
      divisors[$0].base.support & lanes != 0 && divisors[$0].base.loneGenerator == nil
    }
    guard places.count > 1 else { return divisors }
    var product = Polynomial.one
    for place in places {
      product = try product.times(divisors[place].base.power(divisors[place].power))
    }
    let others = divisors.indices.filter { !places.contains($0) }.map { divisors[$0] }
    return others + [RationalFunction.Divisor(base: product, power: 1)]
  }

  private func divide(
    _ result: inout RationalFunction, by base: Polynomial, _ power: Int
  ) throws(PolynomialLimit) {
    if let lane = base.loneGenerator, let relation = relations.first(where: { $0.lane == lane }) {
      let times = power / relation.relation.power
      if times > 0 { try result.divide(by: try reduced(relation.relation.value), times) }
      let rest = power % relation.relation.power
      if rest > 0, relation.relation.value.isOne {
        result.top = try reduced(result.top.times(base))
      } else if rest > 0 {
        try result.divide(by: base, rest)
      }
    } else {
      try result.divide(by: try reduced(base), power)
    }
  }

  /// u/sqrt(u) is sqrt(u), and sqrt(u)/u is 1/sqrt(u).
  private func settleRoot(
    _ lane: Int, _ relation: Generators.Relation, _ result: inout RationalFunction
  ) throws(PolynomialLimit) {
    let root = Monomial(generator: lane, power: 1)
    while !result.top.isZero {
      if let index = result.divisors.firstIndex(where: { $0.base.loneGenerator == lane }),
        let upper = result.top.divided(by: relation.value)
      {
        result.removeDivisor(index, 1)
        result.top = try reduced(upper.multiplied(by: root))
      } else if let upper = result.top.divided(by: root),
        let index = result.divisors.firstIndex(where: {
          $0.base == relation.value.withoutMonomial
        }), relation.value.commonMonomial.isOne
      {
        result.removeDivisor(index, 1)
        result.top = upper.scaled(by: relation.value.content)
        try divide(&result, by: Polynomial(generator: lane), 1)
      } else {
        return
      }
    }
  }

  private func reduced(_ polynomial: Polynomial) throws(PolynomialLimit) -> Polynomial {
    var result = polynomial
    guard result.support & lanes != 0 else { return result }
    for (lane, relation) in relations.reversed() {
      guard result.degree(in: lane) >= relation.power else { continue }
      var sum = Polynomial.zero
      for (power, row) in result.coefficients(in: lane).enumerated() {
        let value = try relation.value.power(power / relation.power)
        let rest = Monomial(generator: lane, power: power % relation.power)
        sum = sum + (try row.times(value)).multiplied(by: rest)
      }
      result = sum
    }
    return result
  }
}

extension Generators {
  /// The relations of the circles, by generator.
  fileprivate func circles(_ pythagoras: Pythagoras) -> [(Int, Relation)] {
    circles.map { circle in
      let replacesSine = pythagoras == .replacingSine
      let other = replacesSine ? circle.cosine : circle.sine
      let square = Polynomial(generator: other, power: 2)
      let value =
        circle.isHyperbolic
        ? (replacesSine ? square - .one : square + .one) : Polynomial.one - square
      return (replacesSine ? circle.sine : circle.cosine, Relation(power: 2, value: value))
    }
  }
}
