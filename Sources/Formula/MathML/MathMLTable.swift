extension MathMLWriter {
  /// Writes rows of cells; the tag of a line is its last cell.
  ///
  /// In a table that is a whole line of display mathematics the tags stand at the margin: two columns
  /// share what the body leaves of the line, one before it and one behind it, which holds the tags.
  mutating func writeTable(_ table: Formula.Table, in context: MathMLContext) {
    guard table.kind == .smallMatrix else { return writeRows(of: table, in: context) }
    // The element that every checker lets have the attribute.
    element("mstyle", #" scriptlevel="1""#) { $0.writeRows(of: table, in: context) }
  }

  private mutating func writeRows(of table: Formula.Table, in context: MathMLContext) {
    let (inner, attributes) = Self.setting(of: table.kind, in: context)
    let hasTags = table.rows.indices.contains { table.shownTag(row: $0) != nil }
    let hasMargins = hasTags && context.fillsLine
    var styles = hasMargins ? ["width:100%"] : []
    // Rules meet only where the cells do.
    if table.hasRules { styles.append("border-collapse:collapse") }
    element("mtable", attributes + Self.attribute(styles)) {
      for (index, row) in table.rows.enumerated() {
        $0.element("mtr") {
          if hasMargins { $0.element("mtd", #" style="width:50%;padding:0""#) { _ in } }
          for column in 0..<table.width {
            $0.element("mtd", Self.cellAttributes(table, row: index, column: column)) {
              if column < row.count { $0.writeCell(row[column], of: table, column, in: inner) }
            }
          }
          if hasTags { $0.writeTag(table.shownTag(row: index), atMargin: hasMargins) }
        }
      }
    }
  }

  /// Writes a cell; the relation in the middle of an `eqnarray` has its space from the cell, as
  /// engines drop that of an operator which is all of a cell.
  private mutating func writeCell(
    _ cell: Formula, of table: Formula.Table, _ column: Int, in context: MathMLContext
  ) {
    if Self.isRelationColumn(column, of: table), case .symbol(let sign, .relation) = cell {
      token("mo", #" form="infix" stretchy="false" lspace="0" rspace="0""#, sign)
    } else {
      writeChildren(of: cell, in: context)
    }
  }

  private mutating func writeTag(_ tag: Formula?, atMargin: Bool) {
    var styles = atMargin ? ["width:50%", "padding-right:0", "white-space:nowrap"] : []
    styles += ["padding-left:2em", "text-align:-webkit-right"]
    element("mtd", Self.attribute(styles)) {
      if let tag { $0.writeSingle(tag, in: MathMLContext(style: .text)) }
    }
  }

  private static func attribute(_ styles: [String]) -> String {
    styles.isEmpty ? "" : #" style="\#(styles.joined(separator: ";"))""#
  }

  /// Whether a column holds the relations of an `eqnarray`.
  private static func isRelationColumn(_ column: Int, of table: Formula.Table) -> Bool {
    table.kind == .aligned && column == 1 && table.alignments == [.right, .center, .left]
  }

  /// The style of the cells and how the table says so.
  private static func setting(
    of kind: Formula.Table.Kind, in context: MathMLContext
  ) -> (context: MathMLContext, attributes: String) {
    switch kind {
    case .aligned, .gathered, .multline, .displayCases:
      (MathMLContext(style: .display), #" displaystyle="true""#)
    case .smallMatrix: (MathMLContext(style: .script), "")
    case .matrix, .cases: (context.inner, "")
    case .lines: (context.inner, "")
    }
  }

  /// Alignment, rules and space of a cell; engines agree on inline styles only.
  private static func cellAttributes(
    _ table: Formula.Table, row: Int, column: Int
  ) -> String {
    var styles: [String] = []
    switch alignment(of: table, row: row, column: column) {
    case .left: styles.append("text-align:-webkit-left")
    case .right: styles.append("text-align:-webkit-right")
    case .center: break
    }
    styles += padding(table, row: row, column: column)
    styles += rules(table, row: row, column: column)
    return attribute(styles)
  }

  private static func alignment(
    of table: Formula.Table, row: Int, column: Int
  ) -> Formula.Table.Alignment {
    if table.kind == .multline, table.rows.count > 1 {
      return row == 0 ? .left : row == table.rows.count - 1 ? .right : .center
    }
    return column < table.alignments.count ? table.alignments[column] : .center
  }

  private static func padding(_ table: Formula.Table, row: Int, column: Int) -> [String] {
    let gap = table.rowGap(below: row)
    switch table.kind {
    case .aligned:
      if isRelationColumn(column, of: table) {
        return ["padding:0.3em 0.2778em \(ems(max(0, 0.3 + gap)))"]
      }
      let isPair = alignment(of: table, row: row, column: column) != .left
      let startsPair = isPair && column > 0 && column.isMultiple(of: 2)
      let left = startsPair && table.pairGap > 0 ? ems(table.pairGap) : "0"
      return ["padding:0.3em 0 \(ems(max(0, 0.3 + gap))) \(left)"]
    case .gathered, .multline: return ["padding:0.3em 0 \(ems(max(0, 0.3 + gap)))"]
    case .lines: return ["padding:0 0 \(gap > 0 ? ems(gap) : "0")"]
    case .smallMatrix: return ["padding:0.1em \(column + 1 < table.width ? "0.4em" : "0") 0.1em 0"]
    case .cases, .displayCases:
      let side = column == 0 ? "padding-left:0.2em" : "padding-left:1em"
      return [side] + (column == table.width - 1 ? ["padding-right:0"] : []) + below(gap)
    case .matrix:
      // Nothing stands between the cells and the delimiters.
      let isFirst = column == 0 && table.columnRules(before: 0) == 0
      let isLast = column == table.width - 1 && table.columnRules(before: column + 1) == 0
      return (isFirst ? ["padding-left:0"] : []) + (isLast ? ["padding-right:0"] : []) + below(gap)
    }
  }

  private static func below(_ gap: Double) -> [String] {
    gap > 0 ? ["padding-bottom:\(ems(0.5 + gap))"] : []
  }

  private static func rules(_ table: Formula.Table, row: Int, column: Int) -> [String] {
    var result: [String] = []
    func add(_ side: String, _ count: Int) {
      if count > 0 {
        result.append("border-\(side):\(count > 1 ? "0.12em double" : "0.04em solid")")
      }
    }
    add("left", table.columnRules(before: column))
    if column == table.width - 1 { add("right", table.columnRules(before: column + 1)) }
    add("top", table.rowRules(above: row))
    if row == table.rows.count - 1 { add("bottom", table.rowRules(above: row + 1)) }
    return result
  }
}
