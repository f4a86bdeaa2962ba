import Geometry
import Scene

/// A horizontal line across the whole frame.
public struct HorizontalLine: Mark, Styled {
  /// The name in messages.
  public var kind: String { "horizontal line" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The value it stands at.
  public let y: Double

  /// Creates a line at a value of y.
  public init(at y: Double) {
    self.y = y
  }

  /// The name in the legend.
  public var label: String? { style.label }

  /// Checks the value.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    try ReferenceLine(name: kind, axis: "y", value: y, scale: context.yScale, style: style)
      .resolved(in: context, bounds: DataBounds(y: y.isFinite ? y...y : nil)) { canvas in
        let y = canvas.y.position(of: self.y)
        return [Point(canvas.frame.minX, y), Point(canvas.frame.maxX, y)]
      }
  }
}

/// A vertical line across the whole frame.
public struct VerticalLine: Mark, Styled {
  /// The name in messages.
  public var kind: String { "vertical line" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The value it stands at.
  public let x: Double

  /// Creates a line at a value of x.
  public init(at x: Double) {
    self.x = x
  }

  /// The name in the legend.
  public var label: String? { style.label }

  /// Checks the value.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    try ReferenceLine(name: kind, axis: "x", value: x, scale: context.xScale, style: style)
      .resolved(in: context, bounds: DataBounds(x: x.isFinite ? x...x : nil)) { canvas in
        let x = canvas.x.position(of: self.x)
        return [Point(x, canvas.frame.minY), Point(x, canvas.frame.maxY)]
      }
  }
}

/// What horizontal and vertical lines share.
private struct ReferenceLine {
  var name: String
  var axis: String
  var value: Double
  var scale: ScaleKind
  var style: MarkStyle

  func resolved(
    in context: MarkContext, bounds: DataBounds, ends: @escaping @Sendable (PlotCanvas) -> [Point]
  ) throws(MarkProblem) -> ResolvedMark {
    guard scale.accepts(value) else {
      throw MarkProblem(
        "the \(name) stands at \(axis) = \(Words.number(value))",
        cure: scale.isPositiveOnly
          ? "give a positive value on a logarithmic axis" : "give a finite value")
    }
    let words = axis == "x" ? context.xWords : context.yWords
    var style = style
    if style.color == nil { style.color = .gray }
    let stroke = style.stroke(context, width: 1.2)
    return ResolvedMark(
      bounds: bounds,
      legend: style.label.map { [LegendEntry($0, swatch: .init(stroke: stroke))] } ?? [],
      facts: [
        Fact(
          "\(Words.name(name, style.label)) stands at \(axis) = \(words.number(value)).",
          kind: .extent, of: Words.mark(name, style.label), [Fact.Value("at", [value])])
      ]
    ) { (canvas) throws(MarkProblem) in
      let ends = ends(canvas)
      guard ends.allSatisfy(canvas.shows) else { return MarkDrawing() }
      return MarkDrawing([.path(Scene.Shape(Path(polyline: ends), stroke: stroke))])
    }
  }
}
