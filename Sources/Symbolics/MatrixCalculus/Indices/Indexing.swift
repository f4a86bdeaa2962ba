/// Writes the entries of an expression as terms with indices.
struct Indexing {
  private let names: [String]
  /// How many summation indices there have been.
  private var count = 0

  /// - Parameter used: names that cannot be summation indices.
  init(avoiding used: Set<String>) {
    names = ["k", "l", "r", "s", "u", "v", "w", "h", "g", "c", "d"].filter { !used.contains($0) }
  }

  /// A name no other index has; the star keeps it apart from those a reader sees.
  private mutating func summationIndex() -> String {
    count += 1
    return "*\(count)"
  }

  /// The term with as few sums as possible, their indices named for the reader in the order in which
  /// they occur.
  func finished(_ term: IndexTerm) -> IndexTerm {
    var result = term.contracted()
    let seen = result.entries.flatMap(\.indices)
    result.sums.sort {
      (seen.firstIndex(of: $0.index) ?? .max, $0.index)
        < (seen.firstIndex(of: $1.index) ?? .max, $1.index)
    }
    for place in result.sums.indices {
      let name = place < names.count ? names[place] : "k\(place)"
      result = result.renaming(result.sums[place].index, to: name)
      result.sums[place].index = name
    }
    return result
  }

  /// The entry of an expression as a sum of terms.
  ///
  /// - Parameters:
  ///   - expression: the expression; basis vectors in it become deltas.
  ///   - row: the index of the row, nil where there is one row.
  ///   - column: the index of the column, nil where there is one column.
  mutating func terms(
    of expression: MatrixExpr, row: String?, column: String?
  ) throws(MatrixCalculusError) -> [IndexTerm] {
    switch expression.form {
    case .zero: return []
    case .number, .pi, .dimension: return [IndexTerm(factor: expression)]
    case .ones: return [IndexTerm()]
    case .identity: return [delta(row, column)]
    case .basis(let index): return [delta(row, index)]
    case .transpose(let inner): return try terms(of: inner, row: column, column: row)
    case .product(let product): return try terms(of: product, row, column)
    case .sum(let parts) where expression.facts.hasBasis:
      var list: [IndexTerm] = []
      for part in parts { list += try terms(of: part, row: row, column: column) }
      return list
    case .hadamard(let factors):
      var lists: [[IndexTerm]] = []
      for factor in factors { lists.append(try terms(of: factor, row: row, column: column)) }
      return Self.multiplied(lists)
    case .diagonalMatrix(let inner):
      let list = try terms(of: inner, row: row, column: nil)
      return list.map { $0 * delta(row, column) }
    case .diagonal(let inner): return try terms(of: inner, row: row, column: row)
    case .trace(let inner) where expression.facts.hasBasis:
      let index = summationIndex()
      let list = try terms(of: inner, row: index, column: index)
      return list.map { term in
        var term = term
        term.sums.append((index, inner.shape.rows))
        return term
      }
    case .power(let base, let exponent) where expression.facts.hasBasis && expression.isScalar:
      return try terms(of: base, to: exponent)
    default:
      guard !expression.facts.hasBasis else { throw JacobianForm.refusal(expression) }
      if expression.isScalar { return [IndexTerm(factor: expression)] }
      return [IndexTerm(entries: [.init(matrix: expression, row: row, column: column)])]
    }
  }

  /// The power of a number that is an entry, or a sum of products of entries.
  private mutating func terms(
    of base: MatrixExpr, to exponent: Rational
  ) throws(MatrixCalculusError) -> [IndexTerm] {
    var list = try terms(of: base, row: nil, column: nil)
    if list.count == 1, list[0].deltas.isEmpty, list[0].sums.isEmpty {
      // The power of an entry is the entry of the power.
      list[0].factor = list[0].factor.raised(to: exponent)
      for index in list[0].entries.indices {
        list[0].entries[index].matrix = list[0].entries[index].matrix.raised(to: exponent)
      }
      return list
    }
    guard let whole = exponent.integer, (1...8).contains(whole) else {
      throw JacobianForm.refusal(base.raised(to: exponent))
    }
    // Each factor has summation indices of its own.
    var lists = [list]
    for _ in 1..<whole { lists.append(try terms(of: base, row: nil, column: nil)) }
    return Self.multiplied(lists)
  }

  private func delta(_ first: String?, _ second: String?) -> IndexTerm {
    guard let first, let second else { return IndexTerm() }
    return IndexTerm(deltas: [.init(first: first, second: second)])
  }

  private static func multiplied(_ lists: [[IndexTerm]]) -> [IndexTerm] {
    lists.reduce([IndexTerm()]) { left, right in
      left.flatMap { term in right.map { term * $0 } }
    }
  }

  private mutating func terms(
    of product: MatrixExpr.Product, _ row: String?, _ column: String?
  ) throws(MatrixCalculusError) -> [IndexTerm] {
    var lists = [[IndexTerm(factor: .number(product.coefficient))]]
    for scalar in product.scalars {
      lists.append(try terms(of: scalar, row: nil, column: nil))
    }
    // Runs without basis vectors stay products; between all others stands an index.
    var runs: [[MatrixExpr]] = []
    for factor in product.chain {
      let joins =
        !factor.facts.hasBasis && !factor.isSparse
        && runs.last?.last.map {
          !$0.facts.hasBasis && !$0.isSparse && !$0.shape.columns.isOne
        } ?? false
      if joins { runs[runs.count - 1].append(factor) } else { runs.append([factor]) }
    }
    var left = row
    for (index, run) in runs.enumerated() {
      let part = MatrixExpr.product(run)
      let size = part.shape.columns
      let isLast = index == runs.count - 1
      let right = isLast ? column : size.isOne ? nil : summationIndex()
      if run.count == 1 {
        lists.append(try terms(of: part, row: left, column: right))
      } else {
        lists.append([IndexTerm(entries: [.init(matrix: part, row: left, column: right)])])
      }
      if !isLast, let right {
        lists.append([IndexTerm(sums: [(right, size)])])
      }
      left = right
    }
    return Self.multiplied(lists)
  }
}

extension MatrixExpr {
  /// Whether most entries are zero, so that indices say more than a product.
  fileprivate var isSparse: Bool {
    switch form {
    case .diagonalMatrix, .identity, .hadamard: true
    default: false
    }
  }
}
