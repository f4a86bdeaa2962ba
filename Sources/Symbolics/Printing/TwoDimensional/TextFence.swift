/// A delimiter that grows with what it encloses.
struct TextFence: Sendable {
  private let single: String
  private let top: String
  private let middle: String
  private let bottom: String
  /// What stands at half height of a brace.
  private let waist: String?

  private init(_ single: String, _ parts: String, waist: String? = nil) {
    let parts = parts.map(String.init)
    self.single = single
    (top, middle, bottom) = (parts[0], parts[1], parts[2])
    self.waist = waist
  }

  static let openParenthesis = TextFence("(", "⎛⎜⎝")
  static let closeParenthesis = TextFence(")", "⎞⎟⎠")
  static let openBracket = TextFence("[", "⎡⎢⎣")
  static let closeBracket = TextFence("]", "⎤⎥⎦")
  static let bar = TextFence("|", "│││")
  static let brace = TextFence("{", "⎧⎪⎩", waist: "⎨")

  /// The delimiter as high as a box; a brace needs one row or three at least.
  func beside(_ box: TextBox) -> TextBox {
    guard box.height > 1 else { return TextBox(single) }
    var rows = [top] + Array(repeating: middle, count: box.height - 2) + [bottom]
    if let waist, box.height > 2 { rows[box.height / 2] = waist }
    return TextBox(rows, baseline: box.baseline)
  }
}

extension TextBox {
  /// The box between parentheses.
  var parenthesised: TextBox { fenced(.openParenthesis, .closeParenthesis) }

  /// The box between two delimiters.
  func fenced(_ open: TextFence, _ close: TextFence) -> TextBox {
    .row([open.beside(self), self, close.beside(self)])
  }

  /// One box over another with a bar between them, which is the line.
  static func fraction(_ top: TextBox, _ bottom: TextBox) -> TextBox {
    let width = max(top.width, bottom.width)
    let bar = TextBox(String(repeating: "─", count: width))
    return stack([top, bar, bottom], baseline: top.height)
  }

  /// The box under a root sign whose line reaches over it.
  func rooted(index: Int) -> TextBox {
    let sign = (0..<height).map { row in
      let place = height - 1 - row
      let lead = String(repeating: " ", count: place)
      return (row == height - 1 ? "╲" : " ") + lead + "╱"
    }
    let roof = String(repeating: " ", count: height + 1) + String(repeating: "_", count: width)
    let slope = TextBox(sign, baseline: baseline)
    let body = TextBox.row([slope, self])
    var rows = [roof] + body.rows
    guard index > 2 else { return TextBox(rows, baseline: baseline + 1) }
    // The index stands on the short stroke of the sign.
    let digits = String(index)
    let lead = String(repeating: " ", count: digits.count - 1)
    rows = rows.map { lead + $0 }
    let seat = rows.count - 2
    rows[seat] = digits + rows[seat].dropFirst(digits.count)
    return TextBox(rows, baseline: baseline + 1)
  }

  /// A table whose columns are as wide as their widest cells, with two spaces between them.
  ///
  /// - Parameters:
  ///   - gap: empty rows between the rows.
  ///   - isCentred: whether cells stand in the middle of their columns, else at the left.
  static func table(_ cells: [[TextBox]], gap: Int, isCentred: Bool) -> TextBox {
    let columns = cells.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      cells.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
    }
    var rows: [TextBox] = []
    for (index, line) in cells.enumerated() {
      var boxes: [TextBox] = []
      for (column, cell) in line.enumerated() {
        if column > 0 { boxes.append(TextBox("  ")) }
        let width = widths[column]
        boxes.append(isCentred ? cell.centred(in: width) : cell.padded(to: width))
      }
      if index > 0, gap > 0 { rows.append(TextBox(Array(repeating: "", count: gap))) }
      rows.append(.row(boxes))
    }
    let whole = stack(rows, baseline: 0)
    return TextBox(whole.rows, baseline: whole.height / 2)
  }
}
