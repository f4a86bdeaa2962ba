import Geometry
import Symbolics

/// What a look at the values of a function or of data tells.
struct FieldSurvey: Sendable {
  /// The least and greatest value found.
  let range: ClosedRange<Double>
  /// The least positive value found; `nil` when there is none.
  let leastPositive: Double?
  /// Whether part of the rectangle lies outside the domain.
  let hasHoles: Bool
  /// The rectangle.
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private let text: String

  /// Samples 61 × 61 points of a function.
  /// - Throws: `MarkProblem` for an unusable function, an empty rectangle, or no value at all.
  init(
    _ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) throws(MarkProblem) {
    let function = try function.checked()
    try Self.check(x, "x")
    try Self.check(y, "y")
    let xs = SampleGrid.places(x.lowerBound, x.upperBound, 60)
    let ys = SampleGrid.places(y.lowerBound, y.upperBound, 60)
    try self.init(
      values: function.values(xs: xs, ys: ys), name: function.expression?.unicode ?? "the function",
      x: x, y: y)
  }

  /// Looks at all values.
  ///
  /// - Parameter name: what the values are, as it stands in sentences.
  /// - Throws: `MarkProblem` when no value is finite.
  init(
    values: [Double], name: String, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) throws(MarkProblem) {
    var (low, high, least) = (Double.infinity, -Double.infinity, Double.infinity)
    var holes = false
    for value in values {
      guard value.isFinite else {
        holes = true
        continue
      }
      if value < low { low = value }
      if value > high { high = value }
      if value > 0, value < least { least = value }
    }
    guard low <= high else {
      throw MarkProblem(
        "\(name) has no finite value for x in \(Self.words(x)) and y in \(Self.words(y))",
        cure: "choose ranges inside its domain")
    }
    (range, leastPositive, hasHoles) = (low...high, least.isFinite ? least : nil, holes)
    (self.x, self.y, text) = (x, y, name)
  }

  private static func check(_ range: ClosedRange<Double>, _ name: String) throws(MarkProblem) {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite else {
      throw MarkProblem(
        "the range \(words(range)) of \(name) has no extent", cure: "give two different finite ends"
      )
    }
  }

  private static func words(_ range: ClosedRange<Double>) -> String {
    "[\(ContourDrawing.number(range.lowerBound)), \(ContourDrawing.number(range.upperBound))]"
  }

  /// What contour lines at the levels show.
  func fact(drawn levels: [Double], of subject: String) -> Fact {
    Fact(
      sentence(drawn: levels), kind: .levels, of: subject,
      [Fact.Value("levels", levels), Fact.Value("range", [range.lowerBound, range.upperBound])])
  }

  private func sentence(drawn levels: [Double]) -> String {
    func number(_ value: Double) -> String { ContourDrawing.number(value) }
    guard range.lowerBound < range.upperBound else {
      return
        "\(text) is constant at \(number(range.lowerBound)): there are no contour lines."
    }
    guard let first = levels.first, let last = levels.last else {
      return "No level lies between the least and the greatest value of \(text)."
    }
    let list =
      levels.count == 1
      ? "level \(number(first))"
      : "\(levels.count) levels from \(number(first)) to \(number(last))"
    return "Contour lines of \(text) at \(list)."
  }
}
