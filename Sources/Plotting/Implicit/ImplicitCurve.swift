public import Symbolics
import Geometry
import Scene

/// The solutions of an equation f(x, y) = 0 in a rectangle.
///
/// For an expression the rectangle is searched by interval arithmetic, so that no branch larger than
/// a tenth of a point is missed, nor a point that is a solution by itself; branches that meet, as
/// those of x·y = 0 do, are led into the place where they meet. Lines are drawn with cubic curves
/// within 0.02 points, judged by |f| / |∇f| at 3 to 15 places of each curve. A closure, and an expression that enclosures cannot
/// decide on, is looked at on a grid of half points instead, which misses what is smaller than a cell
/// and solutions at which f does not change its sign.
public struct ImplicitCurve: Mark, Styled, Directed {
  /// The name in messages.
  public var kind: String { "implicit curve" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The number of arrowheads along the curve; greater values lie on the left.
  public var arrowCount = 0
  /// The function that is zero on the curve.
  public let function: FunctionOfTwo
  /// The range of the first variable.
  public let x: ClosedRange<Double>
  /// The range of the second variable.
  public let y: ClosedRange<Double>

  /// Creates the curve on which an expression is zero.
  public init(_ function: Expr, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.init(FunctionOfTwo(function), x: x, y: y)
  }

  /// Creates the curve on which two expressions are equal.
  public init(
    _ left: Expr, equals right: Expr, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) {
    self.init(FunctionOfTwo(left - right), x: x, y: y)
  }

  /// Creates the curve on which a closure is zero.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>,
    _ function: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.init(FunctionOfTwo(function), x: x, y: y)
  }

  /// Creates the curve on which a function is zero.
  public init(_ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.function = function
    self.x = x
    self.y = y
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A curve takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the function and the ranges.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let function = try function.checked()
    let x = try Checks.interval(x, of: "the range of x", scale: context.xScale)
    let y = try Checks.interval(y, of: "the range of y", scale: context.yScale)
    let stroke = style.stroke(context, width: 2)
    let (arrowCount, kind, label) = (arrowCount, kind, style.label)
    return ResolvedMark(
      bounds: DataBounds(x: x, y: y), wantsMargin: false,
      legend: style.label.map { [LegendEntry($0, swatch: .init(stroke: stroke))] } ?? []
    ) { (canvas) throws(MarkProblem) in
      let drawing = ImplicitDrawing(function, x: x, y: y, on: canvas)
      var path = Path()
      for strand in drawing.strands { path.append(strand.pieces, closing: strand.isClosed) }
      var items: [Scene.Item] = path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))]
      if !drawing.isolated.isEmpty {
        let dot = Symbol(.disc, size: 2 * stroke.width, color: stroke.color)
        items.append(.path(dot.shape(at: drawing.isolated)))
      }
      return MarkDrawing(
        items,
        symbols: ArrowHeads(count: arrowCount, stroke: stroke).items(
          on: drawing.strands.map(\.pieces), in: canvas.frame),
        facts: [drawing.fact(Words.name(kind, label), of: Words.mark(kind, label))])
    }
  }
}
