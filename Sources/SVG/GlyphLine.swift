/// The path data of glyphs that are written where they stand.
struct GlyphLine {
  /// The text so far.
  private(set) var text = ByteText()

  private var pen = GridPoint.zero

  /// Begins an empty text.
  mutating func clear() {
    text.cut(to: 0)
    pen = .zero
  }

  /// Adds a glyph whose pen stands at a position of the grid.
  mutating func append(_ glyph: GlyphText, at position: GridPoint) {
    guard !glyph.steps.isEmpty else { return }
    let start = position + glyph.start
    let step = start - pen
    if !text.isEmpty, Self.length(step) < Self.length(start) {
      Self.write(UInt8(ascii: "m"), step, to: &text)
    } else {
      Self.write(UInt8(ascii: "M"), start, to: &text)
    }
    text.write(glyph.steps)
    pen = position + glyph.end
  }

  /// Writes a glyph that stands alone.
  static func write(_ glyph: GlyphText, at position: GridPoint, to output: inout ByteText) {
    write(UInt8(ascii: "M"), position + glyph.start, to: &output)
    output.write(glyph.steps)
  }

  private static func write(_ letter: UInt8, _ point: GridPoint, to output: inout ByteText) {
    output.write(letter)
    output.write(point.x, unit: 1)
    if point.y >= 0 { output.write(UInt8(ascii: " ")) }
    output.write(point.y, unit: 1)
  }

  private static func length(_ point: GridPoint) -> Int {
    Decimal.length(point.x) + Decimal.length(point.y) + (point.y < 0 ? 0 : 1)
  }
}
