public import Scene

/// One line of a legend: a sample of the mark and its name.
public struct LegendEntry: Sendable, Hashable {
  /// The sample that stands before the name.
  public struct Swatch: Sendable, Hashable {
    /// A stroke drawn across, with its dashes.
    public var stroke: Stroke?
    /// A marker drawn in the middle.
    public var symbol: Symbol?
    /// An area filled behind.
    public var fill: ThemedColor?

    /// Creates a sample.
    public init(stroke: Stroke? = nil, symbol: Symbol? = nil, fill: ThemedColor? = nil) {
      self.stroke = stroke
      self.symbol = symbol
      self.fill = fill
    }
  }

  /// The name; `$…$` is mathematics.
  public var label: String
  /// The sample.
  public var swatch: Swatch

  /// Creates an entry.
  public init(_ label: String, swatch: Swatch) {
    self.label = label
    self.swatch = swatch
  }
}
