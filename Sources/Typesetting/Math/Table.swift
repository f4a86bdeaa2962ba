import Formula

extension MathSetter {
  /// Rows of cells, centred on the axis.
  ///
  /// The lengths are those of LaTeX's `array` and of amsmath at 10 points.
  func table(_ table: Formula.Table) -> MathBox {
    let metrics = TableMetrics(table.kind)
    let inner = styled(metrics.style(in: style), cramped: false)
    let cells = table.rows.map { row in
      row.enumerated().map { column, cell in
        inner.cell(cell, of: table, column: column).finished
      }
    }
    var result = MathBox()
    let columns = inner.columns(of: table, metrics, cells: cells, width: &result.width)
    var bottom = rulesExtent(table.rowRules(above: 0))
    var tops = [0.0]
    var baselines: [Double] = []
    for (index, row) in cells.enumerated() {
      if index > 0 { bottom += metrics.rowGap * inner.em }
      let extent = inner.extent(of: row, metrics)
      for (column, cell) in row.enumerated() {
        let slack = columns[column].end - columns[column].start - cell.width
        let share = table.alignment(row: index, column: column).share
        result.add(cell, x: columns[column].start + slack * share, y: bottom + extent.ascent)
      }
      baselines.append(bottom + extent.ascent)
      bottom += max(0, extent.ascent + extent.descent + table.rowGap(below: index) * em)
      tops.append(bottom)
      bottom += rulesExtent(table.rowRules(above: index + 1))
    }
    addRules(of: table, to: &result, columns: columns, rows: tops)
    addTags(of: table, to: &result, baselines: baselines)
    result.ascent = 0
    result.descent = bottom
    return result.lowered(by: -bottom / 2 - axis)
  }

  /// Where the cells of each column start and end, and how wide all are.
  private func columns(
    of table: Formula.Table, _ metrics: TableMetrics, cells: [[MathBox]], width: inout Double
  ) -> [(start: Double, end: Double)] {
    var result: [(start: Double, end: Double)] = []
    var right = table.hasRule(before: 0) ? 0.5 * em : 0
    for column in 0..<table.width {
      if column > 0 { right += metrics.gap(before: column, in: table) * em }
      let widest = cells.compactMap { column < $0.count ? $0[column].width : nil }.max() ?? 0
      result.append((right, right + widest))
      right += widest
    }
    width = right + (table.hasRule(before: table.width) ? 0.5 * em : 0)
    return result
  }

  /// How far a row reaches: no less than a line, and a little beyond what is higher.
  private func extent(
    of row: [MathBox], _ metrics: TableMetrics
  ) -> (ascent: Double, descent: Double) {
    let padding = metrics.padding * em
    return (
      max(metrics.ascent * em, (row.map(\.ascent).max() ?? 0) + padding),
      max(metrics.descent * em, (row.map(\.descent).max() ?? 0) + padding)
    )
  }

  private func cell(_ cell: Formula, of table: Formula.Table, column: Int) -> MathBox {
    // A relation that begins a cell of aligned lines keeps its space on the left.
    guard table.kind == .aligned, column > 0, table.alignment(of: column) == .left else {
      return set(cell)
    }
    if case .row(let parts) = cell { return row(parts, after: .ordinary) }
    return row([cell], after: .ordinary)
  }
}
