/// A decimal number held as an integer times a power of ten, so that what is written is what is
/// meant.
struct RoundNumber: Sendable, Hashable {
  /// The integer.
  var number: Int
  /// The power of ten it is multiplied by.
  var exponent: Int

  init(_ number: Int, _ exponent: Int) {
    self.number = number
    self.exponent = exponent
  }

  /// The shortest decimal that is read back as a value; `nil` for what is not finite or needs more
  /// digits than an integer holds.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let parts = "\(value.magnitude)".split(separator: "e")
    guard let mantissa = parts.first else { return nil }
    let pieces = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = pieces.count > 1 ? String(pieces[1]) : ""
    guard let digits = Int(String(pieces[0]) + decimals),
      let power = parts.count > 1 ? Int(parts[1]) : 0
    else { return nil }
    self = RoundNumber(value < 0 ? -digits : digits, power - decimals.count).shortened
  }

  /// The powers of ten that are doubles.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The double nearest to the number.
  var value: Double {
    // Powers of ten up to here are exact, so that one rounding is all there is.
    if exponent.magnitude <= 22, number.magnitude < 1 << 53 {
      let power = Self.powers[abs(exponent)]
      return exponent >= 0 ? Double(number) * power : Double(number) / power
    }
    return Double("\(number)e\(exponent)") ?? .nan
  }

  /// The same number without zeros at the end of its integer.
  var shortened: RoundNumber {
    guard number != 0 else { return RoundNumber(0, 0) }
    var result = self
    while result.number % 10 == 0 {
      result.number /= 10
      result.exponent += 1
    }
    return result
  }

  /// The number of digits of the integer.
  var digits: Int {
    var (rest, count) = (number.magnitude / 10, 1)
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// The power of ten of the first digit; the least there is for zero.
  var magnitude: Int { number == 0 ? Int.min / 2 : digits - 1 + exponent }

  /// The number over ten to a power, with a fixed number of decimals, which must be enough.
  func text(unit: Int = 0, decimals: Int) -> String {
    let (minus, space) = ("\u{2212}", "\u{2009}")
    var digits = decimalDigits
    let zeros = exponent - unit + decimals
    if number != 0, zeros > 0 {
      digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros))
    } else if zeros < 0 {
      digits.removeLast(min(-zeros, digits.count))
    }
    let missing = decimals + 1 - digits.count
    if missing > 0 {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: 0)
    }
    let whole = digits.count - decimals
    var text: [UInt8] = []
    text.reserveCapacity(2 * digits.count + 4)
    if number < 0 { text.append(contentsOf: minus.utf8) }
    for (index, digit) in digits.enumerated() {
      if index == whole { text.append(UInt8(ascii: ".")) }
      // Five digits and more stand in groups of three, parted by thin spaces.
      if index > 0, index < whole, whole > 4, (whole - index) % 3 == 0 {
        text.append(contentsOf: space.utf8)
      }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digits of the integer as text.
  private var decimalDigits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(20)
    var rest = number.magnitude
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    digits.reverse()
    return digits
  }

  /// The number rounded to some decimals, halves away from zero.
  func rounded(decimals: Int) -> RoundNumber {
    let excess = -exponent - decimals
    guard excess > 0 else { return self }
    guard excess < 19 else { return RoundNumber(0, -decimals) }
    let unit = (0..<excess).reduce(1) { value, _ in value * 10 }
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: unit)
    let isHalf = rest.magnitude >= (unit / 2).magnitude
    return RoundNumber(quotient + (isHalf ? number.signum() : 0), -decimals)
  }

  /// As a number from 1 to 10 and a power of ten: "2.5×10³"; "0" for zero.
  var scientific: String {
    let short = shortened
    guard short.number != 0 else { return "0" }
    let mantissa = short.text(unit: short.magnitude, decimals: short.digits - 1)
    if short.magnitude == 0 { return mantissa }
    if short.number.magnitude == 1 {
      return (short.number < 0 ? "\u{2212}" : "") + Self.power(short.magnitude)
    }
    return mantissa + "×" + Self.power(short.magnitude)
  }

  /// A power of ten with raised digits of the text font, which match those of other ticks.
  static func power(_ exponent: Int) -> String {
    var power = exponent < 0 ? "10⁻" : "10"
    for digit in String(exponent.magnitude).utf8 { power += raised[Int(digit) - 48] }
    return power
  }

  private static let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}
