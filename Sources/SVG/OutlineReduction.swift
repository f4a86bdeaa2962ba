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
  static let tolerance = 0.81
  /// The most segments that one piece stands for.
  private static let longest = 4

  /// The cheapest way from the first node to one node by a last piece.
  private struct Way {
    var piece: OutlinePiece
    /// The last piece that draws something, of which the next may take the mirror image.
    var drawn: OutlinePiece
    /// The node at which the piece begins, and which of the ways to it comes before.
    var from: Int
    var previous: Int
    /// The number of characters so far.
    var cost: Int
    var letter: Unicode.Scalar
  }

  private let segments: [OutlineContour.Segment]
  private var nodes: [GridPoint] = []
  private var samples: [SIMD2<Double>] = []
  /// The place of each node among the samples.
  private var marks: [Int] = []

  /// The pieces of a contour on the grid, in travelling order.
  static func pieces(of contour: OutlineContour) -> [OutlinePiece] {
    OutlineReduction(contour).cheapest()
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
  private func cheapest() -> [OutlinePiece] {
    var ways = [[Way]](repeating: [], count: nodes.count)
    for from in segments.indices where from == 0 || !ways[from].isEmpty {
      for to in (from + 1)...min(from + Self.longest, segments.count) {
        guard let piece = piece(from: from, to: to) else { break }
        ways[to].append(way(by: piece, from: from, to: to, after: ways[from]))
      }
    }
    var pieces: [OutlinePiece] = []
    var node = nodes.count - 1
    var index = ways[node].indices.min { ways[node][$0].cost < ways[node][$1].cost } ?? 0
    while node > 0 {
      let way = ways[node][index]
      pieces.append(way.piece)
      (node, index) = (way.from, way.previous)
    }
    return pieces.reversed()
  }

  /// The cheapest way that ends with a piece, or with one like it that leaves out the first control
  /// point since it is the mirror image of the one before.
  private func way(by piece: OutlinePiece, from: Int, to: Int, after ways: [Way]) -> Way {
    let isClosing = to == segments.count && piece.kind == .line
    var best: Way?
    func take(_ piece: OutlinePiece, after index: Int) {
      let before = ways.isEmpty ? nil : ways[index]
      var (letter, cost) = Self.cost(piece, after: before?.letter ?? " ")
      // The line that closes the contour is not written.
      if isClosing { (letter, cost) = (before?.letter ?? " ", 0) }
      cost += before?.cost ?? 0
      guard cost < best?.cost ?? .max else { return }
      best = Way(
        piece: piece, drawn: piece.isEmpty ? before?.drawn ?? piece : piece, from: from,
        previous: index, cost: cost, letter: letter)
    }
    take(piece, after: 0)
    // Control points that are tried instead take as many characters, but for a few.
    var short = piece
    short.isMirrored = true
    let leastCost = Self.cost(short, after: short.command.letter).cost - 2
    for index in ways.indices {
      take(piece, after: index)
      if piece.kind != .line, ways[index].cost + leastCost < best?.cost ?? .max,
        let shorter = mirrored(piece, after: ways[index].drawn, from: from, to: to)
      {
        take(shorter, after: index)
      }
    }
    return best ?? Way(piece: piece, drawn: piece, from: from, previous: 0, cost: 0, letter: " ")
  }

  /// The characters that a piece adds behind a command with some letter.
  private static func cost(
    _ piece: OutlinePiece, after letter: Unicode.Scalar
  ) -> (letter: Unicode.Scalar, cost: Int) {
    if piece.isEmpty { return (letter, 0) }
    let (own, steps, count) = piece.command
    var cost = 0
    for index in 0..<count { cost += Decimal.length(steps[index]) + (steps[index] < 0 ? 0 : 1) }
    // A letter stands in for the space before its first number.
    return (own, own == letter ? cost : steps[0] < 0 ? cost + 1 : cost)
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

  /// A piece whose first control point is the mirror image of the one before, where one is near
  /// enough to the outline.
  private func mirrored(
    _ piece: OutlinePiece, after previous: OutlinePiece, from: Int, to: Int
  ) -> OutlinePiece? {
    guard let control = piece.mirror(after: previous) else { return nil }
    let change = control &- piece.first
    guard abs(change.x) + abs(change.y) <= 12 else { return nil }
    var changed = piece
    (changed.first, changed.isMirrored) = (control, true)
    if change == .zero { return changed }
    let samples = self.samples[marks[from]...marks[to]]
    for (dx, dy) in piece.kind == .cubic ? Self.nearby : [(0, 0)] {
      changed.second = piece.second &+ GridPoint(dx, dy)
      if changed.follows(samples, within: Self.tolerance) { return changed }
    }
    return nil
  }

  private static let nearby: [(Int, Int)] = [
    (0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (2, 0), (-2, 0), (0, 2), (0, -2), (3, 0), (-3, 0),
    (0, 3), (0, -3), (1, 1), (-1, 1), (1, -1), (-1, -1),
  ]
}
