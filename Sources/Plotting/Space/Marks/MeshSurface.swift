public import Scene

/// A surface made of given faces, such as a solid or a triangulated scan.
///
/// Up to 400 faces have their sides drawn as clear edges, up to 4000 as quiet mesh lines, and more
/// not at all; `edges` and `mesh` say otherwise.
public struct MeshSurface: SpaceMark, SurfaceColored {
  /// "mesh".
  public let kind = "mesh"
  /// Colours, opacity, mesh and name.
  public var colors = SurfaceStyle()
  private let vertices: [SpacePoint]
  private let faces: [[Int]]
  private var values: [Double]?
  private var edges: Stroke?

  /// Up to how many faces their sides are clear edges, and up to how many they are drawn at all.
  private static let limits = (clear: 400, quiet: 4000)
  /// A shade of whatever the edges lie on, as mesh lines are, but dark enough to be seen first.
  private static let edge = ThemedColor(Color(red: 0, green: 0, blue: 0, alpha: 0.7))

  /// The name in the legend and in messages.
  public var label: String? { colors.label }

  /// Draws faces between vertices.
  /// - Parameters:
  ///   - vertices: the corners in data units.
  ///   - faces: for each face the indices of its corners in order around it; convex where there are
  ///     more than three. Faces with fewer than three corners, or with one that is not finite, are
  ///     left out.
  public init(vertices: [SpacePoint], faces: [[Int]]) {
    self.vertices = vertices
    self.faces = faces
  }

  /// Colours by numbers, one for each face, in place of the height.
  public func colored(by values: [Double]) -> MeshSurface {
    var copy = self
    copy.values = values
    return copy
  }

  /// Draws the sides of all faces as clear edges, however many faces there are.
  /// - Parameters:
  ///   - color: the ink; a dark shade of the faces by default.
  ///   - width: the width of the lines in points; one that is not above 0 is 0.7.
  public func edges(_ color: ThemedColor? = nil, width: Double = 0.7) -> MeshSurface {
    var copy = self
    copy.edges = Self.stroke(color ?? Self.edge, width > 0 && width.isFinite ? width : 0.7)
    return copy
  }

  private static func stroke(_ ink: ThemedColor, _ width: Double) -> Stroke {
    Stroke(ink, width: width, cap: .round, join: .round)
  }

  /// The pen of the edges of so many faces; `nil` for none, or quiet mesh lines.
  private func edges(of count: Int) -> Stroke? {
    if let edges { return edges }
    return colors.mesh == nil && count <= Self.limits.clear ? Self.stroke(Self.edge, 0.7) : nil
  }

  /// Checks the faces.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    if let bad = faces.joined().first(where: { !vertices.indices.contains($0) }) {
      throw MarkProblem(
        "a face has the corner \(bad), but there are \(vertices.count) vertices",
        cure: "number the vertices from 0")
    }
    if let values, values.count != faces.count {
      throw MarkProblem(
        "there are \(faces.count) faces and \(values.count) values for their colours",
        cure: "give one value for each face")
    }
    let drawn = faces.filter { $0.count > 2 && $0.allSatisfy { vertices[$0].isFinite } }
    let bounds = SpaceBounds(of: drawn.joined().map { vertices[$0] })
    guard let heights = bounds.z else {
      throw MarkProblem("there is no face to draw", cure: "give faces of three finite corners")
    }
    let finite = (values ?? []).filter(\.isFinite)
    let range = finite.min().map { $0...(finite.max() ?? $0) } ?? heights
    let (coloring, colorbar) = colors.colors.resolved(range, isHeight: values == nil)
    let mesh = SpaceMesh(
      vertices: vertices, faces: faces, values: values ?? [], coloring: coloring,
      opacity: colors.opacity,
      hasMesh: edges != nil || (colors.mesh ?? (drawn.count <= Self.limits.quiet)),
      meshStroke: edges(of: drawn.count))
    return ResolvedSpaceMark(
      bounds: bounds, meshes: [mesh], colorbar: colorbar,
      facts: [
        Fact(
          "A mesh of \(drawn.count) \(drawn.count == 1 ? "face" : "faces").", kind: .statistics,
          of: Words.mark(kind, label), [Fact.Value("faces", [Double(drawn.count)])])
      ])
  }
}
