public import Calculus

/// A derivative at a point, worked out in independent ways and compared.
///
/// - *symbolic*: the rules of differentiation on the expression, evaluated;
/// - *forward* and *reverse*: the chain rule on numbers, without any expression for the derivative;
/// - *numerical*: difference quotients with an error estimate, which know no rule at all;
/// - *complex step*: a value beside the real line, likewise, and exact to the last digits.
///
/// The first three share the table of elementary derivatives and may agree on what does not exist (the
/// slope of |x| at 0); so at least one of the last two must confirm them.
public struct DerivativeCheck: Sendable, Hashable {
  /// What the comparison says.
  public enum Verdict: String, Sendable, Hashable {
    /// All ways agree, and differences or the complex step confirm them.
    case agree
    /// Two ways give different values.
    case disagree
    /// The rules agree, but neither differences nor the complex step find a derivative: a kink or
    /// jump, or a function that varies too fast for the digits of its argument.
    case unresolved
    /// The derivative is NaN or infinite: outside the domain or at a singular point.
    case undefined
  }

  /// One way and its value.
  public struct Row: Sendable, Hashable {
    /// The way: `symbolic`, `forward`, `reverse`, `numerical` or `complex step`.
    public var name: String
    /// The value; NaN where the way finds none.
    public var value: Double
    /// The bound on the value's error, where the way states one.
    public var error: Double?
  }

  /// The expression that was differentiated.
  public var expression: Expr
  /// The symbol it was differentiated by.
  public var variable: Expr
  /// The derivative that was checked, as an expression.
  public var derivative: Expr
  /// The value of ``derivative``.
  public var symbolic: Double
  /// The derivative by dual numbers.
  public var forward: Double
  /// The derivative by the tape.
  public var reverse: Double
  /// The derivative by differences.
  public var numerical: DerivativeEstimate
  /// The derivative by the complex step; nil where there is none, as on a kink.
  public var complexStep: Double?
  /// How far symbolic, forward, reverse and complex step are apart at most; 0 where they are the same
  /// infinity, NaN where one of them is NaN.
  public var spread: Double
  /// The spread that rounding explains, from interval arithmetic on the derivative and on the chain
  /// rule: it grows where terms cancel.
  public var tolerance: Double
  /// What the comparison says.
  public var verdict: Verdict

  /// Whether all ways agree and one that knows no rules confirms them.
  public var agrees: Bool { verdict == .agree }

  /// The ways and their values, in a fixed order.
  public var rows: [Row] {
    [
      Row(name: "symbolic", value: symbolic), Row(name: "forward", value: forward),
      Row(name: "reverse", value: reverse),
      Row(name: "numerical", value: numerical.resolvedValue, error: numerical.error),
      Row(name: "complex step", value: complexStep ?? .nan),
    ]
  }
}

extension DerivativeCheck {
  /// Compares the derivative of an expression at a point.
  ///
  /// - Parameters:
  ///   - expression: what is differentiated.
  ///   - variable: the symbol to differentiate by.
  ///   - point: a value for every symbol.
  ///   - claim: the derivative to check, for example one worked out by hand; nil takes the one of
  ///     ``Expr/derivative(by:)-(Expr)``.
  /// - Throws: an `ExpressionError` for a poisoned expression or claim, for a variable that is not a
  ///   symbol and for a symbol without value.
  public init(
    of expression: Expr, by variable: Expr, at point: [Expr: Double], claim: Expr? = nil
  ) throws(ExpressionError) {
    let derivative = claim ?? expression.derivative(by: variable)
    let values = Expr.byName(point)
    for part in [expression, variable, derivative] {
      if let problem = part.problem { throw problem }
      try part.requireValues(in: values.keys.sorted())
    }
    guard let name = variable.symbolName, let x = values[name] else {
      throw ExpressionError(
        "\(variable.plain) is not a symbol, and only symbols can be derived by",
        suggestion: "give one of the symbols that have a value")
    }
    let ways = DerivativeWays(expression, derivative, values: values, name: name, x: x)
    self.init(
      expression: expression, variable: variable, derivative: derivative,
      symbolic: ways.symbolic, forward: ways.forward, reverse: ways.reverse,
      numerical: ways.numerical,
      complexStep: expression.complexStepDerivative(by: variable, at: point), spread: 0,
      tolerance: 0, verdict: .undefined)
    let exact = [symbolic, forward, reverse] + (complexStep.map { [$0] } ?? [])
    spread = Self.spread(of: exact)
    tolerance = ways.tolerance(for: exact)
    verdict = judged(exact)
  }

  /// Compares the derivatives by several symbols, one after the other; see
  /// ``init(of:by:at:claim:)``.
  public static func gradient(
    of expression: Expr, by variables: [Expr], at point: [Expr: Double]
  ) throws(ExpressionError) -> [DerivativeCheck] {
    var checks: [DerivativeCheck] = []
    for variable in variables {
      checks.append(try DerivativeCheck(of: expression, by: variable, at: point))
    }
    return checks
  }

  private static func spread(of values: [Double]) -> Double {
    guard let first = values.first, let low = values.min(), let high = values.max(),
      !values.contains(where: \.isNaN)
    else { return .nan }
    return values.allSatisfy { $0 == first } ? 0 : high - low
  }

  private func judged(_ exact: [Double]) -> Verdict {
    if exact.allSatisfy({ !$0.isFinite }) { return .undefined }
    // One way finds a number where another one finds none.
    guard spread.isFinite else { return .disagree }
    if spread > tolerance { return .disagree }
    guard numerical.isResolved else { return complexStep == nil ? .unresolved : .agree }
    let distance = (numerical.value - symbolic).magnitude
    return distance <= 2 * numerical.error + tolerance ? .agree : .disagree
  }
}

extension DerivativeCheck: CustomStringConvertible {
  /// A line for each way and one for the verdict.
  public var description: String {
    let lines = rows.map { row in
      let error = row.error.map { row.value.isNaN ? " (not resolved)" : " ± \($0)" } ?? ""
      return "\(row.name): \(row.value.isNaN ? "none" : "\(row.value)")\(error)"
    }
    return (lines + ["\(verdict.rawValue), spread \(spread)"]).joined(separator: "\n")
  }
}
