import BigInt

/// Factors of polynomials in one generator whose roots are a number times roots of unity.
///
/// The prime of `PrimeField` is 1 modulo many small numbers, so that cyclotomic polynomials have many
/// factors there, too many to put together. Their roots are known, so they are found by values.
enum CyclotomicFactors {
  /// Larger numbers φ(n) than degrees have only n up to five times them and a few (φ(30) = 8).
  private static func orders(upTo degree: Int) -> ClosedRange<Int> { 1...5 * degree + 6 }

  /// The factors of a polynomial without repeated ones that are cyclotomic, and what is left.
  ///
  /// Where the first and the last coefficient say that all roots may have one rational size, those
  /// of roots of that size.
  static func split(
    _ polynomial: Polynomial, in lane: Int
  ) -> (factors: [Polynomial], rest: Polynomial) {
    guard let size = rootSize(polynomial, in: lane), let back = size.reciprocal else {
      return unitSplit(polynomial, in: lane)
    }
    let (factors, rest) = unitSplit(polynomial.stretched(lane, by: size), in: lane)
    let stretched = { (part: Polynomial) in part.stretched(lane, by: back).primitive }
    return (factors.map(stretched), stretched(rest))
  }

  /// The rational number other than 1 whose power by the degree is the quotient of the last
  /// coefficient and the first.
  private static func rootSize(_ polynomial: Polynomial, in lane: Int) -> Rational? {
    let degree = polynomial.degree(in: lane)
    guard let last = polynomial.entries.last, last.monomial.isOne,
      let power = last.coefficient.divided(by: polynomial.leading),
      let top = root(power.numerator, degree), let bottom = root(power.denominator, degree),
      let size = Rational(top, bottom), size != .one
    else { return nil }
    return size
  }

  /// The whole number whose power is a number without its sign.
  private static func root(_ number: BigInt, _ degree: Int) -> Int? {
    let near = Real.exp(Real.log(Double(number.magnitude)) / Double(degree)).rounded()
    guard near >= 1, near < 1e6 else { return nil }
    return BigInt(Int(near)).power(degree).magnitude == number.magnitude ? Int(near) : nil
  }

  private static func unitSplit(
    _ polynomial: Polynomial, in lane: Int
  ) -> (factors: [Polynomial], rest: Polynomial) {
    var (factors, rest) = ([Polynomial](), polynomial)
    let terms = polynomial.entries.map { ($0.monomial[lane], $0.coefficient.double) }
    for order in orders(upTo: polynomial.degree(in: lane))
    where vanishes(terms, atRootOfOrder: order) {
      let factor = Polynomial(
        coefficients: cyclotomic(order).map { Polynomial(Rational($0)) }, in: lane)
      guard factor.degree(in: lane) <= rest.degree(in: lane),
        let quotient = rest.divided(by: factor)
      else { continue }
      factors.append(factor)
      rest = quotient
    }
    return (factors, rest)
  }

  /// Whether a sum of powers is nearly zero at exp(2πi/order); what is must be divided to be sure.
  private static func vanishes(
    _ terms: [(power: Int, coefficient: Double)], atRootOfOrder order: Int
  ) -> Bool {
    var (real, imaginary, size) = (0.0, 0.0, 0.0)
    for (power, coefficient) in terms {
      let angle = 2 * Double.pi * Double(power % order) / Double(order)
      real += coefficient * Real.cos(angle)
      imaginary += coefficient * Real.sin(angle)
      size += coefficient.magnitude
    }
    return max(real.magnitude, imaginary.magnitude) <= 1e-9 * size
  }

  /// The coefficients of the polynomial whose roots are the primitive roots of unity of an order,
  /// ascending: for a prime p that does not divide n, Φₙ(xᵖ) = Φₙₚ(x) Φₙ(x), and Φₙ(xᵖ) = Φₙₚ(x) for
  /// one that does.
  static func cyclotomic(_ order: Int) -> [Int] {
    var (result, rest, prime) = ([-1, 1], order, 2)
    while rest > 1 {
      guard rest.isMultiple(of: prime) else {
        prime += 1
        continue
      }
      result = quotient(spread(result, prime), result)
      rest /= prime
      while rest.isMultiple(of: prime) {
        result = spread(result, prime)
        rest /= prime
      }
    }
    return result
  }

  private static func spread(_ coefficients: [Int], _ step: Int) -> [Int] {
    var result = Array(repeating: 0, count: (coefficients.count - 1) * step + 1)
    for (power, value) in coefficients.enumerated() { result[power * step] = value }
    return result
  }

  /// The quotient by a monic divisor, of which nothing is left.
  private static func quotient(_ dividend: [Int], _ divisor: [Int]) -> [Int] {
    var rest = dividend
    var result = Array(repeating: 0, count: dividend.count - divisor.count + 1)
    for shift in result.indices.reversed() {
      let factor = rest[shift + divisor.count - 1]
      result[shift] = factor
      for (index, value) in divisor.enumerated() { rest[shift + index] -= factor * value }
    }
    return result
  }
}

extension Polynomial {
  /// The polynomial with a multiple of a generator for it.
  fileprivate func stretched(_ lane: Int, by scale: Rational) -> Polynomial {
    Polynomial(
      gathering: entries.map { entry in
        var entry = entry
        entry.coefficient = entry.coefficient * (scale.power(entry.monomial[lane]) ?? .one)
        return entry
      })
  }
}
