import BigInt

/// Factors of polynomials in several generators over the rationals.
///
/// A change of variables makes the polynomial monic in one generator, numbers for the others leave a
/// polynomial in that one alone, and its factors are lifted back power by power of the others, modulo
/// a prime so large that coefficients need no lifting; products of lifted factors are tried as true
/// ones (Hensel lifting after Zassenhaus and Wang; Geddes, Czapor and Labahn, *Algorithms for Computer
/// Algebra*, chapters 6 and 8). What divides exactly is a factor; complete up to the sizes below.
struct MultivariateFactors {
  /// The largest degree in one generator after the change of variables.
  private static let degreeLimit = 24
  private static let partLimit = 9

  /// One change of variables: each other generator becomes itself plus a multiple of the first and a
  /// number.
  private struct Change {
    var slopes: [Int]
    var places: [Int]

    func applied(
      _ polynomial: Polynomial, _ main: Int, _ others: [Int], sign: Int
    ) throws(PolynomialLimit) -> Polynomial {
      var result = polynomial
      for (index, lane) in others.enumerated() {
        let shift =
          Polynomial(generator: lane)
          + Polynomial(generator: main).scaled(by: Rational(sign * slopes[index]))
          + Polynomial(Rational(sign * places[index]))
        var sum = Polynomial.zero
        for row in result.coefficients(in: lane).reversed() { sum = try sum.times(shift) + row }
        result = sum
      }
      return result
    }
  }

  /// The factors of a polynomial in several generators, primitive and without repeated factors; the
  /// polynomial alone where it has none or is too large.
  static func split(_ polynomial: Polynomial) throws(PolynomialLimit) -> [Polynomial] {
    let lanes = polynomial.generators
    let main =
      lanes.first { polynomial.coefficient(of: polynomial.degree(in: $0), in: $0).constant != nil }
    let lane = main ?? lanes[0]
    let others = lanes.filter { $0 != lane }
    var best: (change: Change, moved: Polynomial, parts: [Polynomial])?
    var attempts = 0
    for change in changes(of: others.count, isMonic: main != nil) {
      guard attempts < 3,
        let moved = try? change.applied(polynomial, lane, others, sign: 1),
        moved.degree(in: lane) <= degreeLimit,
        moved.coefficient(of: moved.degree(in: lane), in: lane).constant != nil,
        let parts = try parts(of: moved, in: lane)
      else { continue }
      attempts += 1
      if parts.count < best?.parts.count ?? .max { best = (change, moved, parts) }
      if parts.count == 1 { return [polynomial] }
    }
    guard let best, best.parts.count <= partLimit,
      let lifting = HenselLifting(best.moved, in: lane, parts: best.parts)
    else { return [polynomial] }
    let found = Recombination.factors(of: best.moved, from: Array(lifting.factors.indices)) {
      lifting.candidate($0, lead: $1.leading(in: lane))
    }
    return try found.map { factor throws(PolynomialLimit) in
      try best.change.applied(factor, lane, others, sign: -1).primitive
    }
  }

  private static func changes(of count: Int, isMonic: Bool) -> [Change] {
    let numbers = [1, -1, 2, 3, -2, 5, -3, 4, 7, -5, 6, -4]
    return numbers.indices.map { round in
      let pick = { (index: Int) in numbers[(round + 5 * index) % numbers.count] }
      return Change(
        slopes: (0..<count).map { isMonic ? 0 : pick($0 + 1) }, places: (0..<count).map(pick))
    }
  }

  /// The factors of the polynomial where the other generators are 0; nil where they repeat.
  private static func parts(
    of polynomial: Polynomial, in lane: Int
  ) throws(PolynomialLimit) -> [Polynomial]? {
    let image = Polynomial(
      gathering: polynomial.entries.filter { $0.monomial.support & ~(1 << UInt16(lane)) == 0 })
    let slope = image.derivative(by: lane)
    guard try image.greatestCommonDivisor(slope).constant != nil else { return nil }
    let power = image.commonMonomial[lane]
    let whole = power > 0 ? [Polynomial(generator: lane)] : []
    let rest = image.withoutMonomial
    guard rest.constant == nil else { return whole }
    return whole + UnivariateFactors.split(rest, in: lane, ModularFactors.degreeLimit)
  }
}

extension Polynomial {
  /// The first coefficient by one generator, if it is a number.
  fileprivate func leading(in lane: Int) -> Rational {
    coefficient(of: degree(in: lane), in: lane).constant ?? .one
  }
}
