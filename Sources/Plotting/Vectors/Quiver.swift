import Calculus
public import Geometry
import Scene

/// Arrows for vectors at points.
///
/// An arrow is the image of its vector under the scales of the axes, so that directions are those
/// of the data on any axes; it starts at its point.
public struct Quiver: Mark, Styled {
  /// "quiver".
  public let kind = "quiver"
  /// Label, colour and width of the shafts (1.3 points by default).
  public var style = MarkStyle()
  let points: [Point]
  let vectors: [Vector]
  /// Data units of arrow per unit of vector; `nil` chooses it so that arrows do not overlap.
  var scale: Double?
  private var problem: MarkProblem?

  /// Draws a vector at each point.
  /// - Parameters:
  ///   - points: where the arrows start, in data units.
  ///   - vectors: as many vectors as points; those that are not finite are left out.
  public init(at points: [Point], vectors: [Vector]) {
    self.points = points
    self.vectors = vectors
    if points.count != vectors.count {
      problem = MarkProblem(
        "there are \(points.count) points but \(vectors.count) vectors",
        cure: "give one vector a point")
    }
  }

  /// Draws a vector field at the nodes of a grid, ends included.
  /// - Parameter count: the number of arrows along each axis; at least 2.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, count: Int = 12,
    _ field: (Double, Double) -> Vector
  ) {
    let steps = max(2, count) - 1
    let nodes = SampleGrid.places(y.lowerBound, y.upperBound, steps).flatMap { v in
      SampleGrid.places(x.lowerBound, x.upperBound, steps).map { Point($0, v) }
    }
    self.init(at: nodes, vectors: nodes.map { field($0.x, $0.y) })
  }

  /// The label in the legend.
  public var label: String? { style.label }

  /// Data units of arrow per unit of vector; chosen so that arrows do not overlap by default.
  public func scaled(by factor: Double) -> Quiver {
    var copy = self
    copy.scale = factor
    return copy
  }

  /// Checks the data and scales the arrows.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    if let problem { throw problem }
    let pairs = zip(points, vectors).filter {
      $0.0.isFinite && $0.1.dx.isFinite && $0.1.dy.isFinite
    }
    guard !pairs.isEmpty else {
      throw MarkProblem("no arrow has a finite place and vector", cure: "check the data")
    }
    let factor = scale ?? automaticScale(pairs)
    let arrows = pairs.map { (start: $0.0, tip: $0.0 + $0.1 * factor) }
    let ink = style.color ?? context.color
    let width = style.width ?? 1.3
    let longest = pairs.map(\.1.length).max() ?? 0
    return ResolvedMark(
      bounds: DataBounds(of: arrows.flatMap { [$0.start, $0.tip] }),
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: Stroke(ink, width: width)))]
      } ?? [],
      facts: [
        "\(pairs.count) arrows show vectors up to \(NumberFormat.significant(3).string(longest)) long."
      ],
      draw: { canvas throws(MarkProblem) in
        var path = Path()
        for arrow in arrows {
          let (start, tip) = (canvas.position(of: arrow.start), canvas.position(of: arrow.tip))
          guard start.isFinite, tip.isFinite else { continue }
          let shape = Arrow(from: start, to: tip, width: width).path
          path.append(
            start.distance(to: tip) < 0.5 ? Path(circleAt: start, radius: 0.6 * width) : shape)
        }
        return MarkDrawing(symbols: path.isEmpty ? [] : [.path(Scene.Shape(path, fill: ink))])
      })
  }

  /// The scale at which the longest arrow is nine tenths of the space of one arrow.
  private func automaticScale(_ pairs: [(Point, Vector)]) -> Double {
    let longest = pairs.map(\.1.length).max() ?? 0
    guard longest > 0, let bounds = Rectangle(bounding: pairs.map(\.0)) else { return 1 }
    let side = Double(pairs.count).squareRoot()
    let extent = max(bounds.width, bounds.height)
    return extent > 0 ? 0.9 * extent / max(side - 1, 1) / longest : 1 / longest
  }
}
