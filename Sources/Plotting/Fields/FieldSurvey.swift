import Geometry
import Symbolics

/// What a coarse look at a function over a rectangle tells.
struct FieldSurvey: Sendable {
  /// The least and greatest value found.
  let range: ClosedRange<Double>
  /// Whether part of the rectangle lies outside the domain.
  let hasHoles: Bool
  private let text: String

  /// Samples 61 × 61 points.
  /// - Throws: `MarkProblem` for an unusable function, an empty rectangle, or no value at all.
  init(
    _ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) throws(MarkProblem) {
    let function = try function.checked()
    try Self.check(x, "x")
    try Self.check(y, "y")
    let xs = SampleGrid.places(x.lowerBound, x.upperBound, 60)
    let ys = SampleGrid.places(y.lowerBound, y.upperBound, 60)
    var (low, high) = (Double.infinity, -Double.infinity)
    var holes = false
    for value in function.values(xs: xs, ys: ys) {
      if value.isFinite {
        low = min(low, value)
        high = max(high, value)
      } else {
        holes = true
      }
    }
    text = function.expression?.unicode ?? "the function"
    let (shownX, shownY) = (Self.words(x), Self.words(y))
    guard low <= high else {
      throw MarkProblem(
        "\(text) has no finite value for x in \(shownX) and y in \(shownY)",
        cure: "choose ranges inside its domain")
    }
    range = low...high
    hasHoles = holes
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
