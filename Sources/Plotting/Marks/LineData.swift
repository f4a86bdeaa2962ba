import Geometry

/// What one pass over the points of a line tells of them.
struct LineData {
  /// The number of points whose coordinates are finite.
  private(set) var count = 0
  /// The first of them.
  private(set) var first = Point.zero
  /// The last of them.
  private(set) var last = Point.zero
  /// The lowest of them, the first if there are several.
  private(set) var least = Point(0, .infinity)
  /// The highest of them, the first if there are several.
  private(set) var greatest = Point(0, -.infinity)
  private var left = Double.infinity
  private var right = -Double.infinity

  /// Looks at points and checks that they can stand on the axes.
  init(_ points: [Point], in context: MarkContext) throws(MarkProblem) {
    for point in points where (point.x + point.y).isFinite || point.isFinite {
      if count == 0 { first = point }
      count += 1
      last = point
      if point.y < least.y { least = point }
      if point.y > greatest.y { greatest = point }
      if point.x < left { left = point.x }
      if point.x > right { right = point.x }
    }
    let isPlaced =
      count > 0 && context.xScale.measure(left).isFinite
      && context.yScale.measure(least.y).isFinite
    // The slow check says what is wrong, and where.
    if !isPlaced { _ = try Checks.points(points, in: context) }
  }

  /// The ranges of the coordinates.
  var bounds: DataBounds {
    count > 0 ? DataBounds(x: left...right, y: least.y...greatest.y) : DataBounds()
  }

  /// The facts of a mark that shows the points.
  func facts(of kind: String, label: String?, in context: MarkContext) -> [Fact] {
    guard count > 0 else { return [] }
    let (name, subject) = (Words.name(kind, label), Words.mark(kind, label))
    guard count > 1 else {
      return [
        Fact(
          "\(name) is the point \(context.words(first)).", kind: .extent, of: subject,
          [Fact.Value("at", [first.x, first.y])])
      ]
    }
    let way = count == 2 ? "" : " through \(count) points"
    var facts = [
      Fact(
        "\(name) leads\(way) from \(context.words(first)) to \(context.words(last)).",
        kind: .extent,
        of: subject,
        [
          Fact.Value("from", [first.x, first.y]), Fact.Value("to", [last.x, last.y]),
          Fact.Value("count", [Double(count)]),
        ])
    ]
    let isTold = count > 2 && least.y < greatest.y
    if isTold {
      facts.append(
        Fact(
          "Its least value is \(context.yWords.number(least.y)) at \(context.xWords.number(least.x)), its greatest "
            + "\(context.yWords.number(greatest.y)) at \(context.xWords.number(greatest.x)).",
          kind: .extrema,
          of: subject,
          [
            Fact.Value("least", [least.x, least.y]),
            Fact.Value("greatest", [greatest.x, greatest.y]),
          ]))
    }
    return facts
  }
}
