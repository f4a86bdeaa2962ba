extension Formula {
  /// How deeply groups, scripts and environments may stand in each other in LaTeX.
  public static let maximumNesting = 200

  /// Reads LaTeX mathematics.
  ///
  /// The subset is what textbooks of undergraduate mathematics use: fractions and binomials, roots,
  /// scripts and primes, large operators with limits, named functions, Greek and other letters,
  /// alphabets (`\mathbf`, `\mathbb`, …), accents, braces with labels, `\left` … `\middle` …
  /// `\right` and the `\big` family, matrices, `array`, `cases` and aligned lines, words in `\text`,
  /// spaces, relations, arrows and dots, colours, frames and strokes, phantoms, `\newcommand` and its
  /// kin, `\tag`, `%` comments, and Unicode signs in place of their commands. A `\label` is read and
  /// dropped; `read(latex:macros:)` keeps it.
  ///
  /// - Parameter macros: commands of one's own, in addition to those the text defines itself.
  /// - Throws: The first problem with its place, and in its `others` those after it: an unknown
  ///   command (with the nearest known one), an unbalanced brace, a missing argument or `\right`, a
  ///   stray `&` or script, macros without end, or nesting deeper than `maximumNesting`.
  public init(latex: String, macros: LatexMacros = LatexMacros()) throws(FormulaError) {
    var reader = LatexReader(latex, macros: macros)
    self = reader.formula()
    if let error = FormulaError(all: reader.sortedErrors) { throw error }
  }
}

/// Reads LaTeX by recursive descent, one token ahead.
///
/// A problem inside a row is recorded, and reading goes on in that row behind it.
struct LatexReader {
  var scanner: LatexScanner
  /// What is wrong so far.
  var errors: [FormulaError] = []
  /// The line that is being read.
  var line = LatexFormula.Line()
  /// The lines of the outermost environment that numbers its lines.
  var lines: [LatexFormula.Line] = []
  /// The environments that are open, outermost first.
  var environments: [String] = []
  private(set) var depth = 0
  /// Whether reading was given up.
  var isAbandoned = false

  init(_ latex: String, macros: LatexMacros) {
    scanner = LatexScanner(latex, macros: macros)
  }

  /// The whole text as one formula.
  mutating func formula() -> Formula {
    var parts: [Formula] = []
    var said: Set<LatexScanner.Token.Kind> = []
    while true {
      parts += rowParts(isLine: true)
      let token = scanner.next()
      if token.kind == .end { break }
      // Cells and rows without a table are said once.
      let isCell = token.kind == .cell || token.kind == .row
      if !isCell || said.insert(token.kind).inserted { record(stray(token)) }
      if case .command("end") = token.kind { _ = try? rawArgument(of: token) }
    }
    takeProblems()
    let body = FormulaRow.joined(parts)
    guard !lines.isEmpty else { return body.tagged([line.tag]) }
    // What stands before the environment names its first line.
    if lines[0].label == nil { lines[0].label = line.label }
    return body
  }

  /// Atoms with their scripts up to something that ends a row, which is not consumed.
  ///
  /// - Parameters:
  ///   - bracketEnds: Whether `]` ends the row, as in `\sqrt[3]{x}`.
  ///   - continues: Whether something stands before the row, so that a leading sign is binary.
  ///   - isLine: Whether the row is a line of display mathematics, which may have a tag.
  mutating func row(
    bracketEnds: Bool = false, continues: Bool = false, isLine: Bool = false
  ) -> Formula {
    FormulaRow.joined(rowParts(bracketEnds: bracketEnds, isLine: isLine), continues: continues)
  }

  mutating func rowParts(bracketEnds: Bool = false, isLine: Bool = false) -> [Formula] {
    var parts: [Formula] = []
    while true {
      let token = scanner.peek()
      if endsRow(token.kind) { break }
      if bracketEnds, token.kind == .character("]") { break }
      do throws(FormulaError) {
        if case .command(let name) = token.kind, let command = LatexCommand.named(name),
          command.actsOnRow
        {
          _ = scanner.next()
          try act(command, token, on: &parts, bracketEnds: bracketEnds, isLine: isLine)
        } else {
          parts.append(try scripted())
        }
      } catch {
        record(error)
        // What threw may have consumed nothing.
        let next = scanner.peek()
        if next == token, !endsRow(next.kind) { _ = scanner.next() }
      }
    }
    return parts
  }

  /// Whether a row cannot go on with this.
  func endsRow(_ kind: LatexScanner.Token.Kind) -> Bool {
    switch kind {
    case .end, .close, .cell, .row: true
    case .command(let name): name == "right" || name == "end"
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
    let body = row()
    if scanner.peek().kind == .close {
      _ = scanner.next()
    } else {
      record(error("this { is not closed", at: open))
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

  /// One level deeper; too deep, reading is given up.
  mutating func enter(_ token: LatexScanner.Token) throws(FormulaError) {
    guard depth < Formula.maximumNesting else {
      record(error("this is nested deeper than \(Formula.maximumNesting) levels", at: token))
      abandon()
      throw error("", at: token)
    }
    depth += 1
  }

  /// One level up.
  mutating func leave() { depth -= 1 }
}
