/// Draws a contour by the pieces that take the fewest characters while staying within a tolerance.
///
/// A shortest path over the nodes of the contour, as in Perez and Vidal, “Optimum polygonal
/// approximation of digitized curves” (Pattern Recognition Letters 15, 1994), whose edges are the
/// lines, quadratic and cubic curves that may stand for one or more neighbouring segments. Curves
/// are fitted with the directions of the outline at their ends, as in Schneider, “An algorithm for
/// automatically fitting digitized curves” (Graphics Gems, 1990). Every piece is held to the exact
/// outline after its coordinates have been rounded.
struct OutlineReduction {
  /// The greatest distance from the exact outline, in units of the grid.
  static let tolerance = 0.77
  /// The most segments that one piece stands for.
  private static let longest = 4

  /// A piece and the nodes between which it stands for the outline.
  private struct Step {
    var piece: OutlinePiece
    var from: Int
    var to: Int
  }

  private let segments: [OutlineContour.Segment]
  private var nodes: [GridPoint] = []
  private var samples: [SIMD2<Double>] = []
  /// The place of each node among the samples.
  private var marks: [Int] = []

  /// The pieces of a contour on the grid, in travelling order.
  static func pieces(of contour: OutlineContour) -> [OutlinePiece] {
    let reduction = OutlineReduction(contour)
    return reduction.mirrored(reduction.cheapest()).map(\.piece)
  }

  private init(_ contour: OutlineContour) {
    segments = contour.segments
    for segment in segments {
      add(segment.start)
      guard !segment.isLine else { continue }
      let step = segment.end - segment.start
      let count = min(max(Int((step * step).sum().squareRoot() / 12), 5), 12)
      for index in 1...count {
        samples.append(segment.curve.point(Double(index) / Double(count + 1)))
      }
    }
    if let last = segments.last { add(last.end) }
  }

  private mutating func add(_ node: SIMD2<Double>) {
    nodes.append(Self.grid(node))
    marks.append(samples.count)
    samples.append(node)
  }

  private static func grid(_ point: SIMD2<Double>) -> GridPoint {
    GridPoint(Int(point.x.rounded(.toNearestOrEven)), Int(point.y.rounded(.toNearestOrEven)))
  }

  /// The cheapest chain of pieces through some of the nodes.
  private func cheapest() -> [Step] {
    var costs = [Int](repeating: .max, count: nodes.count)
    var arrivals = [Step?](repeating: nil, count: nodes.count)
    costs[0] = 0
    for from in segments.indices where costs[from] < .max {
      for to in (from + 1)...min(from + Self.longest, segments.count) {
        guard let piece = piece(from: from, to: to) else { break }
        // The line that closes the contour is not written.
        let isClosing = to == segments.count && piece.kind == .line
        let cost = costs[from] + (isClosing ? 0 : piece.cost)
        guard cost < costs[to] else { continue }
        costs[to] = cost
        arrivals[to] = Step(piece: piece, from: from, to: to)
      }
    }
    var steps: [Step] = []
    while let step = arrivals[steps.last?.from ?? segments.count] { steps.append(step) }
    return steps.reversed()
  }

  /// The cheapest piece that may stand for the segments between two nodes; `nil` where one piece
  /// is not enough for them.
  private func piece(from: Int, to: Int) -> OutlinePiece? {
    let (first, last) = (segments[from], segments[to - 1])
    let isSingle = to == from + 1
    var piece = OutlinePiece(
      kind: .line, start: nodes[from], first: nodes[from], second: nodes[to], end: nodes[to])
    if isSingle, first.isLine { return piece }
    let samples = self.samples[marks[from]...marks[to]]
    if piece.follows(samples, within: Self.tolerance) { return piece }
    let (departure, arrival) = (Self.unit(first.departure), Self.unit(last.arrival))
    // A turn by more than a right angle is drawn by more than one curve.
    guard isSingle || (departure * arrival).sum() > -0.1 else { return nil }
    if let control = Self.crossing(first.start, departure, last.end, arrival) {
      piece.kind = .quadratic
      piece.first = Self.grid(control)
      if piece.follows(samples, within: Self.tolerance) { return piece }
    }
    piece.kind = .cubic
    if isSingle {
      (piece.first, piece.second) = (Self.grid(first.curve.first), Self.grid(first.curve.second))
      return piece
    }
    guard
      let controls = CurveFit.controls(Array(samples), departure: departure, arrival: arrival)
    else { return nil }
    (piece.first, piece.second) = (Self.grid(controls.0), Self.grid(controls.1))
    return piece.follows(samples, within: Self.tolerance) ? piece : nil
  }

  private static func unit(_ vector: SIMD2<Double>) -> SIMD2<Double> {
    let length = (vector * vector).sum().squareRoot()
    return length > 0 ? vector / length : .zero
  }

  /// Where two tangents meet between their points; `nil` where they do not.
  private static func crossing(
    _ start: SIMD2<Double>, _ departure: SIMD2<Double>, _ end: SIMD2<Double>,
    _ arrival: SIMD2<Double>
  ) -> SIMD2<Double>? {
    let sine = departure.x * arrival.y - departure.y * arrival.x
    guard sine.magnitude > 1e-3 else { return nil }
    let chord = end - start
    let ahead = (chord.x * arrival.y - chord.y * arrival.x) / sine
    let behind = (departure.x * chord.y - departure.y * chord.x) / sine
    return ahead > 0 && behind > 0 ? start + departure * ahead : nil
  }

  /// Takes the mirror image of the control point before for the first of a curve where that is
  /// near enough, since it is then not written.
  private func mirrored(_ steps: [Step]) -> [Step] {
    var steps = steps
    for index in steps.indices where steps[index].piece.kind == .cubic {
      let piece = steps[index].piece
      let control = piece.mirror(after: index > 0 ? steps[index - 1].piece : nil)
      let change = control &- piece.first
      guard change != .zero, abs(change.x) + abs(change.y) <= 12 else { continue }
      let samples = self.samples[marks[steps[index].from]...marks[steps[index].to]]
      for (dx, dy) in Self.nearby {
        var changed = piece
        changed.first = control
        changed.second = piece.second &+ GridPoint(dx, dy)
        guard changed.follows(samples, within: Self.tolerance) else { continue }
        steps[index].piece = changed
        break
      }
    }
    return steps
  }

  private static let nearby: [(Int, Int)] = [
    (0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (2, 0), (-2, 0), (0, 2), (0, -2), (3, 0), (-3, 0),
    (0, 3), (0, -3), (1, 1), (-1, 1), (1, -1), (-1, -1),
  ]
}
