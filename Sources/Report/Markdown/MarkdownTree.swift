/// What the Markdown parser made of a text.
struct MarkdownTree {
  enum Kind: Equatable {
    case document
    case paragraph
    case heading(level: Int)
    /// A list with the number it starts at, or nil for bullets.
    case list(start: Int?, isTight: Bool)
    case item
    case quote
    case code(language: String, text: String)
    case html(String)
    case rule
    /// A table with one letter a column: `l`, `c`, `r`, or 0.
    case table(alignments: [UInt8])
    case tableRow
    case tableCell
    case text(String)
    case softBreak
    case lineBreak
    case codeSpan(String)
    case emphasis
    case strong
    case strikethrough
    case link(target: String)
    case image
    /// Something no option asks for.
    case other(String)
  }

  var kind: Kind
  var children: [MarkdownTree] = []
}
