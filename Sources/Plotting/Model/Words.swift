private import Calculus
package import Geometry

/// Numbers, points and lists in sentences.
package enum Words {
  /// A number with at most four significant digits and a true minus sign.
  package static func number(_ value: Double) -> String {
    let rounded = value.magnitude < 1e-12 ? 0 : value
    let text = NumberFormat.significant(4).string(rounded)
    return String(text.map { $0 == "-" ? "\u{2212}" : $0 })
  }

  /// A point as a pair.
  package static func point(_ point: Point) -> String {
    "(\(number(point.x)), \(number(point.y)))"
  }

  /// A range as "a to b".
  package static func range(_ range: ClosedRange<Double>) -> String {
    "\(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  /// Parts joined with commas and "and".
  package static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A mark by kind and label, as the subject of a sentence.
  package static func name(_ kind: String, _ label: String?) -> String {
    label.map { "The \(kind) “\($0)”" } ?? "The \(kind)"
  }
}
