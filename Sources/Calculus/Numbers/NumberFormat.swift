/// How a number is written in text.
///
/// Rounding starts from the exact binary value and goes to the nearest decimal, a tie to the even
/// digit, so the result is that of correctly rounded printing everywhere. Numbers use an ASCII minus
/// and point, no grouping and no locale; the other values are `nan`, `inf` and `-inf`. A negative
/// number that rounds to zero keeps its sign in the fixed and scientific forms.
public enum NumberFormat: Sendable, Hashable {
  /// A number of digits after the point (`6.000000`).
  case fixed(Int)
  /// A number of significant digits, without trailing zeros; with an exponent when it is below -4 or
  /// not below the number of digits (`0.5403`, `1.2e+06`).
  case significant(Int)
  /// One digit before the point, a number of digits after it, and an exponent of at least two digits
  /// (`3.93e-11`).
  case scientific(Int)
  /// The fewest digits that read back as the same number; whole numbers without a point (`6`, `0.1`,
  /// `1e-7`).
  case shortest

  /// The text of a number.
  ///
  /// A negative count of digits counts as 0, and one significant digit is the least.
  public func string(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    let sign = number.sign == .minus ? "-" : ""
    if number.isInfinite { return sign + "inf" }
    switch self {
    case .fixed(let places):
      let digits = ExactDecimal(number.magnitude, places: max(places, 0))
      return sign + digits.positional(places: max(places, 0))
    case .scientific(let places):
      let digits = ExactDecimal(number.magnitude, significant: max(places, 0) + 1)
      return sign + digits.scientific(digits: max(places, 0) + 1)
    case .significant(let count):
      return sign + Self.general(number.magnitude, count: max(count, 1))
    case .shortest:
      return number == 0 ? "0" : sign + Self.shortest(number.magnitude)
    }
  }

  private static func general(_ magnitude: Double, count: Int) -> String {
    var digits = ExactDecimal(magnitude, significant: count)
    digits.trim()
    let exponent = digits.exponent
    if exponent < -4 || exponent >= count {
      return digits.scientific(digits: max(digits.digits.count, 1))
    }
    return digits.positional(places: max(digits.digits.count - 1 - exponent, 0))
  }

  private static func shortest(_ magnitude: Double) -> String {
    // Whole numbers are common, and their digits are at hand.
    if magnitude < 1e15, magnitude == magnitude.rounded(.towardZero) {
      return String(Int(magnitude))
    }
    var digits = ExactDecimal(description: magnitude.description)
    digits.trim()
    let exponent = digits.exponent
    guard exponent >= -6, exponent < 16 else {
      let count = max(digits.digits.count, 1)
      return digits.scientific(digits: count, leastExponentDigits: 1)
    }
    return digits.positional(places: max(digits.digits.count - 1 - exponent, 0))
  }
}
