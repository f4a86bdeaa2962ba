import Formula
import Report

extension NodeRenderer {
  /// A listing with its results below.
  mutating func cell(_ cell: Node.Cell) -> HTML {
    var parts: [HTML] = []
    if !cell.title.isEmpty { parts.append(.tag(.p, ["class": "cell-title"], text(cell.title))) }
    let name = cell.title.isEmpty ? "Program" : "Program: \(cell.title.plainText)"
    if !cell.source.isEmpty {
      parts.append(Self.listing(cell.source, language: "swift", name: name))
    }
    if !cell.outputs.isEmpty {
      parts.append(.tag(.div, ["class": "outputs"], outputs(cell.outputs)))
    }
    return .tag(.div, ["class": "cell"], of: parts)
  }

  /// Program text that scrolls by itself, also by keyboard.
  static func listing(_ source: String, language: String, name: String = "Program") -> HTML {
    .tag(
      .pre, ["class": "listing", "tabindex": "0", "role": "group", "aria-label": name],
      .tag(
        .code, ["class": language.isEmpty ? nil : "language-\(language)"],
        Listing.html(source, language: language)))
  }

  mutating func outputs(_ outputs: [Output]) -> HTML {
    var parts: [HTML] = []
    for output in Self.joined(outputs) { parts.append(html(output)) }
    return .group(parts)
  }

  /// The results with lines printed one after the other taken together.
  private static func joined(_ outputs: [Output]) -> [Output] {
    var joined: [Output] = []
    for output in outputs {
      if case .text(let lines) = output, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + lines)
      } else {
        joined.append(output)
      }
    }
    return joined
  }

  private mutating func html(_ output: Output) -> HTML {
    switch output {
    case .text(let lines):
      return .tag(
        .pre, ["class": "printed", "tabindex": "0", "role": "group", "aria-label": "Output"],
        .tag(.samp, [:], .text(lines.joined(separator: "\n"))))
    case .formula(let formula, let plain):
      let shown = HTML.tag(
        .div, ["class": "formula", "tabindex": "0"], InlineRenderer.math(formula, display: true))
      guard let plain else { return .tag(.div, ["class": "value"], shown) }
      return .tag(
        .div, ["class": "value"], shown,
        .tag(.p, ["class": "plain"], .tag(.code, [:], .text(plain))))
    case .verified(let claim, let detail):
      return Self.claim("verified", sign: "✓", word: "Verified: ", claim, details: [detail])
    case .failed(let claim, let expected, let actual):
      return Self.claim(
        "failed", sign: "✗", word: "Failed: ", claim,
        details: ["expected \(expected)", "actual \(actual)"])
    case .node(let node):
      return html(node)
    }
  }

  private static func claim(
    _ kind: String, sign: String, word: String, _ claim: String, details: [String]
  ) -> HTML {
    let details = details.filter { !$0.isEmpty }.joined(separator: ", ")
    var parts: [HTML] = [
      .tag(.span, ["class": "sign", "aria-hidden": "true"], .text(sign)),
      .tag(.span, ["class": "visually-hidden"], .text(word)), .text(claim),
    ]
    if !details.isEmpty { parts += [" ", .tag(.span, ["class": "detail"], .text(details))] }
    return .tag(.p, ["class": "claim \(kind)"], of: parts)
  }
}
