/// Text over several lines, which stands beside other text at its middle line.
struct TextBlock {
  /// The lines, all of the same width.
  private var lines: [String]

  /// The line that text beside it stands on.
  private var middle: Int { (lines.count - 1) / 2 }
  private var width: Int { lines.first?.count ?? 0 }

  /// The lines without the blanks at their ends.
  var text: String {
    lines.map { line in
      var line = line[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  private init(lines: [String]) {
    let width = lines.map(\.count).max() ?? 0
    self.lines = lines.map { Self.padded($0, to: width, .left) }
  }

  // MARK: Blocks within a line of text

  // Characters of Unicode's private planes, which no formula is made of.
  static let start: Character = "\u{F0000}"
  private static let separator: Character = "\u{F0001}"
  private static let end: Character = "\u{F0002}"

  /// The block as a part of a line of text.
  var embedded: String {
    lines.count == 1
      ? lines[0]
      : "\(Self.start)\(lines.joined(separator: "\(Self.separator)"))\(Self.end)"
  }

  /// The block of a line of text of which parts are blocks.
  init(embedded text: String) {
    self.init(lines: [""])
    for (index, piece) in text.split(
      separator: Self.start, omittingEmptySubsequences: false
    ).enumerated() {
      let parts = piece.split(separator: Self.end, maxSplits: 1, omittingEmptySubsequences: false)
      if index > 0, parts.count == 2 {
        let rows = parts[0].split(separator: Self.separator, omittingEmptySubsequences: false)
        append(TextBlock(lines: rows.map(String.init)))
      }
      append(TextBlock(lines: [String(index > 0 && parts.count == 2 ? parts[1] : piece)]))
    }
  }

  /// Puts a block to the right, middle lines beside each other.
  private mutating func append(_ other: TextBlock) {
    let above = max(middle, other.middle)
    let below = max(lines.count - middle, other.lines.count - other.middle)
    // The middle of the whole stays where those of the parts are.
    let (left, right) = (grown(above: above, below: below), other.grown(above: above, below: below))
    lines = zip(left, right).map(+)
  }

  private func grown(above: Int, below: Int) -> [String] {
    let blank = String(repeating: " ", count: width)
    // An even number of lines has its middle above the centre, as `middle` says.
    let height = max(above + below, 2 * above + 1)
    let top = above - middle
    return Array(repeating: blank, count: top) + lines
      + Array(repeating: blank, count: max(0, height - top - lines.count))
  }

  // MARK: Tables

  /// The cells of a table beside and under each other.
  init(cells: [[TextBlock]], of table: Formula.Table) {
    let widths = (0..<table.width).map { column in
      cells.compactMap { column < $0.count ? $0[column].width : nil }.max() ?? 0
    }
    // A rule is as high as the row it stands in.
    func cellsHeight(_ blocks: [TextBlock], _ gap: String) -> [String] {
      let height = gap.contains("│") ? blocks.map(\.lines.count).max() ?? 1 : 1
      return Array(repeating: gap, count: height)
    }
    let rows = cells.enumerated().map { row, blocks -> [String] in
      var line = TextBlock(lines: [""])
      for column in widths.indices {
        let gap = Self.gap(before: column, in: table)
        line.append(TextBlock(lines: cellsHeight(blocks, gap)))
        let alignment = Self.alignment(of: table, row: row, column: column)
        let cell = column < blocks.count ? blocks[column].lines : [""]
        line.append(
          TextBlock(lines: cell.map { Self.padded($0, to: widths[column], alignment) }))
      }
      line.append(TextBlock(lines: cellsHeight(blocks, Self.gap(before: table.width, in: table))))
      return line.lines
    }
    let width = rows.first?.first?.count ?? 0
    func rules(above row: Int) -> [String] {
      Array(repeating: String(repeating: "─", count: width), count: table.rowRules(above: row))
    }
    let lines = rows.enumerated().flatMap { rules(above: $0) + $1 }
    self.init(lines: lines + rules(above: rows.count))
  }

  private static func gap(before column: Int, in table: Formula.Table) -> String {
    if table.columnRules(before: column) > 0 {
      return column == 0 ? "│ " : column == table.width ? " │" : " │ "
    }
    if column == 0 || column == table.width { return "" }
    guard table.kind == .aligned else { return "  " }
    let startsPair = column < table.alignments.count && table.alignments[column] == .right
    return startsPair && table.pairGap > 0 ? "   " : " "
  }

  private static func alignment(
    of table: Formula.Table, row: Int, column: Int
  ) -> Formula.Table.Alignment {
    if table.kind == .multline, table.rows.count > 1 {
      return row == 0 ? .left : row == table.rows.count - 1 ? .right : .center
    }
    return column < table.alignments.count ? table.alignments[column] : .center
  }

  private static func padded(
    _ text: String, to width: Int, _ alignment: Formula.Table.Alignment
  ) -> String {
    let slack = width - text.count
    guard slack > 0 else { return text }
    let left =
      switch alignment {
      case .left: 0
      case .center: slack / 2
      case .right: slack
      }
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: slack - left)
  }

  /// The block with words at the right of its lines, two blanks away; of a block whose rows take
  /// several lines each they stand from its first line on.
  func appending(tags: [String?]) -> TextBlock {
    guard tags.contains(where: { $0 != nil }) else { return self }
    return TextBlock(
      lines: lines.enumerated().map { index, line in
        guard tags.indices.contains(index), let tag = tags[index] else { return line }
        return line + "  " + tag
      })
  }

  // MARK: Brackets

  /// The block between brackets as high as it is.
  func fenced(_ open: String, _ close: String) -> TextBlock {
    let left = Self.bracket(open, height: lines.count)
    let right = Self.bracket(close, height: lines.count)
    let space = lines.count > 1 ? " " : ""
    return TextBlock(
      lines: lines.indices.map { index in
        (open.isEmpty ? "" : left[index] + space) + lines[index]
          + (close.isEmpty ? "" : space + right[index])
      })
  }

  private static func bracket(_ sign: String, height: Int) -> [String] {
    guard height > 1, let pieces = pieces[sign] else {
      return Array(repeating: sign, count: height)
    }
    return (0..<height).map { line in
      if line == 0 { return pieces.top }
      if line == height - 1 { return pieces.bottom }
      return line == (height - 1) / 2 ? pieces.middle : pieces.extender
    }
  }

  private static let pieces:
    [String: (top: String, middle: String, extender: String, bottom: String)] = [
      "(": ("⎛", "⎜", "⎜", "⎝"), ")": ("⎞", "⎟", "⎟", "⎠"), "[": ("⎡", "⎢", "⎢", "⎣"),
      "]": ("⎤", "⎥", "⎥", "⎦"), "{": ("⎧", "⎨", "⎪", "⎩"), "}": ("⎫", "⎬", "⎪", "⎭"),
      "|": ("│", "│", "│", "│"), "‖": ("║", "║", "║", "║"), "⌊": ("⎢", "⎢", "⎢", "⎣"),
      "⌋": ("⎥", "⎥", "⎥", "⎦"), "⌈": ("⎡", "⎢", "⎢", "⎢"), "⌉": ("⎤", "⎥", "⎥", "⎥"),
    ]
}
