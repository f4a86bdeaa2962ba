/// The forms found for one expression, the original first.
struct Candidates {
  private struct Entry {
    var form: Expr
    var cost: Cost
    var rule: SimplificationRule
  }

  private let original: Expr
  private let shape: FunctionShape
  private var list: [Entry]
  private(set) var meter: CostMeter

  /// Longer sums are left alone by the costlier rewritings.
  private static let termLimit = 60
  /// How many of the cheapest forms are folded.
  private static let foldLimit = 4

  init(_ original: Expr, _ meter: CostMeter) {
    self.original = original
    self.meter = meter
    shape = FunctionShape(original)
    list = []
    add(original)
  }

  mutating func add(_ candidate: Expr?, _ rule: SimplificationRule = .parts) {
    guard let candidate, candidate.problem == nil,
      !list.contains(where: { $0.form == candidate })
    else { return }
    list.append(Entry(form: candidate, cost: meter.cost(candidate), rule: rule))
  }

  /// Quotients of polynomials, with the circular functions read in each way that can matter.
  mutating func addRationalForms() {
    guard original.terms.count <= Candidates.termLimit else { return }
    add(RationalForms(original))
    if shape.mayCombine {
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
    let quotients = forms.quotients(&meter, limit: best + best / 4 + 4)
    guard !quotients.isEmpty else { return }
    for form in quotients { add(form, .quotient) }
    add(forms.termByTerm, .terms)
    for form in forms.collected { add(form, .collected) }
  }

  /// Folds double angles, quotients of sine and cosine, and logarithms in the cheapest forms so far.
  mutating func addFolded() {
    var done: Set<Int> = []
    for _ in 0..<2 {
      for (rank, index) in ranked.prefix(Candidates.foldLimit).enumerated()
      where done.insert(index).inserted && !list[index].form.isSettled {
        let isPromising = rank < 2 || index == 0
        for (form, rule) in Folding.forms(of: list[index].form, linearizing: isPromising) {
          add(form, rule)
        }
      }
    }
  }

  /// The places of the forms by cost, earlier ones first among equals.
  private var ranked: [Int] {
    list.indices.sorted {
      list[$0].cost == list[$1].cost ? $0 < $1 : list[$0].cost < list[$1].cost
    }
  }

  /// The cheapest form that has the value of the original wherever both can be compared, and the
  /// rule that gave it last; no rule when the original stays.
  var best: (form: Expr, rule: SimplificationRule?) {
    for index in ranked {
      guard index > 0, list[index].cost < list[0].cost else { break }
      if Agreement.holds(original, list[index].form) {
        return (list[index].form, list[index].rule)
      }
    }
    return (original, nil)
  }
}
