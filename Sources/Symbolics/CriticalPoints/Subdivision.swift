import Calculus

/// A proof of a statement about all points of a box from proofs about its parts.
struct Subdivision {
  /// How many parts are looked at before the proof is given up.
  var limit = 4000

  /// Whether a test succeeds on parts that cover a box.
  ///
  /// - Parameter test: whether the statement is proved on a part; where not, the part is cut in two
  ///   across its widest side.
  func holds(on box: [Interval], _ test: ([Interval]) -> Bool) -> Bool {
    var open = [box]
    var count = 0
    while let part = open.popLast() {
      count += 1
      if test(part) { continue }
      guard count + open.count < limit,
        let widest = part.indices.max(by: { part[$0].width < part[$1].width }),
        part[widest].width > 1e-9
      else { return false }
      let (low, high) = part[widest].parts(cutAt: part[widest].midpoint)
      for side in [high, low] {
        var half = part
        half[widest] = side
        open.append(half)
      }
    }
    return true
  }
}
