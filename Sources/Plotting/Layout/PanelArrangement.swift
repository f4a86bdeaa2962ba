/// Where panels stand in a grid of rows and columns; a panel may span several of either.
struct PanelArrangement: Sendable, Hashable {
  /// The rows and columns a panel takes.
  struct Slot: Sendable, Hashable {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// The place of each panel, in their order.
  let slots: [Slot]
  /// The shares of the height that rows get, as many as there are rows.
  let rowShares: [Double]
  /// The shares of the width that columns get, as many as there are columns.
  let columnShares: [Double]

  /// Slots that are known already.
  init(slots: [Slot], rowShares: [Double], columnShares: [Double]) {
    self.slots = slots
    self.rowShares = rowShares
    self.columnShares = columnShares
  }

  /// A number of panels, row by row.
  init(
    count: Int, columns: Int, rowShares: [Double] = [], columnShares: [Double] = []
  ) throws(MarkProblem) {
    let columns = max(1, min(columns, count))
    let rows = (count + columns - 1) / columns
    slots = (0..<count).map { index in
      let (row, column) = (index / columns, index % columns)
      return Slot(rows: row..<row + 1, columns: column..<column + 1)
    }
    self.rowShares = try Self.checked(rowShares, count: rows, "rows")
    self.columnShares = try Self.checked(columnShares, count: columns, "columns")
  }

  /// Panels drawn as letters: each line of text is a row, each character a cell, the cells of one
  /// letter are one panel, and a point is an empty cell.
  ///
  /// Letters stand for panels in order of first appearance, row by row.
  init(
    mosaic lines: [String], count: Int, rowShares: [Double] = [], columnShares: [Double] = []
  ) throws(MarkProblem) {
    let cells = lines.map(Array.init)
    let width = cells.first?.count ?? 0
    guard width > 0, cells.allSatisfy({ $0.count == width }) else {
      throw MarkProblem(
        "the rows of the mosaic are \(Words.list(cells.map { "\($0.count)" })) characters long",
        cure: "give all rows the same length of at least one")
    }
    var letters: [Character] = []
    for letter in cells.joined() where letter != "." && !letters.contains(letter) {
      letters.append(letter)
    }
    guard letters.count == count else {
      throw MarkProblem(
        "the mosaic has \(letters.count) letters, but there \(count == 1 ? "is" : "are") \(count) "
          + (count == 1 ? "panel" : "panels"), cure: "give each panel a letter of its own")
    }
    var slots: [Slot] = []
    for letter in letters { slots.append(try Self.slot(of: letter, in: cells)) }
    self.slots = slots
    self.rowShares = try Self.checked(rowShares, count: cells.count, "rows")
    self.columnShares = try Self.checked(columnShares, count: width, "columns")
  }

  private static func slot(
    of letter: Character, in cells: [[Character]]
  ) throws(MarkProblem) -> Slot {
    let rows = cells.indices.filter { cells[$0].contains(letter) }
    let columns = rows.flatMap { row in
      cells[row].indices.filter { cells[row][$0] == letter }
    }
    let (top, bottom) = (rows.min() ?? 0, rows.max() ?? 0)
    let (left, right) = (columns.min() ?? 0, columns.max() ?? 0)
    let isFilled = (top...bottom).allSatisfy { row in
      cells[row][left...right].allSatisfy { $0 == letter }
    }
    guard isFilled else {
      throw MarkProblem(
        "the cells of “\(letter)” are no rectangle", cure: "let each letter fill a rectangle")
    }
    return Slot(rows: top..<bottom + 1, columns: left..<right + 1)
  }

  private static func checked(
    _ shares: [Double], count: Int, _ name: String
  ) throws(MarkProblem) -> [Double] {
    guard !shares.isEmpty else { return Array(repeating: 1, count: count) }
    guard shares.count == count, shares.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw MarkProblem(
        "\(shares.count) shares were given for \(count) \(name)",
        cure: "give one positive number for each of the \(name)")
    }
    return shares
  }
}
