public import Geometry
import Scene

/// A line that stays level from point to point and jumps at them, as counts and prices do.
public struct Step: Mark, Styled {
  /// Where the line jumps between two points.
  public enum Jump: Sendable, Hashable, CaseIterable {
    /// At the earlier point: the level of the later one holds before it.
    case pre
    /// At the later point: the level of the earlier one holds after it.
    case post
    /// Half way.
    case mid
  }

  /// The name in messages.
  public var kind: String { "step line" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The points in order, in data units.
  public let points: [Point]
  /// Where the line jumps.
  public let jump: Jump

  /// Creates a step line through points; a point that is not finite is a gap.
  public init(_ points: [Point], at jump: Jump = .post) {
    self.points = points
    self.jump = jump
  }

  /// Creates a step line through points given as pairs.
  public init(_ points: [(Double, Double)], at jump: Jump = .post) {
    self.init(points.map { Point($0.0, $0.1) }, at: jump)
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A line takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let data = try LineData(points, in: context)
    let stroke = style.stroke(context)
    let symbol = style.marker.map { Symbol($0, size: style.size ?? 5, color: stroke.color) }
    let (points, jump) = (points, jump)
    return ResolvedMark(
      bounds: data.bounds,
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: stroke, symbol: symbol))]
      } ?? [],
      facts: data.facts(of: kind, label: style.label, in: context)
    ) { (canvas) throws(MarkProblem) in
      let path = Polyline.path(Self.corners(points, jump, on: canvas), near: canvas.frame)
      var drawing = MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))])
      if let symbol { drawing.symbols = Line.symbols(symbol, at: points, on: canvas) }
      return drawing
    }
  }

  /// The corners on the page, thinned as those of long lines are.
  private static func corners(_ points: [Point], _ jump: Jump, on canvas: PlotCanvas) -> [Point] {
    var reducer = LineReducer()
    var last = Point(.nan, .nan)
    for point in points {
      let place = canvas.position(of: point)
      if place.isFinite, last.isFinite {
        switch jump {
        case .pre: reducer.add(last.x, place.y)
        case .post: reducer.add(place.x, last.y)
        case .mid:
          let middle = last.x + (place.x - last.x) / 2
          reducer.add(middle, last.y)
          reducer.add(middle, place.y)
        }
      }
      reducer.add(place.x, place.y)
      last = place
    }
    return reducer.finished()
  }
}
