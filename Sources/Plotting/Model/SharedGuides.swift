/// What the panels of a figure have in common, as one of them sees it.
public struct SharedGuides: Sendable, Hashable {
  /// Whether the figure has the legend.
  public var hasLegend = false
  /// Whether the figure has the colorbar.
  public var hasColorbar = false
  /// The common range of x; `nil` for its own.
  public var x: ClosedRange<Double>?
  /// The common range of y; `nil` for its own.
  public var y: ClosedRange<Double>?
  /// Whether a panel below says what the ticks along x are.
  public var hidesXLabels = false
  /// Whether a panel to the left says what the ticks along y are.
  public var hidesYLabels = false

  /// Creates guides that are shared in no respect.
  public init() {}
}
