// Arguments that are words rather than formulas.
extension LatexReader {
  /// The words of `\text{…}`; `$…$` in them is mathematics again.
  mutating func text(
    of owner: LatexScanner.Token, in face: Formula.TextStyle
  ) throws(FormulaError) -> Formula {
    let open = scanner.next()
    guard open.kind == .open else {
      throw error("\(words(for: owner)) needs its words in braces", at: owner)
    }
    try enter(owner)
    defer { leave() }
    var parts: [Formula] = []
    var words = ""
    var level = 0
    while let character = scanner.nextRaw() {
      switch character {
      case "}" where level == 0:
        if !words.isEmpty { parts.append(.text(words, face)) }
        return parts.count == 1 ? parts[0] : .row(parts)
      case "{": level += 1
      case "}": level -= 1
      case "$":
        if !words.isEmpty { parts.append(.text(words, face)) }
        words = ""
        parts.append(try inlineFormula(startingAt: scanner.offset - 1))
      case "\\": words += try escaped()
      case "~": words += "\u{A0}"
      default: words += character.isNewline ? " " : String(character)
      }
    }
    throw error("this { is not closed", at: open)
  }

  /// The formula up to the next `$`.
  private mutating func inlineFormula(startingAt start: Int) throws(FormulaError) -> Formula {
    let token = LatexScanner.Token(kind: .character("$"), offset: start)
    var parts: [Formula] = []
    while scanner.peek().kind != .character("$") {
      guard scanner.peek().kind != .end else { throw error("this $ is not closed", at: token) }
      parts.append(try scripted())
    }
    _ = scanner.next()
    return FormulaRow.joined(parts)
  }

  private mutating func escaped() throws(FormulaError) -> String {
    let token = LatexScanner.Token(kind: .character("\\"), offset: scanner.offset - 1)
    guard let character = scanner.nextRaw() else {
      throw error(#"a \ at the end names no command"#, at: token)
    }
    switch character {
    case "{", "}", "$", "%", "#", "&", "_": return String(character)
    case " ", ",", ";", "\\": return " "
    default: throw error("commands are not read inside of words", at: token)
    }
  }

  /// The name in `\operatorname{…}`; with a star it takes limits.
  mutating func operatorName(_ owner: LatexScanner.Token) throws(FormulaError) -> Formula {
    var takesLimits = false
    if scanner.peek().kind == .character("*") {
      _ = scanner.next()
      takesLimits = true
    }
    let name = try rawArgument(of: owner)
    guard !name.isEmpty else { throw error("\\operatorname lacks its name", at: owner) }
    return .function(name.replacing("\\,", with: " "), takesLimits: takesLimits)
  }

  /// What stands in braces, as written.
  mutating func rawArgument(of owner: LatexScanner.Token) throws(FormulaError) -> String {
    let open = scanner.next()
    guard open.kind == .open else {
      throw error("\(words(for: owner)) needs braces after it", at: owner)
    }
    var text = ""
    while let character = scanner.nextRaw() {
      if character == "}" { return text }
      text.append(character)
    }
    throw error("this { is not closed", at: open)
  }
}
