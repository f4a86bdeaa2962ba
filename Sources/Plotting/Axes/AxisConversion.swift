/// The change of unit between an axis and a second one beside it.
struct AxisConversion: Sendable {
  /// From the unit of the data to the other.
  var forward: @Sendable (Double) -> Double
  /// Back again.
  var inverse: @Sendable (Double) -> Double

  /// The values of the other unit along an axis.
  /// - Throws: where the functions are not each other's inverses, or do not keep order or turn it.
  func domain(
    _ domain: ClosedRange<Double>, of name: String
  ) throws(MarkProblem) -> ClosedRange<Double> {
    let ends = [domain.lowerBound, domain.upperBound].map(forward)
    guard ends.allSatisfy(\.isFinite), ends[0] != ends[1], (ends[1] - ends[0]).isFinite else {
      throw MarkProblem(
        "the second \(name) axis goes from \(Words.number(ends[0])) to \(Words.number(ends[1]))",
        cure: "give a conversion that is finite and grows or falls over the whole axis")
    }
    let sign = ends[1] > ends[0] ? 1.0 : -1
    var last = -Double.infinity
    for part in 0...64 {
      let value = domain.lowerBound + Double(part) / 64 * domain.span
      guard forward(value) * sign > last else {
        throw MarkProblem(
          "the conversion of the second \(name) axis turns round at \(Words.number(value))",
          cure: "give a conversion that is finite and grows or falls over the whole axis")
      }
      last = forward(value) * sign
      guard (inverse(forward(value)) - value).magnitude <= 1e-6 * domain.span else {
        throw MarkProblem(
          "the conversion of the second \(name) axis is not undone by its inverse at "
            + Words.number(value),
          cure: "give functions that are each other's inverses")
      }
    }
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }
}
