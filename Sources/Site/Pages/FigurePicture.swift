import Report

/// A figure drawn for the page and for files of its own.
struct FigurePicture: Sendable {
  /// A file of the figure.
  struct File: Sendable {
    var format: SiteBuilder.Format
    var path: String
  }

  var figure: BuiltFigure
  /// The picture as an element of the page, in UTF-8.
  var markup: [UInt8]
  /// Its files, SVG first.
  var files: [File]
  /// The path of its facts.
  var facts: String
}
