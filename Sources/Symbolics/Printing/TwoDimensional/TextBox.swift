/// A rectangle of characters with the row on which it stands in a line.
///
/// All rows have the same number of characters; every character takes one column.
struct TextBox: Sendable {
  private(set) var rows: [String]
  let width: Int
  /// The index of the row that stands on the line, from the top.
  let baseline: Int

  var height: Int { rows.count }
  /// How many rows stand below the line.
  var depth: Int { height - baseline - 1 }

  /// Rows filled up with spaces to the length of the longest.
  init(_ rows: [String], baseline: Int = 0) {
    let width = rows.map(\.count).max() ?? 0
    self.rows = rows.map { $0 + String(repeating: " ", count: width - $0.count) }
    self.width = width
    self.baseline = baseline
  }

  /// One line.
  init(_ text: String) { self.init([text]) }

  /// Boxes side by side on one line.
  static func row(_ boxes: [TextBox]) -> TextBox {
    guard boxes.count > 1 else { return boxes.first ?? TextBox("") }
    let above = boxes.map(\.baseline).max() ?? 0
    let below = boxes.map(\.depth).max() ?? 0
    let rows = (0...(above + below)).map { row in
      boxes.map { $0.text(in: row - above + $0.baseline) }.joined()
    }
    return TextBox(rows, baseline: above)
  }

  /// Boxes one above the other, each in the middle; the line is the row given by `baseline`.
  static func stack(_ boxes: [TextBox], baseline: Int) -> TextBox {
    let width = boxes.map(\.width).max() ?? 0
    return TextBox(boxes.flatMap { $0.centred(in: width).rows }, baseline: baseline)
  }

  /// The text of a row; spaces above and below the box.
  private func text(in row: Int) -> String {
    rows.indices.contains(row) ? rows[row] : String(repeating: " ", count: width)
  }

  /// The box in the middle of a wider one; an odd space goes to the right.
  func centred(in width: Int) -> TextBox {
    padded(left: (width - self.width) / 2, to: width)
  }

  /// The box with spaces beside it.
  func padded(left: Int = 0, to width: Int) -> TextBox {
    let lead = String(repeating: " ", count: max(0, left))
    let tail = String(repeating: " ", count: max(0, width - self.width - left))
    return TextBox(rows.map { lead + $0 + tail }, baseline: baseline)
  }

  /// The box with empty rows around it.
  func extended(above: Int, below: Int) -> TextBox {
    let empty = String(repeating: " ", count: width)
    let (head, tail) = (max(0, above), max(0, below))
    return TextBox(
      Array(repeating: empty, count: head) + rows + Array(repeating: empty, count: tail),
      baseline: baseline + head)
  }

  /// The box with something raised at its upper right corner.
  func raised(_ exponent: TextBox) -> TextBox {
    let lead = String(repeating: " ", count: width)
    let tail = String(repeating: " ", count: exponent.width)
    return TextBox(
      exponent.rows.map { lead + $0 } + rows.map { $0 + tail },
      baseline: exponent.height + baseline)
  }

  /// The rows as text, without spaces at their ends.
  var text: String {
    rows.map { row in
      var line = Substring(row)
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
