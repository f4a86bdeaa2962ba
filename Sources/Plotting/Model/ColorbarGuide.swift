public import Scene

/// What a colorbar shows: the colours of a range of values.
public struct ColorbarGuide: Sendable {
  /// The values from bottom to top.
  public var range: ClosedRange<Double>
  /// The kind of its axis.
  public var scale: ScaleKind
  /// The borders of bands of one colour; empty for a continuous bar.
  public var levels: [Double]
  /// The title beside it; `$…$` is mathematics.
  public var title: String
  /// The colour of a value of the range.
  public var color: @Sendable (Double) -> ThemedColor

  /// Creates a guide.
  public init(
    range: ClosedRange<Double>, scale: ScaleKind = .linear, levels: [Double] = [],
    title: String = "", color: @escaping @Sendable (Double) -> ThemedColor
  ) {
    self.range = range
    self.scale = scale
    self.levels = levels
    self.title = title
    self.color = color
  }
}
