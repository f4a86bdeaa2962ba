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

  /// Whether parts are nested in parts more than a number of times.
  func isDeeper(than limit: Int) -> Bool {
    limit < 0 || parts.contains { $0.isDeeper(than: limit - 1) }
  }
}
