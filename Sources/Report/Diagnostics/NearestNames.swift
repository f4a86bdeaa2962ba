import Formula

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
    return candidates.map { (distance: EditDistance.between(name, $0), name: $0) }
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
}
