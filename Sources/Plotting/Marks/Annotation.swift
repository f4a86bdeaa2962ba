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
      facts: ["“\(text)” is written at \(context.words(point))."], pass: .words
    ) { (canvas) throws(MarkProblem) in
      try drawn(at: canvas.position(of: point), on: canvas)
    }
  }

  private func drawn(at place: Point, on canvas: PlotCanvas) throws(MarkProblem) -> MarkDrawing {
    guard canvas.shows(place), !canvas.isDraft else { return MarkDrawing() }
    let ink = WordSpots.ink(style, canvas.theme)
    let box = try canvas.typesetter.measured(text, style: ink)
    let spots =
      offset.map { [WordSpot(at: place + $0, toward: $0)] }
      ?? WordSpots.around(place, isFar: hasArrow)
    let obstacles = WordSpots.obstacles(on: canvas, beside: place)
    let costs = spots.map { spot in
      WordSpots.cost(
        box.bounds(at: spot.point, anchor: spot.anchor), on: canvas, obstacles, beside: place,
        along: hasArrow ? spot.point : nil)
    }
    guard let best = costs.indices.min(by: { (costs[$0], $0) < (costs[$1], $1) }) else {
      return MarkDrawing()
    }
    let spot = spots[best]
    let text = box.placed(at: spot.point, anchor: spot.anchor)
    var drawing = MarkDrawing(texts: [WordSpots.moved(text, into: canvas.frame)])
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
}
