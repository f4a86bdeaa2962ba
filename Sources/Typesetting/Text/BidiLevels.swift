/// The embedding level of each character of a line.
///
/// The implicit part of the Unicode bidirectional algorithm (UAX #9: P2, P3, N1, N2, I1, I2) for
/// text without explicit controls, which are dropped before.
struct BidiLevels {
  private enum Direction {
    case left
    case right
    case number
    case neutral
  }

  /// One level a character.
  var levels: [Int]

  /// Resolves the levels of a line.
  init(_ characters: [Character]) {
    let directions = characters.map(Self.direction)
    guard directions.contains(.right) else {
      levels = directions.map { _ in 0 }
      return
    }
    let base = directions.first { $0 == .left || $0 == .right } == .right ? 1 : 0
    let resolved = Self.resolveNumbers(directions, base: base)
    levels = Self.resolveNeutrals(resolved, base: base)
  }

  /// Numbers after left-to-right text behave like it.
  private static func resolveNumbers(_ directions: [Direction], base: Int) -> [Direction] {
    var strong: Direction = base == 0 ? .left : .right
    return directions.map { direction in
      if direction == .left || direction == .right { strong = direction }
      return direction == .number && strong == .left ? .left : direction
    }
  }

  private static func resolveNeutrals(_ directions: [Direction], base: Int) -> [Int] {
    func level(_ direction: Direction) -> Int {
      switch direction {
      case .left: base == 0 ? 0 : 2
      case .right: 1
      case .number: 2
      case .neutral: base
      }
    }
    func side(_ direction: Direction?) -> Direction {
      switch direction {
      case .left: .left
      case .right, .number: .right
      case .neutral, nil: base == 0 ? .left : .right
      }
    }
    var levels: [Int] = []
    var index = 0
    while index < directions.count {
      guard directions[index] == .neutral else {
        levels.append(level(directions[index]))
        index += 1
        continue
      }
      let end = directions[index...].firstIndex { $0 != .neutral } ?? directions.count
      let before = side(index > 0 ? directions[index - 1] : nil)
      let after = side(end < directions.count ? directions[end] : nil)
      let shared = before == after ? level(before) : base
      levels += repeatElement(shared, count: end - index)
      index = end
    }
    return levels
  }

  private static func direction(_ character: Character) -> Direction {
    guard let scalar = character.unicodeScalars.first else { return .neutral }
    switch scalar.value {
    case 0x30...0x39: return .number
    case 0x41...0x5A, 0x61...0x7A: return .left
    case ..<0x80: return .neutral
    case 0x0660...0x0669, 0x06F0...0x06F9: return .number
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      return .right
    default: break
    }
    if scalar.properties.numericType == .decimal { return .number }
    return scalar.properties.isAlphabetic ? .left : .neutral
  }
}
