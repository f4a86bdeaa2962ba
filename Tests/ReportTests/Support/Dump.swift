import Formula
import Report

/// Documents as indented text, for golden tests.
enum Dump {
  /// The nodes of a page, no line ending in a space.
  static func page(_ nodes: [Node]) -> String {
    text(nodes, indent: 0).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private static func text(_ nodes: [Node], indent: Int) -> String {
    nodes.map { text($0, indent: indent) }.joined()
  }

  static func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner): "<em \(text(inner))>"
      case .strong(let inner): "<strong \(text(inner))>"
      case .strikethrough(let inner): "<del \(text(inner))>"
      case .code(let text): "<code \(text)>"
      case .math(let formula): "<math \(text(formula))>"
      case .link(let target, let inner): "<link \(target) \(text(inner))>"
      case .reference(let reference):
        "<ref \(reference.href(from: "")) \(text(reference.text))>"
      case .lineBreak: "<br>"
      }
    }.joined()
  }

  private static func text(_ node: Node, indent: Int) -> String {
    let pad = String(repeating: "  ", count: indent)
    switch node {
    case .heading(let heading):
      return "\(pad)h\(heading.level) #\(heading.id) \(text(heading.title))\n"
    case .paragraph(let inlines): return "\(pad)p \(text(inlines))\n"
    case .list(let list):
      let head = list.start.map { "ol \($0)" } ?? "ul"
      return "\(pad)\(head)\(list.isTight ? "" : " loose")\n"
        + list.items.map { "\(pad)-\n" + text($0, indent: indent + 1) }.joined()
    case .quote(let nodes): return "\(pad)quote\n" + text(nodes, indent: indent + 1)
    case .code(let language, let code): return "\(pad)code \(language) \(quoted(code))\n"
    case .definition(let definition):
      return
        "\(pad)\(definition.kind) \(definition.number) #\(definition.id ?? "") "
        + "\(text(definition.title))\n" + text(definition.nodes, indent: indent + 1)
    case .equation(let equation):
      return
        "\(pad)eq (\(equation.number ?? "")) #\(equation.id ?? "") \(text(equation.formula))"
        + equation.lines.map { " #\($0.id ?? "")" }.joined() + "\n"
    case .cell(let cell):
      let title = text(cell.title)
      return "\(pad)cell \(title)\n"
        + cell.source.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "\(pad)  | \($0)\n" }.joined() + text(cell.outputs, indent: indent + 1)
    case .outputs(let outputs): return "\(pad)outputs\n" + text(outputs, indent: indent + 1)
    case .figure(let id): return "\(pad)figure \(id)\n"
    case .table(let table):
      let columns = table.columns.map { "\(text($0.title)):\($0.alignment)" }
      return "\(pad)table \(table.number ?? "") #\(table.id ?? "") \(text(table.caption))\n"
        + "\(pad)  \(columns.joined(separator: " | "))\n"
        + table.rows.map { "\(pad)  " + $0.map(text).joined(separator: " | ") + "\n" }.joined()
    case .note(let note):
      return "\(pad)\(note.kind) \(text(note.title))\n" + text(note.nodes, indent: indent + 1)
    case .rule: return "\(pad)rule\n"
    }
  }

  private static func text(_ outputs: [Output], indent: Int) -> String {
    let pad = String(repeating: "  ", count: indent)
    return outputs.map { output in
      switch output {
      case .text(let lines): lines.map { "\(pad)> \($0)\n" }.joined()
      case .formula(let formula, let typed):
        "\(pad)formula \(text(formula))\(typed.map { " plain \($0)" } ?? "")\n"
      case .verified(let claim, let detail): "\(pad)holds \(claim): \(detail)\n"
      case .failed(let claim, let expected, let actual):
        "\(pad)fails \(claim): \(expected) / \(actual)\n"
      case .node(let node): text([node], indent: indent)
      }
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎") + "'"
  }
}
