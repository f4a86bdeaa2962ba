/// A convex piece of a surface whose sides have numbers.
struct PieceSides {
  private(set) var corners: [SpacePoint] = []
  /// The number of the side from each corner to the next.
  private(set) var sides: [Int] = []

  private init() {}

  init(_ corners: [SpacePoint], _ sides: [Int]) {
    self.corners = corners
    self.sides = sides
  }

  /// Whether there is more than a line.
  var isArea: Bool { corners.count > 2 }

  private mutating func add(_ corner: SpacePoint, _ side: Int) {
    corners.append(corner)
    sides.append(side)
  }

  /// The parts on both sides of a plane, which share the side along it.
  /// - Parameters:
  ///   - distances: those of the corners from the plane; 0 for corners on it.
  ///   - cut: the number of the new side.
  func split(by distances: [Double], cut: Int) -> (near: PieceSides, far: PieceSides) {
    var (near, far) = (PieceSides(), PieceSides())
    for (index, corner) in corners.enumerated() {
      let next = index + 1 == corners.count ? 0 : index + 1
      let (a, b) = (distances[index], distances[next])
      // From a corner on the plane either part goes on along the side or along the plane.
      if a >= 0 { near.add(corner, a > 0 || b >= 0 ? sides[index] : cut) }
      if a <= 0 { far.add(corner, a < 0 || b <= 0 ? sides[index] : cut) }
      guard (a > 0 && b < 0) || (a < 0 && b > 0) else { continue }
      // Cut from the same end whichever way the side runs, so that neighbours meet exactly.
      let (low, high, share) =
        a < 0
        ? (corner, corners[next], a / (a - b)) : (corners[next], corner, b / (b - a))
      let place = low + (high - low) * share
      near.add(place, a < 0 ? sides[index] : cut)
      far.add(place, a < 0 ? cut : sides[index])
    }
    return (near, far)
  }

  /// The ends of a side, whichever way it runs.
  private struct Ends: Hashable {
    var first: SpacePoint
    var second: SpacePoint

    init(_ a: SpacePoint, _ b: SpacePoint) {
      (first, second) = (a.x, a.y, a.z) < (b.x, b.y, b.z) ? (a, b) : (b, a)
    }
  }

  /// Numbers for the sides of polygons, the same for sides with the same ends, and how many there
  /// are.
  static func numbered(_ polygons: [SpacePolygon]) -> (sides: [[Int]], count: Int) {
    var numbers: [Ends: Int] = [:]
    numbers.reserveCapacity(2 * polygons.count)
    let sides = polygons.map { polygon in
      polygon.corners.indices.map { index in
        let next = index + 1 == polygon.corners.count ? 0 : index + 1
        let ends = Ends(polygon.corners[index], polygon.corners[next])
        if let known = numbers[ends] { return known }
        let number = numbers.count
        numbers[ends] = number
        return number
      }
    }
    return (sides, numbers.count)
  }
}
