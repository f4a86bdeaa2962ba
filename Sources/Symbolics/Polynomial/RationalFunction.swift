/// A polynomial over a product of powers of polynomials.
///
/// What stands below the bar stays apart in factors, so that sums need no divisor of products, and
/// only `cancelled()` looks for what top and bottom share.
struct RationalFunction: Sendable, Hashable {
  /// One factor below the bar: a generator or a polynomial without generators and content.
  struct Divisor: Sendable, Hashable {
    var base: Polynomial
    var power: Int
  }

  var top: Polynomial
  private(set) var divisors: [Divisor] = []

  static let one = RationalFunction(.one)

  init(_ top: Polynomial) { self.top = top }

  /// Whether nothing stands below the bar.
  var isPolynomial: Bool { divisors.isEmpty }

  /// What stands below the bar, multiplied out.
  func bottom() throws(PolynomialLimit) -> Polynomial {
    var result = Polynomial.one
    for divisor in divisors { result = try result.times(divisor.base.power(divisor.power)) }
    return result
  }

  func plus(_ other: RationalFunction) throws(PolynomialLimit) -> RationalFunction {
    if divisors.isEmpty, other.divisors.isEmpty { return RationalFunction(top + other.top) }
    if top.isZero { return other }
    if other.top.isZero { return self }
    var result = self
    var (left, right) = (top, other.top)
    for divisor in other.divisors {
      let own = result.power(of: divisor.base)
      guard own < divisor.power else { continue }
      left = try left.times(divisor.base.power(divisor.power - own))
      result.multiplyBottom(divisor.base, divisor.power - own)
    }
    for divisor in divisors {
      let theirs = other.power(of: divisor.base)
      guard theirs < divisor.power else { continue }
      right = try right.times(divisor.base.power(divisor.power - theirs))
    }
    result.top = left + right
    return result
  }

  func times(_ other: RationalFunction) throws(PolynomialLimit) -> RationalFunction {
    var result = self
    result.top = try top.times(other.top)
    for divisor in other.divisors { result.multiplyBottom(divisor.base, divisor.power) }
    return result
  }

  func power(_ exponent: Int) throws(PolynomialLimit) -> RationalFunction {
    if exponent == 1 { return self }
    if exponent >= 0 {
      var result = RationalFunction(try top.power(exponent))
      for divisor in divisors { result.multiplyBottom(divisor.base, divisor.power * exponent) }
      return result
    }
    var result = RationalFunction(.one)
    for divisor in divisors {
      result.top = try result.top.times(divisor.base.power(-exponent * divisor.power))
    }
    try result.divide(by: top, -exponent)
    return result
  }

  private func power(of base: Polynomial) -> Int {
    divisors.first { $0.base == base }?.power ?? 0
  }

  private mutating func multiplyBottom(_ base: Polynomial, _ power: Int) {
    guard power > 0 else { return }
    if let index = divisors.firstIndex(where: { $0.base == base }) {
      divisors[index].power += power
    } else {
      divisors.append(Divisor(base: base, power: power))
    }
  }

  /// Puts a power of any polynomial below the bar: its generators and its number by themselves.
  mutating func divide(by polynomial: Polynomial, _ power: Int) throws(PolynomialLimit) {
    guard !polynomial.isZero, power <= 400,
      let scale = polynomial.content.reciprocal?.power(power)
    else { throw PolynomialLimit() }
    top = top.scaled(by: scale)
    for (lane, times) in polynomial.commonMonomial.powers {
      multiplyBottom(Polynomial(generator: lane), times * power)
    }
    let rest = polynomial.withoutMonomial
    if rest.constant == nil { multiplyBottom(rest, power) }
  }

  /// Takes a power of a factor away from the bottom.
  mutating func removeDivisor(_ index: Int, _ power: Int) {
    divisors[index].power -= power
    if divisors[index].power <= 0 { divisors.remove(at: index) }
  }

  /// The same value with nothing left to cancel.
  func cancelled() throws(PolynomialLimit) -> RationalFunction {
    guard !divisors.isEmpty else { return self }
    guard !top.isZero else { return RationalFunction(.zero) }
    var result = RationalFunction(top)
    var open = divisors
    while let next = open.popLast() {
      if let lane = next.base.loneGenerator {
        let shared = Swift.min(result.top.commonMonomial[lane], next.power)
        if shared > 0, let rest = result.top.divided(by: Monomial(generator: lane, power: shared)) {
          result.top = rest
        }
        result.multiplyBottom(next.base, next.power - shared)
        continue
      }
      let shared = try result.top.greatestCommonDivisor(next.base)
      guard shared.constant == nil, let upper = result.top.divided(by: shared),
        let other = next.base.divided(by: shared)
      else {
        result.multiplyBottom(next.base, next.power)
        continue
      }
      result.top = upper
      if next.power > 1 { open.append(Divisor(base: shared, power: next.power - 1)) }
      if let number = other.constant {
        guard let scale = number.reciprocal?.power(next.power) else { throw PolynomialLimit() }
        result.top = result.top.scaled(by: scale)
      } else {
        open.append(Divisor(base: other.primitive, power: next.power))
      }
    }
    result.divisors.reverse()
    return result
  }
}

extension Polynomial {
  /// The generator that the polynomial is, nil when it is anything else.
  var loneGenerator: Int? {
    guard entries.count == 1, entries[0].coefficient.isOne else { return nil }
    return entries[0].monomial.loneGenerator
  }
}
