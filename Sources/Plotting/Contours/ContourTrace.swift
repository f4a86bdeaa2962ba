import Geometry

/// Lines as they were traced on the page.
struct ContourTrace: Sendable {
  var lines: [ContourLine] = []
  /// The function they were polished on; `nil` for those of data.
  var field: PlaneField?
  /// The greatest side of a cell they were traced through; 0 for those of data.
  var step = 0.0

  /// The greatest distance in points between a drawn line and the true one.
  private static let tolerance = ContourDrawing.tolerance
  /// The same for drafts of data, which only tell where the ink will be.
  private static let draftTolerance = 0.5
  /// The sides of cells whose chords are near enough to the lines for a draft.
  private static let draftStep = 4.5

  /// The lines fitted for drawing.
  var fitted: [SmoothLine] { fitted(within: Self.tolerance) }

  private func fitted(within tolerance: Double) -> [SmoothLine] {
    guard let field else { return lines.map { SmoothLine(simplifying: $0, tolerance: tolerance) } }
    return lines.map { ContourFit(field: field, line: $0, tolerance: tolerance).fitted() }
  }

  /// The lines as one path a level, for a draft.
  func drafts(of levels: [Double]) -> [Path] {
    let isFine = field != nil && step <= Self.draftStep
    let parts =
      isFine
      ? lines.map { Path(polyline: $0.points, closed: $0.isClosed) }
      : fitted(within: Self.draftTolerance).map { $0.path(without: []) }
    return levels.map { level in
      var path = Path()
      for (line, part) in zip(lines, parts) where line.level == level { path.append(part) }
      return path
    }
  }
}
