// Arguments that are words rather than formulas.
extension LatexReader {
  /// The words of `\text{…}`; `$…$` in them is mathematics again, and words in other faces may stand
  /// in them.
  mutating func text(
    of owner: LatexScanner.Token, in face: Formula.TextStyle
  ) throws(FormulaError) -> Formula {
    let open = scanner.peek()
    guard open.kind == .open else {
      throw error("\(words(for: owner)) needs its words in braces", at: owner)
    }
    _ = scanner.next()
    try enter(owner)
    defer { leave() }
    var words = LatexWords(face: face)
    var level = 0
    while let character = scanner.nextRaw() {
      switch character {
      case "}" where level == 0: return words.formula
      case "{": level += 1
      case "}": level -= 1
      case "$": words.append(try inlineFormula(startingAt: scanner.offset - 1))
      case "\\": try escaped(&words)
      default: words.append(character)
      }
    }
    throw error("this { is not closed", at: open)
  }

  /// The formula up to the next `$`.
  private mutating func inlineFormula(startingAt start: Int) throws(FormulaError) -> Formula {
    let token = LatexScanner.Token(kind: .character("$"), offset: scanner.place(start))
    var parts: [Formula] = []
    while scanner.peek().kind != .character("$") {
      let next = scanner.peek()
      guard !endsRow(next.kind) else { throw error("this $ is not closed", at: token) }
      parts.append(try scripted())
    }
    _ = scanner.next()
    return FormulaRow.joined(parts)
  }

  /// What a command in words stands for; its backslash is consumed already.
  private mutating func escaped(_ words: inout LatexWords) throws(FormulaError) {
    let start = scanner.offset - 1
    let token = LatexScanner.Token(kind: .character("\\"), offset: scanner.place(start))
    guard let first = scanner.rawCharacter else {
      throw error(#"a \ at the end names no command"#, at: token)
    }
    guard first.isASCIILetter else {
      _ = scanner.nextRaw()
      return try escaped(first, &words, token)
    }
    let name = scanner.letters()
    if let macro = scanner.macros[name] { return scanner.expand(macro, from: start) }
    while scanner.rawCharacter == " " { _ = scanner.nextRaw() }
    let owner = LatexScanner.Token(kind: .command(name), offset: token.offset)
    switch LatexCommand.named(name) {
    case .text(let face): words.append(try text(of: owner, in: face))
    case .space(let width): words.append(Formula.space(width))
    case .special(.ensureMath): words.append(try nested(owner))
    case .special(.textColor):
      words.append(.colored(try color(of: owner), try text(of: owner, in: words.face)))
    case .special(.dots), .symbol("…", _): words.append("…")
    case .symbol(let sign, .ordinary): words.append(Formula.text(sign, words.face))
    default:
      record(error("\\\(name) is not known in words: put formulas in $…$", at: token))
    }
  }

  private mutating func escaped(
    _ character: Character, _ words: inout LatexWords, _ token: LatexScanner.Token
  ) throws(FormulaError) {
    switch character {
    case "{", "}", "$", "%", "#", "&", "_": words.append(character)
    case " ", ",", ";", ":", "\\", "!", "/": words.append(" ")
    case "(":
      var parts: [Formula] = []
      while scanner.peek().kind != .command(")") {
        guard !endsRow(scanner.peek().kind) else {
          throw error("this \\( is not closed", at: token)
        }
        parts.append(try scripted())
      }
      _ = scanner.next()
      words.append(FormulaRow.joined(parts))
    default:
      let marks: [Character: String] = [
        "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}",
      ]
      guard let mark = marks[character] else {
        return record(error("\\\(character) is not known in words", at: token))
      }
      let isGroup = scanner.rawCharacter == "{"
      if isGroup { _ = scanner.nextRaw() }
      guard let letter = scanner.nextRaw(), letter.isLetter else {
        return record(error("\\\(character) needs a letter after it", at: token))
      }
      words.append(Character(String(letter) + mark))
      if isGroup, scanner.rawCharacter == "}" { _ = scanner.nextRaw() }
    }
  }

  /// The name in `\operatorname{…}`; with a star it takes limits.
  mutating func operatorName(_ owner: LatexScanner.Token) throws(FormulaError) -> Formula {
    var takesLimits = false
    if scanner.peek().kind == .character("*") {
      _ = scanner.next()
      takesLimits = true
    }
    guard scanner.peek().kind == .open else {
      throw error("\(words(for: owner)) needs braces after it", at: owner)
    }
    let body = try nested(owner)
    if body == .row([]) { throw error("\\operatorname lacks its name", at: owner) }
    guard let name = FormulaRow.name(of: body) else {
      throw error("\\operatorname needs letters for a name", at: owner)
    }
    return .function(name, takesLimits: takesLimits)
  }

  /// What stands in braces, as written.
  mutating func rawArgument(of owner: LatexScanner.Token) throws(FormulaError) -> String {
    let open = scanner.peek()
    guard open.kind == .open else {
      throw error("\(words(for: owner)) needs braces after it", at: owner)
    }
    _ = scanner.next()
    var text = ""
    var level = 0
    while let character = scanner.nextRaw() {
      if character == "}" {
        if level == 0 { return text }
        level -= 1
      }
      if character == "{" { level += 1 }
      text.append(character)
      if character == "\\", let next = scanner.nextRaw() { text.append(next) }
    }
    throw error("this { is not closed", at: open)
  }
}

/// Collects words and formulas between them.
struct LatexWords {
  let face: Formula.TextStyle
  private var parts: [Formula] = []
  private var words = ""

  init(face: Formula.TextStyle) { self.face = face }

  /// Everything so far, as one formula.
  var formula: Formula {
    var result = self
    result.flush()
    return result.parts.count == 1 ? result.parts[0] : .row(result.parts)
  }

  private mutating func flush() {
    if !words.isEmpty { parts.append(.text(words, face)) }
    words = ""
  }

  mutating func append(_ formula: Formula) {
    flush()
    parts.append(formula)
  }

  /// Appends a character; quotes and dashes of TeX become those of print.
  mutating func append(_ character: Character) {
    switch character {
    case "~": words.append("\u{A0}")
    case "`": words.append(replacing("‘", by: "“"))
    case "'": words.append(replacing("’", by: "”"))
    case "-" where face != .monospace: words.append(replacing("–", by: "—", single: "-"))
    default: words.append(character.isNewline ? " " : character)
    }
  }

  /// A sign, or when the one before it is alike the sign for both, which is then taken back.
  private mutating func replacing(
    _ sign: Character, by double: Character, single: Character? = nil
  ) -> Character {
    if let single {
      if words.last == single {
        words.removeLast()
        return sign
      }
      if words.last == sign {
        words.removeLast()
        return double
      }
      return single
    }
    guard words.last == sign else { return sign }
    words.removeLast()
    return double
  }
}
