import Calculus

/// How numbers stand in words.
enum NumberText {
  /// The shortest text that gives the number back.
  static func full(_ value: Double) -> String { NumberFormat.shortest.string(value) }

  /// Enough digits to judge a distance by.
  static func brief(_ value: Double) -> String {
    let full = full(value)
    return full.utf8.count <= 8 ? full : NumberFormat.significant(3).string(value)
  }

  /// The text with a real minus sign, and `e-07` as a power of ten in raised digits, for tables.
  static func typographic(_ number: String) -> String {
    // Most numbers have neither.
    guard number.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "e") }) else {
      return number
    }
    if let mark = number.utf8.firstIndex(of: UInt8(ascii: "e")), mark > number.startIndex,
      let exponent = Int(number[number.utf8.index(after: mark)...])
    {
      return withRealMinus(number[..<mark]) + "\u{202F}×\u{202F}10" + raised(exponent)
    }
    return withRealMinus(number[...])
  }

  private static func withRealMinus(_ text: Substring) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar == "-" ? "\u{2212}" : scalar)
    }
    return result
  }

  /// A whole number in raised digits.
  private static func raised(_ number: Int) -> String {
    var result = number < 0 ? "⁻" : ""
    for digit in String(number.magnitude).utf8 {
      result += digits[Int(digit - UInt8(ascii: "0"))]
    }
    return result
  }

  private static let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}
