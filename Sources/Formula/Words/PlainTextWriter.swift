extension Formula {
  /// The formula on one line of Unicode text: `lim_(h→0) (f(x+h) − f(x))/h`, `x² + √(y)`.
  ///
  /// For search, for titles and where markup is impossible; not meant to be read back.
  public var plainText: String {
    var writer = PlainTextWriter(isCompact: false)
    writer.write(self)
    return writer.trimmed
  }
}

/// Writes a formula linearly.
private struct PlainTextWriter {
  /// Whether operators stand without spaces, as in scripts.
  let isCompact: Bool
  private var text = ""

  init(isCompact: Bool) { self.isCompact = isCompact }

  var trimmed: String {
    var result = text[...]
    while result.last == " " { result.removeLast() }
    while result.first == " " { result.removeFirst() }
    return String(result)
  }

  private mutating func gap() {
    if !text.isEmpty, text.last != " " { text += " " }
  }

  private func string(_ formula: Formula, compact: Bool? = nil) -> String {
    var writer = PlainTextWriter(isCompact: compact ?? isCompact)
    writer.write(formula)
    return writer.trimmed
  }

  mutating func write(_ formula: Formula) {
    switch formula {
    case .identifier(let name, let variant):
      text += [.italic, .upright].contains(variant) ? name : variant.styled(name)
    case .number(let digits): text += digits
    case .symbol(let sign, let role): writeSymbol(sign, role, compact: isCompact)
    case .function(let name, _): text += name
    case .delimiter(let sign, let role, _): writeSymbol(sign, role, compact: isCompact)
    case .middle(let sign): text += sign
    case .arrow(let sign): writeSymbol(sign, .relation, compact: isCompact)
    case .text(let words, _): text += words
    case .space(let width): if width > 0 { gap() }
    case .row(let parts): writeRow(parts)
    case .fraction(let top, let bottom, let bar, _): writeFraction(top, bottom, bar: bar)
    case .root(let body, let index): writeRoot(body, index)
    case .scripts(let base, let sub, let sup), .stack(let base, let sub, let sup):
      writeScripts(base, sub, sup)
    case .accent(let base, let mark, _, let under): writeAccent(base, mark, under: under)
    case .fenced(let open, let body, let close):
      text += open + string(body, compact: false) + close
    case .table(let table): writeTable(table)
    case .styled(_, let body), .colored(_, let body): write(body)
    case .enclosed(let enclosure, let body): writeEnclosed(enclosure, body)
    case .phantom(let body, let phantom): if phantom.isDrawn { write(body) }
    }
  }

  /// Writes parts; operators inside of plain parentheses stand close, as in f(x+h).
  private mutating func writeRow(_ parts: [Formula]) {
    var level = 0
    for (index, part) in parts.enumerated() {
      if case .symbol(_, .close) = part { level = max(0, level - 1) }
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
      if case .symbol(_, .open) = part { level += 1 }
      guard index + 1 < parts.count else { continue }
      let next = parts[index + 1]
      if part.isLarge { gap() }
      if part.isFunction, next.startsArgument, !next.opens || part.hasScripts { gap() }
    }
  }

  private mutating func writeSymbol(_ sign: String, _ role: Formula.SymbolClass, compact: Bool) {
    switch role {
    case .binary where sign == "⋅" && compact: text += sign
    case .binary, .relation:
      if compact {
        text += sign
      } else {
        gap()
        text += sign + " "
      }
    case .punctuation: text += sign + (compact ? "" : " ")
    default: text += sign
    }
  }

  private mutating func writeFraction(_ top: Formula, _ bottom: Formula, bar: Bool) {
    if bar {
      text += grouped(top) + "/" + grouped(bottom)
    } else {
      text += string(top) + " choose " + string(bottom)
    }
  }

  private mutating func writeRoot(_ body: Formula, _ index: Formula?) {
    text += "√" + (index.map { "[\(string($0, compact: true))]" } ?? "")
    text += index == nil && body.isAtom ? string(body) : "(\(string(body)))"
  }

  private mutating func writeScripts(_ base: Formula, _ sub: Formula?, _ sup: Formula?) {
    if case .symbol(let sign, .relation) = base {
      if !isCompact { gap() }
      text += sign
      defer { if !isCompact { text += " " } }
      if let sub { text += script(sub, sign: "_", small: Self.subscripts) }
      if let sup { text += script(sup, sign: "^", small: Self.superscripts) }
      return
    }
    if base.isScriptable || base.isFunction || base.isLarge {
      write(base)
    } else {
      text += grouped(base)
    }
    if let sub { text += script(sub, sign: "_", small: Self.subscripts) }
    if let sup { text += script(sup, sign: "^", small: Self.superscripts) }
  }

  private func script(_ body: Formula, sign: String, small: [Character: Character]) -> String {
    let words = string(body, compact: true)
    let raised = words.compactMap { small[$0] }
    if !words.isEmpty, raised.count == words.count { return String(raised) }
    if words.allSatisfy({ "′″‴⁗".contains($0) }) { return words }
    return words.count == 1 || body.isParenthesised ? sign + words : sign + "(\(words))"
  }

  private static let superscripts = table(from: "0123456789+−n", to: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
  private static let subscripts = table(from: "0123456789", to: "₀₁₂₃₄₅₆₇₈₉")

  private static func table(from: String, to: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(from, to))
  }

  private func grouped(_ formula: Formula) -> String {
    formula.isAtom || formula.isWrapped ? string(formula) : "(\(string(formula)))"
  }

  private mutating func writeAccent(_ base: Formula, _ mark: String, under: Bool) {
    let words = string(base)
    let combining: [String: String] = [
      "^": "\u{302}", "~": "\u{303}", "¯": "\u{304}", "→": "\u{20D7}", "˙": "\u{307}",
      "¨": "\u{308}", "ˇ": "\u{30C}", "˘": "\u{306}", "´": "\u{301}", "`": "\u{300}",
      "˚": "\u{30A}", "_": "\u{332}", "←": "\u{20D6}",
    ]
    text += words.count == 1 ? words + (combining[mark] ?? "") : words
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
    text += string(body).map { $0 == " " ? " " : String($0) + stroke }.joined()
  }

  private mutating func writeTable(_ table: Formula.Table) {
    let separator = table.kind.hasLines ? " " : ", "
    text += table.rows.enumerated().map { index, row in
      let cells = row.map { string($0) }.filter { !$0.isEmpty || table.kind == .matrix }
      let tag = table.shownTag(row: index).map { "  " + string($0) } ?? ""
      return cells.joined(separator: separator) + tag
    }.joined(separator: "; ")
  }
}

extension Formula {
  /// Whether it reads as one thing without parentheses.
  fileprivate var isAtom: Bool {
    switch self {
    case .identifier, .number, .text: true
    case .symbol(_, .ordinary): true
    case .scripts(let base, _, _), .accent(let base, _, _, _): base.isAtom
    case .styled(_, let body), .colored(_, let body), .enclosed(_, let body), .phantom(let body, _):
      body.isAtom
    case .row(let parts):
      parts.count == 1 && parts[0].isAtom
        || parts.count == 2 && parts[0].isDifferential && parts[1].isAtom
    default: false
    }
  }

  /// Whether it is the sign of a differential: ∂ or an upright d, with a power or without.
  private var isDifferential: Bool {
    switch self {
    case .symbol("∂", _), .identifier("d", .upright): true
    case .scripts(let base, sub: nil, _): base.isDifferential
    default: false
    }
  }

  /// Whether it begins with ( and ends with the ) that belongs to it.
  fileprivate var isParenthesised: Bool {
    guard case .row(let parts) = self, parts.first == .symbol("(", .open) else { return false }
    let closing = parts.firstIndex { part in
      switch part {
      case .symbol(")", .close), .scripts(.symbol(")", .close), _, _): true
      default: false
      }
    }
    return closing == parts.count - 1
  }

  fileprivate var isBarFraction: Bool {
    if case .fraction(_, _, bar: true, _) = self { true } else { false }
  }

  /// Whether its own delimiters keep it together.
  fileprivate var isWrapped: Bool {
    switch self {
    case .fenced(let open, _, let close): !open.isEmpty && !close.isEmpty
    case .root: true
    case .row: isParenthesised
    default: false
    }
  }

  fileprivate var isScriptable: Bool {
    switch self {
    case .symbol, .fenced: true
    case .row(let parts): parts.isEmpty
    default: isAtom
    }
  }

  /// Whether it is a sum, an integral or the like, with or without limits.
  var isLarge: Bool {
    switch self {
    case .symbol(_, .large), .symbol(_, .integral): true
    case .scripts(let base, _, _), .stack(let base, _, _), .colored(_, let base),
      .styled(_, let base), .phantom(let base, _):
      base.isLarge
    default: false
    }
  }
}

extension [Formula] {
  /// Whether something stands directly beside a part, so that a slash in it would reach too far.
  fileprivate func hasOperand(beside index: Int) -> Bool {
    let after = index + 1 < count ? self[index + 1] : nil
    let before = index > 0 ? self[index - 1] : nil
    return after.map { $0.startsArgument } ?? false
      || before.map { $0.endsOperand && !$0.isLarge && !$0.isFunction } ?? false
  }
}
