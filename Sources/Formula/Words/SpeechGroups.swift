// Stacks, accents, delimiters and tables in words.
extension SpeechWriter {
  static func stack(_ base: Formula, _ under: Formula?, _ over: Formula?) -> [String] {
    if case .accent(let body, let mark, _, _) = base, let name = SpeechWords.braces[mark],
      let label = under ?? over
    {
      return [name.start] + words(body) + [name.end + ", labelled"] + words(label)
    }
    if base.isLarge || base.takesLimits { return scripts(base, under, over) }
    if base.isFunction, let under, over == nil {
      return words(base) + ["over"] + words(under)
    }
    return words(base) + (under.map { ["with"] + words($0) + ["below"] } ?? [])
      + (over.map { ["with"] + mark($0) + ["above"] } ?? [])
  }

  /// What stands over something, where ! is no factorial.
  private static func mark(_ over: Formula) -> [String] {
    over == .symbol("!", .ordinary) ? ["exclamation mark"] : words(over)
  }

  static func accent(_ base: Formula, _ mark: String) -> [String] {
    if let name = SpeechWords.braces[mark] { return [name.start] + words(base) + [name.end] }
    let name = SpeechWords.accents[mark] ?? mark
    return base.isShort || base.hasAccent
      ? words(base) + [name] : ["\(name) over"] + words(base) + ["end \(name)"]
  }

  static func fenced(_ open: String, _ body: Formula, _ close: String) -> [String] {
    if case .fraction(let top, let bottom, bar: false, _) = body, open == "(" {
      return words(top) + ["choose"] + words(bottom)
    }
    if let rounding = SpeechWords.roundings[open], close == rounding.close {
      return [rounding.name] + words(body) + [rounding.end]
    }
    if case .table(let table) = body {
      return (open == "|" ? ["the determinant of"] : []) + self.table(table)
    }
    if open == close, let name = SpeechWords.measures[open] {
      return [name.name] + words(body) + [name.end]
    }
    let signs = [open, close].map { $0.isEmpty ? [] : [SpeechWords.word(for: $0)] }
    guard open == "{", case .row(let parts) = body else {
      return signs[0] + words(body) + signs[1]
    }
    return row([.symbol("{", .open)] + parts + [.symbol(close, .close)])
  }

  static func enclosed(_ enclosure: Formula.Enclosure, _ body: Formula) -> [String] {
    switch enclosure {
    case .box: ["boxed"] + words(body) + (body.isShort ? [] : ["end box"])
    default: ["crossed out"] + words(body) + (body.isShort ? [] : ["end crossed out"])
    }
  }

  static func table(_ table: Formula.Table) -> [String] {
    let columns = table.rows.map(\.count).max() ?? 0
    let separator = table.kind.hasLines ? [] : [","]
    let rows = table.rows.enumerated().map { index, row in
      let tag = tag(of: table, row: index)
      return Array(row.map(words).filter { !$0.isEmpty }.joined(separator: separator)) + tag
    }
    let body = Array(rows.joined(separator: [";"]))
    switch table.kind {
    case .matrix, .smallMatrix:
      return ["the \(table.rows.count) by \(columns) matrix with rows"] + body
    case .cases, .displayCases: return ["the cases"] + body + ["end cases"]
    case .aligned, .gathered, .multline, .lines: return body
    }
  }

  private static func tag(of table: Formula.Table, row: Int) -> [String] {
    guard table.tags.indices.contains(row), case .given(let tag, _) = table.tags[row] else {
      return []
    }
    return [", tagged"] + words(tag)
  }
}
