import Geometry

/// Reads path data back into the points it goes through and is drawn towards.
struct PathReader {
  private var points: [Point] = []
  private var current = Point.zero
  private var start = Point.zero
  private var command: UInt8 = 0
  private var numbers: [Double] = []

  /// The ends and control points of the segments in order, as absolute positions.
  ///
  /// Understands the commands that `PathData` writes.
  static func points(of data: String) -> [Point] {
    var reader = PathReader()
    var number: [UInt8] = []
    func value(_ bytes: [UInt8]) -> Double? { Double(String(decoding: bytes, as: UTF8.self)) }
    for byte in data.utf8 {
      let isSign = byte == UInt8(ascii: "-")
      let isSecondDot = byte == UInt8(ascii: ".") && number.contains(byte)
      let isLetter = byte >= UInt8(ascii: "A")
      if isSign || isSecondDot || isLetter || byte == UInt8(ascii: " ") {
        if let number = value(number) { reader.add(number) }
        number = []
      }
      if isLetter {
        reader.begin(byte)
      } else if byte != UInt8(ascii: " ") {
        number.append(byte)
      }
    }
    if let number = value(number) { reader.add(number) }
    return reader.points
  }

  private var isRelative: Bool { command >= UInt8(ascii: "a") }

  private mutating func begin(_ letter: UInt8) {
    command = letter
    numbers = []
    if letter | 0x20 == UInt8(ascii: "z") { current = start }
  }

  private mutating func add(_ number: Double) {
    numbers.append(number)
    let origin = isRelative ? current : .zero
    switch command | 0x20 {
    case UInt8(ascii: "h"): go(through: [Point(origin.x + number, current.y)])
    case UInt8(ascii: "v"): go(through: [Point(current.x, origin.y + number)])
    case UInt8(ascii: "c") where numbers.count < 6: return
    case UInt8(ascii: "s") where numbers.count < 4: return
    case UInt8(ascii: "q") where numbers.count < 4: return
    case UInt8(ascii: "a") where numbers.count < 7: return
    case UInt8(ascii: "a"): go(through: [origin + Vector(numbers[5], number)])
    default:
      guard numbers.count >= 2 else { return }
      go(
        through: stride(from: 0, to: numbers.count, by: 2).map {
          origin + Vector(numbers[$0], numbers[$0 + 1])
        })
    }
    numbers = []
    if command | 0x20 == UInt8(ascii: "m") {
      start = current
      command = isRelative ? UInt8(ascii: "l") : UInt8(ascii: "L")
    }
  }

  /// Adds control points and an end.
  private mutating func go(through next: [Point]) {
    points += next
    current = next.last ?? current
  }
}
