public import Scene

/// A line through points in space, or a curve given by a parameter; hidden where a surface lies
/// in front of it.
public struct Curve3D: SpaceMark {
  /// "space curve".
  public let kind = "space curve"
  private let points: [SpacePoint]
  private var color: ThemedColor?
  private var width = 1.8

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

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    let count = points.count(where: \.isFinite)
    guard count > 1 else {
      throw MarkProblem("a space curve needs two finite points", cure: "check the data")
    }
    let stroke = Stroke(color ?? context.color, width: width, cap: .round, join: .round)
    return ResolvedSpaceMark(
      bounds: SpaceBounds(of: points), lines: [SpaceLine(points, stroke: stroke)],
      facts: ["A curve in space."])
  }
}

/// Symbols at points in space; one that a surface hides is drawn as a faint ring.
public struct Scatter3D: SpaceMark {
  /// "points".
  public let kind = "points"
  private let points: [SpacePoint]
  private var color: ThemedColor?
  private var size = 6.0

  /// Draws a disc at each finite point.
  public init(_ points: [SpacePoint]) { self.points = points }

  /// The ink; the palette's next colour by default.
  public func color(_ color: ThemedColor) -> Scatter3D {
    var copy = self
    copy.color = color
    return copy
  }

  /// The diameter in points; 6 by default.
  public func size(_ points: Double) -> Scatter3D {
    var copy = self
    copy.size = points
    return copy
  }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    let finite = points.filter(\.isFinite)
    guard !finite.isEmpty else {
      throw MarkProblem("there is no finite point to draw", cure: "check the data")
    }
    let symbol = Symbol(.disc, size: size, color: color ?? context.color)
    return ResolvedSpaceMark(
      bounds: SpaceBounds(of: finite), points: finite.map { SpaceSymbol(symbol, at: $0) },
      facts: ["\(finite.count) \(finite.count == 1 ? "point" : "points") in space."])
  }
}
