public import Scene

/// What a colorbar shows: the colours of a range of values.
public struct ColorbarGuide: Sendable {
  /// The values from bottom to top.
  public var range: ClosedRange<Double>
  /// The kind of its axis.
  public var scale: ScaleKind
  /// The borders of bands of one colour; empty for a continuous bar.
  ///
  /// Ticks stand at them only: at all, or at every so many where labels lack room.
  public var levels: [Double]
  /// Lines across the bar at single values; with any, the bar shows them on an empty ground.
  ///
  /// Ticks stand at them only, as at the borders of bands.
  public var lines: [Line]
  /// The title beside it; `$…$` is mathematics.
  public var title: String
  /// The colour of values below the range, shown by a triangle; `nil` when there are none.
  public var below: ThemedColor?
  /// The colour of values above the range, shown by a triangle; `nil` when there are none.
  public var above: ThemedColor?
  /// The colour of a value of the range.
  public var color: @Sendable (Double) -> ThemedColor

  /// A line across the bar.
  public struct Line: Sendable, Hashable {
    /// Where it stands.
    public var value: Double
    /// How it is drawn.
    public var stroke: Stroke

    /// Creates a line.
    public init(_ value: Double, stroke: Stroke) {
      self.value = value
      self.stroke = stroke
    }
  }

  /// Creates a guide.
  public init(
    range: ClosedRange<Double>, scale: ScaleKind = .linear, levels: [Double] = [],
    lines: [Line] = [],
    title: String = "", below: ThemedColor? = nil, above: ThemedColor? = nil,
    color: @escaping @Sendable (Double) -> ThemedColor
  ) {
    self.range = range
    self.scale = scale
    self.levels = levels
    self.lines = lines
    self.title = title
    self.below = below
    self.above = above
    self.color = color
  }
}
