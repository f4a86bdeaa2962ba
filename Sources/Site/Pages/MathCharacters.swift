import Formula
import Report
import Typesetting

/// The characters that the formulas of a document's pages need from their font.
enum MathCharacters {
  /// The characters in ascending order.
  static func all(in document: Document) -> [Unicode.Scalar] {
    var collector = Collector()
    collector.add(document.introduction)
    for page in document.pages {
      collector.add(page.title)
      collector.add(page.summary)
      collector.add(page.nodes)
    }
    for figure in document.figures { collector.add(figure.caption) }
    return collector.scalars.scalars
  }
}

private struct Collector {
  private(set) var scalars = ScalarSet()

  mutating func add(_ nodes: [Node]) {
    for node in nodes { add(node) }
  }

  mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .math(let formula): formula.collectMathScalars(into: &scalars)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, let inner):
        add(inner)
      case .reference(let reference): add(reference.text)
      case .text, .code, .lineBreak: break
      }
    }
  }

  private mutating func add(_ node: Node) {
    switch node {
    case .heading(let heading): add(heading.title)
    case .paragraph(let words): add(words)
    case .list(let list): for item in list.items { add(item) }
    case .quote(let nodes): add(nodes)
    case .definition(let definition):
      add(definition.title)
      add(definition.nodes)
    case .equation(let equation): equation.formula.collectMathScalars(into: &scalars)
    case .cell(let cell):
      add(cell.title)
      add(cell.outputs)
    case .outputs(let outputs): add(outputs)
    case .table(let table):
      add(table.caption)
      for column in table.columns { add(column.title) }
      for row in table.rows { for words in row { add(words) } }
    case .note(let note):
      add(note.title)
      add(note.nodes)
    case .code, .figure, .rule: break
    }
  }

  private mutating func add(_ outputs: [Output]) {
    for output in outputs {
      switch output {
      case .formula(let formula, _): formula.collectMathScalars(into: &scalars)
      case .node(let node): add(node)
      case .text, .verified, .failed: break
      }
    }
  }
}
