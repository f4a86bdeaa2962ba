public import Symbolics
import Geometry
import Scene

/// The curve of a radius that depends on the angle; negative radii lie opposite.
///
/// It stands on ``PolarAxes``, drawn with cubic curves that follow it within 0.02 points, and on
/// ``Axes`` about their origin, as exactly as a ``ParametricCurve``.
public struct PolarCurve: PolarMark, Styled {
  /// The name in messages.
  public var kind: String { "polar curve" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The number of arrowheads along the curve, which ``Axes`` draw.
  public var arrowCount = 0
  /// The radius as a function of the angle in radians.
  public let function: FunctionOfOne
  /// The angles.
  public let range: ClosedRange<Double>
  var isFilled = false

  /// Creates the curve of an expression in one symbol, the angle in radians.
  public init(_ radius: Expr, over range: ClosedRange<Double> = 0...(2 * Double.pi)) {
    self.init(FunctionOfOne(radius), over: range)
  }

  /// Creates the curve of a closure.
  public init(
    over range: ClosedRange<Double> = 0...(2 * Double.pi),
    _ radius: @escaping @Sendable (Double) -> Double
  ) {
    self.init(FunctionOfOne(radius), over: range)
  }

  /// Creates the curve of a function.
  public init(_ radius: FunctionOfOne, over range: ClosedRange<Double>) {
    function = radius
    self.range = range
  }

  /// Fills the area inside.
  public func filled(_ isFilled: Bool = true) -> PolarCurve {
    var copy = self
    copy.isFilled = isFilled
    return copy
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A curve takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the function and finds the radii it takes.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedPolarMark {
    let function = try function.checked()
    let range = try Checks.interval(range, of: "the range of the polar curve", scale: .linear)
    guard range.span < 1e4 else {
      throw MarkProblem(
        "the polar curve turns \(Words.number(range.span / (2 * Double.pi))) times",
        cure: "give angles in radians, of fewer than 1500 turns")
    }
    let study = CurveRange(function, over: range, scale: .linear)
    guard let shown = study.shown else {
      throw MarkProblem(
        "the radius has no value for angles from \(Words.range(range))",
        cure: "choose angles inside the domain of the function")
    }
    let stroke = style.stroke(context, width: 2)
    let fill = isFilled ? stroke.color.opacity(style.opacity ?? 0.2) : nil
    return ResolvedPolarMark(
      radii: shown,
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: stroke, fill: fill))]
      } ?? [],
      facts: facts(study)
    ) { (canvas) throws(MarkProblem) in
      var tracer = PolarTracer(function, canvas: canvas)
      let path = tracer.trace(over: range)
      return MarkDrawing(
        path.isEmpty ? [] : [.path(Scene.Shape(path, fill: fill, stroke: stroke))])
    }
  }

  func facts(_ study: CurveRange) -> [Fact] {
    let name = Words.name(kind, style.label)
    let subject = Words.mark(kind, style.label)
    guard let least = study.least, let greatest = study.greatest else { return [] }
    var facts: [Fact] = []
    if study.poles.isEmpty {
      let sentence =
        least.y == greatest.y
        ? "\(name) has the radius \(Words.number(least.y)) throughout."
        : "\(name) has its least radius \(Words.number(least.y)) at the angle "
          + "\(Words.number(least.x)) and its greatest \(Words.number(greatest.y)) at "
          + "\(Words.number(greatest.x))."
      facts.append(
        Fact(
          sentence, kind: .extrema, of: subject,
          [
            Fact.Value("least", [least.x, least.y]),
            Fact.Value("greatest", [greatest.x, greatest.y]),
          ]))
    } else {
      facts.append(
        Fact(
          "\(name) is unbounded near the angles \(Words.list(study.poles.map(Words.number))).",
          kind: .singularities, of: subject, [Fact.Value("at", study.poles)]))
    }
    if !study.zeros.isEmpty, study.zeros.count <= 8 {
      facts.append(
        Fact(
          "\(name) passes the middle at \(Words.list(study.zeros.map(Words.number))).",
          kind: .zeros, of: subject, [Fact.Value("at", study.zeros)]))
    }
    return facts
  }
}
