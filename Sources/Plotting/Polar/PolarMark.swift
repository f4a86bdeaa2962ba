/// Something drawn on polar axes.
///
/// It is to ``PolarAxes`` what ``Mark`` is to ``Axes``: resolved once, before there are scales, and
/// drawn when the place of the circle on the page is known.
public protocol PolarMark: Sendable {
  /// What the mark is called in messages and descriptions ("polar curve").
  var kind: String { get }

  /// The label it has in the legend; `nil` for none.
  var label: String? { get }

  /// Whether the mark takes the next colour of the palette when it has none of its own.
  var isSeries: Bool { get }

  /// Checks the mark and works out all that does not depend on the page.
  /// - Throws: `MarkProblem` for data or functions that cannot be drawn.
  func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedPolarMark
}

extension PolarMark {
  /// No label.
  public var label: String? { nil }
  /// Not a series.
  public var isSeries: Bool { false }
}

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

/// Gathers the marks of polar axes; `if`, `for` and `let` may be used.
@resultBuilder
public enum PolarMarkBuilder {
  /// One mark.
  public static func buildExpression(_ mark: some PolarMark) -> [any PolarMark] { [mark] }
  /// Marks one after the other.
  public static func buildBlock(_ parts: [any PolarMark]...) -> [any PolarMark] {
    parts.flatMap { $0 }
  }
  /// Marks of a loop.
  public static func buildArray(_ parts: [[any PolarMark]]) -> [any PolarMark] {
    parts.flatMap { $0 }
  }
  /// Marks under a condition.
  public static func buildOptional(_ part: [any PolarMark]?) -> [any PolarMark] { part ?? [] }
  /// The first of two choices.
  public static func buildEither(first part: [any PolarMark]) -> [any PolarMark] { part }
  /// The second of two choices.
  public static func buildEither(second part: [any PolarMark]) -> [any PolarMark] { part }
}
