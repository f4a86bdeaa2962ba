/// Expressions with what each format makes of them, every one looked at.
///
/// A row begins with `in:`, the text that is read; lines that begin with a bar are the text over
/// several lines, left out where it is the line of Unicode text.
enum PrintingCorpus {
  struct Row: Sendable, CustomStringConvertible {
    var input: String
    var plain = ""
    var unicode = ""
    var latex = ""
    var pretty = ""

    var description: String { input }
  }

  static let rows: [Row] = [polynomials, quotients, exponentials, functions].flatMap(read)

  private static func read(_ text: String) -> [Row] {
    var rows: [Row] = []
    var lines: [Substring] = []
    func finish() {
      guard !rows.isEmpty else { return }
      let last = rows.count - 1
      rows[last].pretty = lines.isEmpty ? rows[last].unicode : lines.joined(separator: "\n")
      lines = []
    }
    for line in text.split(separator: "\n") {
      if line.hasPrefix("in: ") {
        finish()
        rows.append(Row(input: String(line.dropFirst(4))))
      } else if line.hasPrefix("|") {
        lines.append(line.dropFirst())
      } else if let colon = line.firstIndex(of: ":"), !rows.isEmpty {
        let value = String(line[colon...].dropFirst(2))
        switch line[..<colon] {
        case "plain": rows[rows.count - 1].plain = value
        case "unicode": rows[rows.count - 1].unicode = value
        default: rows[rows.count - 1].latex = value
        }
      }
    }
    finish()
    return rows
  }
}
