import Plotting

/// A figure as its chapter left it, and what the document will hold of it.
struct DraftFigure: Sendable {
  let source: Figure
  var built: BuiltFigure
}
