import Geometry

/// The text of a `d` attribute, in the shortest of the forms that SVG allows.
///
/// Points are rounded to the grid of the last decimal first and relative steps are differences of
/// rounded points, so rounding errors never add up along a path.
struct PathData {
  /// The text so far.
  private(set) var bytes: [UInt8] = []

  private let digits: Int
  private var current = GridPoint(x: 0, y: 0)
  private var start = GridPoint(x: 0, y: 0)
  private var lastControl: GridPoint?
  private var command: UInt8 = 0
  private var endsInFraction = false
  private var subpathIsDrawn = false

  /// A point on the grid of the last decimal.
  private struct GridPoint: Equatable {
    var x: Int
    var y: Int
  }

  /// Creates an empty text with a number of decimals.
  init(digits: Int) { self.digits = digits }

  /// The text of one path.
  static func string(_ path: Path, digits: Int) -> String {
    var data = PathData(digits: digits)
    data.append(path)
    return String(decoding: data.bytes, as: UTF8.self)
  }

  /// Adds all elements of a path, mapped by `map`.
  mutating func append(_ path: Path, map: Affine = .identity) {
    for element in path.elements {
      switch element {
      case .move(let point): move(to: grid(map.apply(point)))
      case .line(let point): line(to: grid(map.apply(point)))
      case .cubic(let first, let second, let end):
        cubic(
          grid(map.apply(first)), grid(map.apply(second)), to: grid(map.apply(end)))
      case .close: close()
      }
    }
  }

  private func grid(_ point: Point) -> GridPoint {
    GridPoint(
      x: Decimal.scaled(point.x, digits: digits), y: Decimal.scaled(point.y, digits: digits))
  }

  private mutating func move(to point: GridPoint) {
    let absolute: [Int] = [point.x, point.y]
    let relative: [Int] = [point.x - current.x, point.y - current.y]
    if bytes.isEmpty {
      write("M", absolute)
    } else {
      writeShorter("M", absolute, "m", relative)
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
      writeShorter("H", [point.x], "h", [dx])
    } else if dx == 0 {
      writeShorter("V", [point.y], "v", [dy])
    } else {
      writeShorter("L", [point.x, point.y], "l", [dx, dy])
    }
    finishSegment(at: point, control: nil)
  }

  private mutating func cubic(_ first: GridPoint, _ second: GridPoint, to end: GridPoint) {
    let (x, y) = (current.x, current.y)
    let mirrored = lastControl.map { GridPoint(x: 2 * x - $0.x, y: 2 * y - $0.y) } ?? current
    let tail: [Int] = [second.x, second.y, end.x, end.y]
    let relativeTail = [second.x - x, second.y - y, end.x - x, end.y - y]
    if first == mirrored {
      writeShorter("S", tail, "s", relativeTail)
    } else {
      writeShorter("C", [first.x, first.y] + tail, "c", [first.x - x, first.y - y] + relativeTail)
    }
    finishSegment(at: end, control: second)
  }

  private mutating func close() {
    bytes.append(UInt8(ascii: "z"))
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
    _ absoluteLetter: Unicode.Scalar, _ absolute: [Int], _ relativeLetter: Unicode.Scalar,
    _ relative: [Int]
  ) {
    let mark = bytes.count
    let before = (command, endsInFraction)
    write(relativeLetter, relative)
    let middle = bytes.count
    let after = (command, endsInFraction)
    (command, endsInFraction) = before
    write(absoluteLetter, absolute)
    if bytes.count - middle < middle - mark {
      bytes.removeSubrange(mark..<middle)
    } else {
      bytes.removeSubrange(middle...)
      (command, endsInFraction) = after
    }
  }

  private mutating func write(_ letter: Unicode.Scalar, _ numbers: [Int]) {
    let code = UInt8(ascii: letter)
    var needsSeparator = code == command
    if !needsSeparator {
      bytes.append(code)
      command = code
      endsInFraction = false
    }
    for number in numbers {
      let first = bytes.count
      Decimal.append(number, digits: digits, to: &bytes)
      let sign = bytes[first]
      let joins = sign == UInt8(ascii: "-") || (sign == UInt8(ascii: ".") && endsInFraction)
      if needsSeparator, !joins { bytes.insert(UInt8(ascii: " "), at: first) }
      endsInFraction = bytes[first...].contains(UInt8(ascii: "."))
      needsSeparator = true
    }
  }
}
