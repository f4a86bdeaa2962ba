import Calculus
import Plotting
import Report

/// The facts of a figure as a JSON file beside its picture: one fact a line, numbers to nine
/// significant digits, so that a difference reads as what changed in the mathematics.
struct FactsFile {
  /// The path of a figure's facts in the site.
  static func path(of id: String) -> String { "figures/\(id).json" }

  /// Whether a path of the site is that of facts.
  static func isPath(_ path: String) -> Bool {
    path.hasPrefix("figures/") && path.hasSuffix(".json")
  }

  let figure: BuiltFigure

  /// The file.
  func file() -> SiteFile {
    let facts = (figure.compiled?.facts ?? []).map { "    " + Self.text($0) }
    let list = facts.isEmpty ? "[]" : "[\n" + facts.joined(separator: ",\n") + "\n  ]"
    let text = "{\n  \"figure\": \(JSONText.string(figure.id)),\n  \"facts\": \(list)\n}\n"
    return SiteFile(path: Self.path(of: figure.id), bytes: Array(text.utf8))
  }

  private static func text(_ fact: Fact) -> String {
    let values = fact.values.map { value in
      let numbers = value.numbers.map(number).joined(separator: ", ")
      return "\(JSONText.string(value.name)): [\(numbers)]"
    }
    return "{\"kind\": \"\(fact.kind.rawValue)\", \"of\": \(JSONText.string(fact.subject)), "
      + "\"values\": {\(values.joined(separator: ", "))}, "
      + "\"says\": \(JSONText.string(fact.sentence))}"
  }

  private static func number(_ value: Double) -> String {
    NumberFormat.significant(9).string(value == 0 ? 0 : value)
  }
}
