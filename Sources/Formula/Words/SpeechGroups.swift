// Stacks, accents, delimiters and tables in words.
extension SpeechWriter {
  mutating func stack(_ base: Formula, _ under: Formula?, _ over: Formula?) {
    if case .accent(let body, let mark, _, _) = base, let name = SpeechWords.braces[mark],
      let label = under ?? over
    {
      say(name.start)
      say(body)
      say(name.end + ", labelled")
      return say(label)
    }
    if base.isLarge || base.takesLimits { return scripts(base, under, over) }
    say(base)
    if base.isFunction, let under, over == nil {
      say("over")
      return say(under)
    }
    if let under {
      say("with")
      say(under)
      say("below")
    }
    if let over {
      say("with")
      // Over something ! is no factorial.
      if case .symbol("!", .ordinary) = over { say("exclamation mark") } else { say(over) }
      say("above")
    }
  }

  mutating func accent(_ base: Formula, _ mark: String) {
    if let name = SpeechWords.braces[mark] { return between(name.start, base, name.end) }
    let name = SpeechWords.accents[mark] ?? mark
    guard base.isShort || base.hasAccent else {
      return between("\(name) over", base, "end \(name)")
    }
    say(base)
    say(name)
  }

  private mutating func between(_ start: String, _ body: Formula, _ end: String) {
    say(start)
    say(body)
    say(end)
  }

  mutating func fenced(_ open: String, _ body: Formula, _ close: String) {
    switch body {
    case .fraction(let top, let bottom, bar: false, _) where open == "(":
      say(top)
      say("choose")
      return say(bottom)
    case .table(let table) where SpeechWords.rounding(from: open)?.close != close:
      if open == "|" { say("the determinant of") }
      return self.table(table)
    default: break
    }
    if let rounding = SpeechWords.rounding(from: open), close == rounding.close {
      return between(rounding.name, body, rounding.end)
    }
    if open == close, let name = SpeechWords.measure(between: open) {
      return between(name.name, body, name.end)
    }
    guard open == "{", case .row(let parts) = body else {
      if !open.isEmpty { say(SpeechWords.word(for: open)) }
      say(body)
      if !close.isEmpty { say(SpeechWords.word(for: close)) }
      return
    }
    row(([.symbol("{", .open)] + parts + [.symbol(close, .close)])[...])
  }

  mutating func enclosed(_ enclosure: Formula.Enclosure, _ body: Formula) {
    say(enclosure == .box ? "boxed" : "crossed out")
    say(body, end: enclosure == .box ? "end box" : "end crossed out")
  }

  mutating func table(_ table: Formula.Table) {
    switch table.kind {
    case .matrix, .smallMatrix:
      say("the \(table.rows.count) by \(table.width) matrix with rows")
    case .cases, .displayCases: say("the cases")
    case .aligned, .gathered, .multline, .lines: break
    }
    for (index, row) in table.rows.enumerated() {
      if index > 0 { say(";") }
      cells(row, areParted: !table.kind.hasLines)
      sayTag(of: table, row: index)
    }
    if table.kind == .cases || table.kind == .displayCases { say("end cases") }
  }

  /// Says the cells of a row, with a comma between those that say anything.
  private mutating func cells(_ row: [Formula], areParted: Bool) {
    var saysMore = false
    for cell in row {
      let start = words.count
      if saysMore, areParted { say(",") }
      let cellStart = words.count
      say(cell)
      if words.count > cellStart { saysMore = true } else { takeBack(to: start) }
    }
  }

  private mutating func sayTag(of table: Formula.Table, row: Int) {
    guard table.tags.indices.contains(row), case .given(let tag, _) = table.tags[row] else {
      return
    }
    say(", tagged")
    say(tag)
  }
}
