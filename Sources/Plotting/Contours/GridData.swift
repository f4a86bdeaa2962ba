/// Values at the nodes of a rectilinear grid.
///
/// Rows belong to the y coordinates, columns to the x coordinates: `values[row * xs.count + column]`
/// is the value at (`xs[column]`, `ys[row]`). A value that is not finite is missing: of a cell with
/// one missing corner the triangle of the other three remains, one with more is a hole. Coordinates
/// that descend are turned round together with their values. Data that cannot be used are kept with their `problem`, which the mark that shows them reports.
public struct GridData: Sendable, Hashable {
  /// The x coordinates of the columns, ascending.
  public let xs: [Double]
  /// The y coordinates of the rows, ascending.
  public let ys: [Double]
  /// The values, row by row.
  public let values: [Double]
  /// Why the data cannot be used; `nil` when they can.
  public let problem: MarkProblem?

  /// Takes values row by row.
  ///
  /// - Parameters:
  ///   - xs: the coordinates of the columns, strictly ascending or descending; at least two.
  ///   - ys: the coordinates of the rows, likewise.
  ///   - values: `xs.count * ys.count` numbers.
  public init(xs: [Double], ys: [Double], values: [Double]) {
    if let problem = Self.problem(xs, ys, values) {
      self.init(problem)
      return
    }
    let (turnsX, turnsY) = (xs[0] > xs[1], ys[0] > ys[1])
    guard turnsX || turnsY else {
      self.init(xs, ys, values, nil)
      return
    }
    let width = xs.count
    let order = turnsY ? Array(ys.indices.reversed()) : Array(ys.indices)
    let turned = order.flatMap { row in
      let line = values[(row * width)..<((row + 1) * width)]
      return turnsX ? Array(line.reversed()) : Array(line)
    }
    self.init(turnsX ? xs.reversed() : xs, turnsY ? ys.reversed() : ys, turned, nil)
  }

  private init(_ xs: [Double], _ ys: [Double], _ values: [Double], _ problem: MarkProblem?) {
    (self.xs, self.ys, self.values, self.problem) = (xs, ys, values, problem)
  }

  private init(_ problem: MarkProblem) { self.init([], [], [], problem) }

  /// Takes rows of equal length.
  public init(xs: [Double], ys: [Double], rows: [[Double]]) {
    if let odd = rows.first(where: { $0.count != xs.count }) {
      self.init(
        MarkProblem(
          "a row of the grid has \(odd.count) values for \(xs.count) columns",
          cure: "give every row one value for each x"))
      return
    }
    self.init(xs: xs, ys: ys, values: rows.flatMap { $0 })
  }

  /// Samples a function at the nodes of an even grid.
  ///
  /// - Parameters:
  ///   - x: the range of the columns.
  ///   - y: the range of the rows.
  ///   - columns: the number of nodes along x; at least 2.
  ///   - rows: the number of nodes along y; at least 2.
  public init(
    sampling function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>,
    columns: Int, rows: Int
  ) {
    if let problem = function.problem {
      self.init(problem)
      return
    }
    let xs = SampleGrid.places(x.lowerBound, x.upperBound, max(columns, 2) - 1)
    let ys = SampleGrid.places(y.lowerBound, y.upperBound, max(rows, 2) - 1)
    self.init(xs: xs, ys: ys, values: function.values(xs: xs, ys: ys))
  }

  private static func problem(_ xs: [Double], _ ys: [Double], _ values: [Double]) -> MarkProblem? {
    for (name, places) in [("x", xs), ("y", ys)] {
      if let problem = problem(places, name) { return problem }
    }
    guard values.count == xs.count * ys.count else {
      return MarkProblem(
        "a grid of \(ys.count) rows and \(xs.count) columns has \(values.count) values",
        cure: "give \(xs.count * ys.count) values, row by row")
    }
    // Line ends are numbered with 32 bits.
    guard values.count < 300_000_000 else {
      return MarkProblem(
        "a grid of \(values.count) values is too large", cure: "thin it to 300 million or fewer")
    }
    return nil
  }

  private static func problem(_ places: [Double], _ name: String) -> MarkProblem? {
    guard places.count >= 2 else {
      return MarkProblem(
        "the grid has \(places.count) \(name) coordinate\(places.count == 1 ? "" : "s")",
        cure: "give at least two, so that there is a cell")
    }
    if let bad = places.first(where: { !$0.isFinite }) {
      return MarkProblem(
        "the \(name) coordinate \(bad) of the grid is not finite", cure: "leave it out")
    }
    guard (places[places.count - 1] - places[0]).isFinite else {
      return MarkProblem(
        "the \(name) coordinates of the grid are too wide apart for numbers",
        cure: "choose another unit")
    }
    let rises = places[1] > places[0]
    let isSorted = zip(places, places.dropFirst()).allSatisfy { $0 != $1 && ($0 < $1) == rises }
    return isSorted
      ? nil
      : MarkProblem(
        "the \(name) coordinates of the grid neither ascend nor descend strictly",
        cure: "sort them together with their values; scattered data go in as points and values")
  }

  /// The number of nodes in a row.
  var width: Int { xs.count }
}
