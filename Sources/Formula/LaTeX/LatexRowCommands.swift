// Commands that act on the row they stand in rather than being a part of it.
extension LatexReader {
  /// Acts on a row whose parts so far are given; the command is consumed already.
  mutating func act(
    _ command: LatexCommand, _ token: LatexScanner.Token, on parts: inout [Formula],
    bracketEnds: Bool, isLine: Bool
  ) throws(FormulaError) {
    switch command {
    case .spaced(let sign, let role, let before, let after):
      parts += [.space(before), .symbol(sign, role), .space(after)]
    case .definition(let definition): define(definition, token)
    case .style(let style):
      try switchRest(token, &parts, bracketEnds, isLine) { .styled(style, $0) }
    case .font(let variant):
      try switchRest(token, &parts, bracketEnds, isLine) { FormulaRow.applying(variant, to: $0) }
    case .special(.color):
      let color = try color(of: token)
      try switchRest(token, &parts, bracketEnds, isLine) { .colored(color, $0) }
    case .infix(let bar, let open, let close):
      try enter(token)
      defer { leave() }
      let fraction = Formula.fraction(
        FormulaRow.joined(parts), row(bracketEnds: bracketEnds, isLine: isLine), bar: bar,
        style: nil)
      parts = [open.isEmpty && close.isEmpty ? fraction : .fenced(open, fraction, close)]
    case .special(.tag), .special(.label), .special(.noTag):
      try mark(command, token, isLine: isLine)
    default: break
    }
  }

  /// Changes all that follows in the row.
  ///
  /// What stands at the start of a row is changed as one; later
  /// on each part is changed by itself, so that it keeps its role beside those before.
  private mutating func switchRest(
    _ token: LatexScanner.Token, _ parts: inout [Formula], _ bracketEnds: Bool, _ isLine: Bool,
    _ change: (Formula) -> Formula
  ) throws(FormulaError) {
    try enter(token)
    defer { leave() }
    let rest = rowParts(bracketEnds: bracketEnds, isLine: isLine)
    if parts.isEmpty {
      parts.append(change(FormulaRow.joined(rest)))
    } else {
      parts += rest.map(change)
    }
  }

  /// `\tag`, `\label` and `\notag`.
  private mutating func mark(
    _ command: LatexCommand, _ token: LatexScanner.Token, isLine: Bool
  ) throws(FormulaError) {
    switch command {
    case .special(.tag):
      var isBare = false
      if scanner.peek().kind == .character("*") {
        _ = scanner.next()
        isBare = true
      }
      let words = try text(of: token, in: .normal)
      try requireLine(token, isLine)
      if case .given = line.tag { throw error("a line has one \\tag", at: token) }
      line.tag = .given(words, isBare: isBare)
    case .special(.label):
      let name = try rawArgument(of: token)
      try requireLine(token, isLine)
      guard !name.isEmpty else { throw error("\\label lacks its name", at: token) }
      guard line.label == nil else { throw error("a line has one \\label", at: token) }
      line.label = name
    default:
      if isLine, line.tag == .automatic { line.tag = .none }
    }
  }

  private func requireLine(_ token: LatexScanner.Token, _ isLine: Bool) throws(FormulaError) {
    guard !isLine else { return }
    throw error("\(words(for: token)) belongs to a whole line, not to a part of one", at: token)
  }
}
