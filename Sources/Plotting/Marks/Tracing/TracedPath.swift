import Calculus
import Geometry
import Symbolics

/// A curve whose coordinates are functions of a parameter.
struct TracedPath: TracedCurve {
  private let values: (x: (Double) -> Double, y: (Double) -> Double)
  private let slopes: (x: (Double) -> Double, y: (Double) -> Double)
  private let scales: (x: AxisScale, y: AxisScale)
  private let measures: (x: AxisMeasure, y: AxisMeasure)?
  private var programs: PathPrograms?

  var isGraph: Bool { false }

  /// Prepares a curve.
  ///
  /// - Parameters:
  ///   - programs: the measures of both coordinates, for the scales of the canvas.
  ///   - range: the parameters, for the steps of differences.
  init(
    x: FunctionOfOne, y: FunctionOfOne, _ programs: PathPrograms?, over range: ClosedRange<Double>,
    on canvas: PlotCanvas
  ) {
    let step = 1e-6 * range.span
    func slope(_ function: FunctionOfOne) -> (Double) -> Double {
      let value = function.value
      return function.derivative ?? { (value($0 + step) - value($0 - step)) / (2 * step) }
    }
    values = (x.value, y.value)
    slopes = (slope(x), slope(y))
    scales = (canvas.x, canvas.y)
    if let across = AxisMeasure(canvas.x), let up = AxisMeasure(canvas.y) {
      measures = (across, up)
      self.programs = programs
    } else {
      measures = nil
      self.programs = nil
    }
  }

  func spot(at parameter: Double) -> CurveSpot {
    let (x, y) = (values.x(parameter), values.y(parameter))
    let point = Point(scales.x.position(of: x), scales.y.position(of: y))
    guard point.isFinite else {
      return CurveSpot(
        parameter: parameter, point: Point(.nan, .nan), tangent: Vector(.nan, .nan))
    }
    let tangent = Vector(
      slopes.x(parameter) * scales.x.slope(at: x), slopes.y(parameter) * scales.y.slope(at: y))
    return CurveSpot(parameter: parameter, point: point, tangent: tangent)
  }

  mutating func enclosure(
    from low: Double, to high: Double, withBends: Bool
  ) -> CurveEnclosure? {
    guard let measures, programs != nil else { return nil }
    let input = Interval(low, high)
    guard let x = programs?.x([input]), let y = programs?.y([input]) else { return nil }
    guard !x.range.isEmpty, !y.range.isEmpty else {
      return CurveEnclosure(regularity: .partial, x: .empty, y: .empty)
    }
    var result = CurveEnclosure(
      regularity: min(x.regularity, y.regularity), x: measures.x.position(of: x.range),
      y: measures.y.position(of: y.range))
    if withBends, result.regularity == .smooth,
      let across = programs?.x.coefficients(over: input),
      let up = programs?.y.coefficients(over: input)
    {
      let (a, b) = (
        24 * across.3.magnitude * measures.x.factor.magnitude,
        24 * up.3.magnitude * measures.y.factor.magnitude
      )
      result.bend = (a * a + b * b).squareRoot()
      if result.bend.isNaN { result.bend = .infinity }
    }
    return result
  }
}

/// The measures of both coordinates of a curve by its parameter, compiled for interval arithmetic.
struct PathPrograms: Sendable {
  var x: CompiledEnclosure
  var y: CompiledEnclosure

  /// Compiles two expressions; `nil` for closures and for scales whose measure has no formula.
  init?(x: FunctionOfOne, y: FunctionOfOne, in context: MarkContext) {
    guard let across = x.enclosure(x: .linear, y: context.xScale),
      let up = y.enclosure(x: .linear, y: context.yScale)
    else { return nil }
    self.x = across
    self.y = up
  }
}
