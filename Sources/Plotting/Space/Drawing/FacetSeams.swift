import Geometry

/// A facet whose sides have numbers, on the page.
struct PageFacet {
  /// The outline, counterclockwise with y up.
  var corners: [OutlineCorner]
  /// The number of the side from each corner to the next.
  var sides: [Int]

  init(_ facet: Facet, _ camera: Camera, _ page: (Point) -> Point) {
    corners = facet.corners.map {
      OutlineCorner(place: page(camera.project($0)), growth: FacetOutline.rim)
    }
    sides = facet.sides
    guard FacetOutline.area(corners) < 0 else { return }
    corners.reverse()
    // The side that left a corner now comes to it.
    sides = sides.indices.map { sides[(2 * sides.count - 2 - $0) % sides.count] }
  }

  var places: [Point] { corners.map(\.place) }
}

/// Lets facets reach under those that are drawn later and go on where they end.
///
/// Two smoothed edges at one place would let the ground through. The later of two neighbours ends
/// exactly where it should, so that borders between inks are as straight as the surface.
enum FacetSeams {
  /// How far a facet reaches under a later one, in points.
  private static let reach = 0.85

  private struct Side {
    var facet: Int
    var index: Int
    var rank: Int
  }

  /// Sets the growth of all sides for an order of drawing.
  static func grow(_ facets: inout [PageFacet], _ order: [Int]) {
    let count = (facets.lazy.flatMap(\.sides).max() ?? -1) + 1
    var meeting: [[Side]] = Array(repeating: [], count: count)
    for (rank, facet) in order.enumerated() {
      for (index, side) in facets[facet].sides.enumerated() {
        meeting[side].append(Side(facet: facet, index: index, rank: rank))
      }
    }
    let rim = FacetRim(rim(facets, meeting))
    for sides in meeting where sides.count > 1 {
      for (place, side) in sides.enumerated() {
        for later in sides[(place + 1)...] {
          let depth = depth(of: later, beyond: side, facets)
          guard depth > 0 else { continue }
          // Beyond a narrow facet, or one at the rim, the surface may end.
          let isFree =
            depth > 2 * reach
            && !facets[later.facet].corners.contains { rim.places.contains($0.place) }
          let growth = isFree ? reach : rim.room(beyond: ends(facets, side), atMost: reach)
          let known = facets[side.facet].corners[side.index].growth
          facets[side.facet].corners[side.index].growth = max(known, growth)
        }
      }
    }
    for facet in facets.indices {
      for corner in facets[facet].corners.indices {
        facets[facet].corners[corner].stays = rim.places.contains(
          facets[facet].corners[corner].place)
      }
    }
  }

  /// The sides where the surface ends on the page: no other facet goes on beyond them.
  private static func rim(_ facets: [PageFacet], _ meeting: [[Side]]) -> [(Point, Point)] {
    meeting.flatMap { sides in
      sides.filter { side in
        !sides.contains { $0.facet != side.facet && depth(of: $0, beyond: side, facets) > 0 }
      }
      .map { ends(facets, $0) }
    }
  }

  /// How far a facet extends beyond the side of another that it meets along a part of it; nothing
  /// if it lies on the same side of it.
  private static func depth(of other: Side, beyond side: Side, _ facets: [PageFacet]) -> Double {
    let (a, b) = (ends(facets, side), ends(facets, other))
    guard meets(a, b), let along = (a.1 - a.0).normalized else { return 0 }
    return facets[other.facet].corners.reduce(0) { max($0, -along.cross($1.place - a.0)) }
  }

  private static func ends(_ facets: [PageFacet], _ side: Side) -> (Point, Point) {
    let corners = facets[side.facet].corners
    return (
      corners[side.index].place,
      corners[side.index + 1 == corners.count ? 0 : side.index + 1].place
    )
  }

  /// Whether facets to the left of two ways along one line lie on both sides of a part of it.
  private static func meets(_ a: (Point, Point), _ b: (Point, Point)) -> Bool {
    guard let along = (a.1 - a.0).normalized, (b.1 - b.0).dot(along) < 0 else { return false }
    let length = (a.1 - a.0).dot(along)
    let (low, high) = ((b.1 - a.0).dot(along), (b.0 - a.0).dot(along))
    return min(high, length) - max(low, 0) > 1e-6
  }
}
