import Formula

extension Dump {
  /// A formula in one line: scripts after `_` and `^`, rows of a table between `;`.
  static func text(_ formula: Formula) -> String {
    switch formula {
    case .identifier(let text, _), .number(let text), .symbol(let text, _), .function(let text, _),
      .delimiter(let text, _, _), .middle(let text), .arrow(let text),
      .text(let text, _):
      text
    case .space: " "
    case .row(let parts): parts.map(text).joined()
    case .fraction(let top, let bottom, _, _): "(\(text(top)))/(\(text(bottom)))"
    case .root(let inner, let index): "root\(index.map { "[\(text($0))]" } ?? "")(\(text(inner)))"
    case .scripts(let base, let sub, let sup):
      text(base) + (sub.map { "_{\(text($0))}" } ?? "") + (sup.map { "^{\(text($0))}" } ?? "")
    case .stack(let base, let under, let over):
      text(base) + (under.map { "_{\(text($0))}" } ?? "") + (over.map { "^{\(text($0))}" } ?? "")
    case .accent(let inner, let mark, _, _): "\(text(inner))\(mark)"
    case .fenced(let open, let inner, let close): open + text(inner) + close
    case .table(let table):
      table.rows.enumerated().map { index, row in
        row.map(text).joined(separator: " & ")
          + (table.shownTag(row: index).map { " [\(text($0))]" } ?? "")
      }.joined(separator: "; ")
    case .styled(_, let inner), .colored(_, let inner), .enclosed(_, let inner),
      .phantom(let inner, _):
      text(inner)
    }
  }
}
