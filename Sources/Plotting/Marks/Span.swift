import Geometry
import Scene

/// A stripe across the whole frame between two values of y.
public struct HorizontalSpan: Mark, Styled {
  /// The name in messages.
  public var kind: String { "horizontal span" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// One end.
  public let start: Double
  /// The other end.
  public let end: Double

  /// Creates a stripe between two values of y, in either order.
  public init(from start: Double, to end: Double) {
    self.start = start
    self.end = end
  }

  /// Creates a stripe over a range of y.
  public init(_ range: ClosedRange<Double>) {
    self.init(from: range.lowerBound, to: range.upperBound)
  }

  /// The name in the legend.
  public var label: String? { style.label }

  /// Checks the range.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let span = Span(kind: kind, axis: "y", start: start, end: end, style: style)
    let range = try span.checked(context.yScale)
    return span.resolved(DataBounds(y: range), in: context) { canvas in
      let (a, b) = (
        canvas.y.position(of: range.lowerBound), canvas.y.position(of: range.upperBound)
      )
      return Rectangle(Point(canvas.frame.minX, a), Point(canvas.frame.maxX, b))
    }
  }
}

/// A stripe across the whole frame between two values of x.
public struct VerticalSpan: Mark, Styled {
  /// The name in messages.
  public var kind: String { "vertical span" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// One end.
  public let start: Double
  /// The other end.
  public let end: Double

  /// Creates a stripe between two values of x, in either order.
  public init(from start: Double, to end: Double) {
    self.start = start
    self.end = end
  }

  /// Creates a stripe over a range of x.
  public init(_ range: ClosedRange<Double>) {
    self.init(from: range.lowerBound, to: range.upperBound)
  }

  /// The name in the legend.
  public var label: String? { style.label }

  /// Checks the range.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let span = Span(kind: kind, axis: "x", start: start, end: end, style: style)
    let range = try span.checked(context.xScale)
    return span.resolved(DataBounds(x: range), in: context) { canvas in
      let (a, b) = (
        canvas.x.position(of: range.lowerBound), canvas.x.position(of: range.upperBound)
      )
      return Rectangle(Point(a, canvas.frame.minY), Point(b, canvas.frame.maxY))
    }
  }
}

/// What horizontal and vertical spans share.
private struct Span {
  var kind: String
  var axis: String
  var start: Double
  var end: Double
  var style: MarkStyle

  func checked(_ scale: ScaleKind) throws(MarkProblem) -> ClosedRange<Double> {
    let isPlaced = scale.measure(start).isFinite && scale.measure(end).isFinite
    guard start.isFinite, end.isFinite, isPlaced else {
      throw MarkProblem(
        "the \(kind) goes from \(axis) = \(Words.number(start)) to \(Words.number(end))",
        cure: "give finite ends that the axis has a place for")
    }
    return min(start, end)...max(start, end)
  }

  func resolved(
    _ bounds: DataBounds, in context: MarkContext,
    area: @escaping @Sendable (PlotCanvas) -> Rectangle
  ) -> ResolvedMark {
    let fill = (style.color ?? .gray).opacity(style.opacity ?? 0.18)
    let ends = [min(start, end), max(start, end)]
    return ResolvedMark(
      bounds: bounds,
      legend: style.label.map { [LegendEntry($0, swatch: .init(fill: fill))] } ?? [],
      facts: [
        Fact(
          "\(Words.name(kind, style.label)) covers \(axis) from \(Words.number(ends[0])) to "
            + "\(Words.number(ends[1])).", kind: .extent, of: Words.mark(kind, style.label),
          [Fact.Value("from", [ends[0]]), Fact.Value("to", [ends[1]])])
      ]
    ) { (canvas) throws(MarkProblem) in
      guard let part = area(canvas).intersection(canvas.frame) else { return MarkDrawing() }
      return MarkDrawing([.path(Scene.Shape(Path(part), fill: fill))], isGround: true)
    }
  }
}
