public import Formula
import Scene
import Geometry

/// Sets text and formulas: shapes them, measures them, and says what to draw.
///
/// Text comes out the same on every machine that has the same fonts. A typesetter is a small value
/// that may be used from any number of threads. It and its copies remember some thousand texts: those
/// that are set again cost next to nothing.
public struct Typesetter: Sendable {
  /// The family that formulas are set in.
  public static let mathFamily = "Latin Modern Math"
  /// The family that text is set in unless a style says otherwise.
  public static let textFamily = "Inter"

  /// Where fonts come from.
  public let fonts: FontLibrary
  /// The commands that formulas may use in addition to the reader's own.
  public private(set) var macros = LatexMacros()
  let math: MathFont
  private var memory = TextMemory()

  /// Creates a typesetter.
  ///
  /// - Parameters:
  ///   - fonts: where fonts come from.
  ///   - mathFamily: the family formulas are set in; it must have an OpenType MATH table. Short
  ///     names will do: “STIX” for STIX Math or STIX Two Math, “DejaVu Math” for DejaVu Math TeX
  ///     Gyre, “Latin Modern” for Latin Modern Math.
  /// - Throws: `FontError` when a family is not installed or cannot set formulas.
  public init(
    fonts: FontLibrary = .system, mathFamily: String = Typesetter.mathFamily
  ) throws(FontError) {
    self.fonts = fonts
    math = try MathFamily.font(named: mathFamily, in: fonts)
    _ = try fonts.font(family: Self.textFamily)
  }

  /// The same typesetter for formulas that use further commands.
  public func defining(_ macros: LatexMacros) -> Typesetter {
    guard !macros.isEmpty else { return self }
    var result = self
    result.macros.merge(macros)
    // What was set before may mean something else now.
    result.memory = TextMemory()
    return result
  }

  /// One line of text in which `$…$` is a formula and `\$` a dollar sign.
  ///
  /// The box is as high as the line height of the font, or higher where a formula is. Line breaks
  /// become spaces, control characters are dropped, and right-to-left text is set as such.
  /// - Throws: `TypesettingError` for a missing font, an unclosed or unreadable formula, or a size
  ///   that is not positive.
  public func line(_ text: String, style: TextStyle) throws(TypesettingError) -> TextBox {
    try memory.line(text, style: style) { () throws(TypesettingError) in
      try newLine(text, style: style)
    }
  }

  /// What `make` makes of a text, remembered like lines; it must come out the same every time.
  package func remembered(_ text: String, make: () -> String) -> String {
    memory.words(text, make: make)
  }

  private func newLine(_ text: String, style: TextStyle) throws(TypesettingError) -> TextBox {
    guard style.size > 0, style.size.isFinite else { throw .invalidSize(style.size) }
    let setter = try textSetter(style)
    var result = setter.strut
    for piece in try TextPieces(text).pieces {
      let box: TextBox
      switch piece {
      case .text(let words): box = setter.box(words)
      case .formula(let source, let column):
        box = try inlineFormula(source, in: text, column: column, style: style)
      }
      result.draw(box, at: Point(result.width, 0))
      result.width += box.width
      result.ascent = max(result.ascent, box.ascent)
      result.descent = max(result.descent, box.descent)
      result.text += box.text
    }
    return result
  }

  func textSetter(_ style: TextStyle) throws(TypesettingError) -> TextSetter {
    do {
      return try TextSetter(style, fonts: fonts)
    } catch {
      throw .font(error)
    }
  }
}
