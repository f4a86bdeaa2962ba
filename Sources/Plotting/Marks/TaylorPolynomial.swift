public import Symbolics
import Scene

/// The graph of a Taylor polynomial: red and dashed for order 1, green with dashes and dots for
/// order 2, and so on through palette and rhythms.
public struct TaylorPolynomial: Mark, Styled {
  /// The name in messages.
  public var kind: String { "Taylor polynomial of order \(order)" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The function that is approximated.
  public let function: Expr
  /// The point of expansion.
  public let point: Double
  /// The order.
  public let order: Int
  /// The range it is drawn over.
  public let range: ClosedRange<Double>

  /// Creates the graph of a Taylor polynomial of an expression in one symbol.
  public init(
    of function: Expr, about point: Double, order: Int, over range: ClosedRange<Double>
  ) {
    self.function = function
    self.point = point
    self.order = order
    self.range = range
  }

  /// The name in the legend.
  public var label: String? { style.label }

  /// Expands the function.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let checked = try FunctionOfOne(function).checked()
    guard order >= 0, order <= 40 else {
      throw MarkProblem("the order is \(order)", cure: "choose an order from 0 to 40")
    }
    let coefficients = coefficients(of: checked)
    guard coefficients.allSatisfy(\.isFinite) else {
      throw MarkProblem(
        "the function has no Taylor polynomial of order \(order) about \(Words.number(point))",
        cure: "choose a point where all derivatives up to that order are finite")
    }
    let about = point
    let polynomial: @Sendable (Double) -> Double = { x in
      coefficients.reversed().reduce(0) { $0 * (x - about) + $1 }
    }
    var curve = Curve(FunctionOfOne(polynomial), over: range)
    curve.style = style
    let inks: [ThemedColor] = [.gray, .red, .green, .purple, .orange, .blue]
    if style.color == nil { curve.style.color = inks[order % inks.count] }
    curve.standardDash = [.dotted, .dashed, .dashDotted, .dotted][order % 4]
    var resolved = try curve.resolved(in: context)
    resolved.facts = [
      Fact(
        "\(Words.name(kind, style.label)) agrees with the function at \(context.xWords.number(about)) in "
          + (order == 0
            ? "value." : order == 1 ? "value and slope." : "value and \(order) derivatives."),
        kind: .contact, of: Words.mark(kind, style.label),
        [
          Fact.Value("at", [about]), Fact.Value("order", [Double(order)]),
          Fact.Value("coefficients", coefficients),
        ])
    ]
    return resolved
  }

  /// The coefficients of powers of the distance from the point, from order 0 up.
  private func coefficients(of function: FunctionOfOne) -> [Double] {
    var derivative = self.function
    var factorial = 1.0
    var result: [Double] = []
    for power in 0...order {
      if power > 0 {
        derivative = derivative.derivative(by: function.variable)
        factorial *= Double(power)
      }
      result.append(derivative.value(at: [function.variable: point]) / factorial)
    }
    return result
  }
}
