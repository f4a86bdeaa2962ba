public import Geometry
import Scene
import Typesetting

/// Words beside a point, put where they cover least, with a thin line to the point where they stand
/// off it.
public struct Annotation: Mark, Styled {
  /// The name in messages.
  public var kind: String { "annotation" }
  /// What the author said about its looks; the colour is that of the words.
  public var style = MarkStyle()
  /// The words; `$…$` is mathematics.
  public let text: String
  /// The point in data units.
  public let point: Point
  /// The displacement of the words from the point in points of the page, y down; `nil` finds a
  /// free place.
  public let offset: Vector?
  /// Whether an arrow leads from the words to the point.
  public let hasArrow: Bool

  /// Creates words beside a point.
  ///
  /// - Parameters:
  ///   - text: the words; `$…$` is mathematics.
  ///   - point: the point they belong to.
  ///   - offset: their displacement in points of the page, y down; `nil` finds a free place.
  ///   - arrow: whether an arrow leads from them to the point.
  public init(_ text: String, at point: Point, offset: Vector? = nil, arrow: Bool = false) {
    self.text = text
    self.point = point
    self.offset = offset
    hasArrow = arrow
  }

  /// The words name the annotation in messages.
  public var label: String? { text }

  /// Checks the point.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let point = try Checks.points([point], in: context)[0]
    return ResolvedMark(
      bounds: DataBounds(of: [point]),
      facts: ["“\(text)” is written at \(Words.point(point))."], pass: .words
    ) { (canvas) throws(MarkProblem) in
      try drawn(at: canvas.position(of: point), on: canvas)
    }
  }

  private func drawn(at place: Point, on canvas: PlotCanvas) throws(MarkProblem) -> MarkDrawing {
    guard canvas.shows(place), !canvas.isDraft else { return MarkDrawing() }
    var ink = canvas.theme.note
    ink.color = style.color ?? ink.color
    let box = try canvas.typesetter.measured(text, style: ink)
    let spots =
      offset.map { [Spot(at: place + $0, toward: $0)] } ?? Spot.around(place, isFar: hasArrow)
    let placed = spots.map { ($0, box.placed(at: $0.point, anchor: $0.anchor)) }
    let costs = placed.map { cost($0.1.bounds, from: $0.0.point, to: place, canvas) }
    guard let best = costs.indices.min(by: { (costs[$0], $0) < (costs[$1], $1) }) else {
      return MarkDrawing()
    }
    let (spot, text) = placed[best]
    var drawing = MarkDrawing(texts: [Self.inside(canvas.frame, text)])
    let distance = spot.point.distance(to: place)
    if hasArrow, let way = (place - spot.point).normalized {
      let arrow = Arrow(from: spot.point + way * Self.gap, to: place - way * 3, width: 1)
      drawing.symbols = [.path(Scene.Shape(arrow.path, fill: ink.color))]
    } else if distance > 16, let way = (place - spot.point).normalized {
      let line = Path(polyline: [spot.point + way * Self.gap, place])
      drawing.symbols = [
        .path(Scene.Shape(line, stroke: Stroke(canvas.theme.spine, width: 0.7)))
      ]
    }
    return drawing
  }

  /// The room between words and their arrow.
  private static let gap = 2.0

  /// Covered words and guides weigh most, then words outside the frame, then covered ink, under the
  /// words and along the arrow.
  private func cost(
    _ bounds: Rectangle, from start: Point, to place: Point, _ canvas: PlotCanvas
  ) -> Int {
    let way = place - start
    // The tip always touches the ink it points at.
    let end = start + way * max(0, 1 - 9 / max(way.length, 9))
    let obstacles = canvas.obstacles.filter { !$0.inset(by: -6).contains(place) }
    let covered = obstacles.count { box in
      box.overlaps(bounds) || (hasArrow && Segment.clipped(start, end, to: box) != nil)
    }
    let isOutside = !canvas.frame.contains(bounds, tolerance: 0.5)
    let along = hasArrow ? 4 * canvas.occupancy.count(from: start, to: end) : 0
    return covered * 10_000 + (isOutside ? 5_000 : 0) + canvas.occupancy.count(in: bounds) * 2
      + along
  }

  /// The words moved into a frame when they reach over its edge.
  private static func inside(_ frame: Rectangle, _ text: PlacedText) -> PlacedText {
    let b = text.bounds
    let dx = max(frame.minX - b.minX, 0) - max(b.maxX - frame.maxX, 0)
    let dy = max(frame.minY - b.minY, 0) - max(b.maxY - frame.maxY, 0)
    guard dx != 0 || dy != 0 else { return text }
    return PlacedText(
      item: .group(Scene.Group(transform: .translation(dx, dy), [text.item])),
      bounds: Rectangle(Point(b.minX + dx, b.minY + dy), Point(b.maxX + dx, b.maxY + dy)))
  }
}

/// A place for words beside a point.
private struct Spot {
  var point: Point
  var anchor: TextAnchor

  /// The place a displacement leads to, anchored on the side that faces back.
  init(at point: Point, toward way: Vector) {
    self.point = point
    anchor = TextAnchor(
      way.dx > 0.4 * way.length ? .start : way.dx < -0.4 * way.length ? .end : .middle,
      way.dy > 0.4 * way.length ? .top : way.dy < -0.4 * way.length ? .bottom : .middle)
  }

  /// Places all around at each of several distances, the near ones first.
  static func around(_ point: Point, isFar: Bool) -> [Spot] {
    let ways = [
      Vector(1, -0.7), Vector(-1, -0.7), Vector(1, 0.7), Vector(-1, 0.7), Vector(1, 0),
      Vector(-1, 0), Vector(0, -1), Vector(0, 1), Vector(0.5, -1), Vector(-0.5, -1),
      Vector(0.5, 1), Vector(-0.5, 1),
    ]
    let distances = isFar ? [22.0, 32, 44, 60] : [6.0, 10, 22, 36, 52]
    return distances.flatMap { distance in
      ways.prefix(isFar ? 12 : 8).map { way in Spot(at: point + way * distance, toward: way) }
    }
  }
}
