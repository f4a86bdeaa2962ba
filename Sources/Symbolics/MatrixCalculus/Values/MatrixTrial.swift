import Calculus

/// A derivative's formula held against numbers at random points.
struct MatrixTrial {
  private let derivative: MatrixDerivative
  private let sizes: [String: Int]
  private let symbols: [MatrixSymbol]

  /// The sizes letters get, all different as long as they last.
  private static let choices = [3, 4, 2, 5, 6, 7, 8, 9]

  init(_ derivative: MatrixDerivative, sizes: [String: Int], reversed: Bool) {
    self.derivative = derivative
    var symbols = derivative.function.facts.symbols
    if let variable = derivative.variable.symbol, !symbols.contains(variable) {
      symbols.append(variable)
    }
    self.symbols = symbols.sorted { ($0.name, $0.order) < ($1.name, $1.order) }
    var all = sizes
    let names = Set(derivative.function.letters + derivative.variable.letters)
    var free = Self.choices.filter { !sizes.values.contains($0) }
    for name in reversed ? names.sorted().reversed() : names.sorted() where all[name] == nil {
      all[name] = free.isEmpty ? 10 : free.removeFirst()
    }
    self.sizes = all
  }

  /// The distances at one random point; nil if the function has no value there, or none that can be
  /// worked out well.
  func check(
    _ random: inout SeededGenerator
  ) throws(MatrixCalculusError) -> MatrixCheck? {
    guard let variable = derivative.variable.symbol else { return nil }
    var values = MatrixValues<Double>(sizes: sizes)
    var paths: [String: MatrixPath] = [:]
    for symbol in symbols {
      let rows = try values.size(symbol.shape.rows)
      let columns = try values.size(symbol.shape.columns)
      if symbol.parameter == variable.name {
        paths[symbol.name] = paths[symbol.name] ?? MatrixPath(rows, columns, &random)
      } else {
        try values.set(symbol, Self.random(symbol, rows, columns, &random))
      }
    }
    let formula: Matrix
    do { formula = try derivative.numbers(withPaths(values, paths)) } catch .undefined {
      return nil
    }
    guard let exact = try exact(values, variable, paths),
      let differences = try differences(values, variable, paths),
      (exact + differences + formula.elements).allSatisfy(\.isFinite),
      // Two ways that know nothing of the formula: where they differ, the point is too close to
      // where the function ends to tell anything.
      Self.distance(exact, differences) < 1e-5
    else { return nil }
    return MatrixCheck(
      deviation: Self.distance(formula.elements, exact),
      differenceDeviation: Self.distance(formula.elements, differences),
      sizes: sizes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
      entries: exact.count)
  }

  private static func distance(_ a: [Double], _ b: [Double]) -> Double {
    guard a.count == b.count else { return .infinity }
    let scale = b.reduce(1e-3) { max($0, $1.magnitude) }
    return zip(a, b).reduce(0) { max($0, ($1.0 - $1.1).magnitude / scale) }
  }

  private static func random(
    _ symbol: MatrixSymbol, _ rows: Int, _ columns: Int, _ random: inout SeededGenerator
  ) -> Grid<Double> {
    let noise = Matrix.random(rows: rows, columns: columns, using: &random)
    switch symbol.assumption {
    case .general where rows == columns && rows > 1:
      return Grid(Matrix.identity(rows) * 2 + noise)
    case .general: return Grid(noise)
    case .symmetric:
      return Grid(rows == 1 ? noise : Matrix.identity(rows) * 2 + (noise + noise.transpose) * 0.5)
    case .positiveDefinite:
      return Grid(Matrix.identity(rows) * 0.5 + noise * noise.transpose)
    }
  }

  /// The values of functions of the variable and of their derivatives, at the point itself.
  private func withPaths(
    _ values: MatrixValues<Double>, _ paths: [String: MatrixPath]
  ) -> MatrixValues<Double> {
    var result = values
    for symbol in symbols {
      guard let path = paths[symbol.name] else { continue }
      for order in [symbol.order, symbol.order + 1] {
        var next = symbol
        next.order = order
        result.replace(next.valueName, path.value(order: order, after: 0.0))
      }
    }
    return result
  }

  /// Values over another scalar.
  private func lifted<T: Scalar>(_ values: MatrixValues<Double>, to type: T.Type) -> MatrixValues<T>
  {
    var lifted = MatrixValues<T>(sizes: values.sizes)
    for (name, grid) in values.grids {
      lifted.replace(
        name, Grid<T>(rows: grid.rows, columns: grid.columns, entries: grid.entries.map { T($0) }))
    }
    return lifted
  }

  /// The function where the variable has given entries; the rest keeps its values.
  ///
  /// - Parameters:
  ///   - start: the variable's value at the point itself.
  ///   - values: those at the point or at one looked at before; they are moved to this one.
  private func entries<T: Scalar>(
    _ values: inout MatrixValues<T>, _ variable: MatrixSymbol, from start: Grid<Double>,
    _ paths: [String: MatrixPath], at point: [T]
  ) throws(MatrixCalculusError) -> [T] {
    values.replace(
      variable.valueName, Grid<T>(rows: start.rows, columns: start.columns, entries: point))
    if !paths.isEmpty {
      let step = point[0] - T(start.entries[0])
      for symbol in symbols {
        guard let path = paths[symbol.name] else { continue }
        values.replace(symbol.valueName, path.value(order: symbol.order, after: step))
      }
    }
    var evaluation = MatrixEvaluation(values: values)
    return try evaluation.whole(derivative.function).entries
  }

  /// Derivatives by dual numbers, one entry of the variable after the other.
  private func exact(
    _ values: MatrixValues<Double>, _ variable: MatrixSymbol, _ paths: [String: MatrixPath]
  ) throws(MatrixCalculusError) -> [Double]? {
    let start = try values.value(of: variable)
    var moved = lifted(values, to: Dual<Double>.self)
    var columns: [[Double]] = []
    for index in start.entries.indices {
      let point = start.entries.indices.map {
        Dual<Double>(start.entries[$0], derivative: $0 == index ? 1 : 0)
      }
      do {
        columns.append(
          try entries(&moved, variable, from: start, paths, at: point).map(\.derivative))
      } catch .undefined { return nil }
    }
    return (columns.first ?? []).indices.flatMap { row in columns.map { $0[row] } }
  }

  /// Derivatives by central differences with two steps, extrapolated: four values an entry.
  ///
  /// Entries and what is made of them are of the order of 1, so that these steps leave truncation and
  /// rounding near 1e-11. A search for the best steps would cost fifty values an entry.
  private func differences(
    _ values: MatrixValues<Double>, _ variable: MatrixSymbol, _ paths: [String: MatrixPath]
  ) throws(MatrixCalculusError) -> [Double]? {
    let start = try values.value(of: variable)
    var moved = values
    let count: Int
    do {
      count = try entries(&moved, variable, from: start, paths, at: start.entries).count
    } catch .undefined { return nil }
    let nowhere = [Double](repeating: .nan, count: count)
    func slopes(step: Double) -> [Double] {
      jacobian(
        of: { (try? entries(&moved, variable, from: start, paths, at: $0)) ?? nowhere },
        at: start.entries, step: step
      ).elements
    }
    return zip(slopes(step: 0x1p-12), slopes(step: 0x1p-13)).map { far, near in
      near + (near - far) / 3
    }
  }
}

/// A matrix that is a polynomial of a number, to stand for a function of it.
private struct MatrixPath {
  private let coefficients: [Grid<Double>]

  init(_ rows: Int, _ columns: Int, _ random: inout SeededGenerator) {
    coefficients = (0..<4).map { order in
      let noise = Matrix.random(rows: rows, columns: columns, using: &random)
      return Grid(order == 0 && rows == columns ? noise + Matrix.identity(rows) * 2 : noise)
    }
  }

  /// The derivative of an order, a step away from the start.
  func value<T: Scalar>(order: Int, after step: T) -> Grid<T> {
    let first = coefficients[0]
    return Grid(rows: first.rows, columns: first.columns) { row, column in
      var total = T(0.0)
      for power in (order..<max(order, coefficients.count)).reversed() {
        let falling = (power - order + 1..<power + 1).reduce(1.0) { $0 * Double($1) }
        total = total * step + T(coefficients[power][row, column] * falling)
      }
      return total
    }
  }
}

extension MatrixExpr {
  /// The letters of all shapes that occur.
  var letters: [String] {
    var names: [String] = []
    for dimension in [shape.rows, shape.columns] {
      if case .named(let name) = dimension { names.append(name) }
    }
    if case .dimension(let name) = form { names.append(name) }
    return names + form.parts.flatMap(\.letters)
  }
}
