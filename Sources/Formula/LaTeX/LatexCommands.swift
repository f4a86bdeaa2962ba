// What follows a backslash.
extension LatexReader {
  /// Reads what a command asks for; its name is consumed already.
  mutating func command(
    _ name: String, _ token: LatexScanner.Token
  ) throws(FormulaError) -> Formula {
    guard let command = LatexCommand.named(name) else { throw unknown(name, token) }
    switch command {
    case .symbol(let sign, let role), .spaced(let sign, let role, _, _): return .symbol(sign, role)
    case .identifier(let letter, let variant): return .identifier(letter, variant)
    case .function(let name, let takesLimits): return .function(name, takesLimits: takesLimits)
    case .space(let width): return .space(width)
    case .text(let face): return try text(of: token, in: face)
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
    case .enclosed(let enclosure, let isWords):
      return .enclosed(enclosure, isWords ? try text(of: token, in: .normal) : try nested(token))
    case .phantom(let phantom): return .phantom(try nested(token), phantom)
    case .special(let special): return try self.special(special, token)
    case .style, .font, .infix, .definition:
      throw error("\(words(for: token)) changes a whole group: put both in braces", at: token)
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
    case .middle: return .middle(try delimiter(after: token).sign)
    case .begin: return try environment(token)
    case .operatorName: return try operatorName(token)
    case .overset:
      let over = try nested(token)
      return FormulaRow.stacked(try relation(token), under: nil, over: over)
    case .underset:
      let under = try nested(token)
      return FormulaRow.stacked(try relation(token), under: under, over: nil)
    case .overUnderset:
      let (over, under) = (try nested(token), try nested(token))
      return .stack(try relation(token), under: under, over: over)
    case .role(let role): return try playing(role, token)
    case .substack: return try substack(token)
    case .not: return try negated(token)
    case .bmod, .pmod, .mod, .pod: return try modulus(special, token)
    case .boldSymbol: return FormulaRow.emboldened(try nested(token))
    case .dots: return .symbol(dotsAreCentered() ? "⋯" : "…", .ordinary)
    case .smash: return try smash(token)
    case .textColor: return try textColor(token)
    case .space: return .space(try length(inBracesOf: token))
    case .kern: return .space(try plainLength(of: token))
    // The sign of text style in every style.
    case .smallIntegral: return .styled(.text, .symbol("∫", .integral))
    case .strut: return .phantom(.row([]), .line)
    case .ensureMath: return try nested(token)
    case .continuedFraction:
      // As in amsmath, numerators keep the height of a line.
      let (top, bottom) = (try nested(token), try nested(token))
      return .fraction(.phantom(top, .line), bottom, bar: true, style: .display)
    case .generalFraction: return try generalFraction(token)
    case .cancelTo:
      let value = try nested(token)
      return .scripts(.enclosed(.cancel, try nested(token)), sub: nil, sup: value)
    case .prescript:
      let (sup, sub) = (try nested(token), try nested(token))
      return .row([.scripts(.row([]), sub: sub, sup: sup), try nested(token)])
    case .rule:
      throw error("\(words(for: token)) stands at the start of a row of an array", at: token)
    case .limits, .noLimits, .right, .end, .color, .tag, .label, .noTag:
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
    let body = row(bracketEnds: true)
    guard scanner.next().kind == .character("]") else {
      throw error("this [ is not closed", at: open)
    }
    return body
  }

  /// An argument in another role: a sign or letter keeps its shape, `\mathop` letters become a
  /// function.
  private mutating func playing(
    _ role: Formula.SymbolClass, _ owner: LatexScanner.Token
  ) throws(FormulaError) -> Formula {
    let body = try relation(owner)
    switch (body, role) {
    case (.symbol(let sign, _), _): return .symbol(sign, role)
    case (.identifier(let name, .italic), .large) where name.count == 1:
      return .symbol(Formula.Variant.italic.styled(name), .large)
    case (_, .large):
      return FormulaRow.name(of: body).map { .function($0, takesLimits: true) } ?? body
    case (.identifier(let name, .italic), .binary), (.identifier(let name, .italic), .relation):
      return .symbol(Formula.Variant.italic.styled(name), role)
    case (.identifier(let name, .upright), .binary), (.identifier(let name, .upright), .relation):
      return .symbol(name, role)
    default: return body
    }
  }

  private func unknown(_ name: String, _ token: LatexScanner.Token) -> FormulaError {
    guard !name.isEmpty else { return error(#"a \ at the end names no command"#, at: token) }
    return error(
      #"\\#(name) is not a known command"#,
      suggestion: LatexCommand.nearest(to: name, others: scanner.macros.names).map { "\\" + $0 },
      at: token)
  }

  private mutating func modulus(
    _ kind: LatexCommand.Special, _ token: LatexScanner.Token
  ) throws(FormulaError) -> Formula {
    let name = Formula.function("mod", takesLimits: false)
    switch kind {
    case .bmod: return .row([.space(5.0 / 18), name, .space(5.0 / 18)])
    case .mod: return .row([.space(1), name, .space(1.0 / 3), try nested(token)])
    case .pod:
      return .row([.space(1), .symbol("(", .open), try nested(token), .symbol(")", .close)])
    default:
      return .row([
        .space(1), .symbol("(", .open), name, try nested(token), .symbol(")", .close),
      ])
    }
  }

  /// Whether what follows `\dots` asks for centred dots: an operator or a relation.
  private mutating func dotsAreCentered() -> Bool {
    let role: LatexCommand?
    switch scanner.peek().kind {
    case .character(let character):
      if "+-−=<>*".contains(character) { return true }
      role = LatexCommand.symbol(for: character)
    case .command(let name): role = LatexCommand.named(name)
    default: return false
    }
    switch role {
    case .symbol(_, .binary), .symbol(_, .relation), .symbol(_, .large), .symbol(_, .integral),
      .spaced(_, .relation, _, _):
      return true
    default: return false
    }
  }

  private mutating func negated(_ token: LatexScanner.Token) throws(FormulaError) -> Formula {
    guard case .symbol(let sign, let role) = try relation(token) else {
      throw error(#"\not needs a relation after it"#, at: token)
    }
    return .symbol(LatexNegations.signs[sign] ?? sign + "\u{338}", role)
  }

  /// `\genfrac{left}{right}{thickness}{style}{top}{bottom}`; any thickness but 0 is that of all bars.
  private mutating func generalFraction(
    _ token: LatexScanner.Token
  ) throws(FormulaError) -> Formula {
    let open = try rawArgument(of: token)
    let close = try rawArgument(of: token)
    let thickness = try rawArgument(of: token)
    let style = try rawArgument(of: token)
    let styles: [String: Formula.Style] = [
      "0": .display, "1": .text, "2": .script, "3": .scriptscript,
    ]
    guard style.isEmpty || styles[style] != nil else {
      throw error("the style of \\genfrac is 0, 1, 2, 3 or nothing, not \(style)", at: token)
    }
    let bar = thickness.isEmpty || thickness.contains { ("1"..."9").contains($0) }
    let (top, bottom) = (try nested(token), try nested(token))
    let fraction = Formula.fraction(top, bottom, bar: bar, style: styles[style])
    func sign(_ text: String) -> String {
      guard text.first == "\\" else { return text == "." ? "" : text }
      if case .symbol(let sign, _) = LatexCommand.named(String(text.dropFirst())) { return sign }
      return text
    }
    return open.isEmpty && close.isEmpty ? fraction : .fenced(sign(open), fraction, sign(close))
  }
}
