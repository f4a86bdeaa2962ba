/// A polar mark whose data are checked and known.
public struct ResolvedPolarMark: Sendable {
  /// The radii it covers; `nil` where it asks for none.
  public var radii: ClosedRange<Double>?
  /// The lines of the legend.
  public var legend: [LegendEntry]
  /// What the mark shows.
  public var facts: [Fact]
  /// Draws the mark.
  public var draw: @Sendable (PolarCanvas) throws(MarkProblem) -> MarkDrawing

  /// Creates a resolved mark.
  public init(
    radii: ClosedRange<Double>?, legend: [LegendEntry] = [], facts: [Fact] = [],
    draw: @escaping @Sendable (PolarCanvas) throws(MarkProblem) -> MarkDrawing
  ) {
    self.radii = radii
    self.legend = legend
    self.facts = facts
    self.draw = draw
  }
}
