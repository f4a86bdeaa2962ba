import Geometry
import Symbolics

/// The solutions of an equation as they are drawn.
struct ImplicitDrawing {
  /// A line of cubic curves.
  struct Strand {
    var pieces: [CurvePiece]
    var isClosed: Bool
  }

  /// The lines.
  private(set) var strands: [Strand] = []
  /// Solutions that stand alone.
  private(set) var isolated: [Point] = []
  /// The number of places in which branches meet.
  private(set) var nodeCount = 0

  /// Finds and fits all there is in the part of the frame that the ranges cover.
  init(
    _ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>,
    on canvas: PlotCanvas
  ) {
    let corners = Rectangle(
      canvas.position(of: Point(x.lowerBound, y.lowerBound)),
      canvas.position(of: Point(x.upperBound, y.upperBound)))
    guard let area = corners.intersection(canvas.frame) else { return }
    let factors = function.expression?.zeroFactors ?? []
    if factors.isEmpty { sample(function, area, canvas) }
    for factor in factors {
      search(FunctionOfTwo(factor, by: function.variables), area, canvas, mayFactor: true)
    }
  }

  private mutating func search(
    _ function: FunctionOfTwo, _ area: Rectangle, _ canvas: PlotCanvas, mayFactor: Bool
  ) {
    guard let field = ImplicitField(function, on: canvas) else {
      return sample(function, area, canvas)
    }
    let search = ImplicitSearch(field, in: area)
    if !search.isComplete, mayFactor,
      let factors = function.expression?.factored().zeroFactors,
      factors != [function.expression]
    {
      // A factor that occurs twice makes every point of its curve singular.
      for factor in factors {
        self.search(
          FunctionOfTwo(factor, by: function.variables), area, canvas, mayFactor: false)
      }
      return
    }
    guard search.isComplete else { return sample(function, area, canvas) }
    let branches = ImplicitBranches(search)
    isolated += branches.isolated
    nodeCount += branches.nodeCount
    for line in branches.open { fit(line, isClosed: false, field.field) }
    for line in branches.closed { fit(line, isClosed: true, field.field) }
  }

  /// Looks for changes of sign on a grid.
  private mutating func sample(
    _ function: FunctionOfTwo, _ area: Rectangle, _ canvas: PlotCanvas
  ) {
    let field = PlaneField(function, on: canvas)
    func count(_ length: Double) -> Int { min(max(Int(2 * length), 8), 700) }
    let grid = SampleGrid(
      field, over: area, columns: count(area.width), rows: count(area.height))
    for line in ContourTracer.lines(at: [0], of: field, on: grid)[0] {
      fit(line.points, isClosed: line.isClosed, field)
    }
  }

  private mutating func fit(_ points: [Point], isClosed: Bool, _ field: PlaneField) {
    let ends = isClosed ? points + points.prefix(1) : points
    var dense = Array(ends.prefix(1))
    for (a, b) in zip(ends, ends.dropFirst()) { refine(a, b, field, &dense, depth: 0) }
    // A closed line is fitted in two halves, so that no curve leads from a point to itself.
    let isRound = isClosed && dense.count > 4
    let cuts = isRound ? [0, dense.count / 2, dense.count - 1] : [0, dense.count - 1]
    var pieces: [CurvePiece] = []
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      let part = ContourLine(level: 0, points: Array(dense[from...to]), isClosed: false)
      pieces += ContourFit(field: field, line: part, tolerance: 0.02).fitted().pieces.map {
        CurvePiece($0.start, $0.first, $0.second, $0.end)
      }
    }
    if !pieces.isEmpty { strands.append(Strand(pieces: pieces, isClosed: isClosed)) }
  }

  /// Adds the points after the first of two, closer where the line turns much between them.
  private func refine(
    _ a: Point, _ b: Point, _ field: PlaneField, _ points: inout [Point], depth: Int
  ) {
    if depth < 12, a.distance(to: b) > 0.02, let first = field.gradient(a).normalized,
      let last = field.gradient(b).normalized, first.dot(last) < 0.9,
      // From within a small loop Newton's steps lead anywhere.
      let middle = first.dot(last) < 0
        ? field.zero(abreast: a, b)
        : field.projected(a.interpolated(to: b, by: 0.5), onLevel: 0, reach: a.distance(to: b))
    {
      refine(a, middle, field, &points, depth: depth + 1)
      refine(middle, b, field, &points, depth: depth + 1)
    } else {
      points.append(b)
    }
  }

  /// What was found.
  func fact(_ name: String, of subject: String) -> Fact {
    let closed = strands.count(where: \.isClosed)
    let open = strands.count - closed
    func counted(_ count: Int, _ one: String, _ many: String) -> [String] {
      count == 0 ? [] : [count == 1 ? "one \(one)" : "\(count) \(many)"]
    }
    let parts =
      counted(closed, "closed branch", "closed branches")
      + counted(open, "open branch", "open branches")
      + counted(isolated.count, "isolated point", "isolated points")
    let sentence =
      parts.isEmpty
      ? "\(name) has no point in the frame." : "\(name) has \(Words.list(parts)) in the frame."
    return Fact(
      sentence, kind: .statistics, of: subject,
      [
        Fact.Value("closed branches", [Double(closed)]),
        Fact.Value("open branches", [Double(open)]),
        Fact.Value("isolated points", [Double(isolated.count)]),
        Fact.Value("nodes", [Double(nodeCount)]),
      ])
  }
}
