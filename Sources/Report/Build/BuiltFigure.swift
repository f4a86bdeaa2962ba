public import Plotting

/// A figure of a built book.
public struct BuiltFigure: Sendable {
  /// The author's id, unique in the book (`tangent`).
  public var id: String
  /// The number it carries on the page.
  public var number: String
  /// The caption.
  public var caption: [Inline]
  /// Words that stand for the picture.
  public var alt: String
  /// What is drawn, or nil if it could not be compiled or no typesetter was given.
  public var compiled: CompiledFigure?
  /// Where it was written.
  public var location: SourceLocation
  /// The slug of its page.
  public var pageSlug: String

  /// The label a figure is referred to by, which is also its anchor: `fig-` and the id.
  public static func label(of id: String) -> String {
    id.hasPrefix(Label.Kind.figure.prefix) ? id : Label.Kind.figure.prefix + id
  }
}
