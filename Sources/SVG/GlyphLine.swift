/// The path data of glyphs that are written where they stand.
struct GlyphLine {
  /// The text so far.
  private(set) var text = ""

  private var pen = GridPoint.zero

  /// Adds a glyph whose pen stands at a position of the grid.
  mutating func append(_ glyph: GlyphText, at position: GridPoint) {
    guard !glyph.steps.isEmpty else { return }
    let start = position &+ glyph.start
    let step = start &- pen
    let absolute = Self.length(start)
    if !text.isEmpty, Self.length(step) < absolute {
      text += "m\(step.x)\(step.y < 0 ? "" : " ")\(step.y)"
    } else {
      text += "M\(start.x)\(start.y < 0 ? "" : " ")\(start.y)"
    }
    text += glyph.steps
    pen = position &+ glyph.end
  }

  private static func length(_ point: GridPoint) -> Int {
    Decimal.length(point.x) + Decimal.length(point.y) + (point.y < 0 ? 0 : 1)
  }
}
