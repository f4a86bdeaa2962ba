// What is wrong, and how reading goes on.
extension LatexReader {
  /// The most errors that are reported together.
  private static let maximumErrors = 20

  /// Remembers an error, unless reading was given up before or the same was said of this place.
  mutating func record(_ error: FormulaError) {
    takeProblems()
    guard !isAbandoned else { return }
    let isKnown = errors.contains { $0.message == error.message && $0.offset == error.offset }
    if !isKnown { errors.append(error) }
    if errors.count >= Self.maximumErrors { abandon() }
  }

  /// The errors in the order of the text.
  var sortedErrors: [FormulaError] {
    errors.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
  }

  /// Takes over what went wrong with macros.
  mutating func takeProblems() {
    guard !scanner.expansion.problems.isEmpty else { return }
    let problems = scanner.expansion.problems
    scanner.expansion.problems = []
    let hasEnded = scanner.rawCharacter == nil
    for problem in problems {
      record(FormulaError(problem.message, source: scanner.source, character: problem.offset))
    }
    if hasEnded, problems.contains(where: { $0.message.contains("without end") }) { abandon() }
  }

  /// Leaves everything that follows unread.
  mutating func abandon() {
    isAbandoned = true
    scanner.abandon()
  }

  /// An error at a token.
  func error(
    _ message: String, suggestion: String? = nil, at token: LatexScanner.Token
  ) -> FormulaError {
    let macro = scanner.expansion.names[token.offset].map { " (in what \\\($0) stands for)" } ?? ""
    return FormulaError(
      message + macro, suggestion: suggestion, source: scanner.source, character: token.offset)
  }

  /// An error for something that ends nothing.
  func stray(_ token: LatexScanner.Token) -> FormulaError {
    switch token.kind {
    case .close: error("there is no { for this }", at: token)
    case .cell: error("& stands outside of a matrix or aligned lines", at: token)
    case .row: error(#"\\ stands outside of a matrix or aligned lines"#, at: token)
    case .command(let name): error(#"\\#(name) has no beginning"#, at: token)
    default: error("this is not expected here", at: token)
    }
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
