public import Formula

extension MatrixExpr {
  /// The expression as text for programs, in the notation of the Julia language but for the power:
  /// `-2*(x - A*s)'*W*A`.
  ///
  /// `'` transposes, `inv`, `tr`, `det`, `logdet` and `norm` are functions of a matrix, `f.(A)` is a
  /// function of every entry, `.*` and `.**` multiply and raise entry by entry, `diagm(v)` is a
  /// diagonal matrix and `diag(A)` a diagonal, `I(n)`, `ones(m, n)`, `zeros(m, n)` are constants.
  /// ``init(parsing:symbols:)`` reads it back.
  public var plain: String { MatrixTextWriter(notation: .plain).text(phrase) }

  /// The expression on one line as it is written by hand: `−2(x − As)ᵀWA`, `xᵀ(B + Bᵀ)`.
  public var unicode: String { MatrixTextWriter(notation: .unicode).text(phrase) }

  /// The expression as LaTeX for math mode: `x^\top \left(B + B^\top\right)`.
  public var latex: String { MatrixTextWriter(notation: .latex).text(phrase) }

  /// The expression as a tree for typesetting.
  public var formula: Formula { MatrixFormulaWriter.formula(phrase) }
}

extension MatrixExpr: CustomStringConvertible {
  /// The expression as text for programs.
  public var description: String { plain }
}

extension MatrixDerivative {
  /// The derivative as text for programs; see ``MatrixExpr/plain``.
  public var plain: String { text(.plain) }
  /// The derivative on one line as it is written by hand.
  public var unicode: String { text(.unicode) }
  /// The derivative as LaTeX for math mode.
  public var latex: String { text(.latex) }
  /// The derivative as a tree for typesetting; of a formula for entries, case by case where that is
  /// possible.
  public var formula: Formula {
    switch value {
    case .matrix(let matrix): matrix.formula
    case .entries(let entries): entries.formula
    }
  }

  private func text(_ notation: MatrixTextWriter.Notation) -> String {
    switch value {
    case .matrix(let matrix): MatrixTextWriter(notation: notation).text(matrix.phrase)
    case .entries(let entries): MatrixTextWriter(notation: notation).text(entries.phrase)
    }
  }

  /// What is differentiated by what, as a fraction: ∂ xᵀBx / ∂x.
  public var leftSide: Formula {
    guard let entries else {
      return Self.fraction(MatrixFormulaWriter.operand(function.phrase), variable.formula)
    }
    return entries.leftSide
  }

  /// The derivative as an equation.
  public var equation: Formula { .row([leftSide, .symbol("=", .relation), formula]) }

  static func fraction(_ top: Formula, _ bottom: Formula) -> Formula {
    let sign = Formula.symbol("∂", .ordinary)
    return .fraction(
      .row([sign, .space(1.0 / 6), top]), .row([sign, bottom]), bar: true, style: nil)
  }
}

extension EntryFormula {
  /// The formula with deltas, as text for programs: `delta(j, q)*R[i, p] + delta(j, p)*R[i, q]`.
  public var plain: String { MatrixTextWriter(notation: .plain).text(phrase) }
  /// The formula with deltas on one line.
  public var unicode: String { MatrixTextWriter(notation: .unicode).text(phrase) }
  /// The formula with deltas as LaTeX for math mode.
  public var latex: String { MatrixTextWriter(notation: .latex).text(phrase) }

  /// The formula with Kronecker deltas as a tree for typesetting.
  public var deltaFormula: Formula { MatrixFormulaWriter.formula(phrase) }

  /// The formula case by case (which indices are equal), as a tree for typesetting; with deltas
  /// where there are none, or more kinds of them than two.
  public var formula: Formula {
    guard let cases else { return deltaFormula }
    let rows = cases.map { item in
      [MatrixFormulaWriter.formula(Self.phrase(item.terms)), condition(item)]
    }
    let table = Formula.Table(kind: .cases, rows: rows, alignments: [.left, .left])
    return .fenced("{", .table(table), "")
  }

  private func condition(_ item: Case) -> Formula {
    guard !item.equal.isEmpty else { return .text("otherwise") }
    var row: [Formula] = [.text("if ")]
    for (index, names) in Self.classes(item.equal).enumerated() {
      if index > 0 { row.append(.symbol(",", .punctuation)) }
      for (place, name) in names.enumerated() {
        if place > 0 { row.append(.symbol("=", .relation)) }
        row.append(.identifier(name, .italic))
      }
    }
    for list in item.different {
      row.append(.symbol(",", .punctuation))
      for (index, delta) in list.enumerated() {
        if index > 0 { row.append(.text(" or ")) }
        row += [
          .identifier(delta.first, .italic), .symbol("≠", .relation),
          .identifier(delta.second, .italic),
        ]
      }
    }
    return .row(row)
  }

  /// What is differentiated by what: ∂(RᵀR)_pq / ∂R_ij.
  public var leftSide: Formula {
    func entry(_ matrix: MatrixExpr, _ indices: Indices) -> Formula {
      MatrixFormulaWriter.formula(.entry(matrix.phrase, indices.list))
    }
    return MatrixDerivative.fraction(
      entry(function, functionIndices), entry(variable, variableIndices))
  }

  /// The formula case by case in words: `R_iq if j = p, p ≠ q`.
  public var caseLines: [String] {
    (cases ?? []).map { item in
      let value = MatrixTextWriter(notation: .unicode).text(Self.phrase(item.terms))
      guard !item.equal.isEmpty else { return "\(value) otherwise" }
      let equal = Self.classes(item.equal).map { $0.joined(separator: " = ") }
      let different = item.different.map { list in
        list.map { "\($0.first) ≠ \($0.second)" }.joined(separator: " or ")
      }
      return "\(value) if " + (equal + different).joined(separator: ", ")
    }
  }
}

extension MatrixFormulaWriter {
  /// What stands after ∂: a sum in brackets.
  static func operand(_ phrase: MatrixPhrase) -> Formula {
    switch phrase {
    case .sum, .total, .hadamard, .fraction: fenced(phrase)
    default: formula(phrase)
    }
  }
}
