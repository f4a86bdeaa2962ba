/// A claim that is tested whenever the book is built: a line on the page if it holds, an error of
/// the build if it does not.
public struct Verify: Block {
  private enum Outcome: Sendable {
    case holds(detail: String)
    case fails(expected: String, actual: String)
  }

  private let claim: String
  private let outcome: Outcome

  /// Claims that a condition holds.
  ///
  /// - Parameters:
  ///   - claim: what is claimed, as it is to be read.
  ///   - condition: whether it is so.
  public init(_ claim: String, _ condition: Bool) {
    self.claim = claim
    outcome = condition ? .holds(detail: "") : .fails(expected: "true", actual: "false")
  }

  /// Claims that two numbers agree.
  ///
  /// - Parameters:
  ///   - claim: what is claimed, as it is to be read.
  ///   - actual: the number under test.
  ///   - expected: what it should be.
  ///   - tolerance: the greatest distance between the two, zero or more. Equal infinities agree;
  ///     a NaN agrees with nothing.
  public init(_ claim: String, _ actual: Double, _ expected: Double, within tolerance: Double) {
    self.init(claim, [actual], [expected], within: tolerance)
  }

  /// Claims that two lists of numbers have one length and agree entry by entry.
  ///
  /// - Parameters:
  ///   - claim: what is claimed, as it is to be read.
  ///   - actual: the numbers under test.
  ///   - expected: what they should be.
  ///   - tolerance: the greatest distance between two entries, zero or more.
  public init(
    _ claim: String, _ actual: [Double], _ expected: [Double], within tolerance: Double
  ) {
    self.claim = claim
    guard tolerance >= 0 else {
      outcome = .fails(
        expected: "a tolerance of zero or more", actual: NumberText.full(tolerance))
      return
    }
    guard actual.count == expected.count else {
      outcome = .fails(
        expected: Self.words(expected, tolerance: tolerance),
        actual: "\(Self.words(actual)): \(actual.count) numbers in place of \(expected.count)")
      return
    }
    let distance = zip(actual, expected).map(Self.distance).reduce(0) { $0 >= $1 ? $0 : $1 }
    if distance <= tolerance {
      // The distance itself is mostly rounding noise, which differs between machines.
      outcome = .holds(detail: "within \(NumberText.brief(tolerance))")
    } else {
      outcome = .fails(
        expected: Self.words(expected, tolerance: tolerance),
        actual: "\(Self.words(actual)), apart \(NumberText.brief(distance))")
    }
  }

  init(_ claim: String, failingWith expected: String, _ actual: String) {
    self.claim = claim
    outcome = .fails(expected: expected, actual: actual)
  }

  /// One output; a claim that fails is also an error at the place of the block.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    let claim = context.reportingProblems(in: claim)
    switch outcome {
    case .holds(let detail):
      return [.outputs([.verified(claim: claim, detail: detail)])]
    case .fails(let expected, let actual):
      context.report(
        Diagnostic(
          .error, "the claim '\(claim)' does not hold: expected \(expected), got \(actual)"))
      return [.outputs([.failed(claim: claim, expected: expected, actual: actual)])]
    }
  }

  /// Zero for equal numbers, infinities too; a NaN is further than any tolerance from anything.
  private static func distance(_ left: Double, _ right: Double) -> Double {
    if left == right { return 0 }
    let distance = (left - right).magnitude
    return distance.isNaN ? .infinity : distance
  }

  private static func words(_ values: [Double], tolerance: Double? = nil) -> String {
    let numbers = values.map(NumberText.full).joined(separator: ", ")
    let list = values.count == 1 ? numbers : "(\(numbers))"
    return tolerance.map { "\(list) ± \(NumberText.brief($0))" } ?? list
  }
}
