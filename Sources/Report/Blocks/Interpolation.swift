public import Calculus
public import Symbolics

extension DefaultStringInterpolation {
  /// A number in a format: `"about \(value, .fixed(4))"`.
  public mutating func appendInterpolation(_ value: Double, _ format: NumberFormat) {
    appendLiteral(format.string(value))
  }

  /// An expression as it can be typed in again: `"raw \(f.rawDerivative(by: x))"`.
  ///
  /// An expression that could not be read is reported when the text is shown.
  public mutating func appendInterpolation(_ expression: Expr) {
    if let problem = expression.problem {
      appendLiteral(ProtectedText.problem("bad expression: \(problem.message)"))
    } else {
      appendLiteral(expression.plain)
    }
  }

  /// An expression as mathematics in running text: `"the slope is \(math: f.derivative(by: x))"`.
  ///
  /// An expression that could not be read is reported when the text is.
  public mutating func appendInterpolation(math expression: Expr) {
    if let problem = expression.problem {
      appendLiteral(ProtectedText.problem("bad expression: \(problem.message)"))
    } else {
      appendLiteral("$\(expression.latex)$")
    }
  }
}
