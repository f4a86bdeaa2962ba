// Environments.
extension LatexWriter {
  mutating func writeTable(_ table: Formula.Table) {
    if table.kind == .lines {
      let isCentered = table.alignments.allSatisfy { $0 == .center }
      return isCentered ? writeLines(table) : writeEnvironment("subarray", table)
    }
    writeEnvironment(LatexNames.environment(table, "", "") ?? "matrix", table)
  }

  /// An environment; its name may be followed by the columns of an array.
  mutating func writeEnvironment(_ name: String, _ table: Formula.Table) {
    put("\\begin{\(name)}")
    if name == "array" || name == "subarray" { put("{\(Self.columns(of: table))}") }
    if name == "alignat" || name == "alignedat" { put("{\((table.width + 1) / 2)}") }
    put(" ")
    for (index, row) in table.rows.enumerated() {
      put(String(repeating: "\\hline ", count: table.rowRules(above: index)))
      writeCells(row, isAligned: table.kind == .aligned)
      writeTag(table, index)
      if index < table.rows.count - 1 { writeBreak(below: index, in: table) }
    }
    if table.rowRules(above: table.rows.count) > 0 {
      writeBreak(below: table.rows.count - 1, in: table)
      put(String(repeating: "\\hline ", count: table.rowRules(above: table.rows.count)))
    }
    put(" \\end{\(name)}")
  }

  private mutating func writeCells(_ cells: [Formula], isAligned: Bool) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { put(" & ") }
      writeRow(cell.parts, continues: isAligned && !column.isMultiple(of: 2))
    }
  }

  private mutating func writeBreak(below row: Int, in table: Formula.Table) {
    let gap = table.rowGap(below: row)
    put(gap == 0 ? " \\\\ " : " \\\\[\(LatexNames.length(gap))] ")
  }

  private mutating func writeTag(_ table: Formula.Table, _ row: Int) {
    guard table.tags.indices.contains(row) else { return }
    switch table.tags[row] {
    case .automatic: break
    case .none: put(" \\notag")
    case .given(let words, let isBare):
      put(isBare ? " \\tag*{" : " \\tag{")
      switch words {
      case .text(let text, .normal): put(text)
      default: put("$\(words.latex)$")
      }
      put("}")
    }
  }

  /// Short lines below each other.
  private mutating func writeLines(_ table: Formula.Table) {
    put("\\substack{")
    for (index, row) in table.rows.enumerated() {
      writeCells(row, isAligned: false)
      if index < table.rows.count - 1 { writeBreak(below: index, in: table) }
    }
    put("}")
  }

  private static func columns(of table: Formula.Table) -> String {
    var text = ""
    for column in 0..<table.width {
      text += String(repeating: "|", count: table.columnRules(before: column))
      let alignment = table.alignments.indices.contains(column) ? table.alignments[column] : .center
      switch alignment {
      case .left: text += "l"
      case .center: text += "c"
      case .right: text += "r"
      }
    }
    return text + String(repeating: "|", count: table.columnRules(before: table.width))
  }
}
