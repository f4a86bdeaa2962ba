import Calculus

/// Boxes that lie beside each other, put together.
enum BoxClusters {
  /// The groups of remainders whose boxes are within four times their widths of each other, in the
  /// order of their first boxes.
  static func groups(
    _ remainders: [CriticalPointSearch.Remainder]
  ) -> [[CriticalPointSearch.Remainder]] {
    let boxes = remainders.map { $0.box.map { $0 + Interval(-2 * $0.width, 2 * $0.width) } }
    var parents = Array(boxes.indices)
    func root(_ index: Int) -> Int {
      var place = index
      while parents[place] != place {
        parents[place] = parents[parents[place]]
        place = parents[place]
      }
      return place
    }
    // Only boxes that overlap along the first side can meet; they are neighbours in this order.
    let order = boxes.indices.sorted { (boxes[$0][0].lower, $0) < (boxes[$1][0].lower, $1) }
    var active: [Int] = []
    for index in order {
      active.removeAll { boxes[$0][0].upper < boxes[index][0].lower }
      for other in active where zip(boxes[other], boxes[index]).allSatisfy({ $0.overlaps($1) }) {
        let (a, b) = (root(other), root(index))
        parents[max(a, b)] = min(a, b)
      }
      active.append(index)
    }
    var groups: [Int: [CriticalPointSearch.Remainder]] = [:]
    for index in boxes.indices { groups[root(index), default: []].append(remainders[index]) }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  /// The smallest box around boxes.
  static func hull(_ boxes: [[Interval]]) -> [Interval] {
    guard let first = boxes.first else { return [] }
    return boxes.dropFirst().reduce(first) { hull, box in zip(hull, box).map { $0.union($1) } }
  }
}
