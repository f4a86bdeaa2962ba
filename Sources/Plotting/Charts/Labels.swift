public import Geometry
internal import Scene
internal import Typesetting

/// Names beside many points, none over another.
///
/// Each name in turn takes the nearest of 40 places about its point that covers no words, no symbol
/// and as little ink as may be, with a thin line to the point where it stands off. A name that finds
/// none is left out; a fact counts those.
public struct Labels: Mark, Styled {
  /// The name in messages.
  public var kind: String { "labels" }
  /// What the author said about its looks; the colour is that of the words.
  public var style = MarkStyle()
  /// The points in data units.
  public let points: [Point]
  /// The names, one for each point; `$…$` is mathematics.
  public let texts: [String]

  /// Creates names beside points; put the ones that matter most first.
  public init(_ points: [Point], _ texts: [String]) {
    self.points = points
    self.texts = texts
  }

  /// Creates names beside points given as pairs.
  public init(_ points: [(Double, Double)], _ texts: [String]) {
    self.init(points.map { Point($0.0, $0.1) }, texts)
  }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    guard points.count == texts.count else {
      throw MarkProblem(
        "there are \(texts.count) names for \(points.count) points", cure: "give one for each")
    }
    guard points.count <= 2000 else {
      throw MarkProblem(
        "\(points.count) names have no room in a figure", cure: "name at most 2000 points")
    }
    _ = try Checks.points(points, in: context)
    return ResolvedMark(
      bounds: DataBounds(of: points), facts: [fact(context)], pass: .words
    ) { (canvas) throws(MarkProblem) in
      try drawn(on: canvas)
    }
  }

  private func fact(_ context: MarkContext) -> Fact {
    let finite = zip(points, texts).filter { $0.0.isFinite }
    let some = finite.prefix(8).map { "“\($0.1)” at \(context.words($0.0))" }
    let rest = finite.count > 8 ? [Words.count(finite.count - 8, "more", "more")] : []
    return Fact(
      "Names stand beside points: \(Words.list(some + rest)).", kind: .labels, of: kind,
      [Fact.Value("count", [Double(finite.count)])])
  }

  private func drawn(on canvas: PlotCanvas) throws(MarkProblem) -> MarkDrawing {
    guard !canvas.isDraft else { return MarkDrawing() }
    var ink = canvas.theme.note
    ink.color = style.color ?? ink.color
    ink.size = style.size.flatMap { $0.isFinite && $0 > 0 ? $0 : nil } ?? ink.size - 0.5
    var placer = LabelPlacer(canvas: canvas)
    var dropped = 0
    for (point, text) in zip(points, texts) where !text.isEmpty {
      let place = canvas.position(of: point)
      guard canvas.shows(place) else { continue }
      let box = try canvas.typesetter.measured(text, style: ink)
      if !placer.place(box, beside: place) { dropped += 1 }
    }
    var drawing = MarkDrawing(texts: placer.texts)
    if !placer.leaders.isEmpty {
      drawing.symbols = [
        .path(Scene.Shape(placer.leaders, stroke: Stroke(canvas.theme.spine, width: 0.7)))
      ]
    }
    if dropped > 0 {
      drawing.facts = [
        Fact(
          dropped == 1 ? "One name found no room." : "\(dropped) names found no room.",
          kind: .labels, of: kind, [Fact.Value("left out", [Double(dropped)])])
      ]
    }
    return drawing
  }
}

/// Puts names beside points one after another.
private struct LabelPlacer {
  var canvas: PlotCanvas
  var texts: [PlacedText] = []
  var leaders = Path()
  private var lines: [(Point, Point)] = []

  init(canvas: PlotCanvas) {
    self.canvas = canvas
  }

  /// The ways a name may stand from its point, and how far.
  private static let ways = [
    (1.0, 0.0), (-1, 0), (0.8, -0.7), (-0.8, -0.7), (0.8, 0.7), (-0.8, 0.7), (0, -1), (0, 1),
  ].map { Vector($0.0, $0.1) }
  private static let distances = [5.0, 9, 16, 26, 38]

  /// Puts a name beside a place; whether there was room.
  mutating func place(_ box: TextBox, beside point: Point) -> Bool {
    for distance in Self.distances {
      var best: (cost: Int, text: PlacedText, end: Point)?
      for way in Self.ways {
        let spot = point + way * distance
        let anchor = TextAnchor(
          way.dx > 0.4 ? .start : way.dx < -0.4 ? .end : .middle,
          way.dy > 0.4 ? .top : way.dy < -0.4 ? .bottom : .middle)
        let text = box.placed(at: spot, anchor: anchor)
        guard isFree(text.bounds, from: point, to: spot, isFar: distance > 9) else { continue }
        let cost = canvas.occupancy.count(in: text.bounds)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, text, spot) }
      }
      // Covered ink is borne only where all near places have some.
      guard let best, best.cost == 0 || distance > 20 else { continue }
      texts.append(best.text)
      canvas.words.append(best.text.bounds)
      if distance > 9 {
        leaders.append(Path(polyline: [point, best.end]))
        lines.append((point, best.end))
      }
      return true
    }
    return false
  }

  private func isFree(_ bounds: Rectangle, from: Point, to: Point, isFar: Bool) -> Bool {
    guard WordSpots.isFree(bounds, on: canvas) else { return false }
    guard !canvas.obstacles.contains(where: { $0.overlaps(bounds) }) else { return false }
    guard !lines.contains(where: { Segment.clipped($0.0, $0.1, to: bounds) != nil }) else {
      return false
    }
    guard isFar else { return true }
    // A leader crosses no name, no symbol but its own and no other leader.
    let crosses =
      texts.contains { Segment.clipped(from, to, to: $0.bounds) != nil }
      || canvas.obstacles.contains {
        !$0.contains(from) && Segment.clipped(from, to, to: $0) != nil
      } || lines.contains { Self.cross($0, (from, to)) }
    return !crosses
  }

  /// Whether two segments have a point in common.
  private static func cross(_ a: (Point, Point), _ b: (Point, Point)) -> Bool {
    func side(_ p: Point, _ line: (Point, Point)) -> Double {
      (line.1 - line.0).cross(p - line.0)
    }
    return side(a.0, b) * side(a.1, b) <= 0 && side(b.0, a) * side(b.1, a) <= 0
  }
}
