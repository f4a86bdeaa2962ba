extension Formula {
  /// The formula on one line of Unicode text: `lim_(h→0) (f(x+h) − f(x))/h`, `x² + √(y)`.
  ///
  /// For search, for titles and where markup is impossible; not meant to be read back.
  public var plainText: String { plainText(lines: .single) }

  /// How many lines a text may take.
  public enum TextLines: Sendable, Hashable, CaseIterable {
    /// One line: the rows of a matrix stand one after the other.
    case single
    /// Several: matrices, cases and aligned lines stand as they are set, with tall brackets.
    case several
  }

  /// The formula as Unicode text, on one line or with its tables over several.
  ///
  /// Of several lines none ends in a blank. A terminal needs a font with the pieces of brackets
  /// (`⎛⎜⎝`) and letters of one width for columns to line up.
  public func plainText(lines: TextLines) -> String {
    var writer = PlainTextWriter(isCompact: false, lines: lines)
    writer.write(self)
    return lines == .single ? writer.trimmed : TextBlock(embedded: writer.trimmed).text
  }
}

/// Writes a formula linearly.
private struct PlainTextWriter {
  /// Whether operators stand without spaces, as in scripts.
  let isCompact: Bool
  let lines: Formula.TextLines
  private var text = ""

  init(isCompact: Bool, lines: Formula.TextLines) {
    self.isCompact = isCompact
    self.lines = lines
  }

  var trimmed: String {
    let blank = UInt8(ascii: " ")
    guard text.utf8.first == blank || text.utf8.last == blank else { return text }
    var result = text.utf8[...]
    while result.last == blank { result.removeLast() }
    while result.first == blank { result.removeFirst() }
    return String(Substring(result))
  }

  private mutating func gap() {
    if let last = text.utf8.last, last != UInt8(ascii: " ") { text += " " }
  }

  private func string(_ formula: Formula, compact: Bool? = nil) -> String {
    var writer = PlainTextWriter(isCompact: compact ?? isCompact, lines: lines)
    writer.write(formula)
    return writer.trimmed
  }

  mutating func write(_ formula: Formula) {
    switch formula {
    case .identifier(let name, let variant):
      text += variant == .italic || variant == .upright ? name : variant.styled(name)
    case .number(let digits): text += digits
    case .symbol(let sign, .ordinary) where sign == "∀" || sign == "∃" || sign == "∄":
      if let last = text.last, last.isLetter || last.isNumber || ")]}".contains(last) { gap() }
      text += sign
    case .symbol(let sign, let role): writeSymbol(sign, role, compact: isCompact)
    case .function(let name, _): text += name
    case .delimiter(let sign, let role, _): writeSymbol(sign, role, compact: isCompact)
    case .middle(let sign): text += sign
    case .arrow(let sign): writeSymbol(sign, .relation, compact: isCompact)
    case .text(let words, _): text += words
    // Less than a thin space is no blank.
    case .space(let width): if width > 0.15 { gap() }
    case .row(let parts): writeRow(parts)
    case .fraction(let top, let bottom, let bar, _): writeFraction(top, bottom, bar: bar)
    case .root(let body, let index): writeRoot(body, index)
    case .scripts(let base, let sub, let sup), .stack(let base, let sub, let sup):
      writeScripts(base, sub, sup)
    case .accent(let base, let mark, _, let under): writeAccent(base, mark, under: under)
    case .fenced(let open, let body, let close): writeFenced(open, body, close)
    case .table(let table): writeTable(table, open: "", close: "")
    case .styled(_, let body), .colored(_, let body): write(body)
    case .enclosed(let enclosure, let body): writeEnclosed(enclosure, body)
    case .phantom(let body, let phantom): if phantom.isDrawn { write(body) }
    }
  }

  /// Writes parts; operators inside of plain parentheses stand close, as in f(x+h).
  private mutating func writeRow(_ parts: [Formula]) {
    var level = 0
    for (index, part) in parts.enumerated() {
      if FormulaRow.role(of: part) == .close { level = max(0, level - 1) }
      if part.isFunction || part.isLarge, let last = text.last,
        last.isLetter || last.isNumber || last == ")"
      {
        gap()
      }
      if case .symbol(let sign, .binary) = part {
        writeSymbol(sign, .binary, compact: isCompact || level > 0)
      } else if part.isBarFraction, parts.hasOperand(beside: index) {
        text += "(\(string(part)))"
      } else {
        write(part)
      }
      if FormulaRow.role(of: part) == .open { level += 1 }
      guard index + 1 < parts.count else { continue }
      let next = parts[index + 1]
      if part.isLarge { gap() }
      if part.isFunction, next.startsArgument, !next.opens || part.hasScripts { gap() }
    }
  }

  private mutating func writeSymbol(_ sign: String, _ role: Formula.SymbolClass, compact: Bool) {
    let sign = Formula.Variant.letter(ofItalic: sign) ?? sign
    switch role {
    case .binary where sign == "⋅" && compact: text += sign
    case .binary, .relation:
      if compact {
        text += sign
      } else {
        gap()
        text += sign
        text += " "
      }
    case .punctuation:
      text += sign
      if !compact { text += " " }
    default: text += sign
    }
  }

  private mutating func writeFraction(_ top: Formula, _ bottom: Formula, bar: Bool) {
    let top = top.withoutStrut
    guard bar else {
      text += "(" + string(top) + "; " + string(bottom) + ")"
      return
    }
    let isDerivative = top.startsDifferential && bottom.startsDifferential
    text += isDerivative && top.isFlatProduct ? string(top) : grouped(top)
    text += "/" + (isDerivative && bottom.isSingleDifferential ? string(bottom) : grouped(bottom))
  }

  private mutating func writeFenced(_ open: String, _ body: Formula, _ close: String) {
    switch body {
    case .table(let table) where lines == .several && !isCompact:
      writeTable(table, open: open, close: close)
    case .fraction(let top, let bottom, bar: false, _) where open == "(":
      text += "(" + string(top, compact: false) + " choose " + string(bottom, compact: false) + ")"
    case .fraction(let top, let bottom, bar: false, _):
      text += open + string(top, compact: false) + "; " + string(bottom, compact: false) + close
    default: text += open + string(body, compact: false) + close
    }
  }

  private mutating func writeRoot(_ body: Formula, _ index: Formula?) {
    let degree = index.map { string($0, compact: true) } ?? ""
    let raised = degree.compactMap { Self.superscripts[String($0)] }
    switch degree {
    case "": text += "√"
    case "3": text += "∛"
    case "4": text += "∜"
    default: text += raised.count == degree.count ? String(raised) + "√" : "√[\(degree)]"
    }
    text += body.isAtom ? string(body) : "(\(string(body)))"
  }

  private mutating func writeScripts(_ base: Formula, _ sub: Formula?, _ sup: Formula?) {
    if let sign = base.relationSign {
      if !isCompact { gap() }
      text += sign
      defer { if !isCompact { text += " " } }
      if let sub { text += script(sub, sign: "_", small: Self.subscripts) }
      if let sup { text += script(sup, sign: "^", small: Self.superscripts) }
      return
    }
    if case .scripts(_, let lower, let upper) = base,
      upper != nil || lower != nil && sub != nil
    {
      text += "(\(string(base)))"
    } else if base.isScriptable || base.isFunction || base.isLarge {
      write(base)
    } else {
      text += grouped(base)
    }
    if let sub { text += script(sub, sign: "_", small: Self.subscripts) }
    if let sup { text += script(sup, sign: "^", small: Self.superscripts) }
  }

  private func script(_ body: Formula, sign: String, small: [String: Character]) -> String {
    if case .row(let parts) = body, parts.count > 1, parts[0].isPrime {
      return string(parts[0]) + script(.row(Array(parts.dropFirst())), sign: sign, small: small)
    }
    let words = string(body, compact: true)
    let raised = words.compactMap { small[String($0)] }
    if !words.isEmpty, raised.count == words.count { return String(raised) }
    if words.allSatisfy({ "′″‴⁗".contains($0) }) { return words }
    return words.count == 1 || body.isParenthesised ? sign + words : sign + "(\(words))"
  }

  // By strings, as most tables are: the first with other keys takes the runtime long.
  private static let superscripts = table(from: "0123456789+−n", to: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
  private static let subscripts = table(from: "0123456789", to: "₀₁₂₃₄₅₆₇₈₉")

  private static func table(from: String, to: String) -> [String: Character] {
    Dictionary(uniqueKeysWithValues: zip(from.map { String($0) }, to))
  }

  private func grouped(_ formula: Formula) -> String {
    formula.isAtom || formula.isWrapped ? string(formula) : "(\(string(formula)))"
  }

  /// Writes a mark as a combining character where it is over one letter; over more by its name.
  private mutating func writeAccent(_ base: Formula, _ mark: String, under: Bool) {
    if case .scripts(let letter, let sub, let sup) = base {
      let marked = Formula.accent(letter, mark: mark, stretchy: false, under: under)
      return write(.scripts(marked, sub: sub, sup: sup))
    }
    let words = string(base)
    guard let combining = TextMarks.combining[mark] else {
      text += words
      return
    }
    if words.count == 1 {
      text += words + combining
    } else if mark == "¯" || mark == "_", words.allSatisfy(\.isLetter) {
      text += words.map { "\($0)" + combining }.joined()
    } else {
      text += (TextMarks.names[mark] ?? "accent") + "(\(words))"
    }
  }

  /// Writes a body as it is, or with a stroke through each of its characters.
  private mutating func writeEnclosed(_ enclosure: Formula.Enclosure, _ body: Formula) {
    let stroke: String
    switch enclosure {
    case .box: return write(body)
    case .cancel, .crossCancel: stroke = "\u{338}"
    case .backCancel: stroke = "\u{20E5}"
    case .strike: stroke = "\u{336}"
    }
    let words = string(body)
    guard !words.contains(TextBlock.start) else {
      text += words
      return
    }
    text += words.map { $0 == " " ? " " : String($0) + stroke }.joined()
  }

  private mutating func writeTable(_ table: Formula.Table, open: String, close: String) {
    if lines == .several, !isCompact {
      let cells = table.rows.map { $0.map { TextBlock(embedded: string($0, compact: false)) } }
      let tags = table.rows.indices.map { row in table.shownTag(row: row).map { string($0) } }
      let block = TextBlock(cells: cells, of: table).fenced(open, close)
      text += block.appending(tags: tags).embedded
      return
    }
    let separator = table.kind.hasLines ? " " : ", "
    text += table.rows.enumerated().map { index, row in
      let cells = row.map { string($0) }.filter { !$0.isEmpty || table.kind == .matrix }
      let tag = table.shownTag(row: index).map { "  " + string($0) } ?? ""
      return cells.joined(separator: separator) + tag
    }.joined(separator: "; ")
  }
}

/// The marks of accents in text.
private enum TextMarks {
  static let combining: [String: String] = [
    "^": "\u{302}", "~": "\u{303}", "¯": "\u{304}", "→": "\u{20D7}", "˙": "\u{307}",
    "¨": "\u{308}", "ˇ": "\u{30C}", "˘": "\u{306}", "´": "\u{301}", "`": "\u{300}",
    "˚": "\u{30A}", "_": "\u{332}", "←": "\u{20D6}", "↔": "\u{20E1}", "…": "\u{20DB}",
    "….": "\u{20DC}",
  ]

  static let names: [String: String] = [
    "^": "hat", "~": "tilde", "¯": "overline", "→": "vec", "˙": "dot", "¨": "ddot", "ˇ": "check",
    "˘": "breve", "´": "acute", "`": "grave", "˚": "ring", "_": "underline", "←": "cev", "↔": "vec",
    "…": "dddot", "….": "ddddot",
  ]
}
