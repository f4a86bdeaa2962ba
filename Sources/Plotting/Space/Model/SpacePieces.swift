/// Flat, convex pieces of surfaces in the space of the camera.
///
/// The corners of all of them stand in one list: a surface has thousands, and a list for each would
/// cost more than what is done with it.
package struct SpacePieces: RandomAccessCollection, Sendable {
  private struct Head {
    var surface: Int
    var source: Int
    var clearance: Double
    /// Where its corners end in the list.
    var end: Int
  }

  /// The corners, piece by piece.
  private(set) var corners: [SpacePoint] = []
  private var heads: [Head] = []

  /// Creates an empty list.
  package init() {}

  package var startIndex: Int { 0 }
  package var endIndex: Int { heads.count }

  package subscript(index: Int) -> SpacePolygon {
    SpacePolygon(
      surface: heads[index].surface, source: heads[index].source,
      corners: Array(corners[places(index)]), clearance: heads[index].clearance)
  }

  /// Makes room for triangles.
  mutating func reserve(triangles count: Int) {
    heads.reserveCapacity(heads.count + count)
    corners.reserveCapacity(corners.count + 3 * count)
  }

  /// Adds both triangles of a cell, which meet along the diagonal from its first to its third corner.
  mutating func appendTriangles(
    _ a: SpacePoint, _ b: SpacePoint, _ c: SpacePoint, _ d: SpacePoint, surface: Int, source: Int,
    clearance: Double
  ) {
    for (second, third) in [(b, c), (c, d)] {
      corners.append(a)
      corners.append(second)
      corners.append(third)
      heads.append(
        Head(surface: surface, source: source, clearance: clearance, end: corners.count))
    }
  }

  /// Adds a piece.
  package mutating func append(_ piece: SpacePolygon) {
    corners.append(contentsOf: piece.corners)
    heads.append(
      Head(
        surface: piece.surface, source: piece.source, clearance: piece.clearance,
        end: corners.count))
  }

  /// Where the corners of a piece stand in the list.
  func places(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : heads[index - 1].end)..<heads[index].end
  }

  /// How far the true surface may lie off the plane of a piece.
  func clearance(_ index: Int) -> Double { heads[index].clearance }

  /// Whether a piece is part of the same cell or face as the one before.
  func continues(_ index: Int) -> Bool {
    index > 0 && heads[index].source == heads[index - 1].source
      && heads[index].surface == heads[index - 1].surface
  }
}
