import Calculus
import Formula
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
    var bytes: [UInt8] = []
    bytes.append(fixed: "{\n  \"figure\": ")
    JSONText.append(figure.id, to: &bytes)
    bytes.append(fixed: ",\n  \"facts\": [")
    let facts = figure.compiled?.facts ?? []
    for (index, fact) in facts.enumerated() {
      bytes.append(fixed: index == 0 ? "\n    " : ",\n    ")
      Self.append(fact, to: &bytes)
    }
    bytes.append(fixed: facts.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    return SiteFile(path: Self.path(of: figure.id), bytes: bytes)
  }

  private static func append(_ fact: Fact, to bytes: inout [UInt8]) {
    bytes.append(fixed: "{\"kind\": \"")
    bytes.append(fact.kind.rawValue)
    bytes.append(fixed: "\", \"of\": ")
    JSONText.append(fact.subject, to: &bytes)
    bytes.append(fixed: ", \"values\": {")
    for (index, value) in fact.values.enumerated() {
      if index > 0 { bytes.append(fixed: ", ") }
      JSONText.append(value.name, to: &bytes)
      bytes.append(fixed: ": [")
      for (index, number) in value.numbers.enumerated() {
        if index > 0 { bytes.append(fixed: ", ") }
        bytes.append(Self.number(number))
      }
      bytes.append(fixed: "]")
    }
    bytes.append(fixed: "}, \"says\": ")
    JSONText.append(fact.sentence, to: &bytes)
    bytes.append(fixed: "}")
  }

  private static func number(_ value: Double) -> String {
    // Whole numbers are common, and their digits are at hand.
    if let whole = Int(exactly: value), whole.magnitude < 1_000_000_000 { return String(whole) }
    return NumberFormat.significant(9).string(value == 0 ? 0 : value)
  }
}
