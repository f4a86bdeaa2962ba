/// What is known about a glyph of a picture before anything is written.
struct GlyphEntry {
  var text: GlyphText
  /// The positions of all uses, in drawing order.
  var positions: [GridPoint] = []
  /// The numbers of the runs in which it stands.
  var runs: [Int] = []
  /// Whether it is written once and referred to.
  var isShared = false
  /// Which of the uses the others refer to.
  private(set) var definition = 0
  /// The number by which it is referred to.
  var number: Int?
  /// How many uses have been written.
  var written = 0
  /// The characters when it is shared.
  private(set) var sharedLength = 0

  init(text: GlyphText) { self.text = text }

  /// Counts a use.
  mutating func add(_ position: GridPoint, run: Int) {
    positions.append(position)
    if runs.last != run { runs.append(run) }
  }

  /// The position of the use that the others refer to.
  var origin: GridPoint { positions[definition] }

  /// The characters when every use is written in place, behind a moveto.
  var plainLength: Int { positions.count * (text.steps.count + 7) }

  /// Chooses the use from which the steps to all others are the shortest.
  mutating func chooseDefinition(nameLength: Int) {
    // A few are enough: rows and columns of labels are long.
    var best = positions.isEmpty ? 0 : Int.max
    for index in positions.indices.prefix(positions.count > 1 ? 12 : 1) {
      var length = 0
      for position in positions {
        length += Self.length(of: position &- positions[index])
        if length >= best { break }
      }
      if length < best { (best, definition) = (length, index) }
    }
    // `<path id="" d="M"/>` and a position; `<use href="#"/>` for each of the others.
    let own = 19 + nameLength + 9 + text.steps.count
    sharedLength = own + (positions.count - 1) * (15 + nameLength) + best
  }

  /// The characters of ` x=""` and ` y=""` where a step is not 0.
  private static func length(of step: GridPoint) -> Int {
    (step.x == 0 ? 0 : 5 + Decimal.length(step.x)) + (step.y == 0 ? 0 : 5 + Decimal.length(step.y))
  }
}
