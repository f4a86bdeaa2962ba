extension Polynomial {
  /// The greatest common divisor, with coprime whole coefficients and a positive first one.
  ///
  /// Primitive remainder sequences by one generator after the other (Knuth, The Art of Computer
  /// Programming 2, 4.6.1).
  func greatestCommonDivisor(_ other: Polynomial) throws(PolynomialLimit) -> Polynomial {
    if isZero { return other.primitive }
    if other.isZero { return primitive }
    let shared = commonMonomial.common(other.commonMonomial)
    let first = withoutMonomial
    let second = other.withoutMonomial
    return try Polynomial.divisor(first, second).multiplied(by: shared).primitive
  }

  /// The polynomial without generators that divide all of it and without content.
  var withoutMonomial: Polynomial { (divided(by: commonMonomial) ?? self).primitive }

  private static func divisor(
    _ first: Polynomial, _ second: Polynomial
  ) throws(PolynomialLimit) -> Polynomial {
    if first.constant != nil || second.constant != nil { return .one }
    if first == second { return first }
    // Most divisors are one, which is soon seen.
    var (lanes, mayShare) = (first.support & second.support, false)
    while lanes != 0, !mayShare {
      mayShare = !ModularImage.areCoprime(first, second, in: lanes.trailingZeroBitCount)
      lanes &= lanes - 1
    }
    guard mayShare else { return .one }
    if let known = modularDivisor(first, second) { return known }
    let (own, theirs) = (first.generators, second.generators)
    let shared = own.filter(theirs.contains)
    guard
      let main = shared.min(by: { mainDegree(first, second, $0) < mainDegree(first, second, $1) })
    else { return .one }
    // A generator that only one of them has cannot be in the divisor.
    if let lone = own.first(where: { !theirs.contains($0) }) {
      return try divisor(content(of: first, in: lone), second)
    }
    if let lone = theirs.first(where: { !own.contains($0) }) {
      return try divisor(first, content(of: second, in: lone))
    }
    let (a, b) = (try content(of: first, in: main), try content(of: second, in: main))
    let outer = try a.greatestCommonDivisor(b)
    guard let p = first.divided(by: a), let q = second.divided(by: b) else {
      throw PolynomialLimit()
    }
    return try outer.times(primitiveSequence(p, q, main))
  }

  /// The divisor of two primitive polynomials in one and the same generator, from the one modulo a
  /// large prime; nil where that is not it.
  ///
  /// What divides both is the greatest divisor, since none has a larger degree than its image (von zur
  /// Gathen and Gerhard, Modern Computer Algebra, 6.4). Remainders over the whole numbers grow long.
  private static func modularDivisor(_ first: Polynomial, _ second: Polynomial) -> Polynomial? {
    let support = first.support
    guard support == second.support, support.nonzeroBitCount == 1,
      case .small(let one, 1) = first.leading.storage,
      case .small(let other, 1) = second.leading.storage
    else { return nil }
    let lane = support.trailingZeroBitCount
    guard let a = image(first, lane), let b = image(second, lane) else { return nil }
    let divisor = PrimeField.greatestCommonDivisor(a, b)
    guard divisor.count > 1 else { return .one }
    let scale = Rational.gcd(one.magnitude, other.magnitude)
    let entries = divisor.indices.map { power in
      let value = PrimeField.times(divisor[power], UInt64(scale) % PrimeField.prime)
      let isLow = value <= PrimeField.prime / 2
      return Polynomial.Entry(
        monomial: Monomial(generator: lane, power: power),
        coefficient: Rational(isLow ? Int(value) : -Int(PrimeField.prime - value)))
    }
    let candidate = Polynomial(gathering: entries).primitive
    guard first.wholeQuotient(by: candidate) != nil, second.wholeQuotient(by: candidate) != nil
    else { return nil }
    return candidate
  }

  /// The coefficients by one generator modulo the prime; nil when the first one vanishes.
  private static func image(_ polynomial: Polynomial, _ lane: Int) -> [UInt64]? {
    var rows = Array(repeating: UInt64(0), count: polynomial.degree(in: lane) + 1)
    for entry in polynomial.entries {
      guard let value = PrimeField.residue(entry.coefficient) else { return nil }
      rows[entry.monomial[lane]] = value
    }
    return rows.last == 0 ? nil : rows
  }

  private static func mainDegree(_ first: Polynomial, _ second: Polynomial, _ lane: Int) -> Int {
    Swift.max(first.degree(in: lane), second.degree(in: lane))
  }

  /// The divisor of all coefficients of powers of one generator.
  static func content(
    of polynomial: Polynomial, in generator: Int
  ) throws(PolynomialLimit) -> Polynomial {
    // What divides a single term is a monomial.
    if polynomial.hasLoneRow(in: generator) {
      var shared = polynomial.commonMonomial
      shared[generator] = 0
      return Polynomial(shared)
    }
    var result = Polynomial.zero
    for coefficient in polynomial.coefficients(in: generator) where !coefficient.isZero {
      result = try result.greatestCommonDivisor(coefficient)
      if result.isOne { break }
    }
    return result
  }

  private static func primitiveSequence(
    _ first: Polynomial, _ second: Polynomial, _ main: Int
  ) throws(PolynomialLimit) -> Polynomial {
    var (p, q) = (first, second)
    if p.degree(in: main) < q.degree(in: main) { (p, q) = (q, p) }
    while !q.isZero {
      if q.degree(in: main) == 0 { return .one }
      let rest = try pseudoRemainder(p, q, main)
      p = q
      guard !rest.isZero else { break }
      guard rest.entries.count <= 200,
        let reduced = rest.divided(by: try content(of: rest, in: main))
      else { throw PolynomialLimit() }
      q = reduced.primitive
      // Coefficients grow fast in long sequences; no form worth having comes out of them.
      guard !q.leading.isLarger(than: 500) else { throw PolynomialLimit() }
    }
    return p.primitive
  }

  private static func pseudoRemainder(
    _ p: Polynomial, _ q: Polynomial, _ main: Int
  ) throws(PolynomialLimit) -> Polynomial {
    let degree = q.degree(in: main)
    let head = q.coefficient(of: degree, in: main)
    var rest = p
    while !rest.isZero, rest.degree(in: main) >= degree {
      let height = rest.degree(in: main)
      let lead = rest.coefficient(of: height, in: main)
      guard rest.entries.count * head.entries.count <= 4000, !lead.leading.isLarger(than: 800)
      else { throw PolynomialLimit() }
      let shift = Monomial(generator: main, power: height - degree)
      rest = try head.times(rest) - lead.times(q).multiplied(by: shift)
    }
    return rest
  }
}
