/// The forms found for one expression, the original first.
struct Candidates {
  private let original: Expr
  private var list: [Expr]

  /// Longer sums are left alone by the costlier rewritings.
  private static let termLimit = 60

  init(_ original: Expr) {
    self.original = original
    list = [original]
  }

  mutating func add(_ candidate: Expr?) {
    guard let candidate, candidate.problem == nil, !list.contains(candidate) else { return }
    list.append(candidate)
  }

  /// Quotients of polynomials, with the circular functions read in each way that can matter.
  mutating func addRationalForms() {
    guard original.terms.count <= Candidates.termLimit else { return }
    let modes: [Generators.Trigonometry] =
      TrigonometricShape(original).mayCombine
      ? [.atoms, .keepCosine, .keepSine, .smallestAngle] : [.atoms]
    for mode in modes { add(RationalForms(original, mode)) }
    if original.hasSumExponent {
      add(RationalForms(original, .atoms, splitsExponents: false))
    }
  }

  private mutating func add(_ forms: RationalForms?) {
    guard let forms else { return }
    for form in forms.quotients { add(form) }
    add(forms.termByTerm)
    for form in forms.collected { add(form) }
  }

  /// Folds double angles, quotients of sine and cosine, and logarithms in every form so far.
  mutating func addFolded() {
    for candidate in list {
      for fold in Folding.all {
        let folded = fold(candidate)
        if folded != candidate { add(folded) }
      }
    }
  }

  /// The cheapest form that has the value of the original wherever both can be compared.
  var best: Expr {
    let costs = list.map { Cost($0) }
    let ranked = list.indices.sorted { costs[$0] == costs[$1] ? $0 < $1 : costs[$0] < costs[$1] }
    for index in ranked {
      if index == 0 || (costs[index] < costs[0] && Agreement.holds(original, list[index])) {
        return list[index]
      }
    }
    return original
  }
}

extension Expr {
  /// Whether a sum stands in an exponent outside of functions.
  fileprivate var hasSumExponent: Bool {
    switch form {
    case .sum, .product: children.contains(where: \.hasSumExponent)
    case .power(let base, let exponent): exponent.isSum || base.hasSumExponent
    case .apply(.exp, let arguments): arguments[0].isSum
    default: false
    }
  }
}

/// Which circular and hyperbolic functions occur outside of other functions.
struct TrigonometricShape {
  private var arguments: [Expr: Set<Function>] = [:]
  private var squares = false

  init(_ expression: Expr) { visit(expression) }

  private mutating func visit(_ expression: Expr) {
    switch expression.form {
    case .sum(_, let terms): terms.forEach { visit($0.body) }
    case .product(_, let factors): factors.forEach { visit($0) }
    case .power(let base, _):
      if case .apply(let function, _) = base.form, function.isTrigonometric { squares = true }
      visit(base)
    case .apply(let function, let list) where function.isTrigonometric:
      let body = list[0].coefficientAndBody.1
      arguments[body, default: []].insert(function)
      if arguments[body]?.count ?? 0 > 1 { squares = true }
      if !list[0].coefficientAndBody.0.isOne { squares = true }
    default: break
    }
  }

  /// Whether identities between them can shorten the expression.
  var mayCombine: Bool { squares }
}

/// Compares two expressions at fixed points.
enum Agreement {
  /// Whether they agree at every point where the first has a value; the points are the same in
  /// every run.
  static func holds(_ first: Expr, _ second: Expr) -> Bool {
    let symbols = first.symbols
    let names = symbols.compactMap(\.symbolName)
    guard Set(names).count == names.count else { return false }
    let program = ProgramBuilder.program([first, second], inputs: names)
    let positive = symbols.map { $0.facts.isPositive }
    var compared = 0
    for trial in 0..<12 where compared < 3 {
      let point = names.indices.map { index in
        coordinate(trial, index, onlyPositive: positive[index] || trial.isMultiple(of: 3))
      }
      let values = program.run(point)
      guard values[0].isFinite, values[0].magnitude < 1e12 else { continue }
      guard (values[0] - values[1]).magnitude <= 1e-7 * (1e-3 + values[0].magnitude) else {
        return false
      }
      compared += 1
    }
    return true
  }

  /// A number between 0.1 and 2.1 off every round value, negative in half of the trials.
  private static func coordinate(_ trial: Int, _ index: Int, onlyPositive: Bool) -> Double {
    let turn = Double(trial * 7 + index * 3 + 1) * 0.618_033_988_749_894_9
    let value = 0.1 + 2 * (turn - turn.rounded(.down))
    return onlyPositive || (trial + index).isMultiple(of: 2) ? value : -value
  }
}
