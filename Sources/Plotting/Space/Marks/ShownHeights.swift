/// The heights of a surface between the limits of the z axis.
struct ShownHeights {
  /// What the picture shows; all heights where that is nothing.
  let range: ClosedRange<Double>
  private let all: ClosedRange<Double>
  private let limits: ClosedRange<Double>?

  /// - Parameter limits: those the author fixed.
  init(_ all: ClosedRange<Double>, in limits: ClosedRange<Double>?) {
    self.all = all
    self.limits = limits
    range = all.intersection(limits)
  }

  /// The end of a sentence about a surface, such as "its height goes from 0 to 2".
  var words: String {
    guard all.lowerBound < all.upperBound else {
      return "its height is \(Self.number(all.lowerBound)) everywhere"
    }
    guard let limits else { return "its height goes \(Self.ends(all))" }
    guard limits.overlaps(all) else {
      return "its height goes \(Self.ends(all)), which is outside the limits of z"
    }
    let isCut = (all.lowerBound < limits.lowerBound, all.upperBound > limits.upperBound)
    switch isCut {
    case (false, false): return "its height goes \(Self.ends(all))"
    case (true, true): return "its height is shown \(Self.ends(range)), cut off on both sides"
    case (true, false): return "its height is shown \(Self.ends(range)), cut off below"
    case (false, true): return "its height is shown \(Self.ends(range)), cut off above"
    }
  }

  /// The ends of a range, in four digits: "from 0 to 2".
  static func ends(_ range: ClosedRange<Double>) -> String {
    "from \(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  private static func number(_ value: Double) -> String {
    ContourDrawing.number(value, digits: 4)
  }
}

extension FieldSurvey {
  /// What a surface shows.
  /// - Parameter heights: its range, which extrema between the samples may have widened.
  func surfaceFact(
    kind: String, x: ClosedRange<Double>, y: ClosedRange<Double>, heights: ShownHeights
  ) -> Fact {
    let area = "x \(ShownHeights.ends(x)) and y \(ShownHeights.ends(y))"
    let holes = hasHoles ? "; it has holes where the function is undefined" : ""
    let article = "aeiou".contains(kind.prefix(1)) ? "An" : "A"
    return Fact(
      "\(article) \(kind) over \(area): \(heights.words)\(holes).", kind: .extent, of: kind,
      [
        Fact.Value("x", [x.lowerBound, x.upperBound]),
        Fact.Value("y", [y.lowerBound, y.upperBound]),
        Fact.Value("height", [heights.range.lowerBound, heights.range.upperBound]),
      ])
  }
}

extension ClosedRange<Double> {
  /// The part inside limits; all of it where that is nothing.
  func intersection(_ limits: ClosedRange<Double>?) -> ClosedRange<Double> {
    guard let limits, limits.overlaps(self) else { return self }
    return Swift.max(lowerBound, limits.lowerBound)...Swift.min(upperBound, limits.upperBound)
  }
}
