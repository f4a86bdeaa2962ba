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
    guard let first = pieces.first, pieces.contains(where: { $0.cost > 0 }) else { return }
    if start == nil {
      start = first.start
    } else {
      write("m", [first.start &- pen])
      command = UInt8(ascii: "l")
    }
    pen = first.start
    var previous: OutlinePiece?
    for (index, piece) in pieces.enumerated() {
      if piece.kind == .line, index + 1 == pieces.count { break }
      write(piece, after: previous)
      if piece.kind != .line || piece.cost > 0 { previous = piece }
    }
    bytes.append(UInt8(ascii: "z"))
    command = 0
  }

  private mutating func write(_ piece: OutlinePiece, after previous: OutlinePiece?) {
    let step = piece.end &- piece.start
    switch piece.kind {
    case .line:
      if step == .zero { return }
      if step.y == 0 {
        begin("h")
        append(step.x)
      } else if step.x == 0 {
        begin("v")
        append(step.y)
      } else {
        write("l", [step])
      }
    case .quadratic: write("q", [piece.first &- piece.start, step])
    case .cubic where piece.first == piece.mirror(after: previous):
      write("s", [piece.second &- piece.start, step])
    case .cubic:
      write("c", [piece.first &- piece.start, piece.second &- piece.start, step])
    }
  }

  private mutating func write(_ letter: Unicode.Scalar, _ points: [GridPoint]) {
    begin(letter)
    for point in points {
      append(point.x)
      append(point.y)
    }
  }

  private mutating func begin(_ letter: Unicode.Scalar) {
    let code = UInt8(ascii: letter)
    guard code != command else { return }
    bytes.append(code)
    command = code
  }

  /// Adds a number, with a space before it where nothing else parts it from the one before.
  private mutating func append(_ number: Int) {
    if number >= 0, let last = bytes.last, last < UInt8(ascii: "A") {
      bytes.append(UInt8(ascii: " "))
    }
    Decimal.append(number, unit: 1, to: &bytes)
  }
}
