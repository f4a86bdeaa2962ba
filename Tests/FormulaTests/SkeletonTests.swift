import Formula
import Foundation
import Testing

/// The structure of the MathML against an independent converter, latex2mathml 3.81.1 from PyPI.
///
/// `scripts/compare-mathml` defines the skeleton of a formula and writes the table of those on which
/// both agree; `differences.txt` holds the others with the reasons.
struct SkeletonTests {
  /// A formula and its skeleton.
  struct Row: Sendable, CustomTestStringConvertible {
    var latex: String
    var skeleton: String
    var testDescription: String { latex }
  }

  static let rows: [Row] = FormulaCorpus.lines(of: "skeletons.tsv").compactMap { line in
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    return parts.count == 2 ? Row(latex: String(parts[0]), skeleton: String(parts[1])) : nil
  }

  @Test(arguments: rows)
  func bothConvertersAgree(row: Row) throws {
    let tree = try #require(MarkupTree(Formula(latex: row.latex).mathML(display: true)))
    #expect(Self.children(of: tree) == row.skeleton)
  }

  @Test func everyFormulaIsComparedOrExplained() {
    let differences = FormulaCorpus.lines(of: "differences.txt").filter { !$0.hasPrefix("#") }
    let known = Set(Self.rows.map(\.latex) + differences)
    for entry in FormulaCorpus.entries { #expect(known.contains(entry.latex), "\(entry.latex)") }
    #expect(Self.rows.count >= 280)
  }

  private static func children(of tree: MarkupTree) -> String {
    tree.children.flatMap(parts).joined(separator: ",")
  }

  /// What an element is among its neighbours: groups that only group dissolve.
  private static func parts(_ tree: MarkupTree) -> [String] {
    switch tree.name {
    case "mspace", "annotation": return []
    case "mi", "mn", "mo", "mtext":
      let text = leaf(tree.text)
      return text.isEmpty ? [] : [text]
    case "mrow", "mstyle", "mpadded", "mphantom": return tree.children.flatMap(parts)
    case "mtable":
      let rows = tree.children.map { row in
        row.children.map { "row(\(children(of: $0)))" }.joined(separator: "|")
      }
      return ["mtable(\(rows.joined(separator: ";")))"]
    case "msqrt": return ["msqrt(\(children(of: tree)))"]
    default: return ["\(tree.name)(\(tree.children.map(single).joined(separator: ",")))"]
    }
  }

  private static func single(_ tree: MarkupTree) -> String {
    let parts = parts(tree)
    return parts.count == 1 ? parts[0] : "row(\(parts.joined(separator: ",")))"
  }

  /// Signs that look alike, of which the converters choose different ones.
  private static let alike: [Character: Character] = [
    "−": "-", "⋅": "·", "∙": "•", "∗": "*", "ˆ": "^", "˜": "~", "‖": "∥", "|": "∣", "⧵": "∖",
    "∼": "~", "⊧": "⊨", "⟂": "⊥", "¯": "‾", "―": "‾", "ϵ": "ε", "ϕ": "φ", "ς": "σ",
  ]

  private static func leaf(_ markup: String) -> String {
    var text = markup
    for (name, sign) in [
      ("lt", "<"), ("gt", ">"), ("quot", "\""), ("#x2061", ""), ("#x302", "^"), ("amp", "&"),
    ] {
      text = text.replacing("&\(name);", with: sign)
    }
    let letters = text.map { character -> String in
      let isWord = character.isLetter || character.isNumber
      let plain =
        isWord ? String(character).precomposedStringWithCompatibilityMapping : "\(character)"
      return String(plain.map { alike[$0] ?? $0 })
    }
    return letters.joined().filter { $0 != " " && $0 != "\u{A0}" }
  }
}
