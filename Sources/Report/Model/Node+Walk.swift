extension Node {
  /// Changes the node, then every node inside it, in reading order.
  mutating func walk(_ change: (inout Node) -> Void) {
    change(&self)
    // While it is taken apart it is a rule: a list of which two are held is copied when it changes.
    switch self {
    case .list(var list):
      self = .rule
      for index in list.items.indices { list.items[index].walk(change) }
      self = .list(list)
    case .quote(var nodes):
      self = .rule
      nodes.walk(change)
      self = .quote(nodes)
    case .definition(var definition):
      self = .rule
      definition.nodes.walk(change)
      self = .definition(definition)
    case .note(var note):
      self = .rule
      note.nodes.walk(change)
      self = .note(note)
    case .cell(var cell):
      self = .rule
      cell.outputs.walk(change)
      self = .cell(cell)
    case .outputs(var outputs):
      self = .rule
      outputs.walk(change)
      self = .outputs(outputs)
    case .heading, .paragraph, .code, .equation, .figure, .table, .rule: break
    }
  }

  /// Changes the running texts that belong to the node itself, not to nodes inside it.
  mutating func changeInlines(_ change: (inout [Inline]) -> Void) {
    switch self {
    case .heading(var heading):
      change(&heading.title)
      self = .heading(heading)
    case .paragraph(var inlines):
      change(&inlines)
      self = .paragraph(inlines)
    case .definition(var definition):
      change(&definition.title)
      self = .definition(definition)
    case .note(var note):
      change(&note.title)
      self = .note(note)
    case .cell(var cell):
      change(&cell.title)
      self = .cell(cell)
    case .table(var table):
      self = .rule
      change(&table.caption)
      for index in table.columns.indices { change(&table.columns[index].title) }
      for row in table.rows.indices {
        for column in table.rows[row].indices { change(&table.rows[row][column]) }
      }
      self = .table(table)
    case .list, .quote, .code, .equation, .outputs, .figure, .rule: break
    }
  }
}

extension [Node] {
  /// Changes each node and every node inside it, in reading order.
  mutating func walk(_ change: (inout Node) -> Void) {
    for index in indices { self[index].walk(change) }
  }
}

extension [Output] {
  fileprivate mutating func walk(_ change: (inout Node) -> Void) {
    for index in indices {
      guard case .node(var node) = self[index] else { continue }
      self[index] = .text([])
      node.walk(change)
      self[index] = .node(node)
    }
  }
}

extension [Inline] {
  /// Changes each reference, also within emphasis and links.
  mutating func changeReferences(_ change: (inout Inline.Reference) -> Void) {
    for index in indices {
      switch self[index] {
      case .emphasis(var inlines):
        inlines.changeReferences(change)
        self[index] = .emphasis(inlines)
      case .strong(var inlines):
        inlines.changeReferences(change)
        self[index] = .strong(inlines)
      case .strikethrough(var inlines):
        inlines.changeReferences(change)
        self[index] = .strikethrough(inlines)
      case .link(let target, var inlines):
        inlines.changeReferences(change)
        self[index] = .link(target: target, inlines)
      case .reference(var reference):
        reference.text.changeReferences(change)
        change(&reference)
        self[index] = .reference(reference)
      case .text, .code, .math, .lineBreak: break
      }
    }
  }
}
