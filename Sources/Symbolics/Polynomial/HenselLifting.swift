import BigInt

/// Factors of a polynomial's image in one generator, lifted to the others modulo a large prime.
///
/// With f = ∏ Gᵢ up to degree k - 1 in the other generators, each coefficient e of degree k of what is
/// missing is written Σ δᵢ ∏ gⱼ (j ≠ i) with δᵢ of lower degree than gᵢ, and δᵢ is added to Gᵢ (linear
/// Hensel lifting; Geddes, Czapor and Labahn, *Algorithms for Computer Algebra*, section 6.8).
struct HenselLifting {
  /// Polynomials in the main generator modulo the prime, by monomials in the others.
  typealias Rows = [Monomial: [UInt64]]

  /// The lifted factors, monic.
  private(set) var factors: [Rows] = []
  private let lane: Int
  private let height: Int

  /// Nil where factors of the image are not coprime modulo the prime.
  ///
  /// - Parameters:
  ///   - polynomial: with whole coefficients, its first one by the main generator a number.
  ///   - parts: the factors of the polynomial where the other generators are 0.
  init?(_ polynomial: Polynomial, in lane: Int, parts: [Polynomial]) {
    self.lane = lane
    height = polynomial.entries.map { HenselLifting.degree($0.monomial, without: lane) }.max() ?? 0
    guard let target = HenselLifting.monic(polynomial, lane) else { return nil }
    var bases: [[UInt64]] = []
    for part in parts {
      guard let rows = HenselLifting.monic(part, lane), let base = rows[.one] else { return nil }
      bases.append(base)
    }
    var inverses: [[UInt64]] = []
    for (index, base) in bases.enumerated() {
      let others = bases.indices.filter { $0 != index }
        .reduce([UInt64(1)]) { PrimeField.divided(PrimeField.product($0, bases[$1]), base).rest }
      guard let inverse = PrimeField.inverse(of: others, modulo: base) else { return nil }
      inverses.append(inverse)
    }
    factors = bases.map { [.one: $0] }
    for degree in stride(from: 1, through: height, by: 1) {
      let product = HenselLifting.product(factors, upTo: degree, lane)
      var missing = target.filter { HenselLifting.degree($0.key, without: lane) == degree }
      for (monomial, row) in product
      where HenselLifting.degree(monomial, without: lane) == degree {
        missing[monomial] = PrimeField.minus(missing[monomial] ?? [], row)
      }
      for (monomial, row) in missing where !row.isEmpty {
        for index in bases.indices {
          let share = PrimeField.divided(
            PrimeField.product(row, inverses[index]), bases[index]
          ).rest
          if !share.isEmpty { factors[index][monomial] = share }
        }
      }
    }
  }

  /// The primitive polynomial that a product of lifted factors is the image of, if its coefficients
  /// are small; nil if they surely are not.
  ///
  /// - Parameter lead: the first coefficient of the polynomial that it shall divide.
  func candidate(_ chosen: [Int], lead: Rational) -> Polynomial? {
    guard let scale = PrimeField.residue(lead) else { return nil }
    let product = HenselLifting.product(chosen.map { factors[$0] }, upTo: height, lane)
    var entries: [Polynomial.Entry] = []
    for (monomial, row) in product {
      for (power, value) in row.enumerated() where value != 0 {
        let scaled = PrimeField.times(value, scale)
        let isLow = scaled <= PrimeField.prime / 2
        entries.append(
          Polynomial.Entry(
            monomial: monomial * Monomial(generator: lane, power: power),
            coefficient: Rational(isLow ? Int(scaled) : -Int(PrimeField.prime - scaled))))
      }
    }
    return entries.count <= Polynomial.termLimit ? Polynomial(gathering: entries).primitive : nil
  }

  private static func degree(_ monomial: Monomial, without lane: Int) -> Int {
    monomial.powers.reduce(0) { $1.lane == lane ? $0 : $0 + $1.power }
  }

  /// The coefficients modulo the prime, divided by the first one.
  private static func monic(_ polynomial: Polynomial, _ lane: Int) -> Rows? {
    let degree = polynomial.degree(in: lane)
    guard let lead = polynomial.coefficient(of: degree, in: lane).constant,
      let residue = PrimeField.residue(lead), residue != 0
    else { return nil }
    let inverse = PrimeField.inverse(residue)
    var rows: Rows = [:]
    for entry in polynomial.entries {
      guard let value = PrimeField.residue(entry.coefficient) else { return nil }
      var monomial = entry.monomial
      let power = monomial[lane]
      monomial[lane] = 0
      rows[monomial, default: Array(repeating: 0, count: degree + 1)][power] =
        PrimeField.times(value, inverse)
    }
    return rows.mapValues(PrimeField.trimmed)
  }

  private static func product(_ factors: [Rows], upTo limit: Int, _ lane: Int) -> Rows {
    factors.reduce([.one: [1]]) { total, factor in
      var result: Rows = [:]
      for (left, row) in total {
        let height = degree(left, without: lane)
        for (right, column) in factor where height + degree(right, without: lane) <= limit {
          result[left * right] = PrimeField.plus(
            result[left * right] ?? [], PrimeField.product(row, column))
        }
      }
      return result
    }
  }
}

extension PrimeField {
  /// A whole number modulo the prime; nil for fractions.
  static func residue(_ value: Rational) -> UInt64? {
    if let small = value.integer {
      let size = UInt64(small.magnitude) % prime
      return small < 0 ? minus(0, size) : size
    }
    guard value.isInteger else { return nil }
    return UInt64(value.numerator.modulus(BigInt(prime)))
  }

  static func plus(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var result = a.count >= b.count ? a : b
    for (index, value) in (a.count >= b.count ? b : a).enumerated() {
      result[index] = plus(result[index], value)
    }
    return trimmed(result)
  }

  /// The inverse of a polynomial modulo a monic one; nil where they share a factor.
  static func inverse(of polynomial: [UInt64], modulo modulus: [UInt64]) -> [UInt64]? {
    var (r, s) = (modulus, polynomial)
    var (u, v) = ([UInt64](), [UInt64(1)])
    while s.count > 1 {
      let scale = inverse(s[s.count - 1])
      let divisor = s.map { times($0, scale) }
      let (quotient, rest) = divided(r, divisor)
      // r = quotient · divisor + rest, and divisor = scale · s.
      let multiple = product(quotient, v.map { times($0, scale) })
      (r, s) = (s, rest)
      (u, v) = (v, minus(u, multiple))
    }
    guard s.count == 1 else { return nil }
    let scale = inverse(s[0])
    return divided(v.map { times($0, scale) }, modulus).rest
  }
}
