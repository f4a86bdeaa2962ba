/// A glyph where it is drawn.
struct GlyphUse {
  /// The number of the glyph's entry.
  var entry: Int
  var position: GridPoint
  /// The number of the run in which it stands.
  var run: Int
}

/// What is known about a glyph of a picture before anything is written.
struct GlyphEntry {
  var text: GlyphText
  /// How often it is used.
  var count = 0
  /// The places of its uses among all uses by glyph.
  var places = 0..<0
  /// Whether it is written once and referred to.
  var isShared = false
  /// Which of the uses the others refer to.
  private(set) var definition = 0
  /// The position of that use.
  private(set) var origin = GridPoint.zero
  /// The number by which it is referred to.
  var number: Int?
  /// How many uses have been written.
  var written = 0
  /// The characters when it is shared.
  private(set) var sharedLength = 0

  init(text: GlyphText) { self.text = text }

  /// The characters when every use is written in place, behind a moveto.
  var plainLength: Int { count * (text.steps.count + 7) }

  /// Chooses the use, of all in drawing order, from which the steps to the others are the shortest.
  mutating func chooseDefinition(among uses: ArraySlice<GlyphUse>, nameLength: Int) {
    // A few are enough: rows and columns of labels are long.
    var best = uses.isEmpty ? 0 : Int.max
    for (index, choice) in uses.prefix(uses.count > 1 ? 12 : 1).enumerated() {
      var length = 0
      for use in uses {
        length += Self.length(of: use.position - choice.position)
        if length >= best { break }
      }
      if length < best { (best, definition, origin) = (length, index, choice.position) }
    }
    // `<path id="" d="M"/>` and a position; `<use href="#"/>` for each of the others.
    let own = 19 + nameLength + 9 + text.steps.count
    sharedLength = own + (count - 1) * (15 + nameLength) + best
  }

  /// The characters of ` x=""` and ` y=""` where a step is not 0.
  private static func length(of step: GridPoint) -> Int {
    (step.x == 0 ? 0 : 5 + Decimal.length(step.x)) + (step.y == 0 ? 0 : 5 + Decimal.length(step.y))
  }
}
