public import Symbolics
import Geometry
import Scene

/// The graph of a function, drawn with cubic curves that follow it within 0.02 points and broken
/// where it has poles, jumps and gaps.
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
      function.value, over: seen.span > 0 ? seen : range,
      positiveOnly: context.yScale.isPositiveOnly)
    guard let shown = study.shown else {
      let what =
        context.yScale.isPositiveOnly ? "positive value, which a logarithmic axis needs," : "value"
      throw MarkProblem(
        "the function has no \(what) between \(Words.number(range.lowerBound)) and "
          + Words.number(range.upperBound),
        cure: "choose a range inside the domain of the function")
    }
    let stroke = style.stroke(context, width: standardWidth, dash: standardDash)
    let slope = function.derivative
    return ResolvedMark(
      bounds: DataBounds(x: range, y: shown),
      legend: style.label.map { [LegendEntry($0, swatch: .init(stroke: stroke))] } ?? [],
      facts: facts(study)
    ) { (canvas) throws(MarkProblem) in
      var tracer = CurveTracer(value: function.value, slope: slope, canvas: canvas)
      let path = tracer.trace(over: range)
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))])
    }
  }

  private func facts(_ study: CurveRange) -> [Fact] {
    let name = Words.name(kind, style.label)
    let subject = Words.mark(kind, style.label)
    guard let least = study.least, let greatest = study.greatest else { return [] }
    var facts: [Fact] = []
    if study.poles.isEmpty {
      let sentence =
        least.y == greatest.y
        ? "\(name) is constant at \(Words.number(least.y))."
        : "\(name) has its least value \(Words.number(least.y)) at \(Words.number(least.x)) and "
          + "its greatest \(Words.number(greatest.y)) at \(Words.number(greatest.x))."
      let values = [
        Fact.Value("least", [least.x, least.y]), Fact.Value("greatest", [greatest.x, greatest.y]),
      ]
      facts.append(Fact(sentence, kind: .extrema, of: subject, values))
    } else {
      facts.append(
        Fact(
          "\(name) is unbounded near \(Words.list(study.poles.map(Words.number))).",
          kind: .singularities, of: subject, [Fact.Value("at", study.poles)]))
    }
    if !study.zeros.isEmpty, study.zeros.count <= 6 {
      facts.append(
        Fact(
          "\(name) is zero at \(Words.list(study.zeros.map(Words.number))).", kind: .zeros,
          of: subject, [Fact.Value("at", study.zeros)]))
    }
    return facts
  }
}
