// Atoms and what hangs on them.
extension LatexReader {
  /// An atom with its primes and scripts.
  mutating func scripted() throws(FormulaError) -> Formula {
    let start = scanner.peek().kind
    var base: Formula = start == .sub || start == .sup ? .row([]) : try atom()
    var (sub, sup): (Formula?, Formula?) = (nil, nil)
    var hasLimits = false
    while true {
      let token = scanner.peek()
      switch token.kind {
      case .character("'"):
        if sup != nil { record(error("a prime after a superscript needs braces", at: token)) }
        sup = primes()
        if scanner.peek().kind == .sup, let primes = sup {
          let sign = scanner.next()
          sup = .row([primes, try script(after: sign)])
        }
      case .sup:
        _ = scanner.next()
        if sup != nil {
          record(error("a second superscript: use braces to say what is raised", at: token))
        }
        sup = try script(after: token)
      case .sub:
        _ = scanner.next()
        if sub != nil {
          record(error("a second subscript: use braces to say what is lowered", at: token))
        }
        sub = try script(after: token)
      case .command("limits"), .command("nolimits"):
        _ = scanner.next()
        base = limits(of: base, token, &hasLimits)
      default:
        return attach(base, sub: sub, sup: sup, hasLimits: hasLimits)
      }
    }
  }

  private mutating func script(after sign: LatexScanner.Token) throws(FormulaError) -> Formula {
    let token = scanner.peek()
    if token.kind == .sub || token.kind == .sup {
      throw error("\(words(for: sign)) lacks its argument", at: token)
    }
    try enter(sign)
    defer { leave() }
    return try argument(of: sign)
  }

  private mutating func primes() -> Formula {
    var count = 0
    while scanner.peek().kind == .character("'") {
      _ = scanner.next()
      count += 1
    }
    let signs = ["", "′", "″", "‴", "⁗"]
    let sign = count < signs.count ? signs[count] : String(repeating: "′", count: count)
    return .symbol(sign, .ordinary)
  }

  private mutating func limits(
    of base: Formula, _ token: LatexScanner.Token, _ hasLimits: inout Bool
  ) -> Formula {
    let above = token.kind == .command("limits")
    switch base {
    case .symbol(let sign, .large), .symbol(let sign, .integral):
      hasLimits = above
      return above ? base : .symbol(sign, .integral)
    case .function(let name, _):
      hasLimits = above
      return above ? base : .function(name, takesLimits: false)
    case .identifier, .number, .symbol, .space, .text, .fraction:
      record(error("\(words(for: token)) belongs after an operator like \\sum or \\lim", at: token))
      return base
    default:
      hasLimits = above
      return base
    }
  }

  /// Braces that take labels under and over them.
  static let labelled: Set<String> = ["⏞", "⏟", "⎴", "⎵", "⏜", "⏝"]

  private func attach(
    _ base: Formula, sub: Formula?, sup: Formula?, hasLimits: Bool
  ) -> Formula {
    if sub == nil, sup == nil { return base }
    if case .accent(_, let mark, _, _) = base, Self.labelled.contains(mark) {
      return .stack(base, under: sub, over: sup)
    }
    if hasLimits { return .stack(base, under: sub, over: sup) }
    return .scripts(base, sub: sub, sup: sup)
  }

  /// One atom without scripts.
  mutating func atom() throws(FormulaError) -> Formula {
    let token = scanner.peek()
    switch token.kind {
    case .open: return try group()
    case .command(let name):
      _ = scanner.next()
      return try command(name, token)
    case .character(let character):
      _ = scanner.next()
      return try sign(character, token)
    case .sub, .sup:
      throw error("there is nothing for \(words(for: token)) to stand on", at: token)
    case .close, .cell, .row, .end:
      throw error("something is missing before \(words(for: token))", at: token)
    }
  }

  /// Letters of sets of numbers, which have places of their own in Unicode.
  private static let doubleStruck: [Character: String] = [
    "ℂ": "C", "ℍ": "H", "ℕ": "N", "ℙ": "P", "ℚ": "Q", "ℝ": "R", "ℤ": "Z",
  ]

  private mutating func sign(
    _ character: Character, _ token: LatexScanner.Token
  ) throws(FormulaError) -> Formula {
    if character.isASCIILetter { return .identifier(String(character), .italic) }
    if let typed = LatexTyped.sign(for: character) {
      return .symbol(typed.sign, typed.role)
    }
    switch character {
    case "−": return .symbol("−", .binary)
    case "'": return .symbol("′", .ordinary)
    case "~": return .space(1.0 / 3)
    default: break
    }
    if character.isASCIIDigit { return .number(scanner.number(startingWith: character)) }
    switch LatexCommand.symbol(for: character) {
    case .symbol(let sign, let role): return .symbol(sign, role)
    case .identifier(let letter, let variant): return .identifier(letter, variant)
    default: break
    }
    if let letter = Self.doubleStruck[character] { return .identifier(letter, .doubleStruck) }
    if character.isLetter { return .identifier(String(character), .italic) }
    if character == "$" {
      throw error("$ stands inside of a formula: only \\$ or the end is possible here", at: token)
    }
    throw error("the character \(character) is not known in formulas: use \\text{…}", at: token)
  }
}
