/// How far two words are apart.
package enum EditDistance {
  /// The fewest insertions, deletions, replacements and swaps of neighbours that lead from one word
  /// to the other (optimal string alignment).
  package static func between(_ a: String, _ b: String) -> Int {
    between(Array(a), Array(b), limit: .max) ?? 0
  }

  /// The distance, or nil where it is greater than a limit.
  private static func between<Letter: Equatable>(
    _ a: [Letter], _ b: [Letter], limit: Int
  ) -> Int? {
    var older: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      var least = i + 1
      for j in b.indices {
        var best = min(above[j] + (a[i] == b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
        row.append(best)
        least = min(least, best)
      }
      // A swap reaches back two rows, so that one row beyond the limit does not decide alone.
      if least > limit, above.allSatisfy({ $0 > limit }) { return nil }
      (older, above) = (above, row)
    }
    return above[b.count] <= limit ? above[b.count] : nil
  }

  /// The word of a sorted list nearest to `word`, if it is nearer than half its length and two at
  /// most; of equally near ones the first that begins with the most of its letters.
  package static func nearest(to word: String, in words: [String]) -> String? {
    guard word.count < 40 else { return nil }
    let limit = min(2, word.count / 2)
    var best: (word: String, distance: Int, shared: Int)?
    let letters = Array(word.unicodeScalars)
    let kinds = kinds(of: word)
    // Each change takes one kind of letter away and brings another at most.
    for candidate in words where (kinds ^ self.kinds(of: candidate)).nonzeroBitCount <= 2 * limit {
      let other = Array(candidate.unicodeScalars)
      guard Swift.abs(other.count - letters.count) <= limit,
        let distance = between(letters, other, limit: limit)
      else { continue }
      let shared = candidate.commonPrefix(with: word)
      if let best, (best.distance, -best.shared) <= (distance, -shared) { continue }
      best = (candidate, distance, shared)
    }
    return best?.word
  }
}

extension EditDistance {
  /// A bit for each kind of letter that occurs in a word, of 64 kinds.
  fileprivate static func kinds(of word: String) -> UInt64 {
    word.unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
  }
}

extension String {
  /// How many characters two words begin with in common.
  fileprivate func commonPrefix(with other: String) -> Int {
    zip(self, other).prefix { $0 == $1 }.count
  }
}
