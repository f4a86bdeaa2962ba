import Formula

/// The lengths of a kind of table, in ems.
struct TableMetrics {
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
    default: table.pairGap
    }
  }
}

extension Formula.Table {
  /// Whether a rule ends at a side of the table, so that cells keep `\arraycolsep` from it.
  func hasRule(before column: Int) -> Bool {
    columnRules(before: column) > 0 || rowRules.contains { $0 > 0 }
  }

  /// The alignment of a column.
  func alignment(of column: Int) -> Alignment {
    if column < alignments.count { return alignments[column] }
    return switch kind {
    case .matrix, .smallMatrix, .lines, .gathered, .multline: .center
    case .aligned: column % 2 == 0 ? .right : .left
    case .cases, .displayCases: .left
    }
  }

  /// The alignment of a cell: the lines of a `multline` go from the left to the right.
  func alignment(row: Int, column: Int) -> Alignment {
    guard kind == .multline, rows.count > 1 else { return alignment(of: column) }
    return row == 0 ? .left : row == rows.count - 1 ? .right : .center
  }
}

extension Formula.Table.Alignment {
  /// The share of the slack that lies left of a cell.
  var share: Double {
    switch self {
    case .left: 0
    case .center: 0.5
    case .right: 1
    }
  }
}
