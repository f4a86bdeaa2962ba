internal import Geometry

/// Chooses evenly spaced lines of a field on a page.
///
/// Source: B. Jobard and W. Lefer, "Creating evenly-spaced streamlines of arbitrary density" (1997):
/// new lines begin at the separation from lines that stand already, those taken in order, and end
/// where they would come nearer than half of it to any line. Places that no line leads to are
/// tried last, row by row.
struct StreamPlacer {
  private let frame: Rectangle
  private let separation: Double
  private let tracer: FlowTracer
  private var grid: PointGrid
  /// The line of each point of the grid, and its distance along it.
  private var owners: [(line: Int, along: Double)] = []
  private(set) var lines: [FlowLine] = []

  /// The most lines, so that no field can take forever.
  private static let manyLines = 4000
  /// The most steps of one line.
  private static let manySteps = 20_000

  init(
    frame: Rectangle, separation: Double, longestStep: Double,
    direction: @escaping (Point) -> Vector?
  ) {
    self.frame = frame
    self.separation = separation
    let inside = frame.inset(by: -1e-9)
    tracer = FlowTracer(
      direction: { inside.contains($0) ? direction($0) : nil },
      longestStep: min(longestStep, separation))
    grid = PointGrid(over: frame, cell: separation)
  }

  /// Places all lines, the first through given points.
  mutating func place(seeds: [Point]) {
    for seed in seeds { add(from: seed) }
    var next = 0
    while next < lines.count {
      for seed in candidates(beside: lines[next]) { add(from: seed) }
      next += 1
    }
    let columns = max(1, Int(frame.width / separation))
    let rows = max(1, Int(frame.height / separation))
    for row in 0..<rows {
      for column in 0..<columns {
        let known = lines.count
        add(
          from: Point(
            frame.minX + frame.width * (Double(column) + 0.5) / Double(columns),
            frame.minY + frame.height * (Double(row) + 0.5) / Double(rows)))
        var next = known
        while next < lines.count {
          for seed in candidates(beside: lines[next]) { add(from: seed) }
          next += 1
        }
      }
    }
  }

  /// Places a separation away from a line on both sides, about as far from one another.
  private func candidates(beside line: FlowLine) -> [Point] {
    let lengths = line.lengths
    guard let total = lengths.last else { return [] }
    let count = max(1, Int(total / separation * 2))
    return (0...count).flatMap { index -> [Point] in
      guard
        let place = line.place(at: total * Double(index) / Double(count), lengths: lengths)
      else { return [] }
      // A hair farther, so that rounding does not decide.
      let side = place.along.perpendicular * (separation * 1.001)
      return [place.point + side, place.point - side]
    }
  }

  private mutating func add(from seed: Point) {
    guard lines.count < Self.manyLines, frame.contains(seed),
      !grid.hasPoint(within: separation, of: seed, where: { _ in true }),
      let tangent = tracer.direction(seed)
    else { return }
    var forward = trace(from: seed, tangent, sign: 1)
    if !forward.isClosed {
      let backward = trace(from: seed, tangent, sign: -1, after: forward)
      forward.points = backward.points.dropFirst().reversed() + forward.points
      forward.tangents = backward.tangents.dropFirst().reversed() + forward.tangents
    }
    guard let length = forward.lengths.last, length >= min(2 * separation, frame.width / 3) else {
      return
    }
    let line = lines.count
    for sample in Self.samples(of: forward, spacing: separation / 8) {
      grid.add(sample.point)
      owners.append((line, sample.along))
    }
    lines.append(forward)
  }

  /// Points along a line at most a spacing apart.
  static func samples(
    of line: FlowLine, spacing: Double
  ) -> [(point: Point, along: Double)] {
    var along = 0.0
    var result = [(point: line.points[0], along: 0.0)]
    for step in 0..<line.steps {
      let curve = line.curve(step)
      let middle = FlowLine.point(curve, 0.5)
      let length = curve.a.distance(to: middle) + middle.distance(to: curve.d)
      let count = max(1, Int((length / spacing).rounded(.up)))
      for part in 1...count {
        let t = Double(part) / Double(count)
        result.append((FlowLine.point(curve, t), along + length * t))
      }
      along += length
    }
    return result
  }
}

extension StreamPlacer {
  /// Follows the field one way until something stands in its way.
  private func trace(
    from seed: Point, _ tangent: Vector, sign: Double, after other: FlowLine? = nil
  ) -> FlowLine {
    var line = FlowLine(points: [seed], tangents: [tangent])
    var own = SelfDistance(frame: frame, separation: separation, seed: seed)
    if let other { own.begin(with: other) }
    var length = tracer.longestStep / 2
    // How much of the line is kept when it comes near its beginning but does not close.
    var kept: Int?
    for _ in 0..<Self.manySteps {
      guard let (point, direction) = line.end,
        let step = tracer.step(from: point, direction, length: length, sign: sign)
      else { break }
      let curve = FlowLine.cubic(point, direction * sign, step.point, step.tangent * sign)
      if other == nil, own.length > separation,
        let closes = closed(curve, seed, tangent * sign)
      {
        line.isClosed = closes
        break
      }
      let nearness = nearness(of: curve, own)
      guard nearness != .tooNear, nearness == .nearStart || kept == nil else { break }
      if nearness == .nearStart { kept = kept ?? line.points.count }
      own.add(curve)
      line.points.append(step.point)
      line.tangents.append(step.tangent)
      length = step.next
    }
    if let kept, !line.isClosed {
      line.points.removeSubrange(kept...)
      line.tangents.removeSubrange(kept...)
    }
    return line
  }

  /// Whether a step passes by the first point of its line: true when it meets it, false when it
  /// only comes near it, `nil` when it does not come by.
  private func closed(
    _ curve: (a: Point, b: Point, c: Point, d: Point), _ seed: Point, _ tangent: Vector
  ) -> Bool? {
    let (before, after) = ((curve.a - seed).dot(tangent), (curve.d - seed).dot(tangent))
    guard before <= 0, after >= 0, (curve.a - seed).length < 2 * tracer.longestStep else {
      return nil
    }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if (FlowLine.point(curve, middle) - seed).dot(tangent) < 0 {
        low = middle
      } else {
        high = middle
      }
    }
    let miss = FlowLine.point(curve, low).distance(to: seed)
    guard miss < 0.5 * separation else { return nil }
    return miss < 0.05
  }

  /// How near a step comes to lines that stand already, its own included.
  private enum Nearness {
    case clear
    /// Near only to the beginning of its own line, where it may close.
    case nearStart
    case tooNear
  }

  private func nearness(
    of curve: (a: Point, b: Point, c: Point, d: Point), _ own: SelfDistance
  ) -> Nearness {
    // Points of other lines are an eighth of the separation apart; the little more than half makes
    // up for what may lie between them.
    let least = 0.52 * separation
    let count = max(1, Int((curve.a.distance(to: curve.d) / (separation / 8)).rounded(.up)))
    var nearness = Nearness.clear
    for part in 1...count {
      let point = FlowLine.point(curve, Double(part) / Double(count))
      guard frame.contains(point), !grid.hasPoint(within: least, of: point, where: { _ in true }),
        !own.isNearBody(point, least)
      else { return .tooNear }
      if own.isNearStart(point, least) { nearness = .nearStart }
    }
    return nearness
  }
}

extension FlowLine {
  /// The last point and the direction there.
  fileprivate var end: (Point, Vector)? {
    guard let point = points.last, let tangent = tangents.last else { return nil }
    return (point, tangent)
  }
}

/// The part of a line that is traced already, to keep its later parts clear of it.
private struct SelfDistance {
  private var grid: PointGrid
  private var along: [Double] = []
  private let separation: Double
  /// The length traced so far, from the seed.
  private(set) var length = 0.0

  init(frame: Rectangle, separation: Double, seed: Point) {
    grid = PointGrid(over: frame, cell: separation)
    self.separation = separation
    grid.add(seed)
    along.append(0)
  }

  /// Takes the half of the line on the other side of the seed.
  mutating func begin(with other: FlowLine) {
    for sample in StreamPlacer.samples(of: other, spacing: separation / 8) {
      grid.add(sample.point)
      along.append(-sample.along)
    }
  }

  mutating func add(_ curve: (a: Point, b: Point, c: Point, d: Point)) {
    let line = curve.a.distance(to: curve.d)
    let count = max(1, Int((line / (separation / 8)).rounded(.up)))
    for part in 1...count {
      let t = Double(part) / Double(count)
      grid.add(FlowLine.point(curve, t))
      along.append(length + line * t)
    }
    length += line
  }

  /// Whether a point is near an earlier one that is neither just behind it nor at the beginning.
  func isNearBody(_ point: Point, _ distance: Double) -> Bool {
    grid.hasPoint(within: distance, of: point) {
      length - along[$0] > 1.2 * separation && (along[$0] < 0 || along[$0] > separation)
    }
  }

  /// Whether a point comes back to the beginning of the line.
  func isNearStart(_ point: Point, _ distance: Double) -> Bool {
    grid.hasPoint(within: distance, of: point) {
      length - along[$0] > 1.2 * separation && along[$0] >= 0 && along[$0] <= separation
    }
  }
}
