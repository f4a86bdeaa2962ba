/// Finds the names that were probably meant.
public enum NearestNames {
  /// The names nearest to a misspelt one.
  ///
  /// - Parameters:
  ///   - name: what was written.
  ///   - candidates: what there is.
  ///   - limit: how many names are given at most.
  /// - Returns: names whose edit distance (insert, delete, replace, swap of neighbours) is at most
  ///   a third of the length of `name` plus one, nearest first, equals in alphabetical order.
  public static func find(_ name: String, in candidates: [String], limit: Int = 3) -> [String] {
    let allowed = name.count / 3 + 1
    return candidates.map { (distance: distance(name, $0), name: $0) }
      .filter { $0.distance <= allowed }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(limit).map(\.name)
  }

  /// A remark that offers the nearest names, or nothing if none is near.
  public static func note(_ name: String, in candidates: [String]) -> [Diagnostic.Note] {
    let names = find(name, in: candidates).map { "'\($0)'" }
    guard let last = names.last else { return [] }
    let list = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " or " + last
    return [Diagnostic.Note("did you mean \(list)?")]
  }

  /// The optimal string alignment distance.
  static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left)
    let b = Array(right)
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let cost = a[i] == b[j] ? 0 : 1
        var best = min(row[j] + 1, above[j + 1] + 1, above[j] + cost)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, before[j - 1] + 1)
        }
        row.append(best)
      }
      before = above
      above = row
    }
    return above[b.count]
  }
}
