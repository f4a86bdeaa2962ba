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
    let parts = number.split(separator: "e", maxSplits: 1)
    let mantissa = number.replacing("-", with: "\u{2212}")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return mantissa }
    let power = "\(exponent)".map { raised[$0] ?? String($0) }.joined()
    return parts[0].replacing("-", with: "\u{2212}") + "\u{202F}×\u{202F}10" + power
  }

  private static let raised: [Character: String] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]
}
