package import Geometry

/// Checks that marks share.
package enum Checks {
  /// An interval with finite ends and some length, positive on a logarithmic axis.
  package static func interval(
    _ range: ClosedRange<Double>, of what: String, scale: ScaleKind
  ) throws(MarkProblem) -> ClosedRange<Double> {
    guard range.lowerBound.isFinite, range.upperBound.isFinite else {
      throw MarkProblem("\(what) is infinite", cure: "give finite ends")
    }
    guard range.span.isFinite else {
      throw MarkProblem(
        "\(what), \(Words.range(range)), is too wide for numbers", cure: "choose nearer ends")
    }
    guard range.span > 0 else {
      throw MarkProblem(
        "\(what) is \(Words.number(range.lowerBound)) to \(Words.number(range.upperBound))",
        cure: "give a lower end that is less than the upper one")
    }
    guard scale.accepts(range.lowerBound) else {
      throw MarkProblem(
        "\(what) begins at \(Words.number(range.lowerBound)) on a logarithmic axis",
        cure: "begin above zero, or use a linear axis")
    }
    return range
  }

  /// Points of which at least one can be drawn; on a logarithmic axis all must be positive there.
  package static func points(
    _ points: [Point], in context: MarkContext
  ) throws(MarkProblem) -> [Point] {
    guard !points.isEmpty else {
      throw MarkProblem("there are no points", cure: "give at least one, or leave the mark out")
    }
    guard points.contains(where: \.isFinite) else {
      throw MarkProblem(
        "none of the \(points.count) points has finite coordinates",
        cure: "check the computation that the points come from")
    }
    for point in points where point.isFinite {
      let isBad =
        !context.xScale.accepts(point.x) || !context.yScale.accepts(point.y)
      if isBad {
        throw MarkProblem(
          "the point \(Words.point(point)) cannot stand on a logarithmic axis",
          cure: "leave out points that are not positive, or use a linear axis")
      }
    }
    return points
  }
}
