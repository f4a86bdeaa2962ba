import BigInt

/// A polynomial as a number times powers of factors.
struct Factorization: Sendable {
  var content: Rational
  var factors: [(base: Polynomial, power: Int)]

  /// Takes out the content, generators and repeated factors; factors that occur once stay whole.
  init(squareFree polynomial: Polynomial) throws(PolynomialLimit) {
    content = polynomial.constant ?? polynomial.content
    factors = []
    guard polynomial.constant == nil else { return }
    if polynomial.entries.count > 30,
      polynomial.generators.contains(where: { polynomial.degree(in: $0) > 40 })
    {
      throw PolynomialLimit()
    }
    for (lane, power) in polynomial.commonMonomial.powers {
      factors.append((Polynomial(generator: lane), power))
    }
    let rest = polynomial.withoutMonomial
    if rest.hasNoFactors || rest.entries.count == 2 {
      // Two terms without anything in common never hold a square.
      add(rest, 1)
    } else {
      for (base, power) in try Factorization.squareFree(rest) { add(base, power) }
    }
    fixContent(polynomial)
  }

  /// What stands below a bar, repeated factors apart.
  ///
  /// - Parameter isScaled: whether the bases may have contents, which are kept.
  init(
    squareFree divisors: [RationalFunction.Divisor], isScaled: Bool = false
  ) throws(PolynomialLimit) {
    content = .one
    factors = []
    for divisor in divisors {
      let own = try Factorization(squareFree: divisor.base)
      if isScaled { content = content * (own.content.power(divisor.power) ?? .one) }
      for (base, power) in own.factors { add(base, power * divisor.power) }
    }
  }

  /// The product of both.
  func times(_ other: Factorization) -> Factorization {
    var result = self
    result.content = content * other.content
    for (base, power) in other.factors { result.add(base, power) }
    return result
  }

  /// The factorization with factors split further: by rational roots, as quadratics in one
  /// generator, and else by their factors modulo a prime.
  ///
  /// Complete up to the sizes that `ModularFactors` and `MultivariateFactors` take on.
  ///
  /// - Parameter degree: the largest degree at which factors modulo a prime are looked for; below the
  ///   limit of `ModularFactors` in one generator only.
  func split(
    degree: Int = ModularFactors.degreeLimit
  ) throws(PolynomialLimit) -> Factorization {
    var result = Factorization(content: content, factors: [])
    var lead = Rational.one
    for (base, power) in factors {
      guard base.entries.count > 1, !base.hasNoFactors else {
        result.add(base, power)
        continue
      }
      let parts = try Factorization.split(base, degree).map(\.primitive)
      for part in parts { result.add(part, power) }
      let product = parts.reduce(Rational.one) { $0 * $1.leading }
      guard let ratio = base.leading.divided(by: product)?.power(power) else {
        throw PolynomialLimit()
      }
      lead = lead * ratio
    }
    result.content = result.content * lead
    return result
  }

  private init(content: Rational, factors: [(base: Polynomial, power: Int)]) {
    self.content = content
    self.factors = factors
  }

  private mutating func add(_ base: Polynomial, _ power: Int) {
    guard base.constant == nil else { return }
    let base = base.primitive
    if let index = factors.firstIndex(where: { $0.base == base }) {
      factors[index].power += power
    } else {
      factors.append((base, power))
    }
  }

  /// Taking primitive parts can change the overall number: settle it by the leading coefficients.
  private mutating func fixContent(_ polynomial: Polynomial) {
    var lead = Rational.one
    for (base, power) in factors { lead = lead * (base.leading.power(power) ?? .one) }
    content = polynomial.leading.divided(by: lead) ?? content
  }

  /// Yun's algorithm by each generator in turn.
  private static func squareFree(
    _ polynomial: Polynomial
  ) throws(PolynomialLimit) -> [(Polynomial, Int)] {
    let lanes = polynomial.support
    guard lanes != 0 else { return [] }
    let main = lanes.trailingZeroBitCount
    let isAlone = lanes.nonzeroBitCount == 1
    let outer = isAlone ? .one : try Polynomial.content(of: polynomial, in: main)
    var result = outer.constant == nil ? try squareFree(outer) : []
    guard let inner = polynomial.divided(by: outer) else { return [(polynomial, 1)] }
    let slope = inner.derivative(by: main)
    let shared = try inner.greatestCommonDivisor(slope)
    if shared.constant != nil { return result + [(inner, 1)] }
    guard var rest = inner.divided(by: shared), var c = slope.divided(by: shared) else {
      throw PolynomialLimit()
    }
    var d = c - rest.derivative(by: main)
    var power = 1
    while rest.constant == nil, power < 100 {
      let factor = try rest.greatestCommonDivisor(d)
      if factor.constant == nil { result.append((factor, power)) }
      guard let next = rest.divided(by: factor), let following = d.divided(by: factor) else {
        throw PolynomialLimit()
      }
      (rest, c) = (next, following)
      d = c - rest.derivative(by: main)
      power += 1
    }
    return result
  }

  private static func split(
    _ polynomial: Polynomial, _ degree: Int
  ) throws(PolynomialLimit) -> [Polynomial] {
    let support = polynomial.support
    if support.nonzeroBitCount == 1 {
      return UnivariateFactors.split(polynomial, in: support.trailingZeroBitCount, degree)
    }
    for lane in polynomial.generators where polynomial.degree(in: lane) <= 2 {
      let outer = try Polynomial.content(of: polynomial, in: lane)
      if outer.constant == nil, let inner = polynomial.divided(by: outer) {
        return try split(outer, degree) + split(inner, degree)
      }
      // A primitive polynomial that is linear, or quadratic without a root, has no factors.
      guard polynomial.degree(in: lane) == 2, let parts = try quadratic(polynomial, lane) else {
        return [polynomial]
      }
      return try split(parts.0, degree) + split(parts.1, degree)
    }
    guard degree >= ModularFactors.degreeLimit else { return [polynomial] }
    if let segment = SegmentPolynomial(polynomial) {
      return UnivariateFactors.split(segment.inner, in: segment.lane, degree).map(segment.written)
    }
    return try MultivariateFactors.split(polynomial)
  }

  /// Splits a x² + b x + c whose discriminant is a square of a polynomial.
  private static func quadratic(
    _ polynomial: Polynomial, _ lane: Int
  ) throws(PolynomialLimit) -> (Polynomial, Polynomial)? {
    let parts = polynomial.coefficients(in: lane)
    let (c, b, a) = (parts[0], parts[1], parts[2])
    let discriminant = try b.times(b) - a.times(c).scaled(by: Rational(4))
    guard let root = try squareRoot(discriminant) else { return nil }
    let x = Monomial(generator: lane, power: 1)
    let twice = a.scaled(by: Rational(2)).multiplied(by: x) + b
    let first = try polynomial.greatestCommonDivisor(twice - root)
    guard first.constant == nil, let second = polynomial.divided(by: first),
      second.constant == nil
    else { return nil }
    return (first, second)
  }

  private static func squareRoot(_ polynomial: Polynomial) throws(PolynomialLimit) -> Polynomial? {
    if polynomial.isZero { return .zero }
    // The first and the last term of a square are squares.
    guard polynomial.entries.first?.isSquare != false, polynomial.entries.last?.isSquare != false
    else { return nil }
    let number = polynomial.content
    guard number.signum > 0 else { return nil }
    let (top, bottom) = (number.numerator.squareRoot(), number.denominator.squareRoot())
    guard top * top == number.numerator, bottom * bottom == number.denominator else { return nil }
    var result = Polynomial(Rational(top, bottom))
    var rest = polynomial.primitive
    let common = rest.commonMonomial
    for (lane, power) in common.powers {
      guard power.isMultiple(of: 2) else { return nil }
      result = result.multiplied(by: Monomial(generator: lane, power: power / 2))
    }
    rest = rest.divided(by: Polynomial(common)) ?? rest
    for (base, power) in try squareFree(rest) {
      guard power.isMultiple(of: 2) else { return nil }
      result = try result.times(base.power(power / 2))
    }
    return try result.times(result) == polynomial ? result : nil
  }
}

extension Polynomial.Entry {
  /// Whether it may be the square of a term.
  fileprivate var isSquare: Bool {
    guard monomial.powers.allSatisfy({ $0.power.isMultiple(of: 2) }) else { return false }
    guard case .small(let top, let bottom) = coefficient.storage else { return true }
    return top.isSquare && bottom.isSquare
  }
}

extension Int {
  fileprivate var isSquare: Bool {
    guard self >= 0 else { return false }
    // Beyond the range in which roots are exact nothing is known.
    guard self < 1 << 50 else { return true }
    let root = Int(Double(self).squareRoot())
    return root * root == self
  }
}
