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
    /// The place of the way that comes before.
    var previous: Int
    /// The place of the way with the last piece that draws something, of which the next may take
    /// the mirror image.
    var drawn: Int
    /// The number of characters so far.
    var cost: Int
    var letter: UInt8
  }

  private let segments: [OutlineContour.Segment]
  /// The directions, of length 1, in which each segment leaves its start and meets its end.
  private var directions: [(departure: SIMD2<Double>, arrival: SIMD2<Double>)] = []
  private var nodes: [GridPoint] = []
  private var samples: [SIMD2<Double>] = []
  /// The place of each node among the samples.
  private var marks: [Int] = []
  /// All ways, behind the empty one to the first node.
  private var ways: [Way] = []
  /// The places of the ways to each node, by the number of segments of the last piece, the most
  /// first.
  private var arrivals: [Int]
  /// Room for the parameters of samples.
  private var parameters: [Double] = []

  private static let noWay = -1

  /// The pieces of a contour on the grid, in travelling order.
  static func pieces(of contour: OutlineContour) -> [OutlinePiece] {
    var reduction = OutlineReduction(contour)
    return reduction.cheapest()
  }

  private init(_ contour: OutlineContour) {
    segments = contour.segments
    let count = segments.count
    arrivals = Array(repeating: Self.noWay, count: Self.longest * (count + 1))
    directions.reserveCapacity(count)
    nodes.reserveCapacity(count + 1)
    marks.reserveCapacity(count + 1)
    samples.reserveCapacity(13 * count + 1)
    for segment in segments {
      directions.append((Self.unit(segment.departure), Self.unit(segment.arrival)))
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
  private mutating func cheapest() -> [OutlinePiece] {
    ways.reserveCapacity(2 * segments.count)
    let start = OutlinePiece(
      kind: .line, start: nodes[0], first: nodes[0], second: nodes[0], end: nodes[0])
    ways.append(Way(piece: start, previous: 0, drawn: 0, cost: 0, letter: UInt8(ascii: " ")))
    arrivals[0] = 0
    // A segment can always be drawn by itself, so that there is a way to every node.
    for from in segments.indices {
      for to in (from + 1)...min(from + Self.longest, segments.count) {
        guard let piece = piece(from: from, to: to) else { break }
        arrivals[Self.longest * (to + 1) - (to - from)] = ways.count
        ways.append(way(by: piece, from: from, to: to))
      }
    }
    var place = Self.noWay
    for arrival in self.arrivals(at: segments.count) where arrival != Self.noWay {
      if place == Self.noWay || ways[arrival].cost < ways[place].cost { place = arrival }
    }
    var pieces: [OutlinePiece] = []
    pieces.reserveCapacity(segments.count)
    while place > 0 {
      pieces.append(ways[place].piece)
      place = ways[place].previous
    }
    pieces.reverse()
    return pieces
  }

  /// The places of the ways to a node, among others that are none.
  private func arrivals(at node: Int) -> ArraySlice<Int> {
    arrivals[Self.longest * node..<Self.longest * (node + 1)]
  }

  /// The cheapest way that ends with a piece, or with one like it that leaves out the first control
  /// point since it is the mirror image of the one before.
  private func way(by piece: OutlinePiece, from: Int, to: Int) -> Way {
    // The line that closes the contour is not written.
    let isWritten = !piece.isEmpty && !(to == segments.count && piece.kind == .line)
    let plain = Cost(piece)
    // Control points that are tried instead take as many characters, but for a few.
    let leastCost = Cost(mirrored: piece).numbers - 2
    var best = Way(piece: piece, previous: 0, drawn: 0, cost: .max, letter: UInt8(ascii: " "))
    for place in arrivals(at: from) where place != Self.noWay {
      let (cost, letter) = (ways[place].cost, ways[place].letter)
      let whole = isWritten ? cost + plain.cost(after: letter) : cost
      if whole < best.cost {
        best.piece = piece
        (best.previous, best.cost) = (place, whole)
        best.letter = isWritten ? plain.letter : letter
      }
      guard from > 0, piece.kind != .line, cost + leastCost < best.cost,
        let shorter = mirrored(piece, after: ways[ways[place].drawn].piece, from: from, to: to)
      else { continue }
      let short = Cost(shorter)
      let other = cost + short.cost(after: letter)
      guard other < best.cost else { continue }
      best = Way(piece: shorter, previous: place, drawn: 0, cost: other, letter: short.letter)
    }
    best.drawn = piece.isEmpty ? ways[best.previous].drawn : ways.count
    return best
  }

  /// What the command of a piece costs.
  private struct Cost {
    let letter: UInt8
    /// The characters of the numbers, each with its sign or a space before it.
    let numbers: Int
    private let beginsWithSign: Bool

    init(_ piece: OutlinePiece) {
      let (letter, steps, count) = piece.command
      self.letter = letter
      var sum = count
      for index in 0..<count { sum += Decimal.digitCount(steps[index].magnitude) }
      numbers = sum
      beginsWithSign = steps[0] < 0
    }

    /// The cost of a piece whose first control point is left out.
    init(mirrored piece: OutlinePiece) {
      var piece = piece
      piece.isMirrored = true
      self.init(piece)
    }

    /// The characters behind a command with some letter.
    func cost(after letter: UInt8) -> Int {
      // A letter stands in for the space before its first number.
      letter != self.letter && beginsWithSign ? numbers + 1 : numbers
    }
  }

  /// The cheapest piece that may stand for the segments between two nodes; `nil` where one piece
  /// is not enough for them.
  private mutating func piece(from: Int, to: Int) -> OutlinePiece? {
    let isSingle = to == from + 1
    var piece = OutlinePiece(
      kind: .line, start: nodes[from], first: nodes[from], second: nodes[to], end: nodes[to])
    if isSingle, segments[from].isLine { return piece }
    let range = marks[from]..<marks[to] + 1
    if piece.follows(samples, range, within: Self.tolerance) { return piece }
    let (departure, arrival) = (directions[from].departure, directions[to - 1].arrival)
    // A turn by more than a right angle is drawn by more than one curve.
    guard isSingle || (departure * arrival).sum() > -0.1 else { return nil }
    let (start, end) = (samples[marks[from]], samples[marks[to]])
    if let control = Self.crossing(start, departure, end, arrival) {
      piece.kind = .quadratic
      piece.first = Self.grid(control)
      if piece.follows(samples, range, within: Self.tolerance) { return piece }
    }
    piece.kind = .cubic
    if isSingle {
      let curve = segments[from].curve
      (piece.first, piece.second) = (Self.grid(curve.first), Self.grid(curve.second))
      return piece
    }
    guard
      let controls = CurveFit.controls(
        samples, range, departure: departure, arrival: arrival, parameters: &parameters)
    else { return nil }
    (piece.first, piece.second) = (Self.grid(controls.0), Self.grid(controls.1))
    return piece.follows(samples, range, within: Self.tolerance) ? piece : nil
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
    let change = control - piece.first
    guard abs(change.x) + abs(change.y) <= 12 else { return nil }
    var changed = piece
    (changed.first, changed.isMirrored) = (control, true)
    if change == .zero { return changed }
    let range = marks[from]..<marks[to] + 1
    for (dx, dy) in piece.kind == .cubic ? Self.nearby : [(0, 0)] {
      changed.second = piece.second + GridPoint(dx, dy)
      if changed.follows(samples, range, within: Self.tolerance) { return changed }
    }
    return nil
  }

  private static let nearby: [(Int, Int)] = [
    (0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (2, 0), (-2, 0), (0, 2), (0, -2), (3, 0), (-3, 0),
    (0, 3), (0, -3), (1, 1), (-1, 1), (1, -1), (-1, -1),
  ]
}
