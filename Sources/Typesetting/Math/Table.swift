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
    let columns = table.width
    let widths = (0..<columns).map { column in
      cells.compactMap { column < $0.count ? $0[column].width : nil }.max() ?? 0
    }
    var starts: [Double] = []
    var right = 0.0
    for column in 0..<columns {
      if column > 0 { right += metrics.gap(before: column, in: table) * inner.em }
      if column == 0, table.hasRule(before: 0) { right += 0.5 * inner.em }
      starts.append(right)
      right += widths[column]
    }
    var result = MathBox()
    var bottom = rulesExtent(table.rowRules(above: 0))
    var tops = [0.0]
    var baselines: [Double] = []
    for (index, row) in cells.enumerated() {
      let ascent =
        max(metrics.ascent, (row.map(\.ascent).max() ?? 0) / inner.em + metrics.padding)
        * inner.em
      let descent =
        max(
          metrics.descent, (row.map(\.descent).max() ?? 0) / inner.em + metrics.padding) * inner.em
      if index > 0 { bottom += metrics.rowGap * inner.em }
      for (column, cell) in row.enumerated() {
        let slack = widths[column] - cell.width
        let x = starts[column] + slack * table.alignment(row: index, column: column).share
        result.add(cell, x: x, y: bottom + ascent)
      }
      baselines.append(bottom + ascent)
      bottom += max(0, ascent + descent + table.rowGap(below: index) * em)
      tops.append(bottom)
      bottom += rulesExtent(table.rowRules(above: index + 1))
    }
    if table.hasRule(before: columns) { right += 0.5 * inner.em }
    result.width = right
    addRules(of: table, to: &result, columns: zip(starts, widths).map { ($0, $0 + $1) }, rows: tops)
    addTags(of: table, to: &result, baselines: baselines)
    result.ascent = 0
    result.descent = bottom
    return result.lowered(by: -bottom / 2 - axis)
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

/// The lengths of a kind of table, in ems.
private struct TableMetrics {
  var ascent = 0.84
  var descent = 0.36
  var rowGap = 0.0
  /// A little room above and below what is higher than a line, so that rows never touch.
  var padding = 0.16
  private let kind: Formula.Table.Kind

  init(_ kind: Formula.Table.Kind) {
    self.kind = kind
    switch kind {
    case .matrix: break
    case .smallMatrix:
      (ascent, descent, rowGap) = (0.7, 0.2, 0.1)
    case .lines:
      // amsmath's `subarray`: 1.2 points free at 7 points.
      (ascent, descent, rowGap, padding) = (0.44, 0.04, 0.17, 0)
    case .aligned, .gathered, .multline: rowGap = 0.3
    case .cases, .displayCases:
      ascent *= 1.2
      descent *= 1.2
    }
  }

  func style(in outer: Formula.Style) -> Formula.Style {
    switch (kind, outer) {
    case (.aligned, .display), (.aligned, .text), (.gathered, .display), (.gathered, .text),
      (.multline, .display), (.multline, .text), (.displayCases, .display),
      (.displayCases, .text):
      .display
    case (.smallMatrix, .display), (.smallMatrix, .text): .script
    case (_, .display): .text
    default: outer
    }
  }

  func gap(before column: Int, in table: Formula.Table) -> Double {
    if kind == .smallMatrix { return 0.4 }
    guard kind == .aligned else { return 1 }
    return switch (table.alignment(of: column - 1), table.alignment(of: column)) {
    case (.right, .left): 0
    // The relation in the middle of an `eqnarray`, a thick space from both sides.
    case (.right, .center), (.center, .left): 5.0 / 18
    default: 2
    }
  }
}

extension Formula.Table {
  /// Whether a rule ends at a side of the table, so that cells keep `\arraycolsep` from it.
  fileprivate func hasRule(before column: Int) -> Bool {
    columnRules(before: column) > 0 || rowRules.contains { $0 > 0 }
  }

  /// The alignment of a column.
  fileprivate func alignment(of column: Int) -> Alignment {
    if column < alignments.count { return alignments[column] }
    return switch kind {
    case .matrix, .smallMatrix, .lines, .gathered, .multline: .center
    case .aligned: column % 2 == 0 ? .right : .left
    case .cases, .displayCases: .left
    }
  }

  /// The alignment of a cell: the lines of a `multline` go from the left to the right.
  fileprivate func alignment(row: Int, column: Int) -> Alignment {
    guard kind == .multline, rows.count > 1 else { return alignment(of: column) }
    return row == 0 ? .left : row == rows.count - 1 ? .right : .center
  }
}

extension Formula.Table.Alignment {
  /// The share of the slack that lies left of a cell.
  fileprivate var share: Double {
    switch self {
    case .left: 0
    case .center: 0.5
    case .right: 1
    }
  }
}
