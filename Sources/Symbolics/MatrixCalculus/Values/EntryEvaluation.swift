import Calculus

/// Works out a formula for entries over all its indices.
struct EntryEvaluation {
  private var evaluation: MatrixEvaluation<Double>
  private let formula: EntryFormula

  init(_ formula: EntryFormula, values: MatrixValues<Double>) {
    evaluation = MatrixEvaluation(values: values)
    self.formula = formula
  }

  /// All derivatives: a row for each entry of the function, a column for each of the variable, both
  /// in row-major order.
  mutating func matrix() throws(MatrixCalculusError) -> Matrix {
    let (function, variable) = (formula.function.shape, formula.variable.shape)
    let rows = try places(function, formula.functionIndices)
    let columns = try places(variable, formula.variableIndices)
    var entries = [Double](repeating: 0, count: rows.count * columns.count)
    for term in formula.terms {
      let worked = try WorkedTerm(term, &evaluation)
      for (row, place) in rows.enumerated() {
        for (column, other) in columns.enumerated() {
          let indices = place.merging(other) { first, _ in first }
          entries[row * columns.count + column] += worked.value(at: indices)
        }
      }
    }
    return Matrix(rows: rows.count, columns: columns.count, elements: entries)
  }

  /// The indices of all entries of a shape.
  private func places(
    _ shape: MatrixShape, _ names: EntryFormula.Indices
  ) throws(MatrixCalculusError) -> [[String: Int]] {
    let rows = try evaluation.values.size(shape.rows)
    let columns = try evaluation.values.size(shape.columns)
    return (0..<rows).flatMap { row in
      (0..<columns).map { column in
        var place: [String: Int] = [:]
        if let name = names.row { place[name] = row }
        if let name = names.column { place[name] = column }
        return place
      }
    }
  }
}

/// A term whose matrices have values.
private struct WorkedTerm {
  let term: IndexTerm
  let factor: Double
  let grids: [Grid<Double>]
  let sizes: [Int]

  init(
    _ term: IndexTerm, _ evaluation: inout MatrixEvaluation<Double>
  ) throws(MatrixCalculusError) {
    self.term = term
    factor = try evaluation.value(of: term.factor).number
    var grids: [Grid<Double>] = []
    for entry in term.entries { grids.append(try evaluation.value(of: entry.matrix)) }
    self.grids = grids
    var sizes: [Int] = []
    for sum in term.sums { sizes.append(try evaluation.values.size(sum.size)) }
    self.sizes = sizes
  }

  func value(at indices: [String: Int], summed: Int = 0) -> Double {
    if summed < term.sums.count {
      var next = indices
      return (0..<sizes[summed]).reduce(0) { total, index in
        next[term.sums[summed].index] = index
        return total + value(at: next, summed: summed + 1)
      }
    }
    for delta in term.deltas where indices[delta.first] != indices[delta.second] { return 0 }
    var product = factor
    for (entry, grid) in zip(term.entries, grids) {
      let row = entry.row.flatMap { indices[$0] } ?? 0
      let column = entry.column.flatMap { indices[$0] } ?? 0
      product *= grid[row, column]
    }
    return product
  }
}
