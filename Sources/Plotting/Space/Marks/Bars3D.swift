/// Bars on a grid of places, as boxes that stand on the plane z = 0.
public struct Bars3D: SpaceMark, SurfaceColored {
  /// "bars".
  public let kind = "bars"
  /// Colours, opacity, mesh and name.
  public var colors = SurfaceStyle()
  private let heights: [[Double]]
  private let x: [Double]
  private let y: [Double]
  private var share = 0.75

  /// The name in the legend and in messages.
  public var label: String? { colors.label }

  /// Draws bars.
  /// - Parameters:
  ///   - heights: the heights, rows of constant y; those that are not finite are left out.
  ///   - x: the places of the columns; 0, 1, 2… by default.
  ///   - y: the places of the rows.
  public init(_ heights: [[Double]], x: [Double]? = nil, y: [Double]? = nil) {
    self.heights = heights
    self.x = x ?? (heights.map(\.count).max().map { (0..<$0).map(Double.init) } ?? [])
    self.y = y ?? heights.indices.map(Double.init)
  }

  /// The width of a bar as a share of the distance between places, 0 to 1; 0.75 by default.
  public func barWidth(_ share: Double) -> Bars3D {
    var copy = self
    copy.share = share.isNaN ? 0.75 : min(max(share, 0.01), 1)
    return copy
  }

  /// Checks the heights.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    guard y.count == heights.count, heights.allSatisfy({ $0.count <= x.count }),
      (x + y).allSatisfy(\.isFinite)
    else {
      throw MarkProblem(
        "the places do not go with \(heights.count) rows of heights",
        cure: "give one finite x for each column and one finite y for each row")
    }
    let (halfX, halfY) = (Self.spacing(x) * share / 2, Self.spacing(y) * share / 2)
    var mesh = SpaceMesh(
      vertices: [], faces: [], coloring: SpaceColoring(range: nil) { _ in .gray },
      opacity: colors.opacity, hasMesh: colors.hasMesh)
    var finite: [Double] = []
    for (row, line) in heights.enumerated() {
      for (column, height) in line.enumerated() where height.isFinite {
        finite.append(height)
        Self.add(
          &mesh, x[column] - halfX, x[column] + halfX, y[row] - halfY, y[row] + halfY, height)
      }
    }
    guard let low = finite.min(), let high = finite.max() else {
      throw MarkProblem("there is no finite height to draw", cure: "check the data")
    }
    let (coloring, colorbar) = colors.colors.resolved(low...high, isHeight: false)
    mesh.coloring = coloring
    return ResolvedSpaceMark(
      bounds: SpaceBounds(of: mesh.vertices), meshes: [mesh], colorbar: colorbar,
      facts: [
        Fact(
          "\(finite.count) bars with heights from \(Words.range(low...high)).",
          kind: .statistics, of: Words.mark(kind, label),
          [Fact.Value("count", [Double(finite.count)]), Fact.Value("height", [low, high])])
      ])
  }

  private static func spacing(_ places: [Double]) -> Double {
    let sorted = places.sorted()
    let gaps = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 && $0.isFinite }
    return gaps.min() ?? 1
  }

  /// Adds the six faces of a box, all of one value.
  private static func add(
    _ mesh: inout SpaceMesh, _ x0: Double, _ x1: Double, _ y0: Double, _ y1: Double,
    _ height: Double
  ) {
    let first = mesh.vertices.count
    for z in [min(height, 0), max(height, 0)] {
      mesh.vertices += [
        SpacePoint(x0, y0, z), SpacePoint(x1, y0, z), SpacePoint(x1, y1, z), SpacePoint(x0, y1, z),
      ]
    }
    let faces =
      height == 0
      ? [[0, 1, 2, 3]]
      : [
        [3, 2, 1, 0], [4, 5, 6, 7], [0, 1, 5, 4], [1, 2, 6, 5], [2, 3, 7, 6], [3, 0, 4, 7],
      ]
    mesh.faces += faces.map { $0.map { first + $0 } }
    mesh.values += faces.map { _ in height }
  }
}
