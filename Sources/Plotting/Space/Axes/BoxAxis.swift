import Geometry
import Scene
import Typesetting

/// One axis of the box on the page, relative to the image of the origin: its ticks and its labels.
struct BoxAxis {
  /// The direction on the page in which ticks and labels stand off the edge; of length 1.
  let normal: Vector
  /// The direction of the axis on the page; of length 1.
  let along: Vector
  /// Where the middle of the axis lies.
  let middle: Point
  /// The length of the axis on the page.
  let length: Double
  /// The ticks along the axis, in the space of the camera.
  private(set) var coordinates: [Double] = []
  /// The places of ticks without labels.
  private(set) var minor: [Double] = []
  /// The tick labels.
  var labels: [PlacedText] = []
  /// How far ticks and labels reach from the edge.
  private(set) var depth = 0.0
  /// What all labels leave out, such as a power of ten.
  private(set) var factor = ""

  private let axis: Int
  private let box: SpaceBox
  private let edges: BoxEdges
  private let camera: Camera
  private let scale: Double

  init(
    _ axis: Int, box: SpaceBox, edges: BoxEdges, camera: Camera, scale: Double,
    context: PanelContext
  ) throws(MarkProblem) {
    self.axis = axis
    self.box = box
    self.edges = edges
    self.camera = camera
    self.scale = scale
    let half = box.half[axis]
    func place(_ coordinate: Double) -> Point {
      let flat = camera.project(edges.place(axis, coordinate))
      return Point(flat.x * scale, -flat.y * scale)
    }
    let (start, end) = (place(-half), place(half))
    middle = place(0)
    along = (end - start).normalized ?? Vector(1, 0)
    let side = Vector(-along.dy, along.dx)
    normal = side.dot(middle - .zero) < 0 ? -side : side
    length = start.distance(to: end)
    depth = context.theme.tickLength + 0.6 * context.theme.gap
    try addTicks(context)
  }

  private func place(_ coordinate: Double) -> Point {
    let flat = camera.project(edges.place(axis, coordinate))
    return Point(flat.x * scale, -flat.y * scale)
  }

  /// How far a centred box reaches in a direction.
  static func reach(_ width: Double, _ height: Double, _ direction: Vector) -> Double {
    width / 2 * direction.dx.magnitude + height / 2 * direction.dy.magnitude
  }

  /// Round values whose labels keep clear of one another along the edge.
  private mutating func addTicks(_ context: PanelContext) throws(MarkProblem) {
    let search = TickSearch(
      box.kinds[axis], domain: box.range(axis), target: min(max(length / 26, 2.5), 7))
    let base = depth
    var labels: [PlacedText] = []
    var deepest = 0.0
    let ticks = try search.ticks { (candidate) throws(MarkProblem) in
      labels = []
      deepest = 0
      for tick in candidate.major {
        let text = try context.typesetter.measured(
          tick.label, style: context.theme.tickLabel)
        let reach = Self.reach(text.width, text.height, normal)
        deepest = max(deepest, 2 * reach)
        labels.append(
          text.placed(
            at: place(box.coordinate(axis, tick.value)) + normal * (base + reach),
            anchor: .center))
      }
      return zip(labels, labels.dropFirst()).allSatisfy {
        !$0.bounds.inset(by: -1.5).overlaps($1.bounds)
      }
    }
    self.labels = Array(labels.prefix(ticks.major.count))
    if length < 10 { self.labels = [] }
    coordinates = ticks.major.map { box.coordinate(axis, $0.value) }
    minor = ticks.minor.map { box.coordinate(axis, $0) }
    factor = ticks.factor
    depth = base + (self.labels.isEmpty ? 0 : deepest)
  }
}
