import BigInt

/// Factors of small polynomials in several generators: each generator becomes a power of one, so far
/// apart that no two monomials meet, and products of the factors found there are tried
/// (von zur Gathen and Gerhard, Modern Computer Algebra, 8.4 and exercise 15.11).
struct KroneckerSubstitution {
  private static let factorLimit = 8

  private let polynomial: Polynomial
  private let lanes: [Int]
  private let bases: [Int]

  /// Nil when the substituted polynomial would be too large.
  init?(_ polynomial: Polynomial, _ degree: Int) {
    self.polynomial = polynomial
    lanes = polynomial.generators
    bases = lanes.map { polynomial.degree(in: $0) + 1 }
    let size = bases.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    guard lanes.count <= 4, bases.allSatisfy({ $0 < 20 }), size <= degree + 1
    else { return nil }
  }

  /// The factors; the polynomial alone when there are none or too many images of them.
  func factors() throws(PolynomialLimit) -> [Polynomial] {
    guard let lane = lanes.first else { return [polynomial] }
    let image = substituted(lane)
    guard try image.greatestCommonDivisor(image.derivative(by: lane)).constant != nil else {
      return [polynomial]
    }
    var parts: [Polynomial] = []
    let shift = image.commonMonomial[lane]
    if shift > 0 { parts.append(Polynomial(generator: lane)) }
    parts += try RationalRoots.split(
      image.withoutMonomial, in: lane, ModularFactors.degreeLimit)
    guard (2...KroneckerSubstitution.factorLimit).contains(parts.count) else { return [polynomial] }
    var (rest, open, found) = (polynomial, parts, [Polynomial]())
    var size = 1
    while 2 * size <= open.count {
      var isFound = false
      for chosen in ModularFactors.combinations(of: open.count, size) {
        var product = Polynomial.one
        for index in chosen { product = try product.times(open[index]) }
        let candidate = restored(product, lane).primitive
        guard candidate.constant == nil, let quotient = rest.divided(by: candidate) else {
          continue
        }
        found.append(candidate)
        rest = quotient.primitive
        open = open.indices.filter { !chosen.contains($0) }.map { open[$0] }
        isFound = true
        break
      }
      if !isFound { size += 1 }
    }
    return rest.constant == nil ? found + [rest] : found
  }

  private func substituted(_ lane: Int) -> Polynomial {
    var result = Polynomial.zero
    for entry in polynomial.entries {
      var (power, weight) = (0, 1)
      for (index, generator) in lanes.enumerated() {
        power += entry.monomial[generator] * weight
        weight *= bases[index]
      }
      let monomial = Monomial(generator: lane, power: power)
      result = result + Polynomial(entry.coefficient).multiplied(by: monomial)
    }
    return result
  }

  private func restored(_ image: Polynomial, _ lane: Int) -> Polynomial {
    var result = Polynomial.zero
    for entry in image.entries {
      var (power, monomial) = (entry.monomial[lane], Monomial.one)
      for (index, generator) in lanes.enumerated() {
        monomial[generator] = power % bases[index]
        power /= bases[index]
      }
      result = result + Polynomial(entry.coefficient).multiplied(by: monomial)
    }
    return result
  }
}
