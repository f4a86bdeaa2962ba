// Delimiters that grow, and those of a given size.
extension LatexReader {
  /// `\left … \right`; `\left` is consumed already.
  mutating func fenced(_ left: LatexScanner.Token) throws(FormulaError) -> Formula {
    try enter(left)
    defer { leave() }
    let open = try delimiter(after: left).sign
    let body = row()
    let right = scanner.peek()
    guard right.kind == .command("right") else {
      record(error(#"this \left has no \right"#, at: left))
      return .fenced(open, body, "")
    }
    _ = scanner.next()
    return .fenced(open, body, try delimiter(after: right).sign)
  }

  /// The delimiter after `\left`, `\right`, `\middle` or `\big`; a point is none.
  mutating func delimiter(
    after owner: LatexScanner.Token
  ) throws(FormulaError) -> (sign: String, role: Formula.SymbolClass) {
    let token = scanner.peek()
    if let known = Self.delimiter(token.kind) {
      _ = scanner.next()
      return known
    }
    throw error(
      "\(words(for: owner)) needs a delimiter such as ( or \\{, or . for none",
      at: token.kind == .end ? owner : token)
  }

  private static func delimiter(
    _ kind: LatexScanner.Token.Kind
  ) -> (sign: String, role: Formula.SymbolClass)? {
    switch kind {
    case .character("."): return ("", .ordinary)
    case .character("("), .character("["): return (kind == .character("(") ? "(" : "[", .open)
    case .character(")"), .character("]"): return (kind == .character(")") ? ")" : "]", .close)
    case .character("<"): return ("⟨", .open)
    case .character(">"): return ("⟩", .close)
    case .character("|"): return ("|", .ordinary)
    case .character("/"): return ("/", .ordinary)
    case .command(let name):
      guard case .symbol(let sign, let role) = LatexCommand.named(name), signs.contains(sign)
      else { return nil }
      return (sign == "∣" ? "|" : sign == "∥" ? "‖" : sign, role)
    case .character(let character):
      guard signs.contains(String(character)),
        case .symbol(let sign, let role) = LatexCommand.symbol(for: character)
      else { return nil }
      return (sign, role)
    default: return nil
    }
  }

  private static let signs: Set<String> = [
    "{", "}", "[", "]", "(", ")", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "|", "‖", "∣", "∥", "⟦", "⟧", "\\",
    "↑", "↓", "↕", "⇑", "⇓", "⇕", "⌜", "⌝", "⌞", "⌟", "⟮", "⟯", "⎰", "⎱",
  ]
}
