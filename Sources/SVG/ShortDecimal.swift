/// The text of a number without its sign, as long as eight bytes hold it: nearly all coordinates.
///
/// Its bytes stand in one word, so that its length is known before it is written.
struct ShortDecimal {
  /// The bytes, the first one lowest.
  private(set) var word: UInt64 = 0
  /// How many bytes there are.
  private(set) var count = 0
  /// Whether there is a point among them.
  private(set) var hasFraction = false

  /// The shortest form of a number of units of the last decimal; `nil` where it may be too long.
  @inline(__always)
  init?(_ magnitude: UInt, unit: Int) {
    guard magnitude < 10_000_000, unit <= 1_000_000 else { return nil }
    let value = UInt32(truncatingIfNeeded: magnitude)
    switch unit {
    // Most numbers of a picture have two decimals or none, and a division by a number known to the
    // compiler is a multiplication.
    case 1: putWhole(value)
    case 100:
      let whole = value / 100
      let rest = value &- whole &* 100
      if whole > 0 || rest == 0 { putWhole(whole) }
      if rest > 0 {
        put(ShortText.hundredths[Int(rest)])
        hasFraction = true
      }
    default: put(value, unit: UInt32(truncatingIfNeeded: unit))
    }
  }

  /// Puts a number of up to seven digits before all else.
  @inline(__always)
  private mutating func putWhole(_ value: UInt32) {
    if value < 1000 {
      put(ShortText.wholes[Int(value)])
    } else {
      var rest = value
      while rest > 0 {
        put(digit: rest % 10)
        rest /= 10
      }
    }
  }

  /// Puts a text behind what is there.
  @inline(__always)
  private mutating func put(_ text: ShortText) {
    word |= UInt64(text.bytes) &<< UInt64(truncatingIfNeeded: 8 &* count)
    count &+= Int(text.count)
  }

  /// Puts a number with any number of decimals, the last digit first.
  private mutating func put(_ value: UInt32, unit: UInt32) {
    var whole = value / unit
    var rest = value - whole * unit
    if rest > 0 {
      var place = unit
      while rest % 10 == 0 {
        rest /= 10
        place /= 10
      }
      while place > 1 {
        put(digit: rest % 10)
        rest /= 10
        place /= 10
      }
      word = word << 8 | 0x2E
      count += 1
      hasFraction = true
    }
    guard whole > 0 || count == 0 else { return }
    repeat {
      put(digit: whole % 10)
      whole /= 10
    } while whole > 0
  }

  private mutating func put(digit: UInt32) {
    word = word << 8 | UInt64(0x30 + digit)
    count += 1
  }
}

/// A text of up to four bytes, the first one lowest.
private struct ShortText {
  private(set) var bytes: UInt32 = 0
  private(set) var count: UInt32 = 0

  private init() {}

  private mutating func append(_ byte: UInt32) {
    bytes |= byte << (8 * count)
    count += 1
  }

  private mutating func append(digit: Int) { append(0x30 + UInt32(digit)) }

  /// The whole numbers below 1000.
  static let wholes = (0..<1000).map { number in
    var text = ShortText()
    if number >= 100 { text.append(digit: number / 100) }
    if number >= 10 { text.append(digit: number / 10 % 10) }
    text.append(digit: number % 10)
    return text
  }

  /// The point and the decimals behind it of all hundredths below 1, without zeros at the end.
  static let hundredths = (0..<100).map { number in
    var text = ShortText()
    guard number > 0 else { return text }
    text.append(0x2E)
    text.append(digit: number / 10)
    if number % 10 > 0 { text.append(digit: number % 10) }
    return text
  }
}
