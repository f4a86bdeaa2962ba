extension Formula {
  /// The formula in English words, for alternative text and screen readers: "the limit as h
  /// approaches 0 of …".
  public var speech: String {
    var writer = SpeechWriter()
    writer.say(self)
    var speech: [UInt8] = []
    speech.reserveCapacity(16 * writer.words.count)
    for word in writer.words {
      guard let first = word.utf8.first else { continue }
      let isMark = first == UInt8(ascii: ",") || first == UInt8(ascii: ";")
      if !speech.isEmpty, !isMark { speech.append(UInt8(ascii: " ")) }
      speech.append(word)
    }
    return String(decoding: speech, as: UTF8.self)
  }
}

/// Puts a formula into words, one after the other.
struct SpeechWriter {
  /// The words so far; some are several words, or none.
  private(set) var words: [String] = []

  init() { words.reserveCapacity(64) }

  mutating func say(_ word: String) { words.append(word) }

  mutating func say(_ formula: Formula) {
    switch formula {
    case .identifier(let name, let variant): identifier(name, variant)
    case .number(let digits): say(digits)
    case .symbol(let sign, let role): symbol(sign, role)
    case .function(let name, _): say(SpeechWords.functions[name] ?? name)
    case .delimiter(let sign, let role, _): symbol(sign, role)
    case .middle(let sign): say(sign == "|" ? "given" : SpeechWords.word(for: sign))
    case .arrow(let sign): symbol(sign, .relation)
    case .text(let words, _): say(words.split(separator: " ").joined(separator: " "))
    case .space: break
    case .row(let parts): row(parts[...])
    case .fraction(let top, let bottom, let bar, _): fraction(top, bottom, bar: bar)
    case .root(let body, let index): root(body, index)
    case .scripts(let base, let sub, let sup): scripts(base, sub, sup)
    case .stack(let base, let under, let over): stack(base, under, over)
    case .accent(let base, let mark, _, _): accent(base, mark)
    case .fenced(let open, let body, let close): fenced(open, body, close)
    case .table(let table): self.table(table)
    case .styled(_, let body), .colored(_, let body): say(body)
    case .enclosed(let enclosure, let body): enclosed(enclosure, body)
    case .phantom(let body, let phantom): if phantom.isDrawn { say(body) }
    }
  }

  /// Takes back all but the first words.
  mutating func takeBack(to count: Int) { words.removeLast(words.count - count) }

  /// Says a formula, each of its words changed; those that were said before stay.
  mutating func say(_ formula: Formula, changing change: (String) -> String) {
    let start = words.count
    say(formula)
    for index in start..<words.count { words[index] = change(words[index]) }
  }

  private mutating func identifier(_ name: String, _ variant: Formula.Variant) {
    switch variant {
    case .bold, .boldItalic: say("bold")
    case .doubleStruck:
      if let set = SpeechWords.sets[name] { return say(set) }
    default: break
    }
    // Most names are Latin letters, which have no words.
    guard !name.isASCIILetter else { return say(name) }
    say(SpeechWords.letters[name] ?? SpeechSigns.words[name] ?? name)
  }

  private mutating func symbol(_ sign: String, _ role: Formula.SymbolClass) {
    if role == .prefix, sign == "−" { return say("negative") }
    if sign.utf8.first == UInt8(ascii: ":"), sign == ":" {
      return say(role == .punctuation ? "from" : "such that")
    }
    say(SpeechWords.word(for: sign))
  }

  /// Parts in reading order; functions and large operators are joined to what follows by "of".
  mutating func row(_ parts: ArraySlice<Formula>) {
    if let modulus = Self.modulus(parts) {
      say("modulo")
      return row(modulus[...])
    }
    let parts = Self.plain(parts)
    var index = parts.startIndex
    while index < parts.endIndex {
      if let end = delimited(index, parts) {
        index = end
        continue
      }
      let part = parts[index]
      switch part {
      case .symbol(let sign, .punctuation) where sign == ":":
        let isMap = parts[index...].contains {
          if case .symbol("→", .relation) = $0 { true } else { false }
        }
        say(isMap ? "from" : "such that")
      case .symbol(let sign, .binary) where index > parts.startIndex && parts[index - 1].isNabla:
        // The product of a nabla has another name.
        if sign == "⋅" { say("dot") } else if sign == "×" { say("cross") } else { say(part) }
      default: say(part)
      }
      if part.isFunction || part.isLarge, !part.isModulo,
        parts[(index + 1)...].contains(where: \.startsArgument)
      {
        say("of")
      }
      index += 1
    }
  }

  /// Says what delimiters that begin here enclose; the index behind them, or nil if none begin here.
  private mutating func delimited(_ index: Int, _ parts: ArraySlice<Formula>) -> Int? {
    guard case .symbol(let open, let role) = parts[index] else { return nil }
    let before = index > parts.startIndex ? parts[index - 1] : nil
    if role == .open, parts[index].opensArgument(of: before),
      let close = Self.closing(index, parts)
    {
      if before?.isFunction == false { say("of") }
      let inner = parts[(index + 1)..<close]
      if case .scripts = parts[close] {
        // What is raised is the value, not the argument.
        say("open parenthesis")
        row(inner)
        say("close parenthesis")
        hanging(on: parts[close])
      } else {
        argument(inner)
      }
      return close + 1
    }
    if role == .open, let rounding = SpeechWords.rounding(from: open),
      let close = Self.closing(index, parts)
    {
      say(rounding.name)
      row(parts[(index + 1)..<close])
      say(rounding.end)
      hanging(on: parts[close])
      return close + 1
    }
    guard let measure = SpeechWords.measure(between: open),
      let close = Self.closingBar(open, index, parts)
    else { return nil }
    say(measure.name)
    row(parts[(index + 1)..<close])
    say(measure.end)
    hanging(on: parts[close])
    return close + 1
  }

  /// What stands in the parentheses of a function: they are said unless it is a list of names.
  private mutating func argument(_ parts: ArraySlice<Formula>) {
    let isSimple = parts.allSatisfy { part in
      if case .symbol(_, let role) = part { role == .punctuation } else { true }
    }
    if isSimple { return row(parts) }
    say("open parenthesis")
    row(parts)
    say("close parenthesis")
  }

  /// The index of the delimiter that closes the one at `start`.
  private static func closing(_ start: Int, _ parts: ArraySlice<Formula>) -> Int? {
    var level = 0
    for index in start..<parts.endIndex {
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
  private static func closingBar(
    _ bar: String, _ start: Int, _ parts: ArraySlice<Formula>
  ) -> Int? {
    parts[(start + 1)...].firstIndex { part in
      switch part {
      case .symbol(bar, _), .scripts(.symbol(bar, _), _, _): true
      default: false
      }
    }
  }

  /// Scripts of a closing delimiter, if it has any.
  private mutating func hanging(on close: Formula) {
    guard case .scripts(_, let sub, let sup) = close else { return }
    if let sub {
      say("sub")
      say(sub)
    }
    if let sup { power(sup) }
  }
}

// Rows as they are to be said.
extension SpeechWriter {
  /// The modulus in `(mod n)`, of which the parentheses are not said.
  private static func modulus(_ parts: ArraySlice<Formula>) -> [Formula]? {
    // Few rows begin like one, and taking out the spaces makes a copy.
    guard parts.count >= 4, parts.contains(where: \.isModulo) else { return nil }
    let parts = parts.filter { !$0.isSpace }
    guard parts.count >= 4, case .symbol("(", .open) = parts[0], parts[1].isModulo,
      case .symbol(")", .close)? = parts.last
    else { return nil }
    return Array(parts[2..<(parts.count - 1)])
  }

  /// The parts with big delimiters as plain ones, and the bar in the braces of a set as words.
  private static func plain(_ parts: ArraySlice<Formula>) -> ArraySlice<Formula> {
    guard parts.contains(where: changes) else { return parts }
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
    }[...]
  }

  /// Whether a part may be said otherwise than it stands; most rows have none.
  private static func changes(_ part: Formula) -> Bool {
    switch part {
    case .delimiter, .middle: true
    case .symbol(let sign, .relation): sign == "∣" || sign == "≡"
    default: false
    }
  }
}

extension String {
  /// Whether it is one of `A`…`Z`, `a`…`z`.
  var isASCIILetter: Bool {
    guard utf8.count == 1, let byte = utf8.first else { return false }
    return 0x61...0x7A ~= byte | 0x20
  }
}
