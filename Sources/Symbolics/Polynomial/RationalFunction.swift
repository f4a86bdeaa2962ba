/// A quotient of polynomials without common factor.
struct RationalFunction: Sendable {
  var top: Polynomial
  var bottom: Polynomial

  static let one = RationalFunction(.one)

  init(_ top: Polynomial) {
    self.top = top
    bottom = .one
  }

  /// Cancels what top and bottom share; the bottom must not be zero.
  init(_ top: Polynomial, over bottom: Polynomial) throws(PolynomialLimit) {
    guard !bottom.isZero else { throw PolynomialLimit() }
    let shared = try top.greatestCommonDivisor(bottom)
    guard let upper = top.divided(by: shared), let lower = bottom.divided(by: shared),
      let scale = lower.content.reciprocal
    else { throw PolynomialLimit() }
    self.top = upper.scaled(by: scale)
    self.bottom = lower.scaled(by: scale)
  }

  func plus(_ other: RationalFunction) throws(PolynomialLimit) -> RationalFunction {
    if bottom == other.bottom {
      if bottom.isOne { return RationalFunction(top + other.top) }
      return try RationalFunction(top + other.top, over: bottom)
    }
    let upper = try top.times(other.bottom) + other.top.times(bottom)
    return try RationalFunction(upper, over: bottom.times(other.bottom))
  }

  func times(_ other: RationalFunction) throws(PolynomialLimit) -> RationalFunction {
    let upper = try top.times(other.top)
    if bottom.isOne, other.bottom.isOne { return RationalFunction(upper) }
    return try RationalFunction(upper, over: bottom.times(other.bottom))
  }

  func power(_ exponent: Int) throws(PolynomialLimit) -> RationalFunction {
    if exponent == 1 { return self }
    if exponent >= 0 {
      var result = RationalFunction(try top.power(exponent))
      result.bottom = try bottom.power(exponent)
      return result
    }
    guard !top.isZero else { throw PolynomialLimit() }
    return try RationalFunction(bottom.power(-exponent), over: top.power(-exponent))
  }
}
