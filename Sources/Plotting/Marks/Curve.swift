public import Symbolics
import Geometry
import Scene

/// The graph of a function, drawn with cubic curves that follow it within 0.025 points and broken
/// where it has poles, jumps and gaps.
///
/// For an expression on linear or logarithmic axes this is guaranteed: the fourth derivative is
/// bounded by interval arithmetic on every piece, and places where the function is not smooth are
/// found by proving that it is smooth everywhere else. Only a stretch of at most a quarter of a point
/// on which the function turns four times or more, and which a dozen pieces would not follow, is drawn
/// as a column, from the least to the greatest of 23 samples; interval arithmetic proves that both
/// ends together miss no more than half a point or, of a column over 17 points high, three hundredths
/// of what all its values may fill.
/// For a closure, and on axes of other kinds, pieces are judged at samples: at least 64 of them, and
/// what happens between is not known. Extremes, zeros and poles in the description are proved and
/// searched for in the same way.
public struct Curve: Mark, Styled {
  /// The name in messages.
  public var kind: String { "curve" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The function.
  public let function: FunctionOfOne
  /// The interval of the variable.
  public let range: ClosedRange<Double>
  var standardDash: Dash?
  var standardWidth = 2.0

  /// Creates the graph of an expression in one symbol.
  public init(_ function: Expr, over range: ClosedRange<Double>) {
    self.init(FunctionOfOne(function), over: range)
  }

  /// Creates the graph of a closure.
  public init(over range: ClosedRange<Double>, _ function: @escaping @Sendable (Double) -> Double) {
    self.init(FunctionOfOne(function), over: range)
  }

  /// Creates the graph of a function.
  public init(_ function: FunctionOfOne, over range: ClosedRange<Double>) {
    self.function = function
    self.range = range
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A curve takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the function and finds the values it takes.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let function = try function.checked()
    let range = try Checks.interval(range, of: "the range of the curve", scale: context.xScale)
    let seen = context.xLimits.map(range.clamped(to:)) ?? range
    let study = CurveRange(
      function, over: seen.span > 0 ? seen : range, scale: context.yScale)
    guard let shown = study.shown else {
      let what =
        context.yScale.isPositiveOnly
        ? "positive value, which a logarithmic axis needs," : "value"
      throw MarkProblem(
        "the function has no \(what) between \(Words.number(range.lowerBound)) and "
          + Words.number(range.upperBound),
        cure: "choose a range inside the domain of the function")
    }
    let stroke = style.stroke(context, width: standardWidth, dash: standardDash)
    let program = function.enclosure(x: context.xScale, y: context.yScale)
    return ResolvedMark(
      bounds: DataBounds(x: range, y: shown),
      legend: style.label.map { [LegendEntry($0, swatch: .init(stroke: stroke))] } ?? [],
      facts: study.facts(of: kind, label: style.label, in: context)
    ) { (canvas) throws(MarkProblem) in
      let path = GraphTrace.path(of: function, program, over: range, on: canvas)
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))])
    }
  }
}
