import Geometry
public import Symbolics
import Scene

/// The tangent to the graph of a function at a point: dashed, red unless another ink is asked for.
public struct TangentLine: Mark, Styled {
  /// The name in messages.
  public var kind: String { "tangent" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The function that is touched.
  public let function: FunctionOfOne
  /// Where it is touched.
  public let position: Double
  /// The range it is drawn over; `nil` takes the limits of x, or five units to either side.
  public let range: ClosedRange<Double>?

  /// Creates the tangent to the graph of an expression.
  public init(to function: Expr, at position: Double, over range: ClosedRange<Double>? = nil) {
    self.init(to: FunctionOfOne(function), at: position, over: range)
  }

  /// Creates the tangent to the graph of a function; the slope of a closure is a central
  /// difference.
  public init(
    to function: FunctionOfOne, at position: Double, over range: ClosedRange<Double>? = nil
  ) {
    self.function = function
    self.position = position
    self.range = range
  }

  /// The name in the legend.
  public var label: String? { style.label }

  /// Finds the slope.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let function = try function.checked()
    let value = function.value(position)
    let slope = function.slope(at: position)
    guard value.isFinite, slope.isFinite else {
      throw MarkProblem(
        "the function has no tangent at \(Words.number(position))",
        cure: "choose a point inside the domain where the slope is finite")
    }
    let at = position
    let line: @Sendable (Double) -> Double = { value + slope * ($0 - at) }
    let range = try Checks.interval(
      range ?? context.xLimits ?? (at - 5)...(at + 5), of: "the range of the tangent",
      scale: context.xScale)
    var curve = Curve(FunctionOfOne(line), over: range)
    curve.style = style
    if style.color == nil { curve.style.color = .red }
    curve.standardDash = .dashed
    var resolved = try curve.resolved(in: context)
    resolved.facts = [
      Fact(
        "\(Words.name(kind, style.label)) touches the graph at "
          + "\(context.words(Point(at, value))) with the slope \(context.xWords.rate(slope)).",
        kind: .tangency, of: Words.mark(kind, style.label),
        [Fact.Value("point", [at, value]), Fact.Value("slope", [slope])])
    ]
    return resolved
  }
}

extension FunctionOfOne {
  /// The slope at a point: exact for an expression, else a central difference.
  package func slope(at x: Double) -> Double {
    if let derivative { return derivative(x) }
    let step = 6e-6 * max(1, x.magnitude)
    return (value(x + step) - value(x - step)) / (2 * step)
  }
}
