import Calculus

/// Boxes, the widest one first; of boxes of one width the one that came first.
struct BoxQueue {
  private var levels: [Int: [[Interval]]] = [:]
  private var places: [Int: Int] = [:]
  private let scale: [Double]

  /// - Parameter scale: what widths are measured against, for each side.
  init(scale: [Double]) { self.scale = scale }

  /// The binary order of magnitude of the widest side.
  private func level(of box: [Interval]) -> Int {
    let width = zip(box, scale).map { $0.width / $1 }.max() ?? 0
    return width > 0 ? Int(width.exponent) : -2000
  }

  mutating func insert(_ box: [Interval]) { levels[level(of: box), default: []].append(box) }

  mutating func removeFirst() -> [Interval]? {
    guard let level = levels.keys.max(), let boxes = levels[level] else { return nil }
    let place = places[level, default: 0]
    if place + 1 == boxes.count {
      levels[level] = nil
      places[level] = nil
    } else {
      places[level] = place + 1
    }
    return boxes[place]
  }
}
