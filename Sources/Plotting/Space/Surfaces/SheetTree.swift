/// The plane of a surface over a region of the grid.
struct SheetPlane {
  let surface: Int
  private let origin: SpacePoint
  private let slopeX: Double
  private let slopeY: Double

  /// The plane through three points that are not above one another.
  init(_ surface: Int, _ a: SpacePoint, _ b: SpacePoint, _ c: SpacePoint) {
    self.surface = surface
    origin = a
    let (u, v) = (b - a, c - a)
    let area = u.x * v.y - u.y * v.x
    slopeX = (u.z * v.y - v.z * u.y) / area
    slopeY = (v.z * u.x - u.z * v.x) / area
  }

  func height(_ p: SpacePoint) -> Double {
    origin.z + slopeX * (p.x - origin.x) + slopeY * (p.y - origin.y)
  }

  /// Whether the plane passes under a point, so that its upper side is seen from there.
  func isBelow(_ p: SpacePoint) -> Bool { height(p) < p.z }
}

/// A surface over one triangle of a cell: a plane, or several between which vertical planes cut,
/// where the domain of the function ends.
indirect enum SheetTree {
  case plane(SheetPlane)
  case empty
  /// Left and right of the way from one point to another.
  case cut(SpacePoint, SpacePoint, left: SheetTree, right: SheetTree)

  /// Positive to the left of the line from `a` to `b` as seen from above.
  static func side(_ p: SpacePoint, _ a: SpacePoint, _ b: SpacePoint) -> Double {
    (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
  }

  /// The sheet over a triangle that runs counterclockwise, with NaN for heights that do not exist.
  init(_ grid: SurfaceGrid, _ surface: Int, _ triangle: [SpacePoint]) {
    let known = (0..<3).filter { !triangle[$0].z.isNaN }
    switch known.count {
    case 3: self = .plane(SheetPlane(surface, triangle[0], triangle[1], triangle[2]))
    case 2:
      // Turned so that the corner without height comes last.
      let missing = 3 - known[0] - known[1]
      let (a, b, c) = (
        triangle[(missing + 1) % 3], triangle[(missing + 2) % 3], triangle[missing]
      )
      let p = grid.border(surface, from: b, to: c)
      let q = grid.border(surface, from: a, to: c)
      // Where the border passes through a corner one of the two pieces is nothing.
      let outer = Self.isWide(a, p, q) ? SheetTree.plane(SheetPlane(surface, a, p, q)) : .empty
      let inner = Self.isWide(a, b, p) ? SheetTree.plane(SheetPlane(surface, a, b, p)) : .empty
      switch (outer, inner) {
      case (.empty, .empty): self = .empty
      case (.empty, _): self = .cut(a, p, left: .empty, right: inner)
      case (_, .empty): self = .cut(q, p, left: .empty, right: outer)
      default:
        self = .cut(q, p, left: .empty, right: .cut(a, p, left: outer, right: inner))
      }
    case 1:
      let (a, b, c) = (
        triangle[known[0]], triangle[(known[0] + 1) % 3], triangle[(known[0] + 2) % 3]
      )
      let p = grid.border(surface, from: a, to: b)
      let q = grid.border(surface, from: a, to: c)
      guard Self.isWide(a, p, q) else {
        self = .empty
        return
      }
      self = .cut(p, q, left: .plane(SheetPlane(surface, a, p, q)), right: .empty)
    default: self = .empty
    }
  }

  private static func isWide(_ a: SpacePoint, _ b: SpacePoint, _ c: SpacePoint) -> Bool {
    side(c, a, b) > 1e-9
  }

  /// The flat pieces over a region.
  func pieces(over region: [SpacePoint]) -> [[SpacePoint]] {
    guard region.count > 2 else { return [] }
    switch self {
    case .empty: return []
    case .plane(let plane):
      return [region.map { SpacePoint($0.x, $0.y, plane.height($0)) }]
    case .cut(let a, let b, let left, let right):
      let sides = region.map { Self.side($0, a, b) }
      return left.pieces(over: SpacePolygon.clipped(region, sides))
        + right.pieces(over: SpacePolygon.clipped(region, sides.map { -$0 }))
    }
  }
}

extension SurfaceGrid {
  /// Adds the flat pieces of a surface inside the box, cell by cell.
  /// - Parameters:
  ///   - clears: whether to measure how far the function lies off each piece.
  ///   - isWanted: which cells are of interest.
  func addPieces(
    of surface: Int, clears: Bool, to result: inout SpacePieces,
    where isWanted: (_ column: Int, _ row: Int) -> Bool = { _, _ in true }
  ) {
    result.reserve(triangles: 2 * spans[surface].rows.count * spans[surface].columns.count)
    let clearances = clears ? SheetClearances(self, surface) : nil
    for row in spans[surface].rows {
      for column in spans[surface].columns where isWanted(column, row) {
        let clearance = clearances?.clearance(column, row) ?? 0
        let source = source(column, row)
        let (a, b) = (node(surface, column, row), node(surface, column + 1, row))
        let (c, d) = (node(surface, column + 1, row + 1), node(surface, column, row + 1))
        if !leavesBox, (a.z + b.z + c.z + d.z).isFinite {
          result.appendTriangles(
            a, b, c, d, surface: surface, source: source, clearance: clearance)
          continue
        }
        for corners in pieces(surface, column, row) {
          result.append(
            SpacePolygon(
              surface: surface, source: source, corners: corners, clearance: clearance))
        }
      }
    }
  }

  private func pieces(_ surface: Int, _ column: Int, _ row: Int) -> [[SpacePoint]] {
    let c = corners(surface, column, row)
    if c.allSatisfy({ !$0.z.isNaN }) {
      guard cell(surface, column, row) != nil else { return [] }
      let both = [[c[0], c[1], c[2]], [c[0], c[2], c[3]]]
      guard leavesBox else { return both }
      return both.map { SpacePolygon.clipped($0, to: box.half, axes: 2..<3) }
        .filter { !$0.isEmpty }
    }
    return [[c[0], c[1], c[2]], [c[0], c[2], c[3]]].flatMap { triangle in
      SheetTree(self, surface, triangle).pieces(over: triangle)
    }
    .map { SpacePolygon.clipped($0, to: box.half, axes: 2..<3) }.filter { !$0.isEmpty }
  }
}
