import Calculus
public import Symbolics

extension Verify {
  /// Claims that the rules of differentiation, automatic differentiation, differences and, for
  /// functions that are analytic, the complex step give one derivative at a point.
  ///
  /// The page shows the value each way finds and how far apart they are; where two of them differ, or
  /// none that is independent of the rules confirms them, the claim fails. See ``DerivativeCheck``.
  ///
  /// - Parameters:
  ///   - f: what is differentiated.
  ///   - variable: by what; may be left out where the point has one coordinate.
  ///   - point: a value for every symbol.
  ///   - claim: the derivative to check, for example one worked out by hand; without, the one that
  ///     the library finds.
  public static func derivative(
    of f: Expr, by variable: Expr? = nil, at point: [Expr: Double], claim: Expr? = nil
  ) -> VerifiedDerivative {
    VerifiedDerivative(f, variable, point, claim)
  }
}

/// A derivative that several independent ways must agree on; made by
/// ``Verify/derivative(of:by:at:claim:)``.
public struct VerifiedDerivative: Block {
  private let expression: Expr
  private let variable: Expr?
  private let point: [Expr: Double]
  private let claim: Expr?

  init(_ expression: Expr, _ variable: Expr?, _ point: [Expr: Double], _ claim: Expr?) {
    self.expression = expression
    self.variable = variable
    self.point = point
    self.claim = claim
  }

  /// A line for each way, and the claim.
  ///
  /// - Throws: an `ExpressionError` for a poisoned expression, a symbol without value, and a point of
  ///   several coordinates without a variable.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    guard let variable = variable ?? (point.count == 1 ? point.keys.first : nil) else {
      throw ExpressionError(
        "the point has \(point.count) coordinates", suggestion: "say by which to differentiate")
    }
    let check = try DerivativeCheck(of: expression, by: variable, at: point, claim: claim)
    let claim = "the derivative of \(expression) by \(variable) is the same by every way"
    let lines = Output.text(check.rows.map(Self.line))
    if check.agrees {
      let detail = "apart by less than \(Self.powerAbove(check.spread))"
      return [.outputs([lines, .verified(claim: claim, detail: detail)])]
    }
    let expected = "one value"
    let actual = "\(check.verdict.rawValue): \(check.rows.map(Self.line).joined(separator: ", "))"
    context.report(
      Diagnostic(
        .error, "the claim '\(claim)' does not hold: expected \(expected), got \(actual)"))
    return [.outputs([lines, .failed(claim: claim, expected: expected, actual: actual)])]
  }

  /// Ten digits, which do not depend on how the last one is rounded.
  private static func line(_ row: DerivativeCheck.Row) -> String {
    let name = row.name + String(repeating: " ", count: max(0, 13 - row.name.count))
    guard !row.value.isNaN else { return name + "none" }
    let value = NumberFormat.significant(10).string(row.value)
    return name + value + (row.error.map { " ± " + powerAbove($0) } ?? "")
  }

  /// The next power of ten, at least 1e-16: distances of this size are rounding noise, which differs
  /// between machines.
  private static func powerAbove(_ distance: Double) -> String {
    let exponent = (-16...308).first { distance <= Double("1e\($0)") ?? .infinity }
    return "1e\(exponent ?? 308)"
  }
}
