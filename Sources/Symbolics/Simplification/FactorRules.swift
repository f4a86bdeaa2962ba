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
    let inside = Expr.sum(
      .zero,
      terms.map { Term(coefficient: $0.coefficient, body: without(shared, in: $0.body)) })
    return inside * Expr.product(shared.map { $0.pow($1) })
  }

  /// Whether the terms of a sum have a factor in common.
  static func mayShareFactors(_ constant: Number, _ terms: [Term]) -> Bool {
    guard constant.isZero, terms.count > 1 else { return false }
    // Factors without symbols aside, what terms share has a symbol that all of them hold.
    let mask = terms.reduce(~0, { $0 & $1.body.node.symbolMask })
    guard mask != 0 || terms[0].body.node.symbolMask == 0 else { return false }
    guard case .product(_, let factors) = terms[0].body.form else {
      return isShared(terms[0].body, by: terms)
    }
    return factors.contains { isShared($0, by: terms) }
  }

  /// Whether the base of a factor stands in all terms but the first.
  private static func isShared(_ factor: Expr, by terms: [Term]) -> Bool {
    let base = wholePower(factor).0
    for index in 1..<terms.count {
      let body = terms[index].body
      guard case .product(_, let factors) = body.form else {
        if wholePower(body).0 == base { continue }
        return false
      }
      guard factors.contains(where: { wholePower($0).0 == base }) else { return false }
    }
    return true
  }

  /// Whether all coefficients of a sum share a number, a denominator or a minus sign.
  static func mayShareNumbers(_ constant: Number, _ terms: [Term]) -> Bool {
    guard let content = numericContent(constant, terms) else { return false }
    return !content.isOne
  }

  /// The number that leaves a sum with coprime whole coefficients, not all negative; nil where decimals
  /// occur.
  fileprivate static func numericContent(_ constant: Number, _ terms: [Term]) -> Number? {
    var content = SmallContent()
    var allNegative = true
    for index in -1..<terms.count {
      let number = index < 0 ? constant : terms[index].coefficient
      if number.isZero { continue }
      guard !number.isDecimal, case .small(let upper, let lower) = number.value.storage,
        content.take(upper, over: lower)
      else { return nil }
      allNegative = allNegative && upper < 0
    }
    return content.value(isNegative: allNegative).map { Number($0) }
  }

  /// A product without the powers that are taken out of it.
  private static func without(_ shared: [(Expr, Int)], in body: Expr) -> Expr {
    var rest: [Expr] = []
    for factor in body.factors {
      let (base, power) = wholePower(factor)
      guard let (_, outside) = shared.first(where: { $0.0 == base }) else {
        rest.append(factor)
        continue
      }
      if power != outside { rest.append(Expr.power(base, Expr(power - outside))) }
    }
    return Expr.product(rest)
  }

  /// The bases of a product with their whole powers.
  private static func powers(of body: Expr) -> [(Expr, Int)] {
    body.factors.map(wholePower)
  }

  private static func wholePower(_ factor: Expr) -> (Expr, Int) {
    guard case .power(let base, let exponent) = factor.form, base != .e,
      let power = exponent.integer
    else { return (factor, 1) }
    return (base, power)
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
    return Folding.numericContent(constant, terms)
  }
}
