// Environments: from \begin to \end.
extension LatexReader {
  /// An environment; `\begin` is consumed already.
  mutating func environment(_ begin: LatexScanner.Token) throws(FormulaError) -> Formula {
    let name = try rawArgument(of: begin)
    let known = LatexEnvironment.named(name)
    if known == nil {
      let near = EditDistance.nearest(to: name, in: LatexEnvironment.names)
      record(
        error(
          "\(name) is not a known environment", suggestion: near.map { "\\begin{\($0)}" },
          at: begin))
    }
    try enter(begin)
    defer { leave() }
    environments.append(name)
    defer { environments.removeLast() }
    let outer = line
    let environment = known ?? LatexEnvironment()
    var cells = LatexCells(
      environment: environment, name: name, begin: begin, areLinesNumbered: name.last != "*")
    try readColumns(&cells)
    readCells(&cells)
    cells.finish()
    return finished(cells, isOutermost: depth == 1, outer: outer)
  }

  /// The environment as a formula; the lines of the outermost one are those of the whole.
  private mutating func finished(
    _ cells: LatexCells, isOutermost: Bool, outer: LatexFormula.Line
  ) -> Formula {
    switch cells.environment.numbering {
    case .none: line = outer
    case .rows where isOutermost: (lines, line) = (lines + cells.lines, outer)
    case .once where isOutermost:
      lines += [cells.lines.first { $0.label != nil || $0.isTagged } ?? cells.lines[0]]
      line = outer
    case .rows, .once: line = outer
    }
    let table = cells.table
    if table.kind == .gathered, table.rows.count == 1, table.tags.isEmpty {
      return table.rows[0].first ?? .row([])
    }
    guard let fences = cells.environment.fences else { return .table(table) }
    return .fenced(fences.open, .table(table), fences.close)
  }

  /// What says how the columns stand, before the first cell.
  private mutating func readColumns(_ cells: inout LatexCells) throws(FormulaError) {
    // Where the environment stands in its line, as in \begin{aligned}[t], makes no difference here.
    let isMatrix = cells.environment.kind == .matrix || cells.environment.kind == .smallMatrix
    if scanner.rawCharacter == "[", cells.environment.numbering == .none {
      let place = scanner.offset
      if let range = scanner.bracketed() {
        let letters = scanner.characters[range]
        if isMatrix, cells.name.last == "*", letters.count == 1, let letter = letters.first,
          let alignment = Formula.Table.Alignment(letter: letter)
        {
          cells.everywhere = alignment
        } else if letters.count != 1 || !letters.allSatisfy({ "tbc".contains($0) }) {
          scanner.offset = place
        }
      }
    }
    switch cells.environment.columns {
    case .given: try readColumnLetters(try rawArgument(of: cells.begin), &cells)
    case .alignedPairs:
      let text = try rawArgument(of: cells.begin)
      guard let count = Int(text), (1...50).contains(count) else {
        throw error(
          "\\begin{\(cells.name)} needs the number of its pairs of columns, not \(text)",
          at: cells.begin)
      }
      cells.limit = 2 * count
      cells.table.pairGap = 0
    case .single: cells.limit = 1
    case .conditions: cells.limit = 2
    case .threeParts: cells.limit = 3
    case .centered, .aligned: break
    }
  }

  /// The columns in `{lc|r}`; `*{3}{c}` repeats.
  private mutating func readColumnLetters(
    _ text: String, _ cells: inout LatexCells
  ) throws(FormulaError) {
    var letters = Array(LatexCells.repeated(text))
    cells.table.columnRules = [0]
    while !letters.isEmpty {
      let letter = letters.removeFirst()
      if let alignment = Formula.Table.Alignment(letter: letter) {
        cells.table.alignments.append(alignment)
        cells.table.columnRules.append(0)
      } else if letter == "|" {
        cells.table.columnRules[cells.table.columnRules.count - 1] += 1
      } else if letter == "@" || letter == "!", letters.starts(with: "{}") {
        letters.removeFirst(2)
      } else if letter != " " {
        record(error("columns are l, c or r, not \(letter)", at: cells.begin))
        break
      }
    }
    if cells.table.columnRules.allSatisfy({ $0 == 0 }) { cells.table.columnRules = [] }
    cells.limit = max(1, cells.table.alignments.count)
  }

  /// Cells up to the end of the environment.
  private mutating func readCells(_ cells: inout LatexCells) {
    cells.beginRow()
    line = cells.emptyLine
    readRules(&cells)
    while true {
      cells.append(
        row(continues: cells.continues, isLine: cells.environment.kind.hasLines), line: line)
      let token = scanner.peek()
      if token.kind == .end {
        return record(error("this \\begin{\(cells.name)} has no \\end", at: cells.begin))
      }
      if token.kind == .command("end") {
        if endsEnvironment(cells) { return }
        continue
      }
      _ = scanner.next()
      switch token.kind {
      case .cell:
        if let limit = cells.limit, cells.column >= limit {
          let columns = limit == 1 ? "one column" : "\(limit) columns"
          record(error("this & is too many: \(cells.name) has \(columns)", at: token))
        }
      case .row:
        readRowGap(&cells, token)
        cells.beginRow()
        line = cells.emptyLine
        readRules(&cells)
      case .close: record(error("there is no { for this }", at: token))
      default: record(error("\(words(for: token)) has no beginning here", at: token))
      }
    }
  }

  /// Consumes `\end{…}` and says whether it ends this environment; that of an outer one stays.
  private mutating func endsEnvironment(_ cells: LatexCells) -> Bool {
    let before = scanner
    let token = scanner.next()
    guard let end = try? rawArgument(of: token) else {
      record(error("\\end lacks its name in braces", at: token))
      return true
    }
    if end == cells.name { return true }
    if environments.dropLast().contains(end) {
      scanner = before
      record(error("this \\begin{\(cells.name)} has no \\end", at: cells.begin))
    } else {
      record(
        error(
          "\\end{\(end)} does not match \\begin{\(cells.name)}",
          suggestion: "\\end{\(cells.name)}", at: token))
    }
    return true
  }

  /// Rules above the row that begins here.
  private mutating func readRules(_ cells: inout LatexCells) {
    while scanner.peek().kind == .command("hline") {
      _ = scanner.next()
      cells.table.rowRules[cells.table.rowRules.count - 1] += 1
    }
  }

  /// The space in `\\[4pt]`; the brackets must follow at once, as they may also open the next cell.
  private mutating func readRowGap(_ cells: inout LatexCells, _ row: LatexScanner.Token) {
    if scanner.rawCharacter == "*" { _ = scanner.nextRaw() }
    guard scanner.rawCharacter == "[" else { return }
    guard let range = scanner.bracketed() else {
      record(error(#"the [ after \\ is not closed"#, at: row))
      _ = scanner.nextRaw()
      return
    }
    let text = String(scanner.characters[range])
    guard let gap = LatexLength.ems(text) else {
      return record(error("\\\\[…] needs a length such as 4pt, not '\(text)'", at: row))
    }
    cells.table.rowGaps[cells.table.rowGaps.count - 1] = gap
  }

  /// Lines under each other, as under a large operator.
  mutating func substack(_ owner: LatexScanner.Token) throws(FormulaError) -> Formula {
    let open = scanner.peek()
    guard open.kind == .open else { throw error("\\substack needs braces after it", at: owner) }
    _ = scanner.next()
    try enter(owner)
    defer { leave() }
    var rows: [[Formula]] = []
    while true {
      rows.append([row()])
      let token = scanner.peek()
      switch token.kind {
      case .close, .row:
        _ = scanner.next()
        if token.kind == .close { return .table(Formula.Table(kind: .lines, rows: rows)) }
      default: throw error("this { is not closed", at: open)
      }
    }
  }
}
