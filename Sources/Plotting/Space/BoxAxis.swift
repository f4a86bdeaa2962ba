import Geometry
import Scene
import Typesetting

/// One axis of the box on the page, relative to the image of the origin: its ticks and its words.
struct BoxAxis {
  /// The direction on the page in which ticks and labels stand off the edge; of length 1.
  let normal: Vector
  /// The ticks along the axis, in the space of the camera.
  let coordinates: [Double]
  /// The tick labels.
  var labels: [PlacedText]
  /// The title of the axis.
  var title: PlacedText?

  /// All words.
  var texts: [PlacedText] { labels + (title.map { [$0] } ?? []) }

  init(
    _ axis: Int, box: SpaceBox, edges: BoxEdges, camera: Camera, scale: Double, title: String,
    context: PanelContext
  ) throws(MarkProblem) {
    let theme = context.theme
    let half = [box.half.x, box.half.y, box.half.z][axis]
    let range = [box.x, box.y, box.z][axis]
    func place(_ coordinate: Double) -> Point {
      let flat = camera.project(edges.place(axis, coordinate, camera: camera))
      return Point(flat.x * scale, -flat.y * scale)
    }
    let (start, end, middle) = (place(-half), place(half), place(0))
    let along = (end - start).normalized ?? Vector(1, 0)
    let side = Vector(-along.dy, along.dx)
    let outward = side.dot(middle - .zero) < 0 ? -side : side
    normal = outward
    let length = start.distance(to: end)
    let (values, boxes) = try Self.ticks(range, length: length, along: along, context: context)
    let coordinates = values.map { (2 * ($0 - range.lowerBound) / range.span - 1) * half }
    self.coordinates = coordinates
    let distance = theme.tickLength + 0.6 * theme.gap
    labels = zip(coordinates, boxes).map { coordinate, text in
      text.placed(
        at: place(coordinate) + outward * (distance + Self.reach(text.width, text.height, outward)),
        anchor: .center)
    }
    self.title = nil
    guard !title.isEmpty else { return }
    let text = try context.typesetter.measured(title, style: theme.axisLabel)
    let deepest = boxes.map { 2 * Self.reach($0.width, $0.height, outward) }.max() ?? 0
    // A title of a letter or two stands upright; a longer one follows its axis.
    let isShort = text.width < 1.6 * text.height
    // Steep titles read upwards, as on a page turned to the left.
    let isSteep = along.dx.magnitude < 0.35
    let upright = (isSteep ? along.dy > 0 : along.dx < 0) ? -along : along
    let depth = isShort ? Self.reach(text.width, text.height, outward) : text.height / 2
    self.title = text.placed(
      at: middle + outward * (distance + deepest + theme.gap + depth), anchor: .center,
      rotation: isShort ? 0 : upright.angle)
  }

  /// How far a centred box reaches in a direction.
  private static func reach(_ width: Double, _ height: Double, _ direction: Vector) -> Double {
    width / 2 * direction.dx.magnitude + height / 2 * direction.dy.magnitude
  }

  /// Round values whose labels keep clear of one another along the edge.
  private static func ticks(
    _ range: ClosedRange<Double>, length: Double, along: Vector, context: PanelContext
  ) throws(MarkProblem) -> ([Double], [TextBox]) {
    var wanted = max(2, min(8, Int(length / 24)))
    while true {
      let values = RoundLevels.inside(range, atMost: wanted)
      let boxes = try ContourDrawing.numbers(values).map { text throws(MarkProblem) in
        try context.typesetter.measured(text, style: context.theme.tickLabel)
      }
      guard wanted > 2, values.count > 1 else { return (values, boxes) }
      let spacing = (values[1] - values[0]) / range.span * length
      // Neighbours are clear if they are across or along the page.
      let isClear = boxes.allSatisfy {
        spacing * along.dx.magnitude > $0.width + 3 || spacing * along.dy.magnitude > $0.height + 1
      }
      if isClear { return (values, boxes) }
      wanted -= 1
    }
  }
}
