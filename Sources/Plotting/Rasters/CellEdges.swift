internal import Geometry

/// Places of cells along an axis.
enum CellEdges {
  /// The centres of equal cells of a range.
  static func centers(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    (0..<count).map {
      range.lowerBound + range.span * ((Double($0) + 0.5) / Double(count))
    }
  }

  /// The centre of a cell.
  static func center(_ xs: [Double], _ ys: [Double], _ row: Int, _ column: Int) -> Point {
    Point(xs[column] / 2 + xs[column + 1] / 2, ys[row] / 2 + ys[row + 1] / 2)
  }

  /// The places of named rows or columns among the names of an axis; counted where it has none.
  static func places(
    of names: [String], in axis: [String], count: Int, _ what: String, fromEnd: Bool
  ) throws(MarkProblem) -> [Int] {
    guard names.count == count else {
      throw MarkProblem(
        "there are \(names.count) names for \(count) \(what)s", cure: "name every \(what) once")
    }
    let places = Dictionary(axis.enumerated().map { ($1, $0) }) { first, _ in first }
    var seen = Set<String>()
    for name in names where !seen.insert(name).inserted {
      throw MarkProblem(
        "two \(what)s have the name “\(name)”", cure: "give each \(what) a name of its own")
    }
    return names.indices.map { index in
      places[names[index]] ?? (fromEnd ? count - 1 - index : index)
    }
  }

  /// Edges that rise or fall all the way, positive on a logarithmic axis.
  static func checked(
    _ edges: [Double], cells: Int, _ axis: String, _ what: String, scale: ScaleKind
  ) throws(MarkProblem) -> [Double] {
    guard edges.count == cells + 1 else {
      throw MarkProblem(
        "there are \(edges.count) edges along \(axis) for \(cells) \(what)s",
        cure: "give one edge more than \(what)s")
    }
    guard edges.allSatisfy(\.isFinite) else {
      throw MarkProblem("an edge along \(axis) is not finite", cure: "give finite edges")
    }
    let pairs = zip(edges, edges.dropFirst())
    guard pairs.allSatisfy({ $0 < $1 }) || pairs.allSatisfy({ $0 > $1 }) else {
      throw MarkProblem(
        "the edges along \(axis) do not all rise or all fall", cure: "sort them, without repeats")
    }
    guard scale != .log10 || edges.allSatisfy({ $0 > 0 }) else {
      throw MarkProblem(
        "an edge along \(axis) is not positive on a logarithmic axis",
        cure: "begin above zero, or use a linear axis")
    }
    return edges
  }
}

extension CellMark {
  /// Finds the range of colours of checked cells, and draws them later.
  func resolvedCells(
    _ grid: CellGrid, xs: [Double], ys: [Double], place: (Int, Int) -> String
  ) throws(MarkProblem) -> ResolvedMark {
    guard let all = grid.extremes() else { throw CellGrid.noValues }
    var used = all
    if coloring.norm == .log, coloring.range == nil {
      guard let positive = grid.extremes(where: { $0 > 0 }) else {
        throw MarkProblem(
          "no cell has a positive value for a logarithmic colour scale",
          cure: "use .symmetricLog or a linear norm")
      }
      used = positive
    }
    let scale = try coloring.scale(for: used.range)
    let mesh = CellMesh(
      xs: xs, ys: ys, grid: grid, scale: scale, style: cellStyle, opacity: style.opacity ?? 1)
    let subject = Words.mark(kind, label)
    return ResolvedMark(
      bounds: DataBounds(
        x: min(xs[0], xs[xs.count - 1])...max(xs[0], xs[xs.count - 1]),
        y: min(ys[0], ys[ys.count - 1])...max(ys[0], ys[ys.count - 1])), wantsMargin: false,
      colorbar: ColorbarGuide(scale, data: used.range),
      facts: [grid.fact(all, kind, label, place: place)]
    ) { canvas throws(MarkProblem) in
      try mesh.drawing(on: canvas, subject: subject)
    }
  }
}
