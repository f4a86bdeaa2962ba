import Geometry

/// The text of a `d` attribute, in the shortest of the forms that SVG allows.
///
/// Points are rounded to the grid of the last decimal first and relative steps are differences of
/// rounded points, so rounding errors never add up along a path.
struct PathData {
  /// The text so far, behind what stood before it.
  private(set) var text = ByteText()

  private let digits: Int
  /// Ten to the power of `digits`.
  private let unit: Int
  // Points on the grid of the last decimal.
  private var current = GridPoint.zero
  private var start = GridPoint.zero
  private var lastControl: GridPoint?
  private var command: UInt8 = 0
  private var endsInFraction = false
  private var subpathIsDrawn = false
  private var isEmpty = true

  /// Creates an empty text with a number of decimals.
  init(digits: Int) {
    self.digits = digits
    unit = Decimal.unit(digits: digits)
  }

  /// Writes the text of one path, mapped by `map`, behind other bytes.
  ///
  /// Lines that stand alone are drawn from the end that is nearer to write where nothing tells
  /// their ends apart.
  static func write(
    _ path: Path, map: Affine, digits: Int, mayTurnLines: Bool, to output: inout ByteText
  ) {
    var data = PathData(digits: digits)
    swap(&data.text, &output)
    data.append(path.elements, map: map, mayTurnLines: mayTurnLines)
    swap(&data.text, &output)
  }

  private mutating func append(_ elements: [Path.Element], map: Affine, mayTurnLines: Bool) {
    var index = 0
    while index < elements.count {
      defer { index += 1 }
      switch elements[index] {
      case .move(let point):
        let start = grid(map.apply(point))
        if mayTurnLines, !isEmpty, let end = Self.loneLine(elements, from: index) {
          index += 1
          line(from: start, or: grid(map.apply(end)))
        } else {
          move(to: start)
        }
      case .line(let point): line(to: grid(map.apply(point)))
      case .cubic(let first, let second, let end):
        cubic(
          grid(map.apply(first)), grid(map.apply(second)), to: grid(map.apply(end)))
      case .close: close()
      }
    }
  }

  /// The end of the line that is all there is of the subpath that begins at an index.
  private static func loneLine(_ elements: [Path.Element], from index: Int) -> Point? {
    guard index + 1 < elements.count, case .line(let end) = elements[index + 1] else { return nil }
    if index + 2 < elements.count {
      guard case .move = elements[index + 2] else { return nil }
    }
    return end
  }

  /// A line of its own between two points, from the one to which the way takes fewer bytes.
  private mutating func line(from first: GridPoint, or second: GridPoint) {
    func length(from start: GridPoint, to end: GridPoint) -> Int {
      let (move, line) = (start - current, end - start)
      return self.length("m", Numbers(move))
        + (line.x == 0
          ? min(self.length("v", Numbers(line.y)), self.length("V", Numbers(end.y)))
          : line.y == 0
            ? min(self.length("h", Numbers(line.x)), self.length("H", Numbers(end.x)))
            : self.length("l", Numbers(line)))
    }
    // A dot is the same from both ends.
    let isTurned =
      first != second && length(from: second, to: first) < length(from: first, to: second)
    move(to: isTurned ? second : first)
    line(to: isTurned ? first : second)
  }

  private func grid(_ point: Point) -> GridPoint {
    GridPoint(Decimal.scaled(point.x, unit: unit), Decimal.scaled(point.y, unit: unit))
  }

  private mutating func move(to point: GridPoint) {
    let absolute = Numbers(point)
    if isEmpty {
      write("M", absolute)
      isEmpty = false
    } else {
      writeShorter("M", absolute, "m", Numbers(point - current))
    }
    // Pairs that follow a moveto are lines, so only the next line may leave its letter out.
    command = command == UInt8(ascii: "M") ? UInt8(ascii: "L") : UInt8(ascii: "l")
    current = point
    start = point
    lastControl = nil
    subpathIsDrawn = false
  }

  private mutating func line(to point: GridPoint) {
    let (dx, dy) = (point.x - current.x, point.y - current.y)
    // A step that rounding has made empty changes nothing, unless it is the whole of a dot.
    if dx == 0, dy == 0, subpathIsDrawn { return }
    if dy == 0 {
      writeShorter("H", Numbers(point.x), "h", Numbers(dx))
    } else if dx == 0 {
      writeShorter("V", Numbers(point.y), "v", Numbers(dy))
    } else {
      writeShorter("L", Numbers(point), "l", Numbers(point - current))
    }
    finishSegment(at: point, control: nil)
  }

  private mutating func cubic(_ first: GridPoint, _ second: GridPoint, to end: GridPoint) {
    let mirrored = lastControl.map { current - ($0 - current) } ?? current
    let relative = (first - current, second - current, end - current)
    if first == mirrored {
      writeShorter("S", Numbers(second, end), "s", Numbers(relative.1, relative.2))
    } else {
      writeShorter(
        "C", Numbers(first, second, end), "c", Numbers(relative.0, relative.1, relative.2))
    }
    finishSegment(at: end, control: second)
  }

  private mutating func close() {
    text.write(UInt8(ascii: "z"))
    command = 0
    endsInFraction = false
    current = start
    lastControl = nil
    subpathIsDrawn = false
  }

  private mutating func finishSegment(at point: GridPoint, control: GridPoint?) {
    current = point
    lastControl = control
    subpathIsDrawn = true
  }

  private mutating func writeShorter(
    _ absoluteLetter: Unicode.Scalar, _ absolute: Numbers, _ relativeLetter: Unicode.Scalar,
    _ relative: Numbers
  ) {
    let (start, state) = (text.count, (command, endsInFraction))
    write(relativeLetter, relative)
    let written = text.count - start
    guard written > leastLength(absolute) else { return }
    let relativeState = (command, endsInFraction)
    (command, endsInFraction) = state
    if length(absoluteLetter, absolute) < written {
      text.cut(to: start)
      write(absoluteLetter, absolute)
    } else {
      (command, endsInFraction) = relativeState
    }
  }

  /// A bound that `length` never falls below, whatever stands before: steps are nearly always short
  /// enough to do without the true length of the other form.
  private func leastLength(_ numbers: Numbers) -> Int {
    var length = 0
    for index in 0..<numbers.count {
      // Beside its digits each number has a sign, a letter or a space, if it has no leading point.
      let size = numbers.values[index].magnitude
      let unit = UInt(truncatingIfNeeded: unit)
      length &+= size < unit ? 1 : size < 10 &* unit ? 2 : size < 100 &* unit ? 3 : 4
    }
    return length
  }

  /// How many bytes `write` would add.
  private func length(_ letter: Unicode.Scalar, _ numbers: Numbers) -> Int {
    var needsSeparator = UInt8(ascii: letter) == command
    var afterFraction = needsSeparator && endsInFraction
    var length = needsSeparator ? 0 : 1
    for index in 0..<numbers.count {
      let number = numbers.values[index]
      let (size, hasFraction) = Decimal.length(number, unit: unit)
      let joins = number < 0 || (number > 0 && number < unit && afterFraction)
      length += size + (needsSeparator && !joins ? 1 : 0)
      afterFraction = hasFraction
      needsSeparator = true
    }
    return length
  }

  private mutating func write(_ letter: Unicode.Scalar, _ numbers: Numbers) {
    let code = UInt8(ascii: letter)
    let isParted = code == command
    if !isParted {
      text.write(code)
      command = code
      endsInFraction = false
    }
    endsInFraction = text.write(
      numbers.values, count: numbers.count, unit: unit, isParted: isParted,
      afterFraction: endsInFraction)
  }

  /// The numbers that follow a letter, up to three points.
  private struct Numbers {
    var values = SIMD8<Int>()
    var count: Int

    init(_ number: Int) {
      values[0] = number
      count = 1
    }

    init(_ point: GridPoint) {
      values = SIMD8(point.x, point.y, 0, 0, 0, 0, 0, 0)
      count = 2
    }

    init(_ first: GridPoint, _ second: GridPoint) {
      values = SIMD8(first.x, first.y, second.x, second.y, 0, 0, 0, 0)
      count = 4
    }

    init(_ first: GridPoint, _ second: GridPoint, _ third: GridPoint) {
      values = SIMD8(first.x, first.y, second.x, second.y, third.x, third.y, 0, 0)
      count = 6
    }
  }
}
