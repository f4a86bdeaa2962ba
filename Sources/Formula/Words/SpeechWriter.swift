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
    case .middle(let sign): [sign == "|" ? "given" : SpeechWords.word(for: sign)]
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

  static func identifier(_ name: String, _ variant: Formula.Variant) -> [String] {
    let word = SpeechWords.letters[name] ?? SpeechSigns.words[name] ?? name
    switch variant {
    case .bold, .boldItalic: return ["bold", word]
    case .doubleStruck: return [SpeechWords.sets[name] ?? word]
    default: return [word]
    }
  }

  static func symbol(_ sign: String, _ role: Formula.SymbolClass) -> [String] {
    if role == .prefix, sign == "−" { return ["negative"] }
    if sign == ":" { return [role == .punctuation ? "from" : "such that"] }
    return [SpeechWords.word(for: sign)]
  }

  /// Parts in reading order; functions and large operators are joined to what follows by "of".
  static func row(_ parts: [Formula]) -> [String] {
    if let modulus = modulus(parts) { return ["modulo"] + modulus }
    let parts = plain(parts)
    var result: [String] = []
    var index = 0
    while index < parts.count {
      let part = parts[index]
      let before = index > 0 ? parts[index - 1] : nil
      if part.opensArgument(of: before), let close = closing(index, parts) {
        if before?.isFunction == false { result.append("of") }
        let inner = Array(parts[(index + 1)..<close])
        if case .scripts(_, let sub, let sup) = parts[close] {
          // What is raised is the value, not the argument.
          result += ["open parenthesis"] + row(inner) + ["close parenthesis"] + hanging(sub, sup)
        } else {
          result += argument(inner)
        }
        index = close + 1
        continue
      }
      if case .symbol(let open, .open) = part, let rounding = SpeechWords.roundings[open],
        let close = closing(index, parts)
      {
        result += [rounding.name] + row(Array(parts[(index + 1)..<close])) + [rounding.end]
        if case .scripts(_, let sub, let sup) = parts[close] { result += hanging(sub, sup) }
        index = close + 1
        continue
      }
      if case .symbol(let bar, _) = part, let measure = SpeechWords.measures[bar],
        let close = closingBar(bar, index, parts)
      {
        result += [measure.name] + row(Array(parts[(index + 1)..<close])) + [measure.end]
        if case .scripts(_, let sub, let sup) = parts[close] { result += hanging(sub, sup) }
        index = close + 1
        continue
      }
      if part == .symbol(":", .punctuation) {
        let isMap = parts[index...].contains { $0 == .symbol("→", .relation) }
        result.append(isMap ? "from" : "such that")
      } else if before?.isNabla == true, case .symbol("⋅", .binary) = part {
        result.append("dot")
      } else if before?.isNabla == true, case .symbol("×", .binary) = part {
        result.append("cross")
      } else {
        result += words(part)
      }
      if part.isFunction || part.isLarge, !part.isModulo, index + 1 < parts.count,
        parts[(index + 1)...].contains(where: \.startsArgument)
      {
        result.append("of")
      }
      index += 1
    }
    return result
  }

  /// What stands in the parentheses of a function: they are said unless it is a list of names.
  static func argument(_ parts: [Formula]) -> [String] {
    let isSimple = parts.allSatisfy { part in
      if case .symbol(_, let role) = part { role == .punctuation } else { true }
    }
    let inner = row(parts)
    return isSimple ? inner : ["open parenthesis"] + inner + ["close parenthesis"]
  }

  /// The index of the delimiter that closes the one at `start`.
  static func closing(_ start: Int, _ parts: [Formula]) -> Int? {
    var level = 0
    for index in start..<parts.count {
      switch FormulaRow.role(of: parts[index]) {
      case .open: level += 1
      case .close: level -= 1
      default: break
      }
      if level == 0 { return index }
    }
    return nil
  }

  /// The index of the next bar of the same kind, with or without scripts.
  static func closingBar(_ bar: String, _ start: Int, _ parts: [Formula]) -> Int? {
    parts.indices.dropFirst(start + 1).first { index in
      switch parts[index] {
      case .symbol(bar, _), .scripts(.symbol(bar, _), _, _): true
      default: false
      }
    }
  }

  /// Scripts of a closing delimiter.
  private static func hanging(_ sub: Formula?, _ sup: Formula?) -> [String] {
    (sub.map { ["sub"] + words($0) } ?? []) + (sup.map(power) ?? [])
  }

  /// The modulus in `(mod n)`, of which the parentheses are not said.
  private static func modulus(_ parts: [Formula]) -> [String]? {
    let parts = parts.filter { !$0.isSpace }
    guard parts.count >= 4, parts.first == .symbol("(", .open), parts[1].isModulo,
      parts.last == .symbol(")", .close)
    else { return nil }
    return row(Array(parts[2..<(parts.count - 1)]))
  }

  /// The parts with big delimiters as plain ones, and the bar in the braces of a set as words.
  private static func plain(_ parts: [Formula]) -> [Formula] {
    var braces = 0
    let isCongruence = parts.contains { part in
      if case .row(let inner) = part { inner.contains(where: \.isModulo) } else { part.isModulo }
    }
    return parts.map { part in
      switch part {
      case .delimiter(let sign, let role, _):
        if sign == "{" { braces += 1 }
        if sign == "}" { braces -= 1 }
        return braces > 0 && sign == "|" && role == .relation
          ? .text("such that") : .symbol(sign, role)
      case .symbol("{", .open): braces += 1
      case .symbol("}", .close): braces -= 1
      case .symbol("∣", .relation) where braces > 0, .middle("|") where braces > 0:
        return .text("such that")
      case .symbol("≡", .relation) where isCongruence: return .text("is congruent to")
      default: break
      }
      return part
    }
  }
}
