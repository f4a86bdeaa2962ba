public import Scene

/// Something drawn on two-dimensional axes.
///
/// A mark is a value that describes what is wanted. The figure resolves it once, before there are
/// scales, and draws the outcome when the place of the axes on the page is known. A new mark is one
/// file: a type with a `resolved(in:)`.
public protocol Mark: Sendable {
  /// What the mark is called in messages and descriptions ("curve").
  var kind: String { get }

  /// The label it has in the legend; `nil` for none. Used to name the mark in messages.
  var label: String? { get }

  /// Whether the mark takes the next colour of the palette when it has none of its own.
  var isSeries: Bool { get }

  /// The names of its places, for a mark on axes whose places have names.
  var categories: Categories { get }

  /// Checks the mark and works out all that does not depend on the page.
  /// - Throws: `MarkProblem` for data or functions that cannot be drawn.
  func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark
}

extension Mark {
  /// No label.
  public var label: String? { nil }
  /// Not a series.
  public var isSeries: Bool { false }
  /// Numbers along both axes.
  public var categories: Categories { Categories() }
}

/// What a mark may know before there are scales.
public struct MarkContext: Sendable {
  /// The number of series before this mark, for its default colour, dash and marker.
  public var seriesIndex: Int
  /// The kind of the x axis.
  public var xScale: ScaleKind
  /// The kind of the y axis.
  public var yScale: ScaleKind
  /// The limits of x, when the author fixed them.
  public var xLimits: ClosedRange<Double>?
  /// The limits of y, when the author fixed them.
  public var yLimits: ClosedRange<Double>?
  /// The limits of z of axes in space, when the author fixed them.
  public var zLimits: ClosedRange<Double>?
  /// The names that stand for places along the axes, those of all marks together.
  public var categories: Categories
  /// How sentences say values of x.
  public var xWords = AxisWords.numbers
  /// How sentences say values of y.
  public var yWords = AxisWords.numbers
  /// Sizes and inks.
  public var theme: Theme

  /// Creates a context.
  public init(
    seriesIndex: Int = 0, xScale: ScaleKind = .linear, yScale: ScaleKind = .linear,
    xLimits: ClosedRange<Double>? = nil, yLimits: ClosedRange<Double>? = nil,
    zLimits: ClosedRange<Double>? = nil, categories: Categories = Categories(),
    theme: Theme = .standard
  ) {
    self.seriesIndex = seriesIndex
    self.xScale = xScale
    self.yScale = yScale
    self.xLimits = xLimits
    self.yLimits = yLimits
    self.zLimits = zLimits
    self.categories = categories
    self.theme = theme
  }

  /// The colour of the palette for this series.
  public var color: ThemedColor { theme.series(seriesIndex) }
}
