/// The text of a number without its sign, as long as eight bytes hold it: nearly all coordinates.
///
/// Its bytes stand in one word, so that its length is known before it is written.
struct ShortDecimal: Sequence, IteratorProtocol {
  /// The bytes that are left, the next one lowest.
  private var word: UInt64 = 0
  /// How many bytes are left.
  private(set) var count = 0
  /// Whether there is a point among them.
  private(set) var hasFraction = false

  /// The shortest form of a number of units of the last decimal; `nil` where it may be too long.
  init?(_ magnitude: UInt, unit: Int) {
    guard magnitude < 10_000_000, unit <= 1_000_000 else { return nil }
    let value = UInt32(truncatingIfNeeded: magnitude)
    // Most numbers of a picture have two decimals, and a division by a number known to the compiler
    // is a multiplication.
    var whole = unit == 100 ? value / 100 : value / UInt32(unit)
    if unit == 100 {
      putHundredths(value - whole * 100)
    } else {
      put(value - whole * UInt32(unit), of: unit)
    }
    guard whole > 0 || count == 0 else { return }
    repeat {
      put(digit: whole % 10)
      whole /= 10
    } while whole > 0
  }

  /// The digits come last one first.
  private mutating func put(digit: UInt32) {
    word = word << 8 | UInt64(UInt32(UInt8(ascii: "0")) + digit)
    count += 1
  }

  private mutating func putPoint() {
    word = word << 8 | UInt64(UInt8(ascii: "."))
    count += 1
    hasFraction = true
  }

  private mutating func putHundredths(_ rest: UInt32) {
    guard rest > 0 else { return }
    let tenths = rest / 10
    if rest != 10 * tenths { put(digit: rest - 10 * tenths) }
    put(digit: tenths)
    putPoint()
  }

  private mutating func put(_ fraction: UInt32, of unit: Int) {
    guard fraction > 0 else { return }
    var (rest, place) = (fraction, unit)
    while rest % 10 == 0 {
      rest /= 10
      place /= 10
    }
    while place > 1 {
      put(digit: rest % 10)
      rest /= 10
      place /= 10
    }
    putPoint()
  }

  /// Takes the next byte.
  mutating func next() -> UInt8? {
    guard count > 0 else { return nil }
    let byte = UInt8(truncatingIfNeeded: word)
    word >>= 8
    count -= 1
    return byte
  }
}
