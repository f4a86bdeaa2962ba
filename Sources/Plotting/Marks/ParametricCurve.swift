public import Geometry
public import Symbolics
import Scene

/// A curve whose coordinates are functions of a parameter, drawn with cubic curves that follow it
/// within 0.025 points.
///
/// For two expressions on linear or logarithmic axes the fourth derivatives are bounded by interval
/// arithmetic on every piece, so that this is guaranteed, loops and cusps included; places where a
/// coordinate is unbounded or jumps part the curve. For closures, and on axes of other kinds, pieces
/// are judged at samples.
public struct ParametricCurve: Mark, Styled, Directed {
  /// The name in messages.
  public var kind: String { "parametric curve" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The number of arrowheads along the curve.
  public var arrowCount = 0
  /// The horizontal coordinate by the parameter.
  public let x: FunctionOfOne
  /// The vertical coordinate by the parameter.
  public let y: FunctionOfOne
  /// The interval of the parameter.
  public let range: ClosedRange<Double>

  /// Creates a curve from the expressions of its coordinates.
  ///
  /// - Parameters:
  ///   - x: the horizontal coordinate, an expression in at most one symbol.
  ///   - y: the vertical coordinate, an expression in the same symbol.
  ///   - range: the interval of the parameter.
  public init(x: Expr, y: Expr, over range: ClosedRange<Double>) {
    let variable = x.symbols.first ?? y.symbols.first ?? .symbol("t")
    self.init(x: FunctionOfOne(x, of: variable), y: FunctionOfOne(y, of: variable), over: range)
  }

  /// Creates a curve from a closure that gives the point of each parameter.
  public init(over range: ClosedRange<Double>, _ place: @escaping @Sendable (Double) -> Point) {
    self.init(
      x: FunctionOfOne { place($0).x }, y: FunctionOfOne { place($0).y }, over: range)
  }

  /// Creates a curve from the functions of its coordinates.
  public init(x: FunctionOfOne, y: FunctionOfOne, over range: ClosedRange<Double>) {
    self.x = x
    self.y = y
    self.range = range
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A curve takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks both functions and finds what they reach.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let (x, y) = (try x.checked(), try y.checked())
    let range = try Checks.interval(range, of: "the range of the parameter", scale: .linear)
    let across = CurveRange(x, over: range, scale: context.xScale)
    let up = CurveRange(y, over: range, scale: context.yScale)
    guard let width = across.shown, let height = up.shown else {
      throw MarkProblem(
        "the \(kind) has no point for parameters from \(Words.range(range)) that the axes have a "
          + "place for",
        cure: "choose a range inside the domains of both functions")
    }
    let stroke = style.stroke(context, width: 2)
    let programs = PathPrograms(x: x, y: y, in: context)
    let arrowCount = arrowCount
    return ResolvedMark(
      bounds: DataBounds(x: width, y: height),
      legend: style.label.map { [LegendEntry($0, swatch: .init(stroke: stroke))] } ?? [],
      facts: facts(across, up, context)
    ) { (canvas) throws(MarkProblem) in
      let curve = TracedPath(x: x, y: y, programs, over: range, on: canvas)
      var tracer = CurveTracer(curve, in: canvas.frame)
      let strands = tracer.trace(from: range.lowerBound, to: range.upperBound)
      var path = Path()
      for strand in strands { path.append(strand, closing: strands.count == 1) }
      return MarkDrawing(
        path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))],
        symbols: ArrowHeads(count: arrowCount, stroke: stroke).items(
          on: strands, in: canvas.frame))
    }
  }

  private func facts(
    _ across: CurveRange, _ up: CurveRange, _ context: MarkContext
  ) -> [Fact] {
    guard let left = across.least, let right = across.greatest, let low = up.least,
      let high = up.greatest
    else { return [] }
    let name = Words.name(kind, style.label)
    let ends = [range.lowerBound, range.upperBound].map { Point(x.value($0), y.value($0)) }
    let size = max(right.y - left.y, high.y - low.y)
    let isClosed = ends[0].distance(to: ends[1]) <= 1e-9 * size
    let way =
      isClosed
      ? "\(name) is closed; it begins and ends at \(context.words(ends[0]))"
      : ends.allSatisfy(\.isFinite)
        ? "\(name) leads from \(context.words(ends[0])) to \(context.words(ends[1]))"
        : "\(name) is drawn for parameters from \(Words.range(range))"
    return [
      Fact(
        "\(way), between x = \(context.xWords.number(left.y)) and \(context.xWords.number(right.y)) and y = "
          + "\(context.yWords.number(low.y)) and \(context.yWords.number(high.y)).", kind: .extent,
        of: Words.mark(kind, style.label),
        [
          Fact.Value("from", [ends[0].x, ends[0].y]), Fact.Value("to", [ends[1].x, ends[1].y]),
          Fact.Value("x", [left.y, right.y]), Fact.Value("y", [low.y, high.y]),
        ])
    ]
  }
}
