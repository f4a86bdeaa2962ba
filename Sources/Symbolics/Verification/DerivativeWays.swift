import Calculus

/// The ways to a derivative at a point that ``DerivativeCheck`` compares.
struct DerivativeWays {
  let symbolic: Double
  let forward: Double
  let reverse: Double
  let numerical: DerivativeEstimate
  /// What interval arithmetic leaves open of the derivative's value and of the chain rule's.
  private let widths: Double

  /// Works out the derivative of an expression by the symbol `name`, whose value is x.
  init(
    _ expression: Expr, _ derivative: Expr, values: [String: Double], name: String, x: Double
  ) {
    let names = values.keys.sorted()
    let symbols = names.map { Expr.symbol($0) }
    let point = names.map { values[$0] ?? .nan }
    let place = names.firstIndex(of: name) ?? 0
    func over<Number>(_ number: (Int) -> Number) -> [Expr: Number] {
      var result: [Expr: Number] = [:]
      for (index, symbol) in symbols.enumerated() { result[symbol] = number(index) }
      return result
    }
    symbolic = derivative.value(at: over { point[$0] })
    forward =
      expression.evaluate(
        at: over { Dual(point[$0], derivative: $0 == place ? 1.0 : 0.0) }
      ).derivative
    let gradient = gradient(at: point) { inputs in expression.evaluate(at: over { inputs[$0] }) }
    reverse = gradient.elements[place]
    let function = expression.function(of: symbols)
    numerical = derivativeEstimate(
      of: { value in
        var moved = point
        moved[place] = value
        return function(moved)
      }, at: x)
    let rules = derivative.evaluate(at: over { Interval(point[$0]) })
    let chain = expression.evaluate(
      at: over { Dual(Interval(point[$0]), derivative: Interval($0 == place ? 1 : 0)) })
    widths = rules.width + chain.derivative.width
  }

  /// The distance of values that rounding explains: what the two enclosures leave open, and some
  /// digits for the ways that are not enclosed.
  ///
  /// Where an enclosure is not finite, as beside a kink, nine digits count.
  func tolerance(for values: [Double]) -> Double {
    let size = values.filter(\.isFinite).reduce(0) { max($0, $1.magnitude) }
    guard widths.isFinite else { return 1e-9 * max(1, size) }
    return 2 * widths + 16 * Double.ulpOfOne * size
  }
}
