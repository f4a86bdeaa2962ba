/// How a number is written out.
///
/// Digits are rounded correctly from the exact binary value, exact ties to even, as Python's
/// `format` does. The sign is an ASCII `-`; what is not a number is `nan`, infinities are `inf` and
/// `-inf`. A negative value that rounds to zero keeps its sign. A negative count of digits counts as
/// zero.
public enum NumberFormat: Sendable, Hashable {
  /// So many digits after the point: 6 gives `3.141593`.
  case fixed(Int)
  /// So many significant digits at most, trailing zeros dropped, with an exponent below 10⁻⁴ and
  /// from 10ⁿ on: 3 gives `3.14`, `2`, `1.23e+06`.
  case significant(Int)
  /// One digit before the point and so many after it, with an exponent of two digits or more: 2
  /// gives `3.93e-11`.
  case scientific(Int)
  /// The fewest digits that read back as the same double; whole numbers have no point, and there is
  /// an exponent below 10⁻⁴ and from 10¹⁶ on.
  case shortest

  /// The number written out.
  public func string(_ x: Double) -> String {
    if x.isNaN { return "nan" }
    let sign = x.sign == .minus ? "-" : ""
    if x.isInfinite { return sign + "inf" }
    return sign + unsigned(x)
  }

  private func unsigned(_ x: Double) -> String {
    switch self {
    case .fixed(let count):
      let places = max(0, count)
      return Self.plain(
        DecimalExpansion(magnitudeOf: x).rounded(toPlace: -places), places: places)
    case .scientific(let count):
      let places = max(0, count)
      let exact = DecimalExpansion(magnitudeOf: x)
      return Self.exponential(exact.rounded(toPlace: exact.exponent - places), places: places)
    case .significant(let count):
      let places = max(1, count)
      let exact = DecimalExpansion(magnitudeOf: x)
      return Self.compact(
        exact.rounded(toPlace: exact.exponent - places + 1), exponentFrom: places)
    case .shortest:
      return Self.compact(Self.shortestDigits(x), exponentFrom: 16)
    }
  }

  /// Positional notation with exactly `places` digits after the point.
  private static func plain(_ value: DecimalExpansion, places: Int) -> String {
    let whole = max(0, value.exponent)
    var text = text(value, from: whole, through: 0)
    if places > 0 { text += "." + self.text(value, from: -1, through: -places) }
    return text
  }

  /// Scientific notation with exactly `places` digits after the point.
  private static func exponential(_ value: DecimalExpansion, places: Int) -> String {
    let top = value.exponent
    var text = text(value, from: top, through: top)
    if places > 0 { text += "." + self.text(value, from: top - 1, through: top - places) }
    let digits = String(top.magnitude)
    return text + (top < 0 ? "e-" : "e+") + (digits.count < 2 ? "0" : "") + digits
  }

  /// The shorter of both notations by the rule of C's `%g`, without trailing zeros.
  private static func compact(_ value: DecimalExpansion, exponentFrom limit: Int) -> String {
    let used = value.digits.reversed().drop { $0 == 0 }.count
    guard value.exponent >= -4, value.exponent < limit else {
      return exponential(value, places: max(0, used - 1))
    }
    return plain(value, places: max(0, used - 1 - value.exponent))
  }

  private static func text(
    _ value: DecimalExpansion, from top: Int, through bottom: Int
  ) -> String {
    var bytes: [UInt8] = []
    for place in stride(from: top, through: bottom, by: -1) {
      bytes.append(48 + value.digit(atPlace: place))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digits of the standard library's shortest description.
  private static func shortestDigits(_ x: Double) -> DecimalExpansion {
    var digits: [UInt8] = []
    var point: Int?
    var shift = 0
    let text = x.magnitude.description
    for (offset, byte) in text.utf8.enumerated() {
      if byte == 46 {
        point = digits.count
      } else if byte == 101 {
        shift = Int(text.dropFirst(offset + 1)) ?? 0
        break
      } else {
        digits.append(byte - 48)
      }
    }
    let whole = point ?? digits.count
    let leading = digits.prefix { $0 == 0 }.count
    guard leading < digits.count else { return DecimalExpansion(digits: [], exponent: 0) }
    return DecimalExpansion(
      digits: Array(digits[leading...]), exponent: whole - 1 - leading + shift)
  }
}

extension String.StringInterpolation {
  /// Writes a number in a format: `"\(x, .fixed(4))"`.
  public mutating func appendInterpolation(_ value: Double, _ format: NumberFormat) {
    appendLiteral(format.string(value))
  }
}
