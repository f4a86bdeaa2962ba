/// The forms found for one expression, the original first.
struct Candidates {
  private struct Entry {
    var form: Expr
    var cost: Cost
    var rule: SimplificationRule
    /// Whether it is the original as a quotient of polynomials, through all rules on the way.
    var keepsQuotient: Bool
    /// Whether it was folded.
    var isFolded = false
    /// Whether every rule was applied to it, twice over.
    var isExhausted = false
  }

  private let original: Expr
  private let shape: FunctionShape
  private var list: [Entry]
  /// Whether the original has been read as a quotient of polynomials.
  private var isRead: Bool
  private(set) var meter: CostMeter

  /// Longer sums are left alone by the costlier rewritings.
  private static let termLimit = 60
  /// How many of the cheapest forms are folded.
  private static let foldLimit = 4
  /// How many operations more than the cheapest form those that are folded may have.
  private static let foldSlack = 4

  /// - Parameter isRead: whether the original was read as a quotient of polynomials before.
  init(_ original: Expr, _ meter: CostMeter, isRead: Bool = false) {
    self.original = original
    self.isRead = isRead
    self.meter = meter
    shape = FunctionShape(original, lookingForFactors: true)
    list = []
    add(original)
  }

  mutating func add(
    _ candidate: Expr?, _ rule: SimplificationRule = .parts, keepsQuotient: Bool = true
  ) {
    guard let candidate, !candidate.isPoisoned,
      !list.contains(where: { $0.form == candidate })
    else { return }
    list.append(
      Entry(
        form: candidate, cost: meter.cost(candidate), rule: rule,
        keepsQuotient: keepsQuotient && rule.keepsQuotient))
  }

  /// Quotients of polynomials, with the circular functions read in each way that can matter.
  mutating func addRationalForms() {
    guard !isRead else { return }
    isRead = true
    guard original.termCount <= Candidates.termLimit else { return }
    let plain = RationalForms(original)
    add(plain)
    // Without squares, sines and cosines are read as they are.
    let isWavy = shape.functions.areWavesOnly && plain?.hasFunctionSquares == false
    if shape.mayCombine && !isWavy {
      for forms in RationalForms.circular(original, .sineAndCosine) { add(forms) }
    }
    if shape.hasMultipleAngles {
      for forms in RationalForms.circular(original, .smallestAngle) { add(forms) }
    }
    if shape.mayHalve {
      for forms in RationalForms.circular(original, .halfAngle) { add(forms) }
    }
    if shape.hasSumExponent { add(RationalForms(original, splitsExponents: false)) }
    if shape.mixesHyperbolic { add(RationalForms(Exponentials.expanded(original))) }
    if shape.functions.contains(.abs) || shape.functions.contains(.sign) {
      add(RationalForms(original, readsSigns: true))
    }
    let split = PositiveFactors.split(original)
    if split.node !== original.node {
      add(split, .positiveFactors)
      add(RationalForms(split))
    }
  }

  private mutating func add(_ forms: RationalForms?) {
    guard let forms else { return }
    // A reading that is much longer than what is there will not be shorter written otherwise.
    let best = list.reduce(list[0].cost.operations) { Swift.min($0, $1.cost.operations) }
    for (form, rule) in forms.writings(&meter, limit: best + best / 4 + 4) { add(form, rule) }
  }

  /// Folds double angles, quotients of sine and cosine, and logarithms in the cheapest forms so far.
  mutating func addFolded() {
    for round in 0..<2 {
      let order = ranked
      // Long forms of circular functions may become short when folded.
      let limit =
        shape.hasCircular ? .max : list[order[0]].cost.operations + Candidates.foldSlack
      for (rank, index) in order.prefix(Candidates.foldLimit).enumerated()
      where index == 0 || list[index].cost.operations <= limit {
        if list[index].isFolded { continue }
        list[index].isFolded = true
        let form = list[index].form
        // The original is not, or nothing would be looked for.
        guard index == 0 || !form.isSettled else { continue }
        let isPromising = rank < 2 || index == 0
        if isPromising, round == 0, !shape.hasCircular { list[index].isExhausted = true }
        let keepsQuotient = list[index].keepsQuotient
        for (form, rule) in Folding.forms(
          of: form, shape: index == 0 ? shape : nil, linearizing: isPromising)
        {
          add(form, rule, keepsQuotient: keepsQuotient)
        }
      }
    }
  }

  /// The places of the forms by cost, earlier ones first among equals.
  private var ranked: [Int] {
    // The entries themselves stay out of the comparison, which would copy them.
    let costs = list.map(\.cost)
    return costs.indices.sorted { costs[$0] == costs[$1] ? $0 < $1 : costs[$0] < costs[$1] }
  }

  /// The cheapest form that has the value of the original wherever both can be compared.
  var best: Improvement {
    for index in ranked {
      guard index > 0, list[index].cost < list[0].cost else { break }
      if Agreement.holds(original, list[index].form) {
        let rule = list[index].rule
        let isKnown = isRead && list[index].keepsQuotient
        return Improvement(
          form: list[index].form, rule: rule, isRead: isKnown,
          isExhausted: isKnown && list[index].isExhausted)
      }
    }
    return Improvement(form: original, isRead: isRead, isExhausted: true)
  }
}

/// A rewritten form and what is known about it.
struct Improvement {
  var form: Expr
  /// The rule that gave it last; none when the original stays.
  var rule: SimplificationRule?
  /// Whether reading it as a quotient of polynomials gives nothing new.
  var isRead = false
  /// Whether no rule gives anything new for it as a whole.
  var isExhausted = false
}

extension Expr {
  /// How many terms it has; one when it is no sum.
  fileprivate var termCount: Int {
    guard case .sum(let constant, let terms) = form else { return 1 }
    return terms.count + (constant.isZero ? 0 : 1)
  }
}
