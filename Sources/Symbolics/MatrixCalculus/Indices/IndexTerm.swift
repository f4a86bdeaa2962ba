/// A product of entries, Kronecker deltas and numbers: one term of a derivative written with
/// indices.
struct IndexTerm: Sendable {
  /// The entry of a matrix in a row and column, each named by an index; nil where there is but one.
  struct Entry: Sendable, Hashable {
    var matrix: MatrixExpr
    var row: String?
    var column: String?

    var indices: [String] { [row, column].compactMap { $0 } }
  }

  /// 1 where two indices are equal, else 0.
  struct Delta: Sendable, Hashable {
    var first: String
    var second: String
  }

  var factor = MatrixExpr.number(.one)
  var deltas: [Delta] = []
  var entries: [Entry] = []
  /// The indices that are summed over, with the size of each.
  var sums: [(index: String, size: Dimension)] = []

  static func * (a: IndexTerm, b: IndexTerm) -> IndexTerm {
    IndexTerm(
      factor: a.factor.times(b.factor), deltas: a.deltas + b.deltas, entries: a.entries + b.entries,
      sums: a.sums + b.sums)
  }

  /// The term with one index called as another.
  func renaming(_ old: String, to new: String) -> IndexTerm {
    func name(_ index: String) -> String { index == old ? new : index }
    var result = self
    result.deltas = deltas.map { Delta(first: name($0.first), second: name($0.second)) }
    result.entries = entries.map {
      Entry(matrix: $0.matrix, row: $0.row.map(name), column: $0.column.map(name))
    }
    return result
  }

  /// Sums carried out where a delta fixes the index, and where two entries make a matrix product.
  func contracted() -> IndexTerm {
    var term = self
    var index = 0
    while index < term.sums.count {
      if term.contractDelta(term.sums[index].index) || term.contractPair(term.sums[index].index) {
        term.sums.remove(at: index)
        // What a product has become (an identity, a number) may make another sum easy.
        term.readEntries()
        index = 0
      } else {
        index += 1
      }
    }
    term.readEntries()
    term.deltas.removeAll { $0.first == $0.second }
    return term
  }

  private mutating func contractDelta(_ index: String) -> Bool {
    guard let place = deltas.firstIndex(where: { ($0.first == index) != ($0.second == index) })
    else { return false }
    let delta = deltas.remove(at: place)
    self = renaming(index, to: delta.first == index ? delta.second : delta.first)
    return true
  }

  /// A_ik B_kj summed over k is (A B)_ij.
  private mutating func contractPair(_ index: String) -> Bool {
    let places = entries.indices.filter { entries[$0].indices.contains(index) }
    guard places.count == 2, !deltas.contains(where: { $0.first == index || $0.second == index }),
      places.allSatisfy({ entries[$0].indices.filter { $0 == index }.count == 1 })
    else { return false }
    var (left, right) = (entries[places[0]], entries[places[1]])
    if left.column != index { left = left.turned }
    if right.row != index { right = right.turned }
    entries.remove(at: places[1])
    entries[places[0]] = Entry(
      matrix: left.matrix.times(right.matrix), row: left.row, column: right.column)
    return true
  }

  /// Numbers among the entries become factors, and products one entry wide fall apart.
  private mutating func readEntries() {
    var list: [Entry] = []
    for entry in entries {
      if entry.matrix.isScalar {
        factor = factor.times(entry.matrix)
        continue
      }
      if case .ones = entry.matrix.form { continue }
      if case .identity = entry.matrix.form, let row = entry.row, let column = entry.column {
        deltas.append(Delta(first: row, second: column))
        continue
      }
      let product = entry.matrix.factors()
      factor = MatrixExpr.product([factor, .number(product.coefficient)] + product.scalars)
      let parts = entry.split(product.chain)
      list += parts.map(\.upright)
    }
    entries = list
  }
}

extension IndexTerm.Entry {
  /// The same entry, of the transpose.
  var turned: IndexTerm.Entry {
    IndexTerm.Entry(matrix: matrix.transposed(), row: column, column: row)
  }

  /// The same entry, of the matrix with the fewer transposes.
  var upright: IndexTerm.Entry {
    if case .transpose = matrix.form { return turned }
    if case .inverse(let inner) = matrix.form, case .transpose = inner.form { return turned }
    guard case .product(let product) = matrix.form else { return self }
    let count = product.chain.filter {
      if case .transpose = $0.form { return true }
      return false
    }.count
    return count * 2 > product.chain.count ? turned : self
  }

  /// (u vᵀ)_ij is u_i v_j.
  func split(_ chain: [MatrixExpr]) -> [IndexTerm.Entry] {
    guard let cut = chain.firstIndex(where: \.shape.columns.isOne), cut + 1 < chain.count else {
      return [IndexTerm.Entry(matrix: .product(chain), row: row, column: column)]
    }
    return [
      IndexTerm.Entry(matrix: .product(Array(chain[...cut])), row: row, column: nil),
      IndexTerm.Entry(matrix: .product(Array(chain[(cut + 1)...])), row: nil, column: column),
    ]
  }
}

extension IndexTerm {
  /// What tells terms apart, in an order that does not depend on how they came about.
  var key: String {
    let pairs = deltas.map { [$0.first, $0.second].sorted().joined(separator: "=") }.sorted()
    let names = entries.map {
      let ways = [$0, $0.turned].map {
        "\($0.matrix.facts.full)[\($0.row ?? "")|\($0.column ?? "")]"
      }
      return min(ways[0], ways[1])
    }.sorted()
    return (pairs + [factor.facts.key] + names + sums.map { "Σ\($0.index)" })
      .joined(separator: ";")
  }
}
