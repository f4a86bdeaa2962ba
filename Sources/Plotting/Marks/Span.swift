import Geometry
import Scene

/// A stripe across the whole frame between two values of one axis.
public protocol SpanMark: Mark, Styled {
  /// One end.
  var start: Double { get }
  /// The other end.
  var end: Double { get }
  /// Whether the ends are values of y.
  var isHorizontal: Bool { get }
  /// Creates a stripe between two values, in either order.
  init(from start: Double, to end: Double)
}

/// A stripe across the whole frame between two values of y.
public struct HorizontalSpan: SpanMark {
  /// The name in messages.
  public var kind: String { "horizontal span" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// One end.
  public let start: Double
  /// The other end.
  public let end: Double
  /// Its ends are values of y.
  public var isHorizontal: Bool { true }

  /// Creates a stripe between two values of y, in either order.
  public init(from start: Double, to end: Double) {
    self.start = start
    self.end = end
  }
}

/// A stripe across the whole frame between two values of x.
public struct VerticalSpan: SpanMark {
  /// The name in messages.
  public var kind: String { "vertical span" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// One end.
  public let start: Double
  /// The other end.
  public let end: Double
  /// Its ends are values of x.
  public var isHorizontal: Bool { false }

  /// Creates a stripe between two values of x, in either order.
  public init(from start: Double, to end: Double) {
    self.start = start
    self.end = end
  }
}

extension SpanMark {
  /// Creates a stripe over a range.
  public init(_ range: ClosedRange<Double>) {
    self.init(from: range.lowerBound, to: range.upperBound)
  }

  /// The name in the legend.
  public var label: String? { style.label }

  /// Checks the ends.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let range = try checked(isHorizontal ? context.yScale : context.xScale)
    let fill = (style.color ?? .gray).opacity(style.opacity ?? 0.18)
    let isHorizontal = isHorizontal
    return ResolvedMark(
      bounds: isHorizontal ? DataBounds(y: range) : DataBounds(x: range),
      legend: style.label.map { [LegendEntry($0, swatch: .init(fill: fill))] } ?? [],
      facts: [fact(range, isHorizontal ? context.yWords : context.xWords)]
    ) { (canvas) throws(MarkProblem) in
      let frame = canvas.frame
      let scale = isHorizontal ? canvas.y : canvas.x
      let (a, b) = (scale.position(of: range.lowerBound), scale.position(of: range.upperBound))
      let area =
        isHorizontal
        ? Rectangle(Point(frame.minX, a), Point(frame.maxX, b))
        : Rectangle(Point(a, frame.minY), Point(b, frame.maxY))
      guard let part = area.intersection(frame) else { return MarkDrawing() }
      return MarkDrawing([.path(Scene.Shape(Path(part), fill: fill))], isGround: true)
    }
  }

  private var axis: String { isHorizontal ? "y" : "x" }

  private func checked(_ scale: ScaleKind) throws(MarkProblem) -> ClosedRange<Double> {
    let isPlaced = scale.measure(start).isFinite && scale.measure(end).isFinite
    guard start.isFinite, end.isFinite, isPlaced else {
      throw MarkProblem(
        "the \(kind) goes from \(axis) = \(Words.number(start)) to \(Words.number(end))",
        cure: "give finite ends that the axis has a place for")
    }
    return min(start, end)...max(start, end)
  }

  private func fact(_ range: ClosedRange<Double>, _ words: AxisWords) -> Fact {
    Fact(
      "\(Words.name(kind, style.label)) covers \(axis) from \(words.range(range)).",
      kind: .extent, of: Words.mark(kind, style.label),
      [Fact.Value("from", [range.lowerBound]), Fact.Value("to", [range.upperBound])])
  }
}
