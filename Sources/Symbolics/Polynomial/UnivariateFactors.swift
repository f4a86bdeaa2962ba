/// Factors of polynomials in one generator over the rationals.
enum UnivariateFactors {
  /// The factors of a polynomial without repeated ones: by rational roots, and up to a degree by those
  /// modulo a prime.
  ///
  /// - Parameter degree: the largest degree at which factors modulo a prime are looked for; at the
  ///   limit of `ModularFactors`, cyclotomic factors and those in powers of the generator are looked
  ///   for too, whatever the degree.
  static func split(_ polynomial: Polynomial, in lane: Int, _ degree: Int) -> [Polynomial] {
    var (rest, parts) = (polynomial.primitive, [Polynomial]())
    let isThorough = degree >= ModularFactors.degreeLimit
    if isThorough, rest.degree(in: lane) >= 4 {
      (parts, rest) = CyclotomicFactors.split(rest, in: lane)
    }
    while rest.degree(in: lane) > 1 {
      guard let factor = linearFactor(rest, lane), let next = rest.divided(by: factor) else {
        break
      }
      parts.append(factor)
      rest = next.primitive
    }
    guard rest.constant == nil else { return parts }
    if let wider = isThorough ? powerSplit(rest, lane) : evenSplit(rest, lane) {
      return parts + wider.flatMap { split($0, in: lane, degree) }
    }
    guard rest.degree(in: lane) <= degree else { return parts + [rest] }
    return parts + ModularFactors.split(rest, in: lane)
  }

  /// q x - p for a root p/q: p divides the last coefficient, q the first.
  private static func linearFactor(_ polynomial: Polynomial, _ lane: Int) -> Polynomial? {
    guard let last = polynomial.entries.last, last.monomial.isOne,
      let bottom = last.coefficient.integer, let top = polynomial.leading.integer,
      bottom.magnitude <= 1_000_000, top.magnitude <= 1_000_000
    else { return nil }
    var wrapped = Array(repeating: 0, count: polynomial.degree(in: lane) + 1)
    var isSmall = true
    for entry in polynomial.entries {
      guard let whole = entry.coefficient.integer else {
        isSmall = false
        break
      }
      wrapped[entry.monomial[lane]] = whole
    }
    let numerators = divisors(bottom)
    for q in divisors(top) {
      for p in numerators where Rational.gcd(p.magnitude, q.magnitude) == 1 {
        for root in [p, -p] {
          guard !isSmall || mayVanish(root, q, wrapped), let value = Rational(root, q),
            isRoot(value, polynomial, lane)
          else { continue }
          return Polynomial(generator: lane).scaled(by: Rational(q)) - Polynomial(Rational(root))
        }
      }
    }
    return nil
  }

  /// Whether top/bottom can be a root: the value times a power of the bottom is zero modulo 2⁶⁴.
  private static func mayVanish(_ top: Int, _ bottom: Int, _ coefficients: [Int]) -> Bool {
    var (value, scale) = (0, 1)
    for coefficient in coefficients.reversed() {
      value = value &* top &+ coefficient &* scale
      scale = scale &* bottom
    }
    return value == 0
  }

  private static func isRoot(_ value: Rational, _ polynomial: Polynomial, _ lane: Int) -> Bool {
    let rows = polynomial.coefficients(in: lane)
    return rows.reversed().reduce(Rational.zero) { $0 * value + ($1.constant ?? .zero) }.isZero
  }

  private static func divisors(_ number: Int) -> [Int] {
    let value = Int(number.magnitude)
    if value == 1 { return [1] }
    var (small, large) = ([Int](), [Int]())
    var candidate = 1
    while candidate * candidate <= value {
      if value % candidate == 0 {
        small.append(candidate)
        if candidate * candidate != value { large.append(value / candidate) }
      }
      candidate += 1
    }
    return small + large.reversed()
  }

  /// Factors of a polynomial in a power of the generator that are ones in the power too.
  private static func powerSplit(_ polynomial: Polynomial, _ lane: Int) -> [Polynomial]? {
    let step = polynomial.entries.reduce(UInt(0)) { Rational.gcd($0, UInt($1.monomial[lane])) }
    for prime in primeFactors(Int(step)) {
      let inner = polynomial.compressed(lane, by: prime)
      let parts = split(inner, in: lane, ModularFactors.degreeLimit)
      if parts.count > 1 { return parts.map { $0.spread(lane, by: prime) } }
    }
    return nil
  }

  private static func primeFactors(_ number: Int) -> [Int] {
    guard number > 1 else { return [] }
    return (2...number).filter { candidate in
      number.isMultiple(of: candidate)
        && !(2..<candidate).contains { candidate.isMultiple(of: $0) }
    }
  }

  /// x⁴ - 1 and its kin: a polynomial in x² or x³ with a root.
  private static func evenSplit(_ polynomial: Polynomial, _ lane: Int) -> [Polynomial]? {
    guard polynomial.degree(in: lane) >= 4 else { return nil }
    for step in [2, 3]
    where polynomial.entries.allSatisfy({ $0.monomial[lane].isMultiple(of: step) }) {
      guard let factor = linearFactor(polynomial.compressed(lane, by: step), lane) else { continue }
      let first = factor.spread(lane, by: step)
      if let second = polynomial.divided(by: first), second.constant == nil {
        return [first, second]
      }
    }
    return nil
  }
}

extension Polynomial {
  /// The polynomial with a generator for its power, of which all powers are multiples.
  fileprivate func compressed(_ lane: Int, by step: Int) -> Polynomial {
    withPowers(of: lane) { $0 / step }
  }

  /// The polynomial with a power for a generator.
  fileprivate func spread(_ lane: Int, by step: Int) -> Polynomial {
    withPowers(of: lane) { $0 * step }
  }

  private func withPowers(of lane: Int, _ change: (Int) -> Int) -> Polynomial {
    Polynomial(
      gathering: entries.map { entry in
        var entry = entry
        entry.monomial[lane] = change(entry.monomial[lane])
        return entry
      })
  }
}
