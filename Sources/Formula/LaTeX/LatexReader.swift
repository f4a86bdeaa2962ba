extension Formula {
  /// How deeply groups, scripts and environments may stand in each other in LaTeX.
  public static let maximumNesting = 200

  /// Reads LaTeX mathematics.
  ///
  /// The subset: fractions and binomials, roots, scripts and primes, large operators with limits,
  /// named functions, Greek and other letters, alphabets (`\mathbf`, `\mathbb`, …), accents, `\left`
  /// … `\right`, matrices, `cases`, `aligned` and `array`, words in `\text`, spaces, relations,
  /// arrows and dots, `%` comments, and Unicode signs in place of their commands. Delimiters of the
  /// `\big` family keep their normal size.
  ///
  /// - Throws: The first problem with its place: an unknown command (with the nearest known one), an
  ///   unbalanced brace, a missing argument or `\right`, a stray `&` or script, or nesting deeper
  ///   than `maximumNesting`.
  public init(latex: String) throws(FormulaError) {
    var reader = LatexReader(latex)
    self = try reader.formula()
  }
}

/// Reads LaTeX by recursive descent, one token ahead.
struct LatexReader {
  var scanner: LatexScanner
  private var depth = 0

  init(_ latex: String) {
    scanner = LatexScanner(latex)
  }

  /// The whole text as one formula; `&` and `\\` outside of an environment are errors.
  mutating func formula() throws(FormulaError) -> Formula {
    let body = try row()
    let token = scanner.peek()
    switch token.kind {
    case .end: return body
    case .close: throw error("there is no { for this }", at: token)
    case .cell: throw error("& stands outside of a matrix or aligned lines", at: token)
    case .row: throw error(#"\\ stands outside of a matrix or aligned lines"#, at: token)
    case .command(let name): throw error(#"\\#(name) has no beginning"#, at: token)
    default: throw error("this is not expected here", at: token)
    }
  }

  /// Atoms with their scripts up to something that ends a row, which is not consumed.
  ///
  /// - Parameters:
  ///   - bracketEnds: Whether `]` ends the row, as in `\sqrt[3]{x}`.
  ///   - continues: Whether something stands before the row, so that a leading sign is binary.
  mutating func row(
    bracketEnds: Bool = false, continues: Bool = false
  ) throws(FormulaError) -> Formula {
    var parts: [Formula] = []
    while true {
      let token = scanner.peek()
      if endsRow(token.kind) { break }
      if bracketEnds, token.kind == .character("]") { break }
      if case .command(let name) = token.kind, case .style(let style) = LatexCommand.named(name) {
        _ = scanner.next()
        try enter(token)
        parts.append(.styled(style, try row(bracketEnds: bracketEnds)))
        leave()
        break
      }
      parts.append(try scripted())
    }
    return FormulaRow.joined(parts, continues: continues)
  }

  /// Whether a row cannot go on with this.
  func endsRow(_ kind: LatexScanner.Token.Kind) -> Bool {
    switch kind {
    case .end, .close, .cell, .row, .command("right"), .command("end"): true
    default: false
    }
  }

  /// One argument: a group in braces or a single atom.
  mutating func argument(of owner: LatexScanner.Token) throws(FormulaError) -> Formula {
    let token = scanner.peek()
    if endsRow(token.kind) {
      throw error("\(words(for: owner)) lacks its argument", at: token.kind == .end ? owner : token)
    }
    switch token.kind {
    case .open: return try group()
    case .character(let digit) where digit.isASCIIDigit:
      _ = scanner.next()
      return .number(String(digit))
    default: return Self.ordinary(try atom())
    }
  }

  /// A group in braces; a single operator in it becomes an ordinary sign, as in TeX, unless it
  /// `keepsRole`.
  mutating func group(keepsRole: Bool = false) throws(FormulaError) -> Formula {
    let open = scanner.next()
    try enter(open)
    defer { leave() }
    let body = try row()
    let close = scanner.next()
    guard close.kind == .close else {
      throw error("this { is not closed", at: open)
    }
    return keepsRole ? body : Self.ordinary(body)
  }

  /// A lone operator, relation or comma as an ordinary sign.
  private static func ordinary(_ body: Formula) -> Formula {
    guard case .symbol(let sign, let role) = body,
      [.binary, .prefix, .relation, .punctuation].contains(role)
    else { return body }
    return .symbol(sign, .ordinary)
  }

  /// One level deeper.
  mutating func enter(_ token: LatexScanner.Token) throws(FormulaError) {
    depth += 1
    if depth > Formula.maximumNesting {
      throw error("this is nested deeper than \(Formula.maximumNesting) levels", at: token)
    }
  }

  /// One level up.
  mutating func leave() { depth -= 1 }

  /// An error at a token.
  func error(
    _ message: String, suggestion: String? = nil, at token: LatexScanner.Token
  ) -> FormulaError {
    FormulaError(message, suggestion: suggestion, source: scanner.source, character: token.offset)
  }

  /// A token as it was written.
  func words(for token: LatexScanner.Token) -> String {
    switch token.kind {
    case .command(let name): "\\" + name
    case .character(let character): String(character)
    case .open: "{"
    case .close: "}"
    case .sub: "_"
    case .sup: "^"
    case .cell: "&"
    case .row: #"\\"#
    case .end: "the end"
    }
  }
}
