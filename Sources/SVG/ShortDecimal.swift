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
      let rest = value - whole * 100
      if whole > 0 || rest == 0 { putWhole(whole) }
      if rest > 0 { putHundredths(rest) }
    default: put(value, unit: UInt32(truncatingIfNeeded: unit))
    }
  }

  /// Puts a number of up to seven digits.
  @inline(__always)
  private mutating func putWhole(_ value: UInt32) {
    guard value < 10_000 else {
      putLong(value)
      return
    }
    // Four digits side by side, the first one lowest: pairs in halves of a word, then each parted
    // by a multiplication that divides both by ten.
    let high = value / 100
    let pairs = high | (value - 100 * high) << 16
    let tens = (pairs * 103) >> 10 & 0x000F_000F
    let digits = tens | (pairs - 10 * tens) << 8
    let zeros = min(digits.trailingZeroBitCount >> 3, 3)
    word = UInt64((digits | 0x3030_3030) >> (8 * UInt32(truncatingIfNeeded: zeros)))
    count = 4 - zeros
  }

  private mutating func putLong(_ value: UInt32) {
    var rest = value
    while rest > 0 {
      word = word << 8 | UInt64(0x30 + rest % 10)
      count += 1
      rest /= 10
    }
  }

  /// Puts the point and the digits behind it.
  @inline(__always)
  private mutating func putHundredths(_ rest: UInt32) {
    let tenths = rest / 10
    let hundredths = rest - 10 * tenths
    let text = UInt64(0x2E | (0x30 + tenths) << 8 | (hundredths > 0 ? 0x30 + hundredths : 0) << 16)
    word |= text << (8 * UInt64(truncatingIfNeeded: count))
    count += hundredths > 0 ? 3 : 2
    hasFraction = true
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
