public import Scene

/// A line through points in space, or a curve given by a parameter; hidden where a surface lies
/// in front of it.
public struct Curve3D: SpaceMark {
  /// "space curve".
  public let kind = "space curve"
  private let points: [SpacePoint]
  private var color: ThemedColor?
  private var width = 1.8
  private var dash = Dash.solid
  private var hiddenParts = HiddenParts.removed
  /// The name in the legend and in messages.
  public private(set) var label: String?

  /// Draws straight lines from point to point; a point that is not finite interrupts the line.
  public init(_ points: [SpacePoint]) { self.points = points }

  /// Draws a curve.
  /// - Parameters:
  ///   - range: the range of the parameter.
  ///   - samples: the number of straight pieces; at least 1.
  ///   - position: the point for a parameter.
  public init(
    over range: ClosedRange<Double>, samples: Int = 160, _ position: (Double) -> SpacePoint
  ) {
    points = SampleGrid.places(range.lowerBound, range.upperBound, max(1, samples)).map(position)
  }

  /// The ink; the palette's next colour by default.
  public func color(_ color: ThemedColor) -> Curve3D {
    var copy = self
    copy.color = color
    return copy
  }

  /// The width in points; 1.8 by default.
  public func width(_ points: Double) -> Curve3D {
    var copy = self
    copy.width = points
    return copy
  }

  /// Breaks the line into dashes, or into another rhythm.
  public func dashed(_ dash: Dash = .dashed) -> Curve3D {
    var copy = self
    copy.dash = dash
    return copy
  }

  /// What becomes of the parts behind a surface; by default they are removed.
  public func hiddenParts(_ parts: HiddenParts) -> Curve3D {
    var copy = self
    copy.hiddenParts = parts
    return copy
  }

  /// The name in the legend and in messages.
  public func label(_ text: String?) -> Curve3D {
    var copy = self
    copy.label = text
    return copy
  }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    let count = points.count(where: \.isFinite)
    guard count > 1 else {
      throw MarkProblem("a space curve needs two finite points", cure: "check the data")
    }
    let stroke = Stroke(
      color ?? context.color, width: width, cap: dash == .solid ? .round : .butt, join: .round,
      dash: dash.pattern(width: width))
    let bounds = SpaceBounds(of: points)
    let ranges = [("x", bounds.x), ("y", bounds.y), ("z", bounds.z)]
      .compactMap { name, range in range.map { (name, $0) } }
    let words = ranges.map { "\($0) from \(Words.range($1))" }
    return ResolvedSpaceMark(
      bounds: bounds, lines: [SpaceLine(points, stroke: stroke, hidden: hiddenParts)],
      facts: [
        Fact(
          "A curve in space with \(Words.list(words)).", kind: .extent,
          of: Words.mark(kind, label),
          ranges.map { Fact.Value($0, [$1.lowerBound, $1.upperBound]) })
      ])
  }
}
