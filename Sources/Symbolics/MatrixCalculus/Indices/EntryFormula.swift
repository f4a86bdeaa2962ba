/// The derivatives of all entries of a matrix by all entries of another, as one formula with
/// indices: ∂(Rᵀ R)_pq/∂R_ij = δ_jq R_ip + δ_jp R_iq.
public struct EntryFormula: Sendable {
  /// What is differentiated.
  public let function: MatrixExpr
  /// The symbol it is differentiated by.
  public let variable: MatrixExpr
  /// The indices of the row and column of the function; nil where there is but one.
  public let functionIndices: Indices
  /// The indices of the row and column of the variable; nil where there is but one.
  public let variableIndices: Indices
  let terms: [IndexTerm]

  /// The names of a row and a column.
  public struct Indices: Sendable, Hashable {
    /// The row's index; nil where there is one row.
    public let row: String?
    /// The column's index; nil where there is one column.
    public let column: String?

    init(_ names: [String], _ shape: MatrixShape) {
      row = shape.rows.isOne ? nil : names[0]
      column = shape.columns.isOne ? nil : names[1]
    }

    var list: [String] { [row, column].compactMap { $0 } }
  }

  /// The derivative of each entry: the gradient of the entry that basis vectors pick, whose own
  /// entry is then read off.
  init(of function: MatrixExpr, by variable: MatrixExpr) throws(MatrixCalculusError) {
    guard let symbol = variable.symbol else {
      throw .wrongShape(operation: "variable", shape: variable.shape, expected: "a symbol")
    }
    self.function = function
    self.variable = variable
    let used = Set(function.facts.symbols.map(\.name) + [symbol.name])
    let free = ["p", "q", "i", "j", "a", "b", "c", "d", "e", "f", "g", "h", "m", "n"].filter {
      !used.contains($0)
    }
    let names = free.count < 4 ? ["p′", "q′", "i′", "j′"] : Array(free.prefix(4))
    functionIndices = Indices(Array(names[..<2]), function.shape)
    variableIndices = Indices(Array(names[2...]), symbol.shape)
    let entry = Self.entry(of: function, functionIndices)
    let gradient = try Adjoints.gradient(of: entry, by: symbol)
    var indexing = Indexing(avoiding: used.union(names))
    let raw = try indexing.terms(
      of: gradient, row: variableIndices.row, column: variableIndices.column)
    terms = Self.collected(raw.map { indexing.finished($0) })
  }

  private static func entry(
    of function: MatrixExpr, _ indices: Indices
  ) -> MatrixExpr {
    var entry = function
    if let row = indices.row {
      let shape = MatrixShape(function.shape.rows, 1)
      entry = MatrixExpr(.basis(row), shape).transposed().times(entry)
    }
    if let column = indices.column {
      let shape = MatrixShape(function.shape.columns, 1)
      entry = entry.times(MatrixExpr(.basis(column), shape))
    }
    return entry
  }

  /// Like terms become one.
  static func collected(_ terms: [IndexTerm]) -> [IndexTerm] {
    var list: [IndexTerm] = []
    var places: [String: Int] = [:]
    for term in terms {
      if let place = places[term.key] {
        list[place].factor = .sum([list[place].factor, term.factor])
      } else {
        places[term.key] = list.count
        list.append(term)
      }
    }
    return list.filter { !$0.factor.isZero }
  }
}

extension EntryFormula {
  /// One case of the formula: which indices are equal, which are not, and the derivative then.
  struct Case {
    var equal: [IndexTerm.Delta]
    /// Of each list, at least one pair differs.
    var different: [[IndexTerm.Delta]]
    var terms: [IndexTerm]
  }

  /// The formula case by case, without deltas; nil when it has no deltas, or too many.
  var cases: [Case]? {
    var conditions: [[IndexTerm.Delta]] = []
    for term in terms where !term.deltas.isEmpty {
      if !conditions.contains(where: { Set($0) == Set(term.deltas) }) {
        conditions.append(term.deltas)
      }
    }
    guard (1...2).contains(conditions.count) else { return nil }
    var list: [Case] = []
    for choice in (0..<(1 << conditions.count)).reversed().sorted(by: Self.fewerFirst) {
      let chosen = conditions.indices.filter { choice >> $0 & 1 == 1 }
      let equal = Self.merged(chosen.flatMap { conditions[$0] })
      let names = Self.representatives(equal)
      let different = conditions.indices.filter { !chosen.contains($0) }.map { index in
        conditions[index].map {
          IndexTerm.Delta(
            first: names[$0.first] ?? $0.first, second: names[$0.second] ?? $0.second)
        }.filter { $0.first != $0.second }
      }
      // Equal by what is already equal: this case cannot be.
      if different.contains(where: \.isEmpty) { continue }
      let kept = terms.filter { term in
        term.deltas.isEmpty || chosen.contains { Set(conditions[$0]) == Set(term.deltas) }
      }
      list.append(
        Case(
          equal: equal, different: chosen.isEmpty ? [] : different,
          terms: Self.collected(kept.map { $0.assuming(names) })))
    }
    return list
  }

  /// Single conditions first, all together next, none last.
  private static func fewerFirst(_ a: Int, _ b: Int) -> Bool {
    func rank(_ choice: Int) -> (Int, Int) {
      (choice == 0 ? Int.max : choice.nonzeroBitCount, choice)
    }
    return rank(a) < rank(b)
  }

  /// Indices that are equal, together.
  static func classes(_ equal: [IndexTerm.Delta]) -> [[String]] {
    let names = representatives(equal)
    return Set(names.values).sorted().map { kept in
      names.filter { $0.value == kept }.map(\.key).sorted()
    }.sorted { $0[0] < $1[0] }
  }

  /// Equalities without those that follow from the others.
  private static func merged(_ deltas: [IndexTerm.Delta]) -> [IndexTerm.Delta] {
    var list: [IndexTerm.Delta] = []
    for delta in deltas {
      let names = representatives(list)
      if (names[delta.first] ?? delta.first) != (names[delta.second] ?? delta.second) {
        list.append(delta)
      }
    }
    return list
  }

  /// One name for all indices that are equal: that of the variable's own index, if there is one.
  private static func representatives(_ equal: [IndexTerm.Delta]) -> [String: String] {
    var names: [String: String] = [:]
    for delta in equal {
      let (a, b) = (names[delta.first] ?? delta.first, names[delta.second] ?? delta.second)
      let kept = max(a, b)
      for (index, name) in names where name == a || name == b { names[index] = kept }
      names[a] = kept
      names[b] = kept
    }
    return names
  }
}

extension IndexTerm {
  /// The term where indices are equal as told; its deltas are then 1.
  fileprivate func assuming(_ names: [String: String]) -> IndexTerm {
    var term = self
    term.deltas = []
    for (old, new) in names.sorted(by: { $0.key < $1.key }) { term = term.renaming(old, to: new) }
    term.readAgain()
    return term
  }

  private mutating func readAgain() {
    for index in entries.indices where entries[index].matrix.isSymmetric {
      let entry = entries[index]
      if let row = entry.row, let column = entry.column, column < row {
        entries[index] = entry.turned
      }
    }
  }
}
