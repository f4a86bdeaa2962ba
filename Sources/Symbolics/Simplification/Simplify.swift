extension Expr {
  /// The simplest equal form that is found; never larger than the expression itself.
  ///
  /// Several rewritings are tried (a common bar cancelled, factors, terms, collected powers,
  /// circular and hyperbolic functions by sine and cosine, double angles, logarithms joined), and
  /// the one with the fewest operations (`operationCount`) and fraction bars wins, the earlier one
  /// in a tie. Each must agree with the expression at several points before it counts. Only laws
  /// that hold under the assumptions on the symbols are used; a removable gap, as in
  /// `(x**2 - 1)/(x - 1)`, may be closed, which `simplification` reports.
  ///
  /// Work is bounded by the written length of what is rewritten, never by the clock, so that the
  /// result is the same on every machine: parts longer than 1000 operations, and parts met after
  /// 5000 operations in all (long parts counting more) have been worked on, stay as they are.
  public func simplified() -> Expr {
    var simplifier = Simplifier()
    return simplifier.simplify(self)
  }

  /// The expression as one quotient of products where it factors over the rational numbers.
  ///
  /// Factors linear or quadratic in one of the parts are always found, and those whose roots are a
  /// number times roots of unity (x¹⁰⁰ - 1); others where the polynomial has a degree up to 60 in one
  /// part, or in a quotient of powers of several (x²/y in x⁸ - y⁴), or up to 24 in several, and
  /// moderate coefficients; larger ones may stay whole.
  public func factored() -> Expr {
    if isPoisoned { return self }
    return RationalForms(self)?.factored() ?? self
  }

  /// The expression over one bar, common factors cancelled, terms multiplied out.
  public func cancelled() -> Expr {
    if isPoisoned { return self }
    return RationalForms(self)?.expanded ?? self
  }
}

/// Searches for the simplest form, from the inside out.
struct Simplifier {
  /// Deeper expressions are simplified in their inner parts only.
  private static let depthLimit = 40

  /// The longest part, in operations, that is rewritten as a whole.
  private static let sizeLimit = 1000
  /// How many operations all the parts that are rewritten may have together.
  private static let workLimit = 5_000

  private var known: [Expr: Expr] = [:]
  private var insides: [Expr: Expr] = [:]
  /// Roots and logarithms to which no law applies.
  private var lawless: Set<Expr> = []
  /// Whether a rewriting was more than another way to write a quotient of polynomials.
  private var hasNewParts = false
  private var meter = CostMeter()
  private var work = 0
  /// What was rewritten so far.
  private(set) var steps: [SimplificationStep] = []
  /// The parts at which a law may have looked at what is assumed about the symbols.
  private(set) var doubts = AssumptionDoubts()

  mutating func simplify(_ expression: Expr) -> Expr {
    if expression.node.depth == 1 { return expression }
    if let result = known[expression] { return result }
    var best = inside(expression)
    var (isRead, isExhausted) = (false, false)
    // Every round lowers the cost, so this ends; the limit only bounds the time.
    for _ in 0..<8 {
      let next = isExhausted ? Improvement(form: best) : improved(best, isRead: isRead)
      if next.form == best {
        let count = steps.count
        let parts = piecewise(best)
        guard !parts.isPoisoned, parts.node !== best.node, meter.cost(parts) < meter.cost(best)
        else {
          steps.removeLast(steps.count - count)
          break
        }
        steps.append(SimplificationStep(rule: .parts, before: best, after: parts))
        best = inside(parts)
        // While all parts are the same quotients of polynomials, so is the whole.
        isRead = isRead && best == parts && !hasNewParts
        isExhausted = false
      } else {
        if let rule = next.rule {
          steps.append(SimplificationStep(rule: rule, before: best, after: next.form))
        }
        hasNewParts = hasNewParts || !next.isRead
        best = inside(next.form)
        let isSame = best == next.form
        (isRead, isExhausted) = (isSame && next.isRead, isSame && next.isExhausted)
      }
    }
    best = withNumbersOut(best)
    if best != expression, expression.node.depth <= Simplifier.depthLimit,
      meter.cost(best) > meter.cost(expression)
    {
      best = expression
    }
    known[expression] = best
    known[best] = best
    return best
  }

  /// The expression with arguments, radicands and exponents simplified.
  private mutating func inside(_ expression: Expr) -> Expr {
    // Without functions and roots there is nothing inside.
    if expression.node.isRational { return expression }
    // Shared parts of deep expressions are met again and again.
    let isShared = expression.node.depth > 8
    if isShared, let result = insides[expression] { return result }
    let worked = workedInside(expression)
    // A divisor may turn out to be zero; then there is nothing to simplify.
    let result = !worked.isPoisoned ? worked : expression
    if isShared { insides[expression] = result }
    return result
  }

  private mutating func workedInside(_ expression: Expr) -> Expr {
    switch expression.form {
    case .sum, .product:
      return expression.rebuilt { inside($0) }
    case .power(let base, let exponent):
      let power = exponent.number == nil ? simplify(exponent) : exponent
      let inner = power.integer == nil ? simplify(base) : inside(base)
      if power.integer == nil { doubts.addPower(inner, power) }
      let isSame = inner.node === base.node && power.node === exponent.node
      return lawApplied(to: isSame ? expression : Expr.power(inner, power))
    case .apply(let function, let arguments):
      let list = arguments.map { simplify($0) }
      doubts.add(function, list)
      let isSame = zip(list, arguments).allSatisfy { $0.node === $1.node }
      return lawApplied(to: isSame ? expression : Expr.apply(function, list))
    case .piecewise(let branches):
      doubts.add(expression)
      return Expr.piecewise(
        branches.map {
          Branch(value: simplify($0.value), condition: $0.condition.map { simplify($0) })
        })
    case .number, .pi, .symbol, .poison: return expression
    }
  }

  /// A product with the numbers that its sums share in front, where that is no longer.
  private mutating func withNumbersOut(_ expression: Expr) -> Expr {
    guard case .product = expression.form else { return expression }
    let result = Folding.numbersOut(expression)
    guard result.node !== expression.node, meter.cost(result) <= meter.cost(expression),
      Agreement.holds(expression, result)
    else { return expression }
    steps.append(SimplificationStep(rule: .numbers, before: expression, after: result))
    return result
  }

  private mutating func lawApplied(to expression: Expr) -> Expr {
    switch expression.form {
    case .apply(.log, _): break
    case .power(_, let exponent) where exponent.integer == nil: break
    default: return expression
    }
    if lawless.contains(expression) { return expression }
    let result = LocalRules.applied(to: expression)
    if result.node === expression.node {
      lawless.insert(expression)
      return expression
    }
    doubts.add(expression)
    hasNewParts = true
    guard Agreement.holds(expression, result) else { return expression }
    steps.append(SimplificationStep(rule: .rootsAndLogarithms, before: expression, after: result))
    return result
  }

  /// The cheapest of the rewritings that keep the value.
  ///
  /// - Parameter isRead: whether the expression was written from a quotient of polynomials, so that
  ///   reading it as one again gives nothing new.
  private mutating func improved(_ expression: Expr, isRead: Bool) -> Improvement {
    let unchanged = Improvement(form: expression)
    // Every level of a very deep expression would be read again for each level above it.
    guard expression.node.depth <= Simplifier.depthLimit else { return unchanged }
    switch expression.form {
    case .sum, .product, .power: break
    default: return unchanged
    }
    let cost = meter.cost(expression)
    // One operation on numbers and symbols is the least that anything but those can cost.
    guard cost.operations > 1 || cost.bars > 0, !expression.isSettled else { return unchanged }
    guard cost.operations <= Simplifier.sizeLimit, work < Simplifier.workLimit else {
      return unchanged
    }
    // Long expressions cost more than their length: polynomials grow with the square.
    work += cost.operations * (1 + cost.operations / 50)
    var candidates = Candidates(expression, meter, isRead: isRead)
    candidates.addRationalForms()
    candidates.addFolded()
    meter = candidates.meter
    return candidates.best
  }

  /// Terms or factors simplified one by one.
  private mutating func piecewise(_ expression: Expr) -> Expr {
    switch expression.form {
    case .sum(_, let terms) where terms.count > 1:
      let terms = expression.terms
      let parts = terms.map { part($0) }
      return zip(parts, terms).allSatisfy { $0.node === $1.node } ? expression : Expr.sum(parts)
    case .product(_, let factors) where factors.count > 1 || factors[0].isSum:
      return expression.rebuilt { part($0) }
    default: return expression
    }
  }

  /// A term or factor simplified; of a power of a sum the sum, which is shorter.
  private mutating func part(_ expression: Expr) -> Expr {
    let (coefficient, body) = expression.coefficientAndBody
    guard case .power(let base, let exponent) = body.form, base.isSum, exponent.integer != nil
    else { return simplify(expression) }
    let inner = simplify(base)
    guard inner.node !== base.node else { return expression }
    let power = Expr.power(inner, exponent).scaled(by: coefficient)
    return !power.isPoisoned ? power : expression
  }
}

extension Expr {
  /// The expression with transformed parts; the same one when no part changes.
  func rebuilt(_ transform: (Expr) -> Expr) -> Expr {
    switch form {
    case .sum(let constant, let terms):
      // Most parts stay as they are; nothing is set up until one changes.
      var changed: [Term] = []
      for (index, term) in terms.enumerated() {
        let body = transform(term.body)
        if changed.isEmpty {
          if body.node === term.body.node { continue }
          changed.reserveCapacity(terms.count)
          changed += terms[..<index]
        }
        changed.append(Term(coefficient: term.coefficient, body: body))
      }
      return changed.isEmpty ? self : Expr.sum(constant, changed)
    case .product(let coefficient, let factors):
      var changed: [Expr] = []
      for (index, factor) in factors.enumerated() {
        let part = transform(factor)
        if changed.isEmpty {
          if part.node === factor.node { continue }
          changed.reserveCapacity(factors.count)
          changed += factors[..<index]
        }
        changed.append(part)
      }
      return changed.isEmpty ? self : Expr.product(coefficient, changed)
    default: return mapChildren(transform)
    }
  }
}
