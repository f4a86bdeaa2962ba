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
    let spots = offset.map { [Spot(at: place + $0, toward: $0)] } ?? Spot.around(place, hasArrow)
    let placed = spots.map { ($0, box.placed(at: $0.point, anchor: $0.anchor)) }
    let best = placed.enumerated().min { a, b in
      (cost(a.element.1.bounds, canvas), a.offset) < (cost(b.element.1.bounds, canvas), b.offset)
    }
    guard let (spot, text) = best?.element else { return MarkDrawing() }
    var drawing = MarkDrawing(texts: [Self.inside(canvas.frame, text)])
    let distance = spot.point.distance(to: place)
    if hasArrow, let way = (place - spot.point).normalized {
      let arrow = Arrow(from: spot.point, to: place - way * 3, width: 1)
      drawing.symbols = [.path(Scene.Shape(arrow.path, fill: ink.color))]
    } else if distance > 16 {
      let line = Path(polyline: [spot.point, place])
      drawing.symbols = [
        .path(Scene.Shape(line, stroke: Stroke(canvas.theme.spine, width: 0.7)))
      ]
    }
    return drawing
  }

  /// Covered words and guides weigh most, then words outside the frame, then covered ink.
  private func cost(_ bounds: Rectangle, _ canvas: PlotCanvas) -> Int {
    let covered = canvas.obstacles.count { $0.overlaps(bounds) }
    let isOutside = !canvas.frame.contains(bounds, tolerance: 0.5)
    return covered * 10_000 + (isOutside ? 5_000 : 0) + canvas.occupancy.count(in: bounds)
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

  /// Eight places at each of several distances, the near ones first.
  static func around(_ point: Point, _ isFar: Bool) -> [Spot] {
    let ways = [
      Vector(1, -0.7), Vector(-1, -0.7), Vector(1, 0.7), Vector(-1, 0.7), Vector(1, 0),
      Vector(-1, 0), Vector(0, -1), Vector(0, 1),
    ]
    let distances = isFar ? [24.0, 36, 52] : [6.0, 10, 22, 36, 52]
    return distances.flatMap { distance in
      ways.map { way in Spot(at: point + way * distance, toward: way) }
    }
  }
}
