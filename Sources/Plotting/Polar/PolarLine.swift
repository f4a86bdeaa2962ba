import Geometry
import Scene

/// Straight lines from point to point of polar coordinates.
public struct PolarLine: PolarMark, Styled {
  /// A point by its angle in radians and its radius.
  public typealias Place = (angle: Double, radius: Double)

  /// The name in messages.
  public var kind: String { isJoined ? "polar line" : "polar scatter" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The angles in radians.
  public let angles: [Double]
  /// The radii; as many as angles.
  public let radii: [Double]
  private let isJoined: Bool
  private var isFilled = false

  /// Creates a line through points.
  public init(_ points: [Place]) {
    self.init(points, isJoined: true)
  }

  init(_ points: [Place], isJoined: Bool) {
    angles = points.map(\.angle)
    radii = points.map(\.radius)
    self.isJoined = isJoined
  }

  /// Closes the line and fills the area inside, as in a radar chart.
  public func filled(_ isFilled: Bool = true) -> PolarLine {
    var copy = self
    copy.isFilled = isFilled
    return copy
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A line takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedPolarMark {
    let pairs = Array(zip(angles, radii))
    let known = pairs.filter { $0.0.isFinite && context.yScale.accepts($0.1) }.map(\.1)
    guard let least = known.min(), let greatest = known.max() else {
      throw MarkProblem(
        pairs.isEmpty
          ? "there are no points"
          : context.yScale.isPositiveOnly
            ? "none of the points has a finite angle and a positive radius"
            : "none of the points has finite coordinates",
        cure: "give at least one, or leave the mark out")
    }
    let stroke = style.stroke(context)
    let marker = style.marker ?? (isJoined ? nil : .disc)
    let symbol = marker.map { Symbol($0, size: style.size ?? 5, color: stroke.color) }
    let fill = isFilled ? stroke.color.opacity(style.opacity ?? 0.2) : nil
    let line = isJoined ? stroke : nil
    let isClosed = isFilled
    return ResolvedPolarMark(
      radii: least...greatest,
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: line, symbol: symbol, fill: fill))]
      } ?? [],
      facts: [fact(known.count, least...greatest)]
    ) { (canvas) throws(MarkProblem) in
      let places = pairs.map { canvas.position(radius: $0.1, angle: $0.0) }
      var drawing = MarkDrawing()
      if line != nil {
        let path = Self.path(places, isClosed: isClosed)
        if !path.isEmpty { drawing.items = [.path(Scene.Shape(path, fill: fill, stroke: line))] }
      }
      let seen = places.filter(canvas.shows)
      if var symbol, !seen.isEmpty {
        symbol.halo = canvas.theme.background
        drawing.symbols = [.path(symbol.shape(at: seen))]
      }
      return drawing
    }
  }

  /// Lines through what is finite, with gaps where it is not.
  private static func path(_ places: [Point], isClosed: Bool) -> Path {
    var path = Path()
    for run in places.split(whereSeparator: { !$0.isFinite }) {
      path.append(Path(polyline: Array(run), closed: isClosed))
    }
    return path
  }

  private func fact(_ count: Int, _ radii: ClosedRange<Double>) -> Fact {
    let points = count == 1 ? "one point" : "\(count) points"
    return Fact(
      "\(Words.name(kind, style.label)) has \(points) with radii from \(Words.range(radii)).",
      kind: .statistics, of: Words.mark(kind, style.label),
      [
        Fact.Value("count", [Double(count)]),
        Fact.Value("radius", [radii.lowerBound, radii.upperBound]),
      ])
  }
}
