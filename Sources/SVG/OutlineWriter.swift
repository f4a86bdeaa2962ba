/// Writes contours on a grid of whole numbers as path data with relative steps only, so that the
/// same text stands for an outline wherever it is drawn.
struct OutlineWriter {
  /// The text behind the first point.
  private(set) var bytes: [UInt8] = []
  /// The first point of the first contour.
  private(set) var start: GridPoint?
  /// The first point of the last contour, at which the pen stands afterwards.
  private(set) var pen = GridPoint.zero

  private var command: UInt8 = 0

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
    bytes.write(ellipse.data)
    command = 0
  }

  private mutating func move(to point: GridPoint) {
    if start == nil {
      start = point
    } else {
      let step = point &- pen
      write(UInt8(ascii: "m"), SIMD8(step.x, step.y, 0, 0, 0, 0, 0, 0), 2)
      command = UInt8(ascii: "l")
    }
    pen = point
  }

  private mutating func close() {
    bytes.append(UInt8(ascii: "z"))
    command = 0
  }

  private mutating func write(_ letter: UInt8, _ numbers: SIMD8<Int>, _ count: Int) {
    if letter != command { bytes.append(letter) }
    command = letter
    for index in 0..<count { append(numbers[index]) }
  }

  /// Adds a number, with a space before it where nothing else parts it from the one before.
  private mutating func append(_ number: Int) {
    if number >= 0, let last = bytes.last, last < UInt8(ascii: "A") {
      bytes.append(UInt8(ascii: " "))
    }
    Decimal.append(number, unit: 1, to: &bytes)
  }
}
