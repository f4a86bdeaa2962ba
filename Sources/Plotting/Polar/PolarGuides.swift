internal import Geometry
internal import Scene
internal import Typesetting

/// Circles, rays and words of polar axes, measured.
struct PolarGuides {
  let canvas: PolarCanvas
  /// The marked radii.
  let ticks: TickSet
  /// The angles of the rays, in radians of the data.
  let angles: [Double]
  /// The labels of the angles, around the circle.
  let around: [PlacedText]
  /// The numbers along a ray.
  let numbers: [PlacedText]

  /// Measures the guides.
  /// - Parameter ink: what is drawn, which numbers keep off as far as one ray is freer than others.
  init(
    axes: PolarAxes, canvas: PolarCanvas, context: PanelContext, ink: InkSegments = InkSegments()
  ) throws(MarkProblem) {
    self.canvas = canvas
    var (angles, around) = ([Double](), [PlacedText]())
    for candidate in Self.candidates(axes.angleLabels) {
      angles = candidate.map(\.angle)
      around = try Self.placed(candidate, canvas, context)
      if Self.areApart(around, gap: 0.4 * context.theme.tickSize) { break }
    }
    self.angles = angles
    self.around = Self.areApart(around, gap: 0) ? around : []
    let options = axes.radiusAxis
    let rays = Self.rays(canvas, angles)
    var search = TickSearch(
      canvas.kind, domain: canvas.domain,
      target: options.ticks.count.map(Double.init) ?? max(2, min(6, canvas.radius / 24)))
    search.rule = options.ticks
    search.format = options.format
    var numbers: [PlacedText] = []
    ticks = try search.ticks { (ticks) throws(MarkProblem) in
      numbers = try Self.numbers(ticks, canvas, along: rays[0], context)
      return Self.areApart(numbers, gap: 1)
    }
    var least = Self.crossings(numbers, ink)
    for ray in rays.dropFirst() where least > 0 {
      let others = try Self.numbers(ticks, canvas, along: ray, context)
      let crossings = Self.crossings(others, ink)
      guard crossings < least, Self.areApart(others, gap: 1) else { continue }
      (least, numbers) = (crossings, others)
    }
    self.numbers =
      options.hasTickLabels && Self.areApart(numbers, gap: 1) ? numbers : []
  }

  /// How many of some numbers ink crosses.
  private static func crossings(_ numbers: [PlacedText], _ ink: InkSegments) -> Int {
    numbers.count { ink.count(in: $0.bounds.inset(by: 1)) > 0 }
  }

  private typealias Labelled = (angle: Double, text: String)

  /// Angles with their labels, the densest first.
  private static func candidates(_ labels: PolarAxes.AngleLabels) -> [[Labelled]] {
    switch labels {
    case .degrees:
      return [12, 8, 4].map { count in
        (0..<count).map { (2 * Double.pi * Double($0) / Double(count), "\(360 / count * $0)°") }
      }
    case .pi:
      return [12, 8, 4].map { count in
        (0..<count).map { index in
          let divisor = Self.divisor(2 * index, count)
          return (
            2 * Double.pi * Double(index) / Double(count),
            TickSearch.multipleOfPi(2 * index / divisor, count / divisor)
          )
        }
      }
    case .names(let names):
      var strides = [1]
      while let last = strides.last, last < names.count { strides.append(2 * last) }
      return strides.filter { names.count / $0 <= 60 }.map { stride in
        Swift.stride(from: 0, to: names.count, by: stride).map {
          (2 * Double.pi * Double($0) / Double(names.count), names[$0])
        }
      }
    case .hidden:
      return [(0..<8).map { (Double.pi / 4 * Double($0), "") }]
    }
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// Labels outside the circle, each as near as its corner allows.
  private static func placed(
    _ labels: [Labelled], _ canvas: PolarCanvas, _ context: PanelContext
  ) throws(MarkProblem) -> [PlacedText] {
    var placed: [PlacedText] = []
    for (angle, text) in labels where !text.isEmpty {
      let box = try context.typesetter.measured(text, style: context.theme.tickLabel)
      let out = canvas.direction(angle)
      let reach = box.width / 2 * out.dx.magnitude + box.height / 2 * out.dy.magnitude
      let distance = canvas.radius + context.theme.gap + reach
      placed.append(box.placed(at: canvas.center + out * distance, anchor: .center))
    }
    return placed
  }

  private static func areApart(_ texts: [PlacedText], gap: Double) -> Bool {
    for (index, text) in texts.enumerated() {
      let bounds = text.bounds.inset(by: -gap / 2)
      for other in texts[..<index] where bounds.overlaps(other.bounds.inset(by: -gap / 2)) {
        return false
      }
    }
    return true
  }

  /// The directions half way between two rays, those nearest to a sixteenth of a turn up from the
  /// right first; never none.
  private static func rays(_ canvas: PolarCanvas, _ angles: [Double]) -> [Vector] {
    let count = max(angles.count, 1)
    let step = 2 * Double.pi / Double(count)
    let wanted = Vector(Double.cosine(0.39), -Double.sine(0.39))
    let rays = (0..<min(count, 24)).map { canvas.direction((Double($0) + 0.5) * step) }
    // A hair is added so that equal rays are told apart by order, not by rounding.
    let order = rays.enumerated().sorted {
      $0.element.dot(wanted) - 1e-6 * Double($0.offset)
        > $1.element.dot(wanted) - 1e-6 * Double($1.offset)
    }
    return order.map(\.element)
  }

  private static func numbers(
    _ ticks: TickSet, _ canvas: PolarCanvas, along ray: Vector, _ context: PanelContext
  ) throws(MarkProblem) -> [PlacedText] {
    var placed: [PlacedText] = []
    for (index, tick) in ticks.major.enumerated() where !tick.label.isEmpty {
      let length = canvas.length(of: tick.value)
      guard length > 1, length < canvas.radius - 1 else { continue }
      let factor = index == ticks.major.count - 1 ? ticks.factor : ""
      let text = factor.isEmpty ? tick.label : "\(tick.label) \(factor)"
      let box = try context.typesetter.measured(text, style: context.theme.tickLabel)
      placed.append(box.placed(at: canvas.center + ray * length, anchor: .center))
    }
    return placed
  }

  /// All words.
  var texts: [PlacedText] { around + numbers }

  /// The circle, and circles and rays inside it.
  func ground(hasGrid: Bool) -> [Scene.Item] {
    let theme = canvas.theme
    let rim = Scene.Item.path(Scene.Shape(canvas.circle, stroke: Stroke(theme.spine, width: 0.8)))
    guard hasGrid else { return [rim] }
    var lines = Path()
    for tick in ticks.major {
      let length = canvas.length(of: tick.value)
      guard length > 0.5, length < canvas.radius - 0.5 else { continue }
      lines.append(Path(circleAt: canvas.center, radius: length))
    }
    for angle in angles {
      let end = canvas.center + canvas.direction(angle) * canvas.radius
      lines.append(Path(polyline: [canvas.center, end]))
    }
    let grid = Scene.Item.path(Scene.Shape(lines, stroke: Stroke(theme.grid, width: 0.7)))
    return [.group(Scene.Group(role: "grid", [grid])), rim]
  }

  /// Patches of ground under the numbers, so that they are read where ink crosses them.
  var halos: [Scene.Item] {
    guard !numbers.isEmpty else { return [] }
    var path = Path()
    for number in numbers { path.append(Path(number.bounds.inset(by: 1))) }
    let patch = Scene.Item.path(Scene.Shape(path, fill: canvas.theme.background))
    return [.group(Scene.Group(opacity: 0.8, [patch]))]
  }
}
