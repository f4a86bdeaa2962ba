/// A piece of a surface that is drawn as one polygon.
package struct Facet: Sendable, Hashable {
  /// The surface it is part of.
  package var surface: Int
  /// The cell of the grid, or the face of the mesh, that it is part of.
  package var source: Int
  /// The corners in the space of the camera, in order around the facet.
  package var corners: [SpacePoint]
  /// Whether the upper side of a graph, or the side of a face from which its corners run
  /// counterclockwise, is seen.
  package var isTop: Bool
  /// Whether it is a whole cell, with its corners in the order of the cell's.
  package var isWhole = false
  /// The block of facets that hide nothing of one another, so that they may be drawn in any order;
  /// 0 for none.
  package var block = 0
  /// The numbers of the sides, that from each corner to the next.
  ///
  /// Facets that meet along a side share its number. Empty where nothing is known.
  package var sides: [Int] = []
}
