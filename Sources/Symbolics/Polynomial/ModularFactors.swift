import Calculus

/// Factors of polynomials in one generator over the whole numbers: those modulo one large prime,
/// put together until they divide (Zassenhaus's method with a prime so large that nothing has to be
/// lifted; von zur Gathen and Gerhard, Modern Computer Algebra, 14.2-14.3 and 15.2).
///
/// A factor is found where its coefficients times the first one of what it divides stay below 2⁶⁰.
enum ModularFactors {
  /// Polynomials of larger degree, or with more factors modulo the prime, stay whole.
  static let degreeLimit = 60
  private static let factorLimit = 12
  private static let seed: UInt64 = 61

  /// The factors of a polynomial without repeated ones; itself alone where it is too large.
  static func split(_ polynomial: Polynomial, in lane: Int) -> [Polynomial] {
    let degree = polynomial.degree(in: lane)
    guard (4...degreeLimit).contains(degree), let image = image(polynomial, lane) else {
      return [polynomial]
    }
    let parts = factors(image)
    guard (2...factorLimit).contains(parts.count) else { return [polynomial] }
    return Recombination.factors(of: polynomial, from: parts) { parts, rest in
      lifted(parts, rest, lane)
    }
  }

  /// The coefficients modulo the prime, nil when factors repeat modulo it.
  private static func image(_ polynomial: Polynomial, _ lane: Int) -> [UInt64]? {
    var values: [UInt64] = []
    for coefficient in polynomial.coefficients(in: lane) {
      guard let value = coefficient.constant.flatMap(PrimeField.residue) else { return nil }
      values.append(value)
    }
    guard let last = values.last, last != 0 else { return nil }
    let slope = PrimeField.trimmed(
      values.enumerated().dropFirst().map { PrimeField.times($1, UInt64($0)) })
    guard PrimeField.greatestCommonDivisor(values, slope).count == 1 else { return nil }
    return PrimeField.monic(values)
  }

  /// The irreducible factors modulo the prime: by degree, then within one degree (Cantor and
  /// Zassenhaus).
  private static func factors(_ polynomial: [UInt64]) -> [[UInt64]] {
    var (rest, result) = (polynomial, [[UInt64]]())
    var generator = SeededGenerator(seed: seed)
    var frobenius: [UInt64] = [0, 1]
    var degree = 0
    while rest.count > 2 * (degree + 1) {
      degree += 1
      frobenius = PrimeField.power(frobenius, PrimeField.prime, rest)
      let part = PrimeField.greatestCommonDivisor(rest, PrimeField.minus(frobenius, [0, 1]))
      guard part.count > 1 else { continue }
      result += equalDegree(part, degree, &generator)
      rest = PrimeField.divided(rest, part).quotient
      frobenius = PrimeField.divided(frobenius, rest).rest
    }
    return rest.count > 1 ? result + [rest] : result
  }

  private static func equalDegree(
    _ polynomial: [UInt64], _ degree: Int, _ generator: inout SeededGenerator
  ) -> [[UInt64]] {
    guard polynomial.count - 1 > degree else { return [polynomial] }
    for _ in 0..<64 {
      let start = PrimeField.trimmed(
        (0..<polynomial.count - 1).map { _ in generator.next() % PrimeField.prime })
      guard !start.isEmpty else { continue }
      // The norm to the ground field, whose half power is 1 or -1 modulo each factor.
      var (norm, conjugate) = (start, start)
      for _ in 1..<Swift.max(degree, 1) {
        conjugate = PrimeField.power(conjugate, PrimeField.prime, polynomial)
        norm = PrimeField.divided(PrimeField.product(norm, conjugate), polynomial).rest
      }
      let half = PrimeField.power(norm, (PrimeField.prime - 1) / 2, polynomial)
      let part = PrimeField.greatestCommonDivisor(polynomial, PrimeField.minus(half, [1]))
      guard part.count > 1, part.count < polynomial.count else { continue }
      return equalDegree(part, degree, &generator)
        + equalDegree(PrimeField.divided(polynomial, part).quotient, degree, &generator)
    }
    return [polynomial]
  }

  /// The primitive polynomial whose image is the product of factors times the first coefficient.
  private static func lifted(
    _ factors: [[UInt64]], _ polynomial: Polynomial, _ lane: Int
  ) -> Polynomial? {
    guard let lead = polynomial.coefficients(in: lane).last?.constant.flatMap(PrimeField.residue)
    else { return nil }
    let image = factors.reduce([lead]) { PrimeField.product($0, $1) }
    let rows = image.map { value -> Polynomial in
      let isLow = value <= PrimeField.prime / 2
      return Polynomial(Rational(isLow ? Int(value) : -Int(PrimeField.prime - value)))
    }
    return Polynomial(coefficients: rows, in: lane).primitive
  }
}
