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
  /// A delimiter of a fixed total height in ems, centred on the axis (TeX's `\big` sizes).
  case delimiter(String, SymbolClass, size: Double)
  /// A delimiter that grows with the `fenced` in whose row it stands; elsewhere it keeps its size.
  case middle(String)
  /// An arrow that widens to what a `stack` puts below and above it.
  case arrow(String)
  /// Words, set in the text font.
  case text(String, TextStyle = .normal)
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
  /// A body in a colour.
  case colored(Color, Formula)
  /// A body in a frame, or struck out.
  case enclosed(Enclosure, Formula)
  /// A body of which only some extents count, or which takes room without being seen.
  case phantom(Formula, Phantom)

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
}
