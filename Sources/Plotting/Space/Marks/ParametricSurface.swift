public import Symbolics
import Calculus

/// A surface given by two parameters: spheres, tori, a Möbius band.
///
/// It may cross itself and others; what is hidden is found by cutting facets along the planes of
/// others where that is needed.
public struct ParametricSurface: SpaceMark, SurfaceColored {
  /// "parametric surface".
  public let kind = "parametric surface"
  /// Colours, opacity, mesh and name.
  public var colors = SurfaceStyle()
  private let position: @Sendable (Double, Double) -> SpacePoint
  private let u: ClosedRange<Double>
  private let v: ClosedRange<Double>
  private let problem: MarkProblem?
  private var value: (@Sendable (Double, Double) -> Double)?
  private var facetCounts: (u: Int, v: Int)?

  /// The name in the legend and in messages.
  public var label: String? { colors.label }

  /// Draws a surface given by a closure.
  /// - Parameters:
  ///   - u: the range of the first parameter; so for v.
  ///   - position: the point for two parameters; one that is not finite is a hole.
  public init(
    over u: ClosedRange<Double>, _ v: ClosedRange<Double>,
    _ position: @escaping @Sendable (Double, Double) -> SpacePoint
  ) {
    self.u = u
    self.v = v
    self.position = position
    problem = nil
  }

  /// Draws a surface given by an expression for each coordinate.
  /// - Parameter parameters: the two symbols; u and v by default.
  public init(
    x: Expr, y: Expr, z: Expr, by parameters: [Expr] = [.symbol("u"), .symbol("v")],
    over u: ClosedRange<Double>, _ v: ClosedRange<Double>
  ) {
    self.u = u
    self.v = v
    let parts = [x, y, z].map { FunctionOfTwo($0, by: parameters) }
    problem = parts.lazy.compactMap(\.problem).first
    position = { [parts] s, t in
      SpacePoint(parts[0].value(s, t), parts[1].value(s, t), parts[2].value(s, t))
    }
  }

  /// The number of facets along u and along v; by default some 2500 in all, divided so that they are
  /// about square.
  public func facets(_ u: Int, _ v: Int) -> ParametricSurface {
    var copy = self
    copy.facetCounts = (min(max(u, 2), 400), min(max(v, 2), 400))
    return copy
  }

  /// Colours by the value of a closure of the parameters, in place of the height.
  public func colored(by value: @escaping @Sendable (Double, Double) -> Double)
    -> ParametricSurface
  {
    var copy = self
    copy.value = value
    return copy
  }

  /// Checks the function and samples it.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    if let problem { throw problem }
    for (range, name) in [(u, "u"), (v, "v")] {
      guard range.span > 0, range.span.isFinite else {
        throw MarkProblem(
          "the range of \(name) has no extent", cure: "give two different finite ends")
      }
    }
    let counts = facetCounts ?? Self.counts(position, u, v)
    let net = ParameterNet(position, u: u, v: v, columns: counts.u, rows: counts.v)
    let bounds = SpaceBounds(of: net.vertices)
    guard let heights = bounds.z else {
      throw MarkProblem(
        "no point of the surface is finite", cure: "choose ranges inside its domain")
    }
    let values = value.map { value in net.centers.map { value($0.u, $0.v) } } ?? []
    let finite = values.filter(\.isFinite)
    let range = finite.min().map { $0...(finite.max() ?? $0) } ?? heights
    let (coloring, colorbar) = colors.colors.resolved(range, isHeight: value == nil)
    // Some 600 meshes show the shape and leave the colours alone.
    let step = max(1, Int((Double(counts.u * counts.v) / 625).squareRoot().rounded()))
    let mesh = SpaceMesh(
      vertices: net.vertices, faces: net.faces, values: values,
      middles: net.centers.map { position($0.u, $0.v) }, coloring: coloring,
      opacity: colors.opacity, hasMesh: colors.hasMesh, meshLines: net.lines(every: step, step))
    return ResolvedSpaceMark(
      bounds: bounds, meshes: [mesh], colorbar: colorbar, facts: [fact(bounds)])
  }

  private func fact(_ bounds: SpaceBounds) -> Fact {
    let ranges = [("x", bounds.x), ("y", bounds.y), ("z", bounds.z)]
      .compactMap { name, range in range.map { (name, $0) } }
    let words = ranges.map { "\($0) from \(Words.range($1))" }
    return Fact(
      "A parametric surface with \(Words.list(words)).", kind: .extent,
      of: Words.mark(kind, label),
      ranges.map { Fact.Value($0, [$1.lowerBound, $1.upperBound]) })
  }

  /// Counts that make facets about square where the three ranges of space have one length.
  private static func counts(
    _ position: (Double, Double) -> SpacePoint, _ u: ClosedRange<Double>, _ v: ClosedRange<Double>
  ) -> (u: Int, v: Int) {
    let net = ParameterNet(position, u: u, v: v, columns: 24, rows: 24)
    let bounds = SpaceBounds(of: net.vertices)
    let spans = [bounds.x, bounds.y, bounds.z].map { max($0?.span ?? 1, 1e-300) }
    func length(_ a: Int, _ b: Int) -> Double {
      let way = net.vertices[b] - net.vertices[a]
      let length = SpacePoint(way.x / spans[0], way.y / spans[1], way.z / spans[2]).length
      return length.isFinite ? length : 0
    }
    var (alongU, alongV) = (0.0, 0.0)
    for face in net.faces {
      alongU += length(face[0], face[1])
      alongV += length(face[0], face[3])
    }
    let most = 2500.0
    let ratio = alongU > 0 && alongV > 0 ? min(max(alongU / alongV, 1.0 / 36), 36) : 1
    let columns = (most * ratio).squareRoot()
    // Even counts, so that a surface that closes has its symmetry.
    func even(_ count: Double) -> Int { max(6, 2 * Int((count / 2).rounded())) }
    return (even(columns), even(most / columns))
  }
}
