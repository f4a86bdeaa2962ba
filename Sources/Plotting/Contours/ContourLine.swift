public import Geometry

/// A connected line on which a function has one value.
public struct ContourLine: Sendable, Hashable {
  /// The value.
  public var level: Double
  /// Points of the line in travelling order, greater values lying to the left where y points up.
  ///
  /// A closed line does not repeat its first point.
  public var points: [Point]
  /// Whether the last point is joined to the first.
  public var isClosed: Bool

  /// The sum of the distances between neighbouring points.
  public var length: Double {
    guard points.count > 1 else { return 0 }
    let open = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    return isClosed ? open + points[points.count - 1].distance(to: points[0]) : open
  }
}

extension FunctionOfTwo {
  /// The lines on which the function has given values.
  ///
  /// Cells of a grid are searched (marching squares; a saddle is decided by the value at the
  /// centre of its cell), and every crossing of a cell side is polished on the function itself, so
  /// that each point satisfies |f − level| ≤ 1e-9 of the greater of 1 and |level|, for a continuous
  /// function that changes by no more than that between neighbouring numbers. Where the function has an extreme
  /// beside a node, cells are cut so finely that a line narrower than they is one whole; other details
  /// smaller than a cell are missed. Branches that meet in a saddle on the level are led into it. A
  /// line ends within an eighth of a cell of where the domain does.
  ///
  /// - Parameters:
  ///   - levels: the values; the lines come in their order, those that meet the border first.
  ///   - x: the range of the first variable.
  ///   - y: the range of the second variable.
  ///   - cells: the number of cells along each side; at least 1.
  /// - Throws: `MarkProblem` when the function cannot be used.
  public func contourLines(
    levels: [Double], x: ClosedRange<Double>, y: ClosedRange<Double>, cells: Int = 100
  ) throws(MarkProblem) -> [ContourLine] {
    let field = PlaneField(try checked())
    let frame = Rectangle(Point(x.lowerBound, y.lowerBound), Point(x.upperBound, y.upperBound))
    let count = max(1, cells)
    let grid = SampleGrid(field, over: frame, columns: count, rows: count)
    return ContourTracer.lines(at: levels, of: field, on: grid).flatMap { $0 }
  }
}
