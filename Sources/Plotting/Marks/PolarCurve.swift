public import Symbolics
import Geometry
import RealModule
import Scene

/// A curve given by its distance from the origin at every angle, drawn on Cartesian axes as exactly
/// as a ``ParametricCurve``.
///
/// A negative distance lies on the other side of the origin.
public struct PolarCurve: Mark, Styled, Directed {
  /// The name in messages.
  public var kind: String { "polar curve" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The number of arrowheads along the curve.
  public var arrowCount = 0
  /// The distance from the origin by the angle in radians.
  public let radius: FunctionOfOne
  /// The interval of the angle in radians.
  public let range: ClosedRange<Double>

  /// Creates a curve from the expression of its radius.
  ///
  /// - Parameters:
  ///   - radius: the distance from the origin, an expression in at most one symbol, the angle.
  ///   - range: the interval of the angle in radians; once around by default.
  public init(_ radius: Expr, over range: ClosedRange<Double> = 0...2 * Double.pi) {
    self.init(FunctionOfOne(radius), over: range)
  }

  /// Creates a curve from a closure that gives the radius at each angle in radians.
  public init(
    over range: ClosedRange<Double> = 0...2 * Double.pi,
    _ radius: @escaping @Sendable (Double) -> Double
  ) {
    self.init(FunctionOfOne(radius), over: range)
  }

  /// Creates a curve from the function of its radius.
  public init(_ radius: FunctionOfOne, over range: ClosedRange<Double>) {
    self.radius = radius
    self.range = range
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A curve takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the function and finds what it reaches.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let radius = try radius.checked()
    let range = try Checks.interval(range, of: "the range of the angle", scale: .linear)
    var curve: ParametricCurve
    if let r = radius.expression {
      let angle = radius.variable
      curve = ParametricCurve(
        x: FunctionOfOne(r * cos(angle), of: angle), y: FunctionOfOne(r * sin(angle), of: angle),
        over: range)
    } else {
      let value = radius.value
      curve = ParametricCurve(over: range) { angle in
        Point(value(angle) * Double.cosine(angle), value(angle) * Double.sine(angle))
      }
    }
    curve.style = style
    curve.arrowCount = arrowCount
    var resolved = try curve.resolved(in: context)
    let study = CurveRange(radius, over: range, scale: .linear)
    let name = Words.name(kind, style.label)
    if let least = study.least, let greatest = study.greatest, study.poles.isEmpty {
      let sentence =
        least.y == greatest.y
        ? "\(name) has the constant radius \(Words.number(least.y))."
        : "\(name) has its least radius \(Words.number(least.y)) at the angle "
          + "\(Words.number(least.x)) and its greatest \(Words.number(greatest.y)) at "
          + "\(Words.number(greatest.x))."
      resolved.facts.insert(
        Fact(
          sentence, kind: .extrema, of: Words.mark(kind, style.label),
          [
            Fact.Value("least", [least.x, least.y]),
            Fact.Value("greatest", [greatest.x, greatest.y]),
          ]), at: 0)
    }
    return resolved
  }
}
