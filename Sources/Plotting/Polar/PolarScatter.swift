/// Symbols at points of polar coordinates.
public struct PolarScatter: PolarMark, Styled {
  /// The name in messages.
  public var kind: String { "polar scatter" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  private let points: PolarLine

  /// Creates symbols at points; those that are not finite are left out.
  /// - Parameter points: angles in radians, and radii.
  public init(_ points: [PolarLine.Place]) {
    self.points = PolarLine(points, isJoined: false)
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// Symbols take a colour of their own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedPolarMark {
    var points = points
    points.style = style
    return try points.resolved(in: context)
  }
}
