import Geometry

/// A point with whole coordinates from 0 to 2²⁶, about which questions have exact answers.
struct LatticePoint: Sendable, Hashable {
  var x: Int64
  var y: Int64

  private static let size: Int64 = 1 << 26

  /// Points scaled to the lattice, each axis by itself; not finite ones go to the origin.
  static func lattice(of points: [Point]) -> [LatticePoint] {
    let finite = points.filter(\.isFinite)
    let x = finite.map(\.x)
    let y = finite.map(\.y)
    guard let left = x.min(), let right = x.max(), let low = y.min(), let high = y.max() else {
      return points.map { _ in LatticePoint(x: 0, y: 0) }
    }
    func place(_ value: Double, _ low: Double, _ high: Double) -> Int64 {
      // Halves, so that the extent of huge coordinates does not overflow.
      let half = high / 2 - low / 2
      guard half > 0, value.isFinite else { return 0 }
      return Int64(((value / 2 - low / 2) / half * Double(size)).rounded())
    }
    return points.map { LatticePoint(x: place($0.x, left, right), y: place($0.y, low, high)) }
  }

  /// The square of the distance from the centre.
  var fromCenter: Int64 {
    let (dx, dy) = (x - Self.size / 2, y - Self.size / 2)
    return dx * dx + dy * dy
  }

  /// Positive when a, b, c turn to the left, negative to the right, 0 on a line.
  static func turn(_ a: LatticePoint, _ b: LatticePoint, _ c: LatticePoint) -> Int64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  /// Whether d lies inside the circle through a, b and c, which turn to the left.
  static func isInCircle(
    _ a: LatticePoint, _ b: LatticePoint, _ c: LatticePoint, _ d: LatticePoint
  ) -> Bool {
    let (ax, ay, bx, by) = (a.x - d.x, a.y - d.y, b.x - d.x, b.y - d.y)
    let (cx, cy) = (c.x - d.x, c.y - d.y)
    // Squares have 54 bits and their products 108.
    let first = Int128(ax * ax + ay * ay) * Int128(bx * cy - by * cx)
    let second = Int128(bx * bx + by * by) * Int128(cx * ay - cy * ax)
    let third = Int128(cx * cx + cy * cy) * Int128(ax * by - ay * bx)
    return first + second + third > 0
  }
}
