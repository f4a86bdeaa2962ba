/// A mark whose data are checked and known: what it asks of the axes and guides, and how it is
/// drawn once they stand.
public struct ResolvedMark: Sendable {
  /// When a mark is drawn for good.
  public enum Pass: Int, Sendable, Comparable {
    /// At once: its ink does not depend on that of other marks.
    case ink
    /// After the legend is placed, so that its words keep clear of ink and legend. In the first
    /// pass it is drawn with `canvas.isDraft` true, to know its ink.
    case words
    /// After all other words, for a mark that has many labels to choose from.
    case labels

    /// Order of drawing.
    public static func < (a: Pass, b: Pass) -> Bool { a.rawValue < b.rawValue }
  }

  /// The data ranges the axes should show.
  public var bounds: DataBounds
  /// Whether the axes add their margin of 5 % around these bounds (a contour fills its frame).
  public var wantsMargin: Bool
  /// The lines of the legend.
  public var legend: [LegendEntry]
  /// The colorbar the mark can have; shown when the author asks for it.
  public var colorbar: ColorbarGuide?
  /// What the mark shows, in whole sentences, for descriptions.
  public var facts: [Fact]
  /// When it is drawn for good.
  public var pass: Pass
  /// Draws the mark.
  public var draw: @Sendable (PlotCanvas) throws(MarkProblem) -> MarkDrawing

  /// Creates a resolved mark.
  public init(
    bounds: DataBounds, wantsMargin: Bool = true, legend: [LegendEntry] = [],
    colorbar: ColorbarGuide? = nil, facts: [Fact] = [], pass: Pass = .ink,
    draw: @escaping @Sendable (PlotCanvas) throws(MarkProblem) -> MarkDrawing
  ) {
    self.bounds = bounds
    self.wantsMargin = wantsMargin
    self.legend = legend
    self.colorbar = colorbar
    self.facts = facts
    self.pass = pass
    self.draw = draw
  }
}
