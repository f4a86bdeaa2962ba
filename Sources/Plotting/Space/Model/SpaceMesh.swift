public import Scene

/// A surface made of faces: a parametric surface, a solid, a net.
public struct SpaceMesh: Sendable {
  /// The corners of faces in data units.
  public var vertices: [SpacePoint]
  /// The faces as indices of their corners in order around; a face with a corner that is not
  /// finite or does not exist is a hole.
  ///
  /// A face of more than three corners is taken to be convex; if it is not flat it is cut into
  /// triangles from its first corner.
  public var faces: [[Int]]
  /// A value for the colour of each face; empty for the mean height.
  public var values: [Double]
  /// A point of the true surface near the middle of each face; empty if the faces are the surface.
  public var middles: [SpacePoint]
  /// The inks.
  public var coloring: SpaceColoring
  /// The opacity, 0 to 1.
  public var opacity: Double
  /// Whether quiet mesh lines show its shape.
  public var hasMesh: Bool
  /// The mesh lines as indices of corners; empty for the sides of all faces.
  public var meshLines: [[Int]]
  /// The pen of the mesh lines; `nil` for the quiet one that surfaces share.
  public var meshStroke: Stroke?
  /// The pen of the horizon, where faces that show one side meet those that show the other; `nil`
  /// for none.
  public var horizon: Stroke?
  /// Whether the faces are filled; if not, they only hide lines that say so.
  public var isPainted: Bool

  /// Creates a mesh.
  public init(
    vertices: [SpacePoint], faces: [[Int]], values: [Double] = [], middles: [SpacePoint] = [],
    coloring: SpaceColoring, opacity: Double = 1, hasMesh: Bool = true, meshLines: [[Int]] = [],
    meshStroke: Stroke? = nil, horizon: Stroke? = nil, isPainted: Bool = true
  ) {
    self.vertices = vertices
    self.faces = faces
    self.values = values
    self.middles = middles
    self.coloring = coloring
    self.opacity = opacity
    self.hasMesh = hasMesh
    self.meshLines = meshLines
    self.meshStroke = meshStroke
    self.horizon = horizon
    self.isPainted = isPainted
  }
}
