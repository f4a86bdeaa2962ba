/// Says in words what differs between two pages.
enum PageDifference {
  /// One sentence for each place, named by the figure it is in or the heading above it.
  static func describe(old: String, new: String) -> [String] {
    let (before, after) = (lines(of: old), lines(of: new))
    let found = LineDifference.describe(
      old: before, new: after, place: { place(of: $0, in: after) }, shown: words(of:))
    return found.isEmpty ? ["its markup changed"] : found
  }

  /// The lines of a page, each picture taken as one.
  private static func lines(of page: String) -> [String] {
    var lines: [String] = []
    var isPicture = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if isPicture {
        lines[lines.count - 1] += line
      } else {
        lines.append(String(line))
      }
      if line.hasPrefix("<svg") { isPicture = true }
      if line.contains("</svg>") { isPicture = false }
    }
    return lines
  }

  private static func place(of line: Int, in lines: [String]) -> String? {
    for index in stride(from: min(line, lines.count - 1), through: 0, by: -1) {
      let text = lines[index]
      if let id = id(in: text, after: "<figure id=\"") { return "figure \(id)" }
      let isHeading = ["<h1", "<h2", "<h3", "<h4"].contains { text.hasPrefix($0) }
      if isHeading { return "under “\(words(of: text))”" }
    }
    return "line \(line + 1)"
  }

  private static func id(in line: String, after prefix: String) -> String? {
    guard line.hasPrefix(prefix) else { return nil }
    return line.dropFirst(prefix.count).split(separator: "\"").first.map(String.init)
  }

  /// What a reader sees of a line of HTML; a picture is only named.
  private static func words(of line: String) -> String {
    if line.hasPrefix("<svg") { return "" }
    var words = ""
    var depth = 0
    for character in line.unicodeScalars {
      switch character {
      case "<": depth += 1
      case ">": depth = max(0, depth - 1)
      default: if depth == 0 { words.unicodeScalars.append(character) }
      }
    }
    for (name, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      words = words.replacing(name, with: sign)
    }
    if words.hasSuffix(" #") { words.removeLast(2) }
    return words
  }
}
