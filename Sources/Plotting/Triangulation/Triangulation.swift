public import Geometry

/// The Delaunay triangulation of points: no point lies inside the circle around a triangle.
///
/// Both axes are scaled to the unit square first, since their units may differ, and coordinates are
/// rounded to 2⁻²⁶ of the extents, so that all decisions are made exactly in integers. Points that
/// meet thereby are one. Points on a line have no triangles.
///
/// Points are added in the order of their distance from the centre, each to the edges of the hull
/// it sees; edges are then flipped until all are legal (Lawson, "Software for C¹ surface
/// interpolation", 1977).
public struct Triangulation: Sendable, Hashable {
  /// The points, as given.
  public let points: [Point]
  /// The corners of the triangles, three each, counter-clockwise where y points up.
  public private(set) var triangles: [Int] = []
  /// For the edge from corner k of `triangles` to the next one of its triangle, the same edge in
  /// the neighbouring triangle; −1 on the hull.
  public private(set) var opposites: [Int] = []
  /// For every point the one that stands for it: itself, or the first at the same place.
  public private(set) var representatives: [Int]

  private let lattice: [LatticePoint]
  /// The hull counter-clockwise: what follows a point, what comes before, and the edge that leaves.
  private var following: [Int]
  private var preceding: [Int]
  private var hullEdges: [Int]

  /// Triangulates points with finite coordinates; others are left out.
  public init(of points: [Point]) {
    self.points = points
    lattice = LatticePoint.lattice(of: points)
    representatives = Array(points.indices)
    following = Array(repeating: -1, count: points.count)
    preceding = following
    hullEdges = following
    let order = distinct()
    guard let (chain, apexIndex) = beginning(order) else { return }
    fan(chain, apex: order[apexIndex])
    var last = order[apexIndex]
    for point in order[(apexIndex + 1)...] {
      add(point, seenFrom: last)
      last = point
    }
  }

  /// The edges of the hull as indices of `triangles`, in the order of the list.
  public var hull: [Int] { opposites.indices.filter { opposites[$0] < 0 } }

  /// The edge after one in its triangle.
  static func next(_ edge: Int) -> Int { edge % 3 == 2 ? edge - 2 : edge + 1 }

  /// Distinct points, the nearest to the centre first.
  private mutating func distinct() -> [Int] {
    let sorted = points.indices.filter { points[$0].isFinite }
      .map { (index: $0, place: lattice[$0], distance: lattice[$0].fromCenter) }
      .sorted {
        ($0.distance, $0.place.x, $0.place.y, $0.index)
          < ($1.distance, $1.place.x, $1.place.y, $1.index)
      }
    var order: [Int] = []
    for item in sorted {
      if let last = order.last, lattice[last] == item.place {
        representatives[item.index] = last
      } else {
        order.append(item.index)
      }
    }
    return order
  }

  /// The points at the beginning that lie on one line, in order along it, and the first one off it.
  private func beginning(_ order: [Int]) -> (chain: [Int], apexIndex: Int)? {
    guard order.count > 2 else { return nil }
    let (a, b) = (lattice[order[0]], lattice[order[1]])
    guard
      let apex = order.indices.dropFirst(2).first(where: {
        LatticePoint.turn(a, b, lattice[order[$0]]) != 0
      })
    else { return nil }
    var chain = order[..<apex].sorted {
      (lattice[$0].x, lattice[$0].y) < (lattice[$1].x, lattice[$1].y)
    }
    if LatticePoint.turn(lattice[chain[0]], lattice[chain[1]], lattice[order[apex]]) < 0 {
      chain.reverse()
    }
    return (chain, apex)
  }

  private mutating func fan(_ chain: [Int], apex: Int) {
    for (first, second) in zip(chain, chain.dropFirst()) {
      let edge = triangles.count
      triangles += [first, second, apex]
      opposites += [-1, -1, -1]
      link(edge, -1)
      link(edge + 1, -1)
      link(edge + 2, edge > 0 ? edge - 2 : -1)
    }
    let ring = chain + [apex]
    for (point, after) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
      following[point] = after
      preceding[after] = point
    }
  }

  /// Joins two half-edges; the ones without a partner leave a point of the hull.
  private mutating func link(_ edge: Int, _ other: Int) {
    opposites[edge] = other
    if other >= 0 { opposites[other] = edge } else { hullEdges[triangles[edge]] = edge }
  }

  private func sees(_ point: Int, edgeFrom start: Int) -> Bool {
    LatticePoint.turn(lattice[start], lattice[following[start]], lattice[point]) < 0
  }

  /// Adds a point outside the hull.
  private mutating func add(_ point: Int, seenFrom start: Int) {
    var first = start
    if sees(point, edgeFrom: first) {
      while sees(point, edgeFrom: preceding[first]) { first = preceding[first] }
    } else {
      repeat {
        first = following[first]
        // A point farther out than all others sees an edge; one that sees none is left out.
        if first == start { return }
      } while !sees(point, edgeFrom: first)
    }
    var pending: [Int] = []
    var end = first
    while sees(point, edgeFrom: end) {
      let (outer, after, edge) = (hullEdges[end], following[end], triangles.count)
      triangles += [after, end, point]
      opposites += [-1, -1, -1]
      link(edge, outer)
      link(edge + 1, end == first ? -1 : edge - 1)
      link(edge + 2, -1)
      pending.append(edge)
      end = after
    }
    following[first] = point
    preceding[point] = first
    following[point] = end
    preceding[end] = point
    legalize(pending)
  }

  /// Flips edges, each opposite to the newest point of its triangle, until all are legal.
  private mutating func legalize(_ edges: [Int]) {
    var pending = edges
    while let a = pending.popLast() {
      let b = opposites[a]
      guard b >= 0 else { continue }
      let (afterA, beforeA) = (Self.next(a), Self.next(Self.next(a)))
      let (afterB, beforeB) = (Self.next(b), Self.next(Self.next(b)))
      let isIllegal = LatticePoint.isInCircle(
        lattice[triangles[a]], lattice[triangles[afterA]], lattice[triangles[beforeA]],
        lattice[triangles[beforeB]])
      guard isIllegal else { continue }
      let (newest, across) = (triangles[beforeA], triangles[beforeB])
      let (outerB, outerA) = (opposites[beforeB], opposites[beforeA])
      triangles[a] = across
      triangles[b] = newest
      link(a, outerB)
      link(b, outerA)
      link(beforeA, beforeB)
      pending += [a, afterB]
    }
  }
}
