public import Nabla

/// The reference of what formulas can be written with.
public enum NotationBook {
  /// The book, with its chapters in reading order.
  public static let book = Book(
    title: "Notation", subtitle: "The mathematics that Nabla typesets",
    identifier: "notation",
    introduction: #"""
      Formulas are written in LaTeX. The same text becomes MathML on a page, outlines in a figure,
      words for those who listen, and plain text for a terminal. These pages show every command the
      reader knows, with what it gives; the tables of signs are made from the reader's own.

      An unknown command is an error that names its place and the nearest known one.
      """#,
    macros: [
      "R": #"\mathbb{R}"#, "norm": #"\left\lVert #1 \right\rVert"#,
      "deriv": #"\frac{\mathrm{d} #1}{\mathrm{d} #2}"#,
    ],
    chapters: [
      Letters.self, Signs.self, Structures.self, Delimiters.self, Decorations.self, Tables.self,
      Words.self, OwnCommands.self, InFigures.self,
    ],
    sources: EmbeddedSources.files)
}
