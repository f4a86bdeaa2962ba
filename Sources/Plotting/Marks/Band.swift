import Geometry
import Scene

/// The area between two lines of data, such as a confidence band; parted where a number is not
/// finite.
public struct Band: Mark, Styled {
  /// The name in messages.
  public var kind: String { "band" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The places along x, in order.
  public let x: [Double]
  /// The lower ends.
  public let lower: [Double]
  /// The upper ends.
  public let upper: [Double]

  /// Creates a band.
  ///
  /// - Parameters:
  ///   - x: the places along x, in order.
  ///   - lower: the lower end at each place.
  ///   - upper: the upper end at each place; the two may cross.
  public init(x: [Double], lower: [Double], upper: [Double]) {
    self.x = x
    self.lower = lower
    self.upper = upper
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A band takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the data.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    guard x.count == lower.count, x.count == upper.count else {
      throw MarkProblem(
        "there are \(x.count) places, \(lower.count) lower and \(upper.count) upper ends",
        cure: "give as many of each")
    }
    let ends = (zip(x, lower).map { Point($0, $1) }, zip(x, upper).map { Point($0, $1) })
    let below = try LineData(ends.0, in: context)
    let above = try LineData(ends.1, in: context)
    let color = style.color ?? context.color
    let fill = color.opacity(style.opacity ?? 0.2)
    let edge = style.width.map {
      Stroke(color, width: $0, dash: style.dash?.pattern(width: $0) ?? [])
    }
    return ResolvedMark(
      bounds: below.bounds.union(above.bounds),
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: edge, fill: fill))]
      } ?? [],
      facts: facts(context)
    ) { (canvas) throws(MarkProblem) in
      let borders = (
        ends.0.map(canvas.position(of:)), ends.1.map(canvas.position(of:))
      )
      let path = Self.area(borders.0, borders.1, in: canvas.frame)
      var items: [Scene.Item] = path.isEmpty ? [] : [.path(Scene.Shape(path, fill: fill))]
      for border in [borders.0, borders.1] {
        guard let edge else { continue }
        let line = Polyline.path(thinned(border), near: canvas.frame)
        if !line.isEmpty { items.append(.path(Scene.Shape(line, stroke: edge))) }
      }
      return MarkDrawing(items)
    }
  }

  /// The areas between two lines on the page, which share their places across.
  static func area(_ lower: [Point], _ upper: [Point], in frame: Rectangle) -> Path {
    var path = Path()
    var (there, back) = (LineReducer(), LineReducer())
    func flush() {
      let corners = there.finished() + back.finished().reversed()
      path.append(Path(polyline: Polyline.simplified(corners), closed: true))
      (there, back) = (LineReducer(), LineReducer())
    }
    let reach = frame.minY - 1e4...frame.maxY + 1e4
    func held(_ y: Double) -> Double { min(max(y, reach.lowerBound), reach.upperBound) }
    for (a, b) in zip(lower, upper) {
      if a.isFinite, b.isFinite {
        there.add(a.x, held(a.y))
        back.add(b.x, held(b.y))
      } else {
        flush()
      }
    }
    flush()
    return path
  }

  private func facts(_ context: MarkContext) -> [Fact] {
    let rows = x.indices.filter { x[$0].isFinite && lower[$0].isFinite && upper[$0].isFinite }
    let widest = rows.max { (upper[$0] - lower[$0]).magnitude < (upper[$1] - lower[$1]).magnitude }
    guard let widest, let first = rows.first, let last = rows.last else { return [] }
    let width = (upper[widest] - lower[widest]).magnitude
    return [
      Fact(
        "\(Words.name(kind, style.label)) runs from \(context.xWords.number(x[first])) to "
          + "\(context.xWords.number(x[last])) and is widest, \(Words.number(width)), at "
          + "\(context.xWords.number(x[widest])).", kind: .extent,
        of: Words.mark(kind, style.label),
        [
          Fact.Value("from", [x[first]]), Fact.Value("to", [x[last]]),
          Fact.Value("widest", [x[widest], width]),
        ])
    ]
  }
}

/// The points of a line on the page that show.
private func thinned(_ places: [Point]) -> [Point] {
  var reducer = LineReducer()
  for place in places { reducer.add(place.x, place.y) }
  return reducer.finished()
}
