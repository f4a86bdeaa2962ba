import Formula

extension Formula {
  /// The formulas of which this one is made, in reading order.
  var parts: [Formula] {
    switch self {
    case .identifier, .number, .symbol, .function, .text, .space, .delimiter, .middle, .arrow: []
    case .row(let parts): parts
    case .fraction(let top, let bottom, _, _): [top, bottom]
    case .root(let body, let index): [index, body].compactMap(\.self)
    case .scripts(let base, let sub, let sup): [base, sub, sup].compactMap(\.self)
    case .stack(let base, let under, let over): [base, under, over].compactMap(\.self)
    case .accent(let body, _, _, _), .fenced(_, let body, _), .styled(_, let body),
      .colored(_, let body), .enclosed(_, let body), .phantom(let body, _):
      [body]
    case .table(let table):
      table.rows.flatMap(\.self) + table.rows.indices.compactMap { table.shownTag(row: $0) }
    }
  }

  /// Calls a function with each of the parts, without making a list of them.
  func forEachPart(_ visit: (Formula) -> Void) {
    switch self {
    case .identifier, .number, .symbol, .function, .text, .space, .delimiter, .middle, .arrow: break
    case .row(let parts): for part in parts { visit(part) }
    case .fraction(let top, let bottom, _, _):
      visit(top)
      visit(bottom)
    case .root(let body, let index):
      if let index { visit(index) }
      visit(body)
    case .scripts(let base, let first, let second), .stack(let base, let first, let second):
      visit(base)
      if let first { visit(first) }
      if let second { visit(second) }
    case .accent(let body, _, _, _), .fenced(_, let body, _), .styled(_, let body),
      .colored(_, let body), .enclosed(_, let body), .phantom(let body, _):
      visit(body)
    case .table: for part in parts { visit(part) }
    }
  }

  /// Whether parts are nested in parts more than a number of times.
  func isDeeper(than limit: Int) -> Bool {
    limit < 0 || parts.contains { $0.isDeeper(than: limit - 1) }
  }
}
