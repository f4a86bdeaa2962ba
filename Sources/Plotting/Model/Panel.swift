internal import Formula
public import Geometry
public import Scene
public import Typesetting

/// One picture of a figure: axes, 3D axes, a graph.
///
/// A panel is resolved (data checked), asked for the margins its words need, given a frame, and
/// drawn. Frames of a row share their top and bottom, those of a column their left and right.
public protocol Panel: Sendable {
  /// The panel's title, by which messages name it; may be empty.
  var title: String { get }

  /// Checks the panel and works out all that does not depend on the page.
  func resolved(in context: PanelContext) throws(FigureError) -> any ResolvedPanel
}

/// What a panel knows of its figure.
public struct PanelContext: Sendable {
  /// The id of the figure.
  public var figure: String
  /// How messages name the panel: its title in quotes, or its number.
  public var name: String
  /// What text is set with.
  public var typesetter: Typesetter
  /// Sizes and inks.
  public var theme: Theme
  /// What stands before the title, such as the letter of the panel; empty for nothing.
  public var letter: String

  /// Creates a context.
  public init(
    figure: String, name: String, typesetter: Typesetter, theme: Theme = .standard,
    letter: String = ""
  ) {
    self.figure = figure
    self.name = name
    self.typesetter = typesetter
    self.theme = theme
    self.letter = letter
  }

  /// A text as it is read, its formulas in Unicode.
  func plain(_ text: String) -> String {
    Words.plain(text) { part in
      // Many sentences speak of one formula, but few are the same.
      typesetter.remembered(part) {
        (try? Formula(latex: part, macros: typesetter.macros))?.plainText ?? part
      }
    }
  }

  /// The error for a problem in this panel.
  /// - Parameter mark: the mark it is about, by kind and label.
  public func error(_ problem: MarkProblem, mark: String? = nil) -> FigureError {
    FigureError(
      figure: figure, panel: plain(name), mark: mark, message: problem.message,
      cure: problem.cure)
  }

  /// Runs something, turning a problem into an error of this panel.
  public func placing<Value>(
    _ mark: String? = nil, _ body: () throws(MarkProblem) -> Value
  ) throws(FigureError) -> Value {
    do {
      return try body()
    } catch {
      throw self.error(error, mark: mark)
    }
  }
}

/// A panel whose data are known.
public protocol ResolvedPanel: Sendable {
  /// The height of the frame over its width, when the panel insists on it.
  var frameAspect: Double? { get }

  /// The lines of its legend.
  var legend: [LegendEntry] { get }

  /// The colorbar it can have.
  var colorbar: ColorbarGuide? { get }

  /// The ranges of its axes; `nil` where it has none.
  var domains: DataBounds { get }

  /// The panel with its legend or keys outside the frame, where they covered ink in a drawing of it.
  func relieved(of drawing: PanelDrawing) -> any ResolvedPanel

  /// The panel with what the figure's panels have in common.
  func sharing(_ shared: SharedGuides) -> any ResolvedPanel

  /// The room that titles, labels and bars need around a frame of about the given size.
  func margins(for frame: Size) throws(FigureError) -> Margins

  /// The picture with its frame at a place on the page.
  func drawn(in frame: Rectangle) throws(FigureError) -> PanelDrawing
}

extension ResolvedPanel {
  /// Any shape will do.
  public var frameAspect: Double? { nil }
  /// No legend.
  public var legend: [LegendEntry] { [] }
  /// No colours.
  public var colorbar: ColorbarGuide? { nil }
  /// No axes.
  public var domains: DataBounds { DataBounds() }
  /// No legend to move.
  public func relieved(of drawing: PanelDrawing) -> any ResolvedPanel { self }
  /// Nothing to share.
  public func sharing(_ shared: SharedGuides) -> any ResolvedPanel { self }
}

/// A drawn panel.
public struct PanelDrawing: Sendable, Hashable {
  /// What to draw, in page coordinates.
  public var items: [Scene.Item]
  /// The bounds of every text that stands straight, which are disjoint and inside the page.
  public var texts: [Rectangle]
  /// The boxes of texts that stand at an angle, which keep clear of all others too.
  package var slanted: [RotatedBox] = []
  /// What the panel shows, in sentences.
  public var facts: [Fact]

  /// The share of the ground of an automatic legend under which there is ink.
  public var legendCover: Double
  /// Whether a key found no free place in the frame.
  public var wantsStrip = false

  /// Whether the legend covers ink: more than 2 % of its ground.
  var hasCrowdedLegend: Bool { legendCover > 0.02 }

  /// Creates a drawing.
  public init(
    items: [Scene.Item], texts: [Rectangle], facts: [Fact], legendCover: Double = 0
  ) {
    self.items = items
    self.texts = texts
    self.facts = facts
    self.legendCover = legendCover
  }
}
