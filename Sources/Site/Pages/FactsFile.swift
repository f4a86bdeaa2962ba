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
    var bytes: [UInt8] = []
    bytes.append(contentsOf: "{\n  \"figure\": ".utf8)
    JSONText.append(figure.id, to: &bytes)
    bytes.append(contentsOf: ",\n  \"facts\": [".utf8)
    let facts = figure.compiled?.facts ?? []
    for (index, fact) in facts.enumerated() {
      bytes.append(contentsOf: (index == 0 ? "\n    " : ",\n    ").utf8)
      Self.append(fact, to: &bytes)
    }
    bytes.append(contentsOf: (facts.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8)
    return SiteFile(path: Self.path(of: figure.id), bytes: bytes)
  }

  private static func append(_ fact: Fact, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"kind\": \"".utf8)
    bytes.append(contentsOf: fact.kind.rawValue.utf8)
    bytes.append(contentsOf: "\", \"of\": ".utf8)
    JSONText.append(fact.subject, to: &bytes)
    bytes.append(contentsOf: ", \"values\": {".utf8)
    for (index, value) in fact.values.enumerated() {
      if index > 0 { bytes.append(contentsOf: ", ".utf8) }
      JSONText.append(value.name, to: &bytes)
      bytes.append(contentsOf: ": [".utf8)
      for (index, number) in value.numbers.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        bytes.append(contentsOf: Self.number(number).utf8)
      }
      bytes.append(contentsOf: "]".utf8)
    }
    bytes.append(contentsOf: "}, \"says\": ".utf8)
    JSONText.append(fact.sentence, to: &bytes)
    bytes.append(contentsOf: "}".utf8)
  }

  private static func number(_ value: Double) -> String {
    NumberFormat.significant(9).string(value == 0 ? 0 : value)
  }
}
