internal import Calculus
internal import Geometry
internal import Scene

/// The pattern of a matrix: a filled cell for each entry that is not zero, the first row at the top.
public struct Spy: Mark, Styled {
  /// "matrix pattern".
  public let kind = "matrix pattern"
  /// Label and colour.
  public var style = MarkStyle()
  private let rows: Int
  private let columns: Int
  private let entries: [(row: Int, column: Int)]
  private var problem: MarkProblem?

  /// Shows which entries of a matrix are larger than a threshold in size; not-a-number counts.
  public init(_ matrix: [[Double]], above threshold: Double = 0) {
    var entries: [(row: Int, column: Int)] = []
    var problem: MarkProblem?
    do throws(MarkProblem) {
      let grid = try CellGrid(matrix)
      for (index, value) in grid.values.enumerated()
      where value.isNaN || value.magnitude > threshold {
        entries.append((index / grid.columns, index % grid.columns))
      }
    } catch { problem = error }
    self.init(rows: matrix.count, columns: matrix.first?.count ?? 0, nonzeros: entries)
    self.problem = problem ?? self.problem
  }

  /// Shows entries of a sparse matrix by row and column, counted from 0.
  public init(rows: Int, columns: Int, nonzeros: [(row: Int, column: Int)]) {
    self.rows = rows
    self.columns = columns
    entries = nonzeros
    if rows < 1 || columns < 1 || rows > 1 << 24 || columns > 1 << 24 {
      problem = MarkProblem(
        "a matrix cannot have \(rows) rows and \(columns) columns",
        cure: "give at least one row and column")
    } else if let odd = nonzeros.first(where: {
      $0.row < 0 || $0.row >= rows || $0.column < 0 || $0.column >= columns
    }) {
      problem = MarkProblem(
        "the entry (\(odd.row), \(odd.column)) lies outside the \(rows) × \(columns) matrix",
        cure: "count rows and columns from 0")
    }
  }

  /// The label in the legend.
  public var label: String? { style.label }
  /// Takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// The indices of rows and columns, of which round ones are written; more than 10 000 have
  /// numbers instead.
  public var categories: Categories {
    guard problem == nil else { return Categories() }
    func names(_ count: Int) -> [String] {
      count <= 10_000 ? (0..<count).map(String.init) : []
    }
    return Categories(x: names(columns), y: names(rows).reversed(), areIndices: true)
  }

  /// Checks the entries.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    if let problem { throw problem }
    guard context.xScale == .linear, context.yScale == .linear else {
      throw MarkProblem(
        "a matrix cannot stand on a logarithmic axis", cure: "use linear axes")
    }
    let color = style.color ?? context.color
    let (rows, columns, entries) = (rows, columns, entries)
    return ResolvedMark(
      bounds: DataBounds(x: -0.5...Double(columns) - 0.5, y: -0.5...Double(rows) - 0.5),
      wantsMargin: false,
      legend: style.label.map { [LegendEntry($0, swatch: .init(fill: color))] } ?? [],
      facts: [fact]
    ) { canvas throws(MarkProblem) in
      let runs = Self.runs(entries)
      let cell = (canvas.x.slope(at: 0).magnitude, canvas.y.slope(at: 0).magnitude)
      // Small cells touch; large ones leave a gap, so that they can be counted.
      let gap = min(cell.0, cell.1) >= 6 ? 0.5 : 0
      var path = Path()
      for run in runs where canvas.x.position(of: Double(run.first)).isFinite {
        let spans = gap > 0 ? (run.first...run.last).map { $0...$0 } : [run.first...run.last]
        for span in spans {
          let box = Rectangle(
            canvas.position(of: Point(Double(span.lowerBound) - 0.5, Double(rows - run.row) - 0.5)),
            canvas.position(of: Point(Double(span.upperBound) + 0.5, Double(rows - run.row) - 1.5)))
          path.append(Path(box.inset(by: gap)))
        }
      }
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, fill: color))])
    }
  }

  /// Entries of one row next to each other, in order, without repeats.
  private static func runs(
    _ entries: [(row: Int, column: Int)]
  ) -> [(row: Int, first: Int, last: Int)] {
    var runs: [(row: Int, first: Int, last: Int)] = []
    for entry in entries.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      if let last = runs.last, last.row == entry.row, entry.column <= last.last + 1 {
        runs[runs.count - 1].last = entry.column
      } else {
        runs.append((entry.row, entry.column, entry.column))
      }
    }
    return runs
  }

  private var fact: Fact {
    let count = Self.runs(entries).reduce(0) { $0 + $1.last - $1.first + 1 }
    let share = Double(count) / (Double(rows) * Double(columns))
    let width = entries.map { abs($0.row - $0.column) }.max() ?? 0
    return Fact(
      "\(count) of the entries of the \(rows) × \(columns) matrix are not zero, "
        + "\(Words.number(100 * share)) %; the farthest is \(width) from the diagonal.",
      kind: .statistics, of: Words.mark(kind, label),
      [
        Fact.Value("nonzeros", [Double(count)]), Fact.Value("density", [share]),
        Fact.Value("bandwidth", [Double(width)]),
        Fact.Value("size", [Double(rows), Double(columns)]),
      ])
  }
}
