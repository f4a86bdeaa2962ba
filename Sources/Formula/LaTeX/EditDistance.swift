/// How far two words are apart.
package enum EditDistance {
  /// The fewest insertions, deletions, replacements and swaps of neighbours that lead from one word
  /// to the other (optimal string alignment).
  package static func between(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        var best = min(replaced, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  /// The word of a sorted list nearest to `word`, if it is nearer than half its length and two at
  /// most; of equally near ones the first that begins with the most of its letters.
  package static func nearest(to word: String, in words: [String]) -> String? {
    guard word.count < 40 else { return nil }
    let limit = min(2, word.count / 2)
    var best: (word: String, distance: Int, shared: Int)?
    for candidate in words where Swift.abs(candidate.count - word.count) <= limit {
      let distance = between(word, candidate)
      let shared = candidate.commonPrefix(with: word)
      guard distance <= limit else { continue }
      if let best, (best.distance, -best.shared) <= (distance, -shared) { continue }
      best = (candidate, distance, shared)
    }
    return best?.word
  }
}

extension String {
  /// How many characters two words begin with in common.
  fileprivate func commonPrefix(with other: String) -> Int {
    zip(self, other).prefix { $0 == $1 }.count
  }
}
