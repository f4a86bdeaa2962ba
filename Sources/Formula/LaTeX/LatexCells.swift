/// Collects the cells of an environment.
struct LatexCells {
  let environment: LatexEnvironment
  let name: String
  let begin: LatexScanner.Token
  /// Whether the name has no star.
  let areLinesNumbered: Bool
  var table: Formula.Table
  /// The most cells of a row.
  var limit: Int?
  /// How all columns stand, where the environment says so.
  var everywhere: Formula.Table.Alignment?
  /// The line that each row is.
  private(set) var lines: [LatexFormula.Line] = []

  init(
    environment: LatexEnvironment, name: String, begin: LatexScanner.Token, areLinesNumbered: Bool
  ) {
    self.environment = environment
    self.name = name
    self.begin = begin
    self.areLinesNumbered = areLinesNumbered
    table = Formula.Table(kind: environment.kind, rows: [])
  }

  /// A line of which nothing was said yet.
  var emptyLine: LatexFormula.Line {
    let isNumbered = environment.numbering != .none && areLinesNumbered
    return LatexFormula.Line(tag: isNumbered ? .automatic : .none)
  }

  /// How many cells the row has so far.
  var column: Int { table.rows.last?.count ?? 0 }

  /// Whether the next cell goes on with what the one before it says.
  var continues: Bool {
    switch environment.columns {
    case .aligned, .alignedPairs: !column.isMultiple(of: 2)
    case .threeParts: column == 1
    default: false
    }
  }

  mutating func beginRow() {
    table.rows.append([])
    table.rowRules.append(0)
    table.rowGaps.append(0)
    lines.append(emptyLine)
  }

  mutating func append(_ cell: Formula, line: LatexFormula.Line) {
    table.rows[table.rows.count - 1].append(cell)
    lines[lines.count - 1] = line
  }

  /// Leaves out what is not there: a last row that only ends the one before, and lists of nothing.
  mutating func finish() {
    let last = table.rows.count - 1
    if last > 0, table.rows[last] == [.row([])], lines[last] == emptyLine {
      table.rows.removeLast()
      table.rowGaps.removeLast()
      lines.removeLast()
    } else {
      table.rowRules.append(0)
    }
    let hasTags = lines.contains { $0.tag != emptyLine.tag }
    table.tags = hasTags && environment.kind.hasLines ? lines.map(\.tag) : []
    if table.rowRules.allSatisfy({ $0 == 0 }) { table.rowRules = [] }
    if table.rowGaps.allSatisfy({ $0 == 0 }) { table.rowGaps = [] }
    let width = table.width
    switch environment.columns {
    case .centered:
      if let everywhere { table.alignments = Array(repeating: everywhere, count: width) }
    case .given, .single: break
    case .conditions: table.alignments = Array(repeating: .left, count: width)
    case .threeParts: table.alignments = Array([.right, .center, .left].prefix(width))
    case .aligned, .alignedPairs:
      table.alignments = (0..<width).map { $0.isMultiple(of: 2) ? .right : .left }
    }
  }

  /// Column letters with `*{3}{c}` written out, 100 of them at most.
  static func repeated(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let star = rest.firstIndex(of: "*") {
      result += rest[..<star]
      let parts = rest[star...].dropFirst().split(
        separator: "}", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].first == "{", parts[1].first == "{",
        let count = Int(parts[0].dropFirst()), (0...100).contains(count)
      else { return result + rest[star...] }
      result += String(repeating: String(parts[1].dropFirst()), count: count)
      rest = parts[2]
    }
    return String((result + rest).prefix(200))
  }
}

extension LatexFormula.Line {
  /// Whether it has a tag of its own.
  var isTagged: Bool { if case .given = tag { true } else { false } }
}

extension Formula.Table.Alignment {
  /// The alignment that a letter names.
  init?(letter: Character) {
    switch letter {
    case "l": self = .left
    case "c": self = .center
    case "r": self = .right
    default: return nil
    }
  }
}
