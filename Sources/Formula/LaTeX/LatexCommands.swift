// What follows a backslash.
extension LatexReader {
  /// Reads what a command asks for; its name is consumed already.
  mutating func command(
    _ name: String, _ token: LatexScanner.Token
  ) throws(FormulaError) -> Formula {
    guard let command = LatexCommand.named(name) else { throw unknown(name, token) }
    switch command {
    case .symbol(let sign, let role): return .symbol(sign, role)
    case .identifier(let letter, let variant): return .identifier(letter, variant)
    case .function(let name, let takesLimits): return .function(name, takesLimits: takesLimits)
    case .space(let width): return .space(width)
    case .text(let face): return try text(of: token, in: face)
    case .enclosed(let enclosure, let isWords):
      return .enclosed(enclosure, isWords ? try text(of: token, in: .normal) : try nested(token))
    case .phantom(let phantom): return .phantom(try nested(token), phantom)
    case .accent(let mark, let stretchy, let under):
      return .accent(try nested(token), mark: mark, stretchy: stretchy, under: under)
    case .alphabet(let variant):
      return FormulaRow.applying(variant, to: try nested(token))
    case .fraction(let bar, let style):
      let (top, bottom) = (try nested(token), try nested(token))
      let fraction = Formula.fraction(top, bottom, bar: bar, style: style)
      return bar ? fraction : .fenced("(", fraction, ")")
    case .stretchyArrow(let arrow):
      let under = try optionalArgument(of: token)
      return .stack(.arrow(arrow), under: under, over: try nested(token))
    case .big(let role, let size):
      let sign = try delimiter(after: token).sign
      // As in TeX, \big alone makes an ordinary sign of any delimiter.
      return .delimiter(sign, role ?? .ordinary, size: size)
    case .style(let style):
      return .styled(style, try nested(token))
    case .special(let special): return try self.special(special, token)
    }
  }

  private mutating func special(
    _ special: LatexCommand.Special, _ token: LatexScanner.Token
  ) throws(FormulaError) -> Formula {
    switch special {
    case .sqrt:
      let index = try optionalArgument(of: token)
      return .root(try nested(token), index: index)
    case .left: return try fenced(token)
    case .middle:
      return .middle(try delimiter(after: token).sign)
    case .begin: return try environment(token)
    case .operatorName: return try operatorName(token)
    case .overset:
      let over = try nested(token)
      return .stack(try relation(token), under: nil, over: over)
    case .underset:
      let under = try nested(token)
      return .stack(try relation(token), under: under, over: nil)
    case .role(let role): return try playing(role, token)
    case .substack: return try substack(token)
    case .not: return try negated(token)
    case .bmod:
      return .row([
        .space(5.0 / 18), .function("mod", takesLimits: false), .space(5.0 / 18),
      ])
    case .pmod:
      let modulus = try nested(token)
      return .row([
        .space(1), .symbol("(", .open), .function("mod", takesLimits: false), modulus,
        .symbol(")", .close),
      ])
    case .boldSymbol: return FormulaRow.emboldened(try nested(token))
    case .smash: return try smash(token)
    case .color, .textColor: return try textColor(token)
    case .limits, .noLimits, .right, .end:
      throw error("\(words(for: token)) is not expected here", at: token)
    }
  }

  /// An argument, one level deeper.
  mutating func nested(_ owner: LatexScanner.Token) throws(FormulaError) -> Formula {
    try enter(owner)
    defer { leave() }
    return try argument(of: owner)
  }

  /// An argument that stays a relation or operator even in braces.
  private mutating func relation(_ owner: LatexScanner.Token) throws(FormulaError) -> Formula {
    let token = scanner.peek()
    if token.kind == .open { return try group(keepsRole: true) }
    try enter(owner)
    defer { leave() }
    return endsRow(token.kind) ? try argument(of: owner) : try atom()
  }

  /// What stands in `[` and `]` after a command, if anything.
  private mutating func optionalArgument(
    of owner: LatexScanner.Token
  ) throws(FormulaError) -> Formula? {
    let open = scanner.peek()
    guard open.kind == .character("[") else { return nil }
    _ = scanner.next()
    try enter(owner)
    defer { leave() }
    let body = try row(bracketEnds: true)
    guard scanner.next().kind == .character("]") else {
      throw error("this [ is not closed", at: open)
    }
    return body
  }

  /// An argument in another role: a sign keeps its shape, `\mathop` letters become a function.
  private mutating func playing(
    _ role: Formula.SymbolClass, _ owner: LatexScanner.Token
  ) throws(FormulaError) -> Formula {
    let body = try relation(owner)
    switch (body, role) {
    case (.symbol(let sign, _), _): return .symbol(sign, role)
    case (.identifier(let name, _), .large): return .function(name, takesLimits: true)
    default: return body
    }
  }

  private func unknown(_ name: String, _ token: LatexScanner.Token) -> FormulaError {
    guard !name.isEmpty else { return error(#"a \ at the end names no command"#, at: token) }
    return error(
      #"\\#(name) is not a known command"#,
      suggestion: LatexCommand.nearest(to: name).map { "\\" + $0 }, at: token)
  }

  private mutating func fenced(_ left: LatexScanner.Token) throws(FormulaError) -> Formula {
    try enter(left)
    defer { leave() }
    let open = try delimiter(after: left).sign
    let body = try row()
    let right = scanner.next()
    guard right.kind == .command("right") else {
      throw error(#"this \left has no \right"#, at: left)
    }
    return .fenced(open, body, try delimiter(after: right).sign)
  }

  /// The delimiter after `\left`, `\right`, `\middle` or `\big`; a point is none.
  private mutating func delimiter(
    after owner: LatexScanner.Token
  ) throws(FormulaError) -> (sign: String, role: Formula.SymbolClass) {
    let token = scanner.next()
    switch token.kind {
    case .character("."): return ("", .ordinary)
    case .character("("), .character("["):
      return (words(for: token), .open)
    case .character(")"), .character("]"):
      return (words(for: token), .close)
    case .character("<"): return ("⟨", .open)
    case .character(">"): return ("⟩", .close)
    case .character("|"), .character("/"): return (words(for: token), .ordinary)
    case .command(let name):
      guard case .symbol(let sign, let role) = LatexCommand.named(name),
        Self.delimiters.contains(sign)
      else { break }
      return (sign, role)
    case .character(let character):
      guard Self.delimiters.contains(String(character)),
        case .symbol(let sign, let role) = LatexCommand.symbol(for: character)
      else { break }
      return (sign, role)
    default: break
    }
    throw error(
      "\(words(for: owner)) needs a delimiter such as ( or \\{, or . for none",
      at: token.kind == .end ? owner : token)
  }

  private static let delimiters: Set<String> = [
    "{", "}", "[", "]", "(", ")", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "|", "‖", "∣", "∥", "⟦", "⟧", "\\",
    "↑", "↓", "↕", "⇑", "⇓",
  ]

  private mutating func negated(_ token: LatexScanner.Token) throws(FormulaError) -> Formula {
    guard case .symbol(let sign, let role) = try relation(token) else {
      throw error(#"\not needs a relation after it"#, at: token)
    }
    let known = [
      "=": "≠", "∈": "∉", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱", "⊂": "⊄", "⊆": "⊈", "≡": "≢",
      "∼": "≁", "≈": "≉", "∃": "∄", "∣": "∤", "∥": "∦",
    ]
    return .symbol(known[sign] ?? sign + "\u{338}", role)
  }
}
