extension Formula {
  /// The formula in English words, for alternative text and screen readers: "the limit as h
  /// approaches 0 of …".
  public var speech: String {
    var speech = ""
    for word in SpeechWriter.words(self) where !word.isEmpty {
      let isMark = word.utf8.first == UInt8(ascii: ",") || word.utf8.first == UInt8(ascii: ";")
      if !speech.isEmpty, !isMark { speech += " " }
      speech += word
    }
    return speech
  }
}

/// Puts a formula into words.
enum SpeechWriter {
  static func words(_ formula: Formula) -> [String] {
    switch formula {
    case .identifier(let name, let variant): identifier(name, variant)
    case .number(let digits): [digits]
    case .symbol(let sign, let role): symbol(sign, role)
    case .function(let name, _): [SpeechWords.functions[name] ?? name]
    case .delimiter(let sign, let role, _): symbol(sign, role)
    case .middle(let sign): [sign == "|" ? "given" : SpeechWords.signs[sign] ?? sign]
    case .arrow(let sign): symbol(sign, .relation)
    case .text(let words, _): [words.split(separator: " ").joined(separator: " ")]
    case .space: []
    case .row(let parts): row(parts)
    case .fraction(let top, let bottom, let bar, _): fraction(top, bottom, bar: bar)
    case .root(let body, let index): root(body, index)
    case .scripts(let base, let sub, let sup): scripts(base, sub, sup)
    case .stack(let base, let under, let over): stack(base, under, over)
    case .accent(let base, let mark, _, _): accent(base, mark)
    case .fenced(let open, let body, let close): fenced(open, body, close)
    case .table(let table): self.table(table)
    case .styled(_, let body), .colored(_, let body): words(body)
    case .enclosed(let enclosure, let body): enclosed(enclosure, body)
    case .phantom(let body, let phantom): phantom.isDrawn ? words(body) : []
    }
  }

  private static func identifier(_ name: String, _ variant: Formula.Variant) -> [String] {
    let word = SpeechWords.letters[name] ?? name
    switch variant {
    case .bold, .boldItalic: return ["bold", word]
    case .doubleStruck: return [SpeechWords.sets[name] ?? word]
    default: return [word]
    }
  }

  private static func symbol(_ sign: String, _ role: Formula.SymbolClass) -> [String] {
    if role == .prefix, sign == "−" { return ["negative"] }
    if sign == ":" { return [role == .punctuation ? "from" : "such that"] }
    return [SpeechWords.signs[sign] ?? sign]
  }

  /// Parts in reading order; functions and large operators are joined to what follows by "of".
  private static func row(_ parts: [Formula]) -> [String] {
    var result: [String] = []
    var index = 0
    while index < parts.count {
      let part = parts[index]
      if case .symbol("(", .open) = part, let close = closing(index, parts),
        let before = index > 0 ? parts[index - 1] : nil, before.isFunctionName || before.isFunction
      {
        if !before.isFunction { result.append("of") }
        result += argument(Array(parts[(index + 1)..<close]))
        index = close + 1
        continue
      }
      if case .symbol(let bar, _) = part, let measure = SpeechWords.measures[bar],
        let close = closingBar(bar, index, parts)
      {
        result += [measure.name] + row(Array(parts[(index + 1)..<close])) + [measure.end]
        if case .scripts(_, let sub, let sup) = parts[close] {
          result += (sub.map { ["sub"] + words($0) } ?? []) + (sup.map(power) ?? [])
        }
        index = close + 1
        continue
      }
      if part == .symbol(":", .punctuation) {
        let isMap = parts[index...].contains { $0 == .symbol("→", .relation) }
        result.append(isMap ? "from" : "such that")
      } else {
        result += words(part)
      }
      if part.isFunction || part.isLarge, index + 1 < parts.count,
        parts[(index + 1)...].contains(where: \.startsArgument)
      {
        result.append("of")
      }
      index += 1
    }
    return result
  }

  /// What stands in the parentheses of a function: they are said unless it is a list of names.
  private static func argument(_ parts: [Formula]) -> [String] {
    let isSimple = parts.allSatisfy { part in
      if case .symbol(_, let role) = part { role == .punctuation } else { true }
    }
    let inner = row(parts)
    return isSimple ? inner : ["open parenthesis"] + inner + ["close parenthesis"]
  }

  /// The index of the delimiter that closes the one at `start`.
  private static func closing(_ start: Int, _ parts: [Formula]) -> Int? {
    var level = 0
    for index in start..<parts.count {
      if case .symbol(_, .open) = parts[index] { level += 1 }
      if case .symbol(_, .close) = parts[index] { level -= 1 }
      if level == 0 { return index }
    }
    return nil
  }

  /// The index of the next bar of the same kind, with or without scripts.
  private static func closingBar(_ bar: String, _ start: Int, _ parts: [Formula]) -> Int? {
    parts.indices.dropFirst(start + 1).first { index in
      switch parts[index] {
      case .symbol(bar, _), .scripts(.symbol(bar, _), _, _): true
      default: false
      }
    }
  }

  private static func fraction(_ top: Formula, _ bottom: Formula, bar: Bool) -> [String] {
    if !bar { return words(top) + ["choose"] + words(bottom) }
    if case .number(let one) = top, case .number(let two) = bottom,
      let name = SpeechWords.fractions["\(one)/\(two)"]
    {
      return [name]
    }
    if top.isShort, bottom.isShort { return words(top) + ["over"] + words(bottom) }
    return ["the fraction"] + words(top) + ["over"] + words(bottom) + ["end fraction"]
  }

  private static func root(_ body: Formula, _ index: Formula?) -> [String] {
    let end = body.isShort ? [] : ["end root"]
    guard let index else { return ["the square root of"] + words(body) + end }
    if index == .number("3") { return ["the cube root of"] + words(body) + end }
    return ["the root of order"] + words(index) + ["of"] + words(body) + end
  }

  private static func scripts(_ base: Formula, _ sub: Formula?, _ sup: Formula?) -> [String] {
    if case .function("lim", _) = base, let sub {
      return ["the limit as"] + words(sub).map { $0 == "to" ? "approaches" : $0 }
    }
    if base.isLarge {
      let from = sub.map { [$0.hasRelation || sup != nil ? "from" : "over"] + words($0) } ?? []
      return words(base)
        + (sup == nil && sub?.hasRelation == true ? ["over"] + words(sub ?? .row([])) : from)
        + (sup.map { ["to"] + words($0) } ?? [])
    }
    if base.isFunction, let sub, sup == nil {
      if case .function("log", _) = base { return words(base) + ["base"] + words(sub) }
      return words(base) + [base.takesLimits ? "over" : "sub"] + words(sub)
    }
    if base.isFunctionName, sub == nil, case .row(let parts) = sup, parts.count == 3,
      parts[0] == .symbol("(", .open), parts[2] == .symbol(")", .close)
    {
      return ["the derivative of order"] + words(parts[1]) + ["of"] + words(base)
    }
    if case .row(let parts) = sup, parts.first == .symbol("(", .open),
      parts.last == .symbol(")", .close)
    {
      let inner = Formula.row(Array(parts.dropFirst().dropLast()))
      let lowered = sub.map { ["sub"] + words($0) } ?? []
      return words(base) + lowered + ["superscript"] + words(inner)
        + (inner.isShort ? [] : ["end superscript"])
    }
    let lowered = sub.map { ["sub"] + words($0) + ($0.isShort ? [] : ["end sub"]) } ?? []
    return words(base) + lowered + (sup.map(power) ?? [])
  }

  private static func power(_ sup: Formula) -> [String] {
    switch sup {
    case .number("2"): return ["squared"]
    case .number("3"): return ["cubed"]
    case .symbol("⊤", _), .identifier("T", .upright): return ["transpose"]
    case .symbol(let sign, .ordinary):
      if let word = SpeechWords.raised[sign] { return [word] }
    case .row(let parts):
      if case .symbol(let sign, .ordinary) = parts.first, let word = SpeechWords.raised[sign] {
        return [word] + power(parts.count == 2 ? parts[1] : .row(Array(parts.dropFirst())))
      }
      if parts.count == 2, parts[0] == .symbol("−", .prefix), parts[1] == .number("1") {
        return ["inverse"]
      }
    default: break
    }
    return ["to the power of"] + words(sup) + (sup.isShort ? [] : ["end power"])
  }

  private static func stack(_ base: Formula, _ under: Formula?, _ over: Formula?) -> [String] {
    if base.isFunction, let under, over == nil {
      return words(base) + ["over"] + words(under)
    }
    return words(base) + (under.map { ["with"] + words($0) + ["below"] } ?? [])
      + (over.map { ["with"] + words($0) + ["above"] } ?? [])
  }

  private static func accent(_ base: Formula, _ mark: String) -> [String] {
    if mark == "⏞" || mark == "⏟" { return words(base) }
    return words(base) + [SpeechWords.accents[mark] ?? mark]
  }

  private static func fenced(_ open: String, _ body: Formula, _ close: String) -> [String] {
    if case .fraction(_, _, bar: false, _) = body { return words(body) }
    if case .table(let table) = body {
      return (open == "|" ? ["the determinant of"] : []) + self.table(table)
    }
    if open == close, let name = SpeechWords.measures[open] {
      return [name.name] + words(body) + [name.end]
    }
    let signs = [open, close].map { $0.isEmpty ? [] : [SpeechWords.signs[$0] ?? $0] }
    return signs[0] + words(body) + signs[1]
  }

  private static func enclosed(_ enclosure: Formula.Enclosure, _ body: Formula) -> [String] {
    switch enclosure {
    case .box: ["boxed"] + words(body) + (body.isShort ? [] : ["end box"])
    default: ["crossed out"] + words(body) + (body.isShort ? [] : ["end crossed out"])
    }
  }

  private static func table(_ table: Formula.Table) -> [String] {
    let columns = table.rows.map(\.count).max() ?? 0
    let separator = table.kind.hasLines ? [] : [","]
    let rows = table.rows.enumerated().map { index, row in
      let tag = table.shownTag(row: index).map { [", tagged"] + words($0) } ?? []
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
}

extension Formula {
  /// Whether it needs no words to mark its end.
  fileprivate var isShort: Bool {
    switch self {
    case .identifier, .number, .text, .symbol, .function: true
    case .scripts(let base, _, _), .accent(let base, _, _, _), .colored(_, let base),
      .styled(_, let base):
      base.isShort
    case .row(let parts): parts.count == 1 && parts[0].isShort || isSignedAtom(parts)
    default: false
    }
  }

  /// Whether a sign stands before something short; two factors would need words for their end, as
  /// in the root of 2 x.
  private func isSignedAtom(_ parts: [Formula]) -> Bool {
    guard parts.count == 2, case .symbol(_, .prefix) = parts[0] else { return false }
    return parts[1].isShort
  }

  /// Whether it is a letter that by custom names a function.
  fileprivate var isFunctionName: Bool {
    switch self {
    case .identifier(let name, _): ["f", "g", "h", "F", "G", "P", "p", "u", "v"].contains(name)
    case .scripts(let base, _, _): base.isFunctionName
    default: false
    }
  }

  fileprivate var hasRelation: Bool {
    guard case .row(let parts) = self else { return false }
    return parts.contains { if case .symbol(_, .relation) = $0 { true } else { false } }
  }
}
