/// Says in words which lines differ between two texts.
enum LineDifference {
  /// How many sentences are given before the rest is counted.
  static let limit = 8

  /// One sentence for each run of changed lines.
  ///
  /// - Parameters:
  ///   - place: words for the place of a line of the new text, or nil for its number.
  ///   - shown: what of a line is worth reading.
  static func describe(
    old: [String], new: [String], place: ((Int) -> String?)? = nil,
    shown: (String) -> String = { $0 }
  ) -> [String] {
    let runs = Self.runs(old: old, new: new)
    var found: [String] = []
    for run in runs.prefix(limit) {
      let (before, after) = excerpts(
        run.removed.map(shown).joined(separator: " "), run.added.map(shown).joined(separator: " "))
      let name = place?(run.line) ?? "line \(run.line + 1)"
      if before == after {
        found.append("\(name): \(place == nil ? "white space" : "markup") changed")
      } else if before.isEmpty {
        found.append("\(name): added “\(after)”")
      } else if after.isEmpty {
        found.append("\(name): removed “\(before)”")
      } else {
        found.append("\(name): “\(before)” became “\(after)”")
      }
    }
    if runs.count > limit { found.append("and \(runs.count - limit) more places") }
    return found
  }

  /// Lines that were replaced by others at one place of the new text.
  struct Run {
    var line: Int
    var removed: [String]
    var added: [String]
  }

  /// The runs of changed lines between lines that stay.
  static func runs(old: [String], new: [String]) -> [Run] {
    let change = new.difference(from: old)
    var isRemoved = [Bool](repeating: false, count: old.count)
    var isAdded = [Bool](repeating: false, count: new.count)
    for case .remove(let offset, _, _) in change { isRemoved[offset] = true }
    for case .insert(let offset, _, _) in change { isAdded[offset] = true }
    var runs: [Run] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      var run = Run(line: right, removed: [], added: [])
      while left < old.count, isRemoved[left] {
        run.removed.append(old[left])
        left += 1
      }
      while right < new.count, isAdded[right] {
        run.added.append(new[right])
        right += 1
      }
      if !run.removed.isEmpty || !run.added.isEmpty { runs.append(run) }
      left += 1
      right += 1
    }
    return runs
  }
}

extension LineDifference {
  /// The texts on one line each, about where they begin to differ.
  private static func excerpts(_ old: String, _ new: String) -> (String, String) {
    let texts = [old, new].map {
      Array($0.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    let common = zip(texts[0], texts[1]).prefix { $0 == $1 }.count
    let start = max(texts[0].count, texts[1].count) > 80 && common > 40 ? common - 30 : 0
    let shown = texts.map { text in
      let rest = text.dropFirst(start)
      let clipped = rest.count <= 80 ? String(rest) : String(rest.prefix(79)) + "…"
      return start > 0 && !rest.isEmpty ? "…" + clipped : clipped
    }
    return texts[0] == texts[1] ? ("", "") : (shown[0], shown[1])
  }
}
