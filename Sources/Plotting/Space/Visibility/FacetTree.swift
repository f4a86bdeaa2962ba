/// Flat pieces in the order in which an eye sees them from the farthest to the nearest, cut where
/// that is needed: a binary space partition (Fuchs, Kedem and Naylor 1980).
///
/// Each plane is the best of a few candidates: planes of pieces, and planes of constant x, y or z
/// through a middle corner, which part grids and rings without cutting anything. Pieces within
/// 10⁻⁹ of the plane lie in it and are drawn in the order given. Where the cuts would exceed eight
/// times the number of pieces, the rest is ordered by distance.
package struct FacetTree {
  private struct Plane {
    var normal: SpacePoint
    var offset: Double

    func distance(_ p: SpacePoint) -> Double { normal.dot(p) - offset }
  }

  private struct Node {
    var plane: Plane
    var inside: [Int]
    /// Whether no plane could part what is inside, so that distance must decide.
    var isMixed = false
    var front: Int?
    var back: Int?
  }

  private static let tolerance = 1e-9
  /// How many planes of pieces are tried.
  private static let candidates = 5

  private(set) var pieces: [SpacePolygon]
  /// For each piece the numbers of its sides, that from each corner to the next; pieces that meet
  /// along a side, or along a cut, share its number.
  private var sides: [[Int]]
  private var sideCount: Int
  private var planes: [Plane]
  private var nodes: [Node] = []
  private var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  private let limit: Int

  /// Builds the tree; pieces without area are left out.
  package init(_ polygons: [SpacePolygon]) {
    pieces = polygons.filter { $0.areaVector.length > 1e-13 }
    (sides, sideCount) = PieceSides.numbered(pieces)
    planes = pieces.map { piece in
      let normal = piece.areaVector.unit
      let share = 1 / Double(piece.corners.count)
      let middle = piece.corners.reduce(SpacePoint(0, 0, 0)) { $0 + $1 * share }
      return Plane(normal: normal, offset: normal.dot(middle))
    }
    limit = 8 * pieces.count + 1000
    build()
  }

  /// The number of pieces after cutting.
  package var count: Int { pieces.count }

  private mutating func build() {
    var open: [(set: [Int], parent: Int?, isFront: Bool)] = [(Array(pieces.indices), nil, true)]
    while let (set, parent, isFront) = open.popLast() {
      guard let plane = choose(set) else { continue }
      let number = nodes.count
      nodes.append(Node(plane: plane, inside: []))
      if let parent {
        if isFront { nodes[parent].front = number } else { nodes[parent].back = number }
      }
      var (front, back): ([Int], [Int]) = ([], [])
      for index in set { sort(index, by: plane, node: number, &front, &back) }
      // A plane that parts nothing would be tried for ever.
      if nodes[number].inside.isEmpty, front.isEmpty || back.isEmpty {
        nodes[number].inside = set
        nodes[number].isMixed = true
        continue
      }
      if !front.isEmpty { open.append((front, number, true)) }
      if !back.isEmpty { open.append((back, number, false)) }
    }
  }

  private mutating func sort(
    _ index: Int, by plane: Plane, node: Int, _ front: inout [Int], _ back: inout [Int]
  ) {
    let distances = pieces[index].corners.map { corner -> Double in
      let distance = plane.distance(corner)
      return distance.magnitude <= Self.tolerance ? 0 : distance
    }
    let isInFront = distances.contains { $0 > 0 }
    let isBehind = distances.contains { $0 < 0 }
    switch (isInFront, isBehind) {
    case (false, false): nodes[node].inside.append(index)
    case (true, false): front.append(index)
    case (false, true): back.append(index)
    case (true, true):
      let parts = PieceSides(pieces[index].corners, sides[index])
        .split(by: distances, cut: sideCount)
      // Slivers too thin to have a side on the page stay with the greater part.
      guard parts.near.isArea, parts.far.isArea, pieces.count < limit else {
        if parts.near.isArea { front.append(index) } else { back.append(index) }
        return
      }
      sideCount += 1
      pieces[index].corners = parts.near.corners
      sides[index] = parts.near.sides
      front.append(index)
      var rest = pieces[index]
      rest.corners = parts.far.corners
      back.append(pieces.count)
      pieces.append(rest)
      sides.append(parts.far.sides)
      planes.append(planes[index])
    }
  }

  /// The plane that cuts least and parts best, judged by at most sixty pieces.
  private mutating func choose(_ set: [Int]) -> Plane? {
    guard let first = set.first else { return nil }
    guard set.count > 1 else { return planes[first] }
    let step = max(1, set.count / 60)
    let sample = stride(from: 0, to: set.count, by: step).map { set[$0] }
    var options: [Plane] = []
    if set.count > 24 {
      for axis in 0..<3 {
        let places = sample.map { pieces[$0].corners[0][axis] }.sorted()
        var normal = SpacePoint(0, 0, 0)
        normal[axis] = 1
        options.append(Plane(normal: normal, offset: places[places.count / 2]))
      }
    }
    for _ in 0..<min(Self.candidates, set.count) {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      options.append(planes[set[Int((seed >> 33) % UInt64(set.count))]])
    }
    let costs = options.map { cost($0, sample) }
    return options.indices.min { (costs[$0], $0) < (costs[$1], $1) }.map { options[$0] }
  }

  private func cost(_ plane: Plane, _ sample: [Int]) -> Int {
    var (front, back, cut, inside) = (0, 0, 0, 0)
    for index in sample {
      var (high, low) = (-Double.infinity, Double.infinity)
      for corner in pieces[index].corners {
        let distance = plane.distance(corner)
        high = max(high, distance)
        low = min(low, distance)
      }
      if high > Self.tolerance, low < -Self.tolerance {
        cut += 1
      } else if high > Self.tolerance {
        front += 1
      } else if low < -Self.tolerance {
        back += 1
      } else {
        inside += 1
      }
    }
    if inside == 0, cut == 0, front == 0 || back == 0 { return .max }
    return 8 * cut + abs(front - back)
  }

  /// The pieces from the farthest to the nearest.
  package func ordered(_ camera: Camera) -> FacetList {
    var result = FacetList()
    result.reserve(cells: pieces.count)
    /// A node that is to be opened, or whose own pieces are to be drawn.
    var open: [(node: Int, isOpened: Bool)] = nodes.isEmpty ? [] : [(0, false)]
    while let (number, isOpened) = open.popLast() {
      let node = nodes[number]
      if isOpened {
        for index in node.isMixed ? farthestFirst(node.inside, camera) : node.inside {
          let corner = pieces[index].corners[0]
          let isTop = planes[index].normal.dot(camera.sight(of: corner)) > 0
          result.append(
            Facet(
              surface: pieces[index].surface, source: pieces[index].source,
              corners: pieces[index].corners, isTop: isTop, sides: sides[index]))
        }
        continue
      }
      let isEyeInFront = isInFront(node.plane, camera)
      let (far, near) = isEyeInFront ? (node.back, node.front) : (node.front, node.back)
      if let near { open.append((near, false)) }
      open.append((number, true))
      if let far { open.append((far, false)) }
    }
    return result
  }

  private func isInFront(_ plane: Plane, _ camera: Camera) -> Bool {
    switch camera.projection {
    case .orthographic: plane.normal.dot(camera.direction) > 0
    case .perspective: plane.distance(camera.eye) > 0
    }
  }

  /// Pieces by the distance of their middles.
  private func farthestFirst(_ set: [Int], _ camera: Camera) -> [Int] {
    let depths = set.map { index in
      pieces[index].corners.reduce(0) { $0 + camera.nearness($1) }
        / Double(pieces[index].corners.count)
    }
    return set.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }.map { set[$0] }
  }
}
