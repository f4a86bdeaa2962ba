/// The presentation tree of a piece of mathematics.
///
/// It says how mathematics looks, not what it means. The LaTeX reader and `Expr` make such trees;
/// MathML, glyph layout, plain text and speech are written from them, so that no two of these can
/// disagree.
public indirect enum Formula: Sendable, Hashable {
  /// A name of one or more letters: a variable, a constant.
  case identifier(String, Variant)
  /// A number as it is to be read, with an ASCII point.
  case number(String)
  /// An operator, relation, delimiter or other sign, as a Unicode string (minus is U+2212).
  case symbol(String, SymbolClass)
  /// A named function or operator set upright (`sin`, `lim`); with limits it takes its subscript
  /// below in display style.
  case function(String, takesLimits: Bool)
  /// Words, set in the text font.
  case text(String)
  /// Horizontal space in ems; may be negative.
  case space(Double)
  /// Parts side by side.
  case row([Formula])
  /// A fraction, or with `bar` false two parts stacked (a binomial coefficient inside fences).
  case fraction(Formula, Formula, bar: Bool, style: Style?)
  /// A square root, or with an index a higher one.
  case root(Formula, index: Formula?)
  /// A base with scripts; a large symbol or function with limits takes them below and above in
  /// display style.
  case scripts(Formula, sub: Formula?, sup: Formula?)
  /// A base with something small below and above it, in every style.
  case stack(Formula, under: Formula?, over: Formula?)
  /// A base with a mark over (or under) it: the mark as a spacing character (`^`, `¯`, `→`, `˙`).
  case accent(Formula, mark: String, stretchy: Bool, under: Bool)
  /// A body between delimiters that grow with it; an empty delimiter draws nothing.
  case fenced(String, Formula, String)
  /// Rows of cells: a matrix, cases, aligned lines.
  case table(Table)
  /// A body in a given style.
  case styled(Style, Formula)

  /// The alphabet of an identifier.
  public enum Variant: Sendable, Hashable, CaseIterable {
    /// Slanted letters, the default of variables.
    case italic
    /// Upright letters.
    case upright
    /// Upright bold letters.
    case bold
    /// Slanted bold letters.
    case boldItalic
    /// Letters with doubled strokes, as for sets of numbers.
    case doubleStruck
    /// Calligraphic letters.
    case calligraphic
    /// Fraktur letters.
    case fraktur
    /// Sans-serif letters.
    case sansSerif
    /// Letters of one width.
    case monospace
  }

  /// The role of a symbol, which decides the space around it (TeX's atom classes).
  public enum SymbolClass: Sendable, Hashable, CaseIterable {
    /// A sign that stands like a letter (∞, ∂, ∇, …).
    case ordinary
    /// A binary operator (+, −, ·).
    case binary
    /// A prefix sign (unary minus).
    case prefix
    /// A relation (=, ≤, →).
    case relation
    /// An opening delimiter of normal size.
    case open
    /// A closing delimiter of normal size.
    case close
    /// A comma or semicolon.
    case punctuation
    /// A large operator whose limits stand below and above in display style (∑, ∏).
    case large
    /// A large operator whose limits stand beside it (∫).
    case integral
  }

  /// TeX's four sizes of setting.
  public enum Style: Sendable, Hashable, CaseIterable {
    /// On a line of its own.
    case display
    /// In running text.
    case text
    /// In a script.
    case script
    /// In a script of a script.
    case scriptscript
  }

  /// Rows of cells.
  public struct Table: Sendable, Hashable {
    /// How a column stands.
    public enum Alignment: Sendable, Hashable {
      /// Flush left.
      case left
      /// Centred.
      case center
      /// Flush right.
      case right
    }

    /// What the rows are, which decides spacing and cell style.
    public enum Kind: Sendable, Hashable {
      /// A matrix without its delimiters (they come from `fenced`).
      case matrix
      /// Lines aligned at their relations, each in display style, with no space between a
      /// right-aligned column and the left-aligned one after it.
      case aligned
      /// Values and their conditions, flush left.
      case cases
    }

    /// What the rows are.
    public var kind: Kind
    /// The cells; rows may differ in length, missing cells are empty.
    public var rows: [[Formula]]
    /// The alignment of each column; a missing one is `center`.
    public var alignments: [Alignment]

    /// Creates a table.
    public init(kind: Kind, rows: [[Formula]], alignments: [Alignment] = []) {
      self.kind = kind
      self.rows = rows
      self.alignments = alignments
    }
  }
}
