extension Folding {
  /// Takes out what every term of a sum has as a factor, leaving the rest as it is.
  static func commonFactors(_ expression: Expr) -> Expr {
    guard case .sum(let constant, let terms) = expression.form, mayShareFactors(constant, terms)
    else { return expression }
    var shared = powers(of: terms[0].body)
    for term in terms.dropFirst() where !shared.isEmpty {
      let own = powers(of: term.body)
      shared = shared.compactMap { base, power in
        own.first { $0.0 == base }.map { (base, Swift.min(power, $0.1)) }
      }
    }
    guard !shared.isEmpty else { return expression }
    let factor = Expr.product(shared.map { $0.pow($1) })
    let inside = Expr.sum(
      .zero, terms.map { Term(coefficient: $0.coefficient, body: $0.body / factor) })
    return inside * factor
  }

  /// Whether the terms of a sum may have a factor in common.
  static func mayShareFactors(_ constant: Number, _ terms: [Term]) -> Bool {
    guard constant.isZero, terms.count > 1 else { return false }
    // Factors without symbols aside, what terms share has a symbol that all of them hold.
    let first = terms[0].body.node.symbolMask
    return first == 0 || terms.reduce(first, { $0 & $1.body.node.symbolMask }) != 0
  }

  /// Whether the coefficients of a sum may share a number, or a denominator or sign.
  static func mayShareNumbers(_ constant: Number, _ terms: [Term]) -> Bool {
    var (hasOne, isWhole, hasPositive) = (false, true, false)
    for index in -1..<terms.count {
      let number = index < 0 ? constant : terms[index].coefficient
      if number.isZero { continue }
      if number.isUnit { hasOne = true }
      isWhole = isWhole && number.isInteger
      hasPositive = hasPositive || !number.isNegative
    }
    return !(hasOne && isWhole && hasPositive)
  }

  /// The bases of a product with their whole powers.
  private static func powers(of body: Expr) -> [(Expr, Int)] {
    body.factors.compactMap { factor in
      let (base, exponent) = factor.baseAndExponent
      if base == .e { return (factor, 1) }
      return exponent.integer.map { (base, $0) } ?? (factor, 1)
    }
  }

  /// A number that all coefficients of a sum share leaves it: 2*a/3 + 4*b/3 is 2*(a + 2*b)/3.
  static func numbersOut(_ expression: Expr) -> Expr {
    switch expression.form {
    case .product(let coefficient, let factors):
      var scale = coefficient
      let parts = factors.map { factor -> Expr in
        let (base, exponent) = factor.baseAndExponent
        guard let power = exponent.integer, let content = base.numericContent, !content.isOne,
          let inverse = content.power(-1), let outside = content.power(power)
        else { return factor }
        scale = scale * outside
        return Expr.power(base.distributed(by: inverse), exponent)
      }
      return scale == coefficient ? expression : Expr.product(scale, parts)
    case .sum:
      guard let content = expression.numericContent, !content.isOne,
        let inverse = content.power(-1)
      else { return expression }
      return expression.distributed(by: inverse).scaled(by: content)
    default: return expression
    }
  }

  /// 2*(2*x + 3)*y is (4*x + 6)*y, which saves an operation where no coefficient is one; numbers
  /// above 4 are better read once than in every term.
  static func numbersIn(_ expression: Expr) -> Expr {
    guard case .product(let coefficient, let factors) = expression.form, !coefficient.isUnit,
      let number = coefficient.integer, number.magnitude <= 4
    else { return expression }
    for (index, factor) in factors.enumerated() {
      guard case .sum(let constant, let terms) = factor.form, !constant.isUnit,
        !terms.contains(where: \.coefficient.isUnit)
      else { continue }
      var changed = factors
      changed[index] = factor.distributed(by: coefficient.magnitude)
      return Expr.product(coefficient.isNegative ? .minusOne : .one, changed)
    }
    return expression
  }

  /// -(a - b)*c is (b - a)*c.
  static func turnedAround(_ expression: Expr) -> Expr {
    guard case .product(let coefficient, let factors) = expression.form, coefficient.isNegative
    else { return expression }
    for (index, factor) in factors.enumerated() {
      guard factor.hasNegativeTerm else { continue }
      var turned = factors
      turned[index] = factor.distributed(by: .minusOne)
      return Expr.product(-coefficient, turned)
    }
    return expression
  }
}

extension Expr {
  /// Whether it is a sum of which a term has a minus sign.
  var hasNegativeTerm: Bool {
    guard case .sum(let constant, let terms) = form else { return false }
    return constant.isNegative || terms.contains { $0.coefficient.isNegative }
  }

  /// The number that leaves a sum with coprime whole coefficients, not all negative; nil for anything else
  /// and where decimals occur.
  fileprivate var numericContent: Number? {
    guard case .sum(let constant, let terms) = form else { return nil }
    guard Folding.mayShareNumbers(constant, terms) else { return .one }
    var (top, bottom) = (UInt(0), UInt(1))
    for index in -1..<terms.count {
      let number = index < 0 ? constant : terms[index].coefficient
      if number.isZero { continue }
      guard !number.isDecimal, case .small(let upper, let lower) = number.value.storage else {
        return nil
      }
      top = Rational.gcd(top, upper.magnitude)
      let step = UInt(lower) / Rational.gcd(bottom, UInt(lower))
      let (product, overflow) = bottom.multipliedReportingOverflow(by: step)
      guard !overflow else { return nil }
      bottom = product
    }
    guard let upper = Int(exactly: top), let lower = Int(exactly: bottom) else { return nil }
    let allNegative =
      terms.allSatisfy(\.coefficient.isNegative) && (constant.isZero || constant.isNegative)
    return Rational(allNegative ? -upper : upper, lower).map { Number($0) }
  }
}
