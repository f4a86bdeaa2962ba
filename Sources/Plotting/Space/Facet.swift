/// A piece of a surface that is drawn as one polygon.
package struct Facet: Sendable, Hashable {
  /// The surface it is part of.
  package var surface: Int
  /// The cell of the grid it lies over, by column and row.
  package var column: Int
  /// The row of the cell.
  package var row: Int
  /// The corners in the space of the camera, in order around the facet.
  package var corners: [SpacePoint]
  /// Whether the upper side is seen.
  package var isTop: Bool
}
