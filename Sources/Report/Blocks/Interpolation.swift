public import Calculus

extension DefaultStringInterpolation {
  /// A number in a format: `"about \(value, .fixed(4))"`.
  public mutating func appendInterpolation(_ value: Double, _ format: NumberFormat) {
    appendLiteral(format.string(value))
  }
}
