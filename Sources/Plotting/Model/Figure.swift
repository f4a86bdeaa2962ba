/// A figure: one panel or several, in a grid.
///
/// A figure is a value that describes what is wanted; nothing is computed before ``compile(with:)``.
public struct Figure: Sendable {
  /// The name of the figure: letters, digits and hyphens.
  public let id: String
  /// The caption, Markdown with `$…$` formulas; pages show it, it is not drawn.
  public let caption: String
  /// The text alternative; `nil` has one made from the data.
  public let alt: String?
  /// The width in points, 72 an inch.
  public let width: Double
  /// The width over the height.
  public let aspect: Double
  /// The number of panels a row; `nil` puts up to three in one row.
  public let columns: Int?
  /// The panels, row by row.
  public let panels: [any Panel]
  /// The source file that describes the figure, as `Module/File.swift`.
  public let fileID: String
  /// The line of the description.
  public let line: Int
  var options = FigureOptions()

  /// Creates a figure.
  ///
  /// - Parameters:
  ///   - id: its name: letters, digits and hyphens.
  ///   - caption: the caption, Markdown with `$…$` formulas.
  ///   - alt: the text alternative; by default one made from the data.
  ///   - width: the width in points.
  ///   - aspect: the width over the height.
  ///   - columns: the number of panels a row.
  ///   - panels: what it shows.
  public init(
    _ id: String, caption: String, alt: String? = nil, width: Double = 504,
    aspect: Double = 1.6, columns: Int? = nil, fileID: String = #fileID, line: Int = #line,
    @PanelBuilder _ panels: () -> [any Panel]
  ) {
    self.id = id
    self.caption = caption
    self.alt = alt
    self.width = width
    self.aspect = aspect
    self.columns = columns
    self.fileID = fileID
    self.line = line
    self.panels = panels()
  }
}
