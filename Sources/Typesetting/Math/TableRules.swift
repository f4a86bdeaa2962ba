import Formula
import Geometry

extension MathSetter {
  /// LaTeX's `\arrayrulewidth` and `\doublerulesep`, 0.4 and 2 points at 10 points.
  private var tableRule: Double { 0.04 * em }
  private var ruleDistance: Double { 0.2 * em }

  /// The room that a number of rules take across their direction.
  func rulesExtent(_ count: Int) -> Double {
    count > 0 ? Double(count) * tableRule + Double(count - 1) * ruleDistance : 0
  }

  /// Draws the rules between the columns and rows of a table whose top is at 0.
  ///
  /// - Parameters:
  ///   - columns: where the cells of each column start and end.
  ///   - rows: where the rules above each row start and, last, those below all.
  func addRules(
    of table: Formula.Table, to box: inout MathBox, columns: [(start: Double, end: Double)],
    rows: [Double]
  ) {
    guard let last = rows.last else { return }
    let height = last + rulesExtent(table.rowRules(above: rows.count - 1))
    for (row, top) in rows.enumerated() {
      for index in 0..<table.rowRules(above: row) {
        let y = top + Double(index) * (tableRule + ruleDistance)
        box.addRule(
          Rectangle(Point(0, y), Point(box.width, y + tableRule)), color: color)
      }
    }
    for column in 0...columns.count {
      let count = table.columnRules(before: column)
      guard count > 0 else { continue }
      let extent = rulesExtent(count)
      let left = column > 0 ? columns[column - 1].end : 0
      let right = column < columns.count ? columns[column].start : box.width
      let start =
        column == 0 ? 0 : column == columns.count ? right - extent : (left + right - extent) / 2
      for index in 0..<count {
        let x = start + Double(index) * (tableRule + ruleDistance)
        box.addRule(Rectangle(Point(x, 0), Point(x + tableRule, height)), color: color)
      }
    }
  }

  /// Draws the tags of lines at the right, flush with each other.
  func addTags(of table: Formula.Table, to box: inout MathBox, baselines: [Double]) {
    let tags = baselines.indices.map { row in
      table.shownTag(row: row).map { styled(.text, cramped: false).set($0).finished }
    }
    guard let widest = tags.compactMap({ $0?.width }).max() else { return }
    let edge = box.width + 2 * em + widest
    for (tag, baseline) in zip(tags, baselines) {
      if let tag { box.add(tag, x: edge - tag.width, y: baseline) }
    }
    box.width = edge
  }
}
