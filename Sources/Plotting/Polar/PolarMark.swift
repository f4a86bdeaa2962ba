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
