import BigInt

/// Images of polynomials in one generator over a prime field, which show cheaply that two
/// polynomials have no common factor.
enum ModularImage {
  private static let prime: UInt64 = 2_147_483_647

  /// Whether it is certain that no factor of both involves the generator.
  ///
  /// The other generators get fixed values; where the first coefficients survive, the degree of the
  /// images' divisor is at least that of the true one.
  static func areCoprime(_ first: Polynomial, _ second: Polynomial, in lane: Int) -> Bool {
    guard let a = image(first, lane), let b = image(second, lane) else { return false }
    return divisorDegree(a, b) == 0
  }

  /// Coefficients of ascending powers; nil when the first one vanishes.
  private static func image(_ polynomial: Polynomial, _ lane: Int) -> [UInt64]? {
    var result = [UInt64](repeating: 0, count: polynomial.degree(in: lane) + 1)
    for entry in polynomial.entries {
      guard var value = residue(entry.coefficient) else { return nil }
      for (other, exponent) in entry.monomial.powers where other != lane {
        let base = 1_000_003 * UInt64(other + 7) % prime
        value = value * power(base, exponent) % prime
      }
      let degree = entry.monomial[lane]
      result[degree] = (result[degree] + value) % prime
    }
    return result.last == 0 ? nil : result
  }

  private static func residue(_ value: Rational) -> UInt64? {
    if let small = value.integer {
      let rest = small % Int(prime)
      return UInt64(rest < 0 ? rest + Int(prime) : rest)
    }
    guard value.isInteger else { return nil }
    let rest = value.numerator.modulus(BigInt(prime))
    return UInt64(rest)
  }

  private static func power(_ base: UInt64, _ exponent: Int) -> UInt64 {
    var (result, square, rest) = (UInt64(1), base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square % prime }
      square = square * square % prime
      rest >>= 1
    }
    return result
  }

  private static func divisorDegree(_ first: [UInt64], _ second: [UInt64]) -> Int {
    var (a, b) = first.count >= second.count ? (first, second) : (second, first)
    while !b.isEmpty {
      // A number that does not vanish modulo the prime is the divisor of everything.
      if b.count == 1 { return 0 }
      let lead = b[b.count - 1]
      while a.count >= b.count {
        // Both are scaled instead of dividing, which leaves degrees as they are.
        let factor = prime - a[a.count - 1]
        let shift = a.count - b.count
        for index in a.indices.dropLast() {
          let own = a[index] * lead % prime
          a[index] = index < shift ? own : (own + factor * b[index - shift]) % prime
        }
        a.removeLast()
        while a.last == 0 { a.removeLast() }
      }
      swap(&a, &b)
    }
    return a.count - 1
  }
}
