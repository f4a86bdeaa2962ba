import BigInt

/// Rational powers of positive rationals, kept exact: sqrt(12) is 2*sqrt(3).
enum Surds {
  /// The number to a fractional power, as a number times a root of a whole number.
  static func power(_ base: Number, _ exponent: Rational) -> Expr? {
    // Small numbers without a square factor stay under the root, and are what is met most.
    if !base.isDecimal, exponent == .half, let whole = base.integer,
      [2, 3, 5, 6, 7].contains(whole)
    {
      return Expr(.power(Expr(base), .half))
    }
    guard base.value.signum > 0, !base.isDecimal, !base.value.isLarger(than: 200),
      let root = small(exponent.denominator), root <= 64,
      let times = small(exponent.floor), abs(times) < 1000,
      !base.value.isLarger(than: Number.sizeLimit / Swift.max(1, abs(times)))
    else { return nil }
    let rest = exponent - Rational(times)
    guard let part = small(rest.numerator) else { return nil }
    // A denominator moves under the root of the numerator: (a/b)^(p/q) = (a b^(q-1))^(p/q) / b^p.
    let bottom = Rational(base.value.denominator, 1)
    guard let lifted = bottom.power(root - 1), let drop = bottom.power(-part),
      let whole = base.value.power(times)
    else { return nil }
    let radicand = (Rational(base.value.numerator, 1) * lifted)
    guard !radicand.isLarger(than: 400), let inner = radicand.power(part) else { return nil }
    let (outside, inside, index) = extract(inner.numerator, root)
    let scale = Number(whole * drop * Rational(outside, 1))
    if inside == 1 { return Expr(scale) }
    guard let fraction = Rational(1, index) else { return nil }
    let surd = Expr(.power(Expr(Number(Rational(inside, 1))), Expr(fraction)))
    return scale.isOne ? surd : Expr(.product(scale, [surd]))
  }

  private static func small(_ value: BigInt) -> Int? { Int(exactly: value) }

  /// Takes perfect powers out of a root: outside^1 * inside^(1/index), with the least index.
  private static func extract(_ radicand: BigInt, _ index: Int) -> (BigInt, BigInt, Int) {
    var (outside, exponents, rest) = (BigInt(1), [(BigInt, Int)](), radicand)
    var prime = BigInt(2)
    while prime * prime <= rest, prime < 1000 {
      var count = 0
      while true {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: prime)
        guard remainder.isZero else { break }
        (rest, count) = (quotient, count + 1)
      }
      if count > 0 { exponents.append((prime, count)) }
      prime += prime == 2 ? 1 : 2
    }
    if rest > 1 { exponents.append(splitSquare(rest)) }
    var shared = index
    for (factor, count) in exponents {
      outside *= factor.power(count / index)
      shared = Int(Rational.gcd(UInt(shared), UInt(count % index)))
    }
    let inside = exponents.reduce(BigInt(1)) { $0 * $1.0.power($1.1 % index / shared) }
    return (outside, inside, index / shared)
  }

  /// A large remaining factor as a perfect square where it is one.
  private static func splitSquare(_ value: BigInt) -> (BigInt, Int) {
    let root = value.squareRoot()
    return root * root == value ? (root, 2) : (value, 1)
  }

  /// Roots of equal index are multiplied into one: sqrt(2)*sqrt(3) is sqrt(6).
  static func merge(_ scale: inout Number, _ factors: inout [Expr]) {
    var roots = 0
    for factor in factors {
      if case .power(let base, _) = factor.form, case .number = base.form { roots += 1 }
    }
    guard roots > 1 else { return }
    var groups: [(exponent: Rational, radicand: Rational)] = []
    var (others, count) = ([Expr](), 0)
    for factor in factors {
      guard case .power(let base, let exponent) = factor.form, let radicand = base.number,
        let power = exponent.number, !power.isInteger, radicand.value.signum > 0
      else {
        others.append(factor)
        continue
      }
      count += 1
      if let index = groups.firstIndex(where: { $0.exponent == power.value }) {
        groups[index].radicand = groups[index].radicand * radicand.value
      } else {
        groups.append((power.value, radicand.value))
      }
    }
    guard count > groups.count else { return }
    for group in groups {
      let surd = power(Number(group.radicand), group.exponent)
      let left = Expr(.power(Expr(Number(group.radicand)), Expr(group.exponent)))
      let (number, body) = (surd ?? left).coefficientAndBody
      scale = scale * number
      if !body.isOne { others.append(body) }
    }
    factors = others
  }
}
