/// Writes contours on a grid of whole numbers as path data with relative steps only, so that the
/// same text stands for an outline wherever it is drawn.
struct OutlineWriter {
  /// The text behind the first point.
  private(set) var text = ByteText()
  /// The first point of the first contour.
  private(set) var start: GridPoint?
  /// The first point of the last contour, at which the pen stands afterwards.
  private(set) var pen = GridPoint.zero

  private var command: UInt8 = 0
  /// Whether the text ends in a digit.
  private var endsInDigit = false

  /// Adds a closed contour.
  mutating func append(_ pieces: [OutlinePiece]) {
    guard let first = pieces.first, pieces.contains(where: { !$0.isEmpty }) else { return }
    move(to: first.start)
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      // The line that closes the contour is not written.
      if piece.kind == .line, index + 1 == pieces.count { break }
      let (letter, steps, count) = piece.command
      write(letter, steps, count)
    }
    close()
  }

  /// Adds an ellipse, all but a unit of which is one arc.
  mutating func append(_ ellipse: OutlineEllipse) {
    move(to: ellipse.start)
    text.write(ellipse.data)
    (command, endsInDigit) = (0, false)
  }

  private mutating func move(to point: GridPoint) {
    if start == nil {
      start = point
    } else {
      let step = point - pen
      write(UInt8(ascii: "m"), SIMD8(step.x, step.y, 0, 0, 0, 0, 0, 0), 2)
      command = UInt8(ascii: "l")
    }
    pen = point
  }

  private mutating func close() {
    text.write(UInt8(ascii: "z"))
    (command, endsInDigit) = (0, false)
  }

  private mutating func write(_ letter: UInt8, _ numbers: SIMD8<Int>, _ count: Int) {
    if letter != command {
      text.write(letter)
      (command, endsInDigit) = (letter, false)
    }
    for index in 0..<count {
      text.write(numbers[index], unit: 1, separator: endsInDigit ? UInt8(ascii: " ") : 0)
      endsInDigit = true
    }
  }
}
