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
    let function = try size(formula.function.shape)
    let variable = try size(formula.variable.shape)
    let (rows, columns) = (function.rows * function.columns, variable.rows * variable.columns)
    var entries = [Double](repeating: 0, count: rows * columns)
    for term in formula.terms {
      var worked = try WorkedTerm(term, formula, &evaluation)
      for index in entries.indices {
        let (row, column) = place(index, width: columns)
        entries[index] += worked.value(
          function: place(row, width: function.columns),
          variable: place(column, width: variable.columns))
      }
    }
    return Matrix(rows: rows, columns: columns, elements: entries)
  }

  /// Row and column of an entry in row-major order.
  private func place(_ index: Int, width: Int) -> (row: Int, column: Int) {
    (index / width, index % width)
  }

  private func size(
    _ shape: MatrixShape
  ) throws(MatrixCalculusError) -> (rows: Int, columns: Int) {
    (try evaluation.values.size(shape.rows), try evaluation.values.size(shape.columns))
  }
}

/// A term whose matrices have values, with its indices numbered.
private struct WorkedTerm {
  /// The value of an index that is bound nowhere.
  private static let unbound = -1

  private let factor: Double
  private let entries: [(row: Int?, column: Int?, grid: Grid<Double>)]
  private let deltas: [(first: Int, second: Int)]
  private let sums: [(index: Int, size: Int)]
  private let functionIndices: (row: Int?, column: Int?)
  private let variableIndices: (row: Int?, column: Int?)
  /// The values of the indices by their numbers.
  private var values: [Int]

  init(
    _ term: IndexTerm, _ formula: EntryFormula, _ evaluation: inout MatrixEvaluation<Double>
  ) throws(MatrixCalculusError) {
    var names: [String] = []
    func number(_ name: String) -> Int {
      if let place = names.firstIndex(of: name) { return place }
      names.append(name)
      return names.count - 1
    }
    func numbers(_ indices: EntryFormula.Indices) -> (row: Int?, column: Int?) {
      (indices.row.map(number), indices.column.map(number))
    }
    functionIndices = numbers(formula.functionIndices)
    variableIndices = numbers(formula.variableIndices)
    factor = try evaluation.value(of: term.factor).number
    var entries: [(row: Int?, column: Int?, grid: Grid<Double>)] = []
    for entry in term.entries {
      let grid = try evaluation.value(of: entry.matrix)
      entries.append((entry.row.map(number), entry.column.map(number), grid))
    }
    self.entries = entries
    deltas = term.deltas.map { (number($0.first), number($0.second)) }
    var sums: [(index: Int, size: Int)] = []
    for sum in term.sums {
      sums.append((number(sum.index), try evaluation.values.size(sum.size)))
    }
    self.sums = sums
    values = [Int](repeating: Self.unbound, count: names.count)
  }

  /// The term for one entry of the function and one of the variable.
  mutating func value(
    function: (row: Int, column: Int), variable: (row: Int, column: Int)
  ) -> Double {
    // Where both have an index of one name, it is the function's.
    if let row = variableIndices.row { values[row] = variable.row }
    if let column = variableIndices.column { values[column] = variable.column }
    if let row = functionIndices.row { values[row] = function.row }
    if let column = functionIndices.column { values[column] = function.column }
    return summed(from: 0)
  }

  /// The term with the sums from a place on carried out.
  private mutating func summed(from place: Int) -> Double {
    guard place < sums.count else { return product }
    let (index, size) = sums[place]
    let outer = values[index]
    var total = 0.0
    for value in 0..<size {
      values[index] = value
      total += summed(from: place + 1)
    }
    values[index] = outer
    return total
  }

  private var product: Double {
    for delta in deltas where values[delta.first] != values[delta.second] { return 0 }
    var product = factor
    for entry in entries {
      product *= entry.grid[value(entry.row), value(entry.column)]
    }
    return product
  }

  /// The value of an index; 0 where there is none or it is bound nowhere.
  private func value(_ index: Int?) -> Int { index.map { max(values[$0], 0) } ?? 0 }
}
