import Calculus
import Geometry
import Symbolics

/// The graph of a function on axes; its parameter is the horizontal place on the page.
struct TracedGraph: TracedCurve {
  private let value: (Double) -> Double
  private let slope: (Double) -> Double
  private let x: AxisScale
  private let y: AxisScale
  private let measures: (x: AxisMeasure, y: AxisMeasure)?
  private var program: CompiledEnclosure?

  var isGraph: Bool { true }

  /// Prepares the graph of a function.
  ///
  /// - Parameter program: the measure of the value by the measure of the variable, for the scales of
  ///   the canvas; see ``FunctionOfOne/enclosure(x:y:)``.
  init(_ function: FunctionOfOne, _ program: CompiledEnclosure?, on canvas: PlotCanvas) {
    let value = function.value
    self.value = value
    let step = 1e-6 * canvas.x.domain.span
    slope = function.derivative ?? { (value($0 + step) - value($0 - step)) / (2 * step) }
    x = canvas.x
    y = canvas.y
    if let across = AxisMeasure(canvas.x), let up = AxisMeasure(canvas.y) {
      measures = (across, up)
      self.program = program
    } else {
      measures = nil
      self.program = nil
    }
  }

  func spot(at parameter: Double) -> CurveSpot {
    let data = x.value(at: parameter)
    let result = value(data)
    let page = y.position(of: result)
    guard page.isFinite else {
      return CurveSpot(
        parameter: parameter, point: Point(parameter, .nan), tangent: Vector(1, .nan))
    }
    let rise = slope(data) * y.slope(at: result) / x.slope(at: data)
    return CurveSpot(
      parameter: parameter, point: Point(parameter, page), tangent: Vector(1, rise))
  }

  mutating func enclosure(
    from low: Double, to high: Double, withBends: Bool
  ) -> CurveEnclosure? {
    guard let measures, program != nil else { return nil }
    let input = Interval(
      measures.x.measure(x.value(at: low)), measures.x.measure(x.value(at: high)))
    guard !input.isEmpty, let found = program?([input]) else { return nil }
    var result = CurveEnclosure(
      regularity: found.regularity, x: Interval(low, high),
      y: found.range.isEmpty ? .empty : measures.y.position(of: found.range))
    if withBends, let series = program?.coefficients(over: input) {
      let ratio = 1 / measures.x.factor.magnitude
      let size = measures.y.factor.magnitude
      result.bend = 24 * series.3.magnitude * size * (ratio * ratio) * (ratio * ratio)
      result.steepness = series.0.mignitude * size * ratio
      if result.bend.isNaN { result.bend = .infinity }
      if result.steepness.isNaN { result.steepness = 0 }
    }
    return result
  }
}

extension FunctionOfOne {
  /// The measure of the value by the measure of the variable, compiled for interval arithmetic;
  /// `nil` for a closure and for scales whose measure has no formula.
  func enclosure(x: ScaleKind, y: ScaleKind) -> CompiledEnclosure? {
    guard problem == nil, let expression, let argument = x.value(ofMeasure: variable) else {
      return nil
    }
    let inner = argument == variable ? expression : expression.substituting([variable: argument])
    guard let outer = y.measure(of: inner) else { return nil }
    return try? CompiledEnclosure(outer, by: [variable])
  }
}
