public import Scene
public import Symbolics

/// The graph of a function of two variables, or a parametric surface, as a net of lines.
///
/// By default the net is a surface one cannot see through, whose horizon is drawn so that no line
/// ends in the air; `hiddenParts` shows the far side too.
public struct Wireframe: SpaceMark {
  /// "wireframe".
  public let kind = "wireframe"
  /// The name in the legend and in messages.
  public private(set) var label: String?
  private let position: @Sendable (Double, Double) -> SpacePoint
  private let u: ClosedRange<Double>
  private let v: ClosedRange<Double>
  private let problem: MarkProblem?
  private var color: ThemedColor?
  private var width = 0.9
  private var parts = HiddenParts.removed
  private var counts = (u: 20, v: 20)

  /// Draws the graph of a function.
  public init(_ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    problem = function.problem
    u = x
    v = y
    position = { SpacePoint($0, $1, function.value($0, $1)) }
  }

  /// Draws the graph of an expression.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(
    _ expression: Expr, by variables: [Expr]? = nil, x: ClosedRange<Double>,
    y: ClosedRange<Double>
  ) {
    self.init(FunctionOfTwo(expression, by: variables), x: x, y: y)
  }

  /// Draws a parametric surface.
  public init(
    over u: ClosedRange<Double>, _ v: ClosedRange<Double>,
    _ position: @escaping @Sendable (Double, Double) -> SpacePoint
  ) {
    problem = nil
    self.u = u
    self.v = v
    self.position = position
  }

  private func with(_ change: (inout Wireframe) -> Void) -> Wireframe {
    var copy = self
    change(&copy)
    return copy
  }

  /// The ink; the palette's next colour by default.
  public func color(_ color: ThemedColor) -> Wireframe { with { $0.color = color } }
  /// The width of lines in points; 0.9 by default.
  public func width(_ points: Double) -> Wireframe { with { $0.width = points } }
  /// What becomes of the parts behind the net itself or another surface; removed by default.
  public func hiddenParts(_ parts: HiddenParts) -> Wireframe { with { $0.parts = parts } }
  /// The name in the legend and in messages.
  public func label(_ text: String?) -> Wireframe { with { $0.label = text } }
  /// The number of meshes along each side; 20 by default, 2 to 200.
  public func meshes(_ u: Int, _ v: Int) -> Wireframe {
    with { $0.counts = (min(max(u, 2), 200), min(max(v, 2), 200)) }
  }

  /// Into how many facets a mesh is cut along a side: lines near a horizon are hidden by edges of
  /// facets, so these must lie closer to the surface than a line is wide.
  private static func parts(_ meshes: Int) -> Int { min(max(100 / meshes, 2), 5) }

  /// Checks the function and samples it.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    if let problem { throw problem }
    guard u.span > 0, v.span > 0, u.span.isFinite, v.span.isFinite else {
      throw MarkProblem("a range has no extent", cure: "give two different finite ends")
    }
    let (across, along) = (Self.parts(counts.u), Self.parts(counts.v))
    let fine = ParameterNet(
      position, u: u, v: v, columns: across * counts.u, rows: along * counts.v)
    let bounds = SpaceBounds(of: fine.vertices)
    guard let heights = bounds.z else {
      throw MarkProblem(
        "no point of the wireframe is finite", cure: "choose ranges inside its domain")
    }
    let ink = color ?? context.color
    let stroke = Stroke(ink, width: width, cap: .round, join: .round)
    let lines = fine.lines(every: across, along).map { line in
      SpaceLine(line.map { fine.vertices[$0] }, stroke: stroke, hidden: parts)
    }
    let mesh = SpaceMesh(
      vertices: fine.vertices, faces: fine.faces,
      coloring: SpaceColoring(range: nil) { _ in ink }, hasMesh: false, horizon: stroke,
      isPainted: false)
    return ResolvedSpaceMark(
      bounds: bounds, meshes: parts == .shown ? [] : [mesh], lines: lines,
      facts: [
        Fact(
          "A wireframe of \(counts.u) by \(counts.v) meshes with heights from "
            + "\(Words.range(heights)).", kind: .extent, of: Words.mark(kind, label),
          [Fact.Value("height", [heights.lowerBound, heights.upperBound])])
      ])
  }
}
