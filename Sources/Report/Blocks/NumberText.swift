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

  /// The text with a real minus sign, for tables.
  static func typographic(_ number: String) -> String {
    number.replacing("-", with: "\u{2212}")
  }
}
