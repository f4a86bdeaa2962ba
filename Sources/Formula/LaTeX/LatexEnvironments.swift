/// What an environment of the LaTeX subset is.
private struct LatexEnvironment {
  var kind: Formula.Table.Kind = .matrix
  var fences: (String, String)?
  var columns: Columns = .centered

  enum Columns { case centered, aligned, left, given }

  static let table: [String: LatexEnvironment] = [
    "matrix": .init(), "smallmatrix": .init(kind: .smallMatrix), "gathered": .init(kind: .gathered),
    "equation": .init(kind: .gathered), "equation*": .init(kind: .gathered),
    "gather": .init(kind: .gathered), "gather*": .init(kind: .gathered),
    "multline": .init(kind: .multline), "multline*": .init(kind: .multline),
    "multlined": .init(kind: .multline),
    "pmatrix": .init(fences: ("(", ")")), "bmatrix": .init(fences: ("[", "]")),
    "Bmatrix": .init(fences: ("{", "}")), "vmatrix": .init(fences: ("|", "|")),
    "Vmatrix": .init(fences: ("‖", "‖")),
    "cases": .init(kind: .cases, fences: ("{", ""), columns: .left),
    "dcases": .init(kind: .displayCases, fences: ("{", ""), columns: .left),
    "rcases": .init(kind: .cases, fences: ("", "}"), columns: .left),
    "aligned": .init(kind: .aligned, columns: .aligned),
    "align": .init(kind: .aligned, columns: .aligned),
    "align*": .init(kind: .aligned, columns: .aligned),
    "split": .init(kind: .aligned, columns: .aligned),
    "eqnarray*": .init(kind: .aligned, columns: .aligned),
    "array": .init(columns: .given),
  ]
}

extension LatexReader {
  /// An environment; `\begin` is consumed already.
  mutating func environment(_ begin: LatexScanner.Token) throws(FormulaError) -> Formula {
    let name = try rawArgument(of: begin)
    guard let environment = LatexEnvironment.table[name] else {
      let near = EditDistance.nearest(to: name, in: LatexEnvironment.table.keys.sorted())
      throw error(
        "\(name) is not a known environment", suggestion: near.map { "\\begin{\($0)}" }, at: begin)
    }
    try enter(begin)
    defer { leave() }
    var alignments: [Formula.Table.Alignment] = []
    if case .given = environment.columns { alignments = try columnLetters(begin) }
    let isAligned = if case .aligned = environment.columns { true } else { false }
    let rows = try cells(of: name, begin, isAligned: isAligned)
    let width = rows.map(\.count).max() ?? 0
    switch environment.columns {
    case .centered, .given: break
    case .left: alignments = Array(repeating: .left, count: width)
    case .aligned: alignments = (0..<width).map { $0.isMultiple(of: 2) ? .right : .left }
    }
    let table = Formula.table(
      Formula.Table(kind: environment.kind, rows: rows, alignments: alignments))
    guard let fences = environment.fences else { return table }
    return .fenced(fences.0, table, fences.1)
  }

  private mutating func cells(
    of name: String, _ begin: LatexScanner.Token, isAligned: Bool
  ) throws(FormulaError) -> [[Formula]] {
    var rows: [[Formula]] = [[]]
    while true {
      let column = rows[rows.count - 1].count
      rows[rows.count - 1].append(try row(continues: isAligned && !column.isMultiple(of: 2)))
      let token = scanner.next()
      switch token.kind {
      case .cell: continue
      case .row:
        try skipRowGap(token)
        rows.append([])
      case .command("end"):
        let end = try rawArgument(of: token)
        guard end == name else {
          throw error(
            "\\end{\(end)} does not match \\begin{\(name)}", suggestion: "\\end{\(name)}", at: token
          )
        }
        if rows.count > 1, rows[rows.count - 1] == [.row([])] { rows.removeLast() }
        return rows
      case .end: throw error("this \\begin{\(name)} has no \\end", at: begin)
      case .close: throw error("there is no { for this }", at: token)
      default: throw error("\(words(for: token)) has no beginning here", at: token)
      }
    }
  }

  /// Skips the extra space in `\\[4pt]`; the brackets must follow at once, as they may also open
  /// the next cell.
  private mutating func skipRowGap(_ row: LatexScanner.Token) throws(FormulaError) {
    guard scanner.rawCharacter == "[" else { return }
    while let character = scanner.nextRaw() {
      if character == "]" { return }
    }
    throw error(#"the [ after \\ is not closed"#, at: row)
  }

  private mutating func columnLetters(
    _ begin: LatexScanner.Token
  ) throws(FormulaError) -> [Formula.Table.Alignment] {
    var result: [Formula.Table.Alignment] = []
    for letter in try rawArgument(of: begin) {
      switch letter {
      case "l": result.append(.left)
      case "c": result.append(.center)
      case "r": result.append(.right)
      case "|", " ": continue
      default: throw error("columns are l, c or r, not \(letter)", at: begin)
      }
    }
    return result
  }

  /// Lines under each other, as under a large operator.
  mutating func substack(_ owner: LatexScanner.Token) throws(FormulaError) -> Formula {
    let open = scanner.next()
    guard open.kind == .open else { throw error("\\substack needs braces after it", at: owner) }
    try enter(owner)
    defer { leave() }
    var rows: [[Formula]] = []
    while true {
      rows.append([try row()])
      let token = scanner.next()
      if token.kind == .close { return .table(Formula.Table(kind: .lines, rows: rows)) }
      guard token.kind == .row else { throw error("this { is not closed", at: open) }
    }
  }
}
