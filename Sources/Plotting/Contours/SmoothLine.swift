import Geometry

/// A line of cubic Bézier curves that meet end to end, with lengths along it.
struct SmoothLine {
  /// One curve.
  struct Piece {
    var start: Point
    var first: Point
    var second: Point
    var end: Point
    /// Whether the control points lie on the chord, at its thirds.
    var isStraight = false

    func point(at t: Double) -> Point {
      let s = 1 - t
      let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
      return Point(
        a * start.x + b * first.x + c * second.x + d * end.x,
        a * start.y + b * first.y + c * second.y + d * end.y)
    }

    /// The part between two parameters (de Casteljau).
    func part(from low: Double, to high: Double) -> Piece {
      func upTo(_ t: Double, _ p: Piece) -> Piece {
        let a = p.start.interpolated(to: p.first, by: t)
        let b = p.first.interpolated(to: p.second, by: t)
        let c = p.second.interpolated(to: p.end, by: t)
        let ab = a.interpolated(to: b, by: t)
        let bc = b.interpolated(to: c, by: t)
        return Piece(start: p.start, first: a, second: ab, end: ab.interpolated(to: bc, by: t))
      }
      let head = upTo(high, self)
      let back = Piece(start: head.end, first: head.second, second: head.first, end: head.start)
      let part = upTo(1 - (high > 0 ? low / high : 0), back)
      return Piece(
        start: part.end, first: part.second, second: part.first, end: part.start,
        isStraight: isStraight)
    }
  }

  /// A point at a length along the line.
  struct Station {
    var point: Point
    var length: Double
    var piece: Int
    var parameter: Double
  }

  let pieces: [Piece]
  let isClosed: Bool
  let level: Double
  /// Points about 2 apart, with their lengths along the line.
  let stations: [Station]
  /// For even lengths along the line, one a station, the first station not before each.
  private let index: [Int]

  init(pieces: [Piece], isClosed: Bool, level: Double) {
    self.pieces = pieces
    self.isClosed = isClosed
    self.level = level
    let counts = pieces.map {
      max(2, min(64, Int($0.start.distance(to: $0.end) / 2) + 2))
    }
    var stations: [Station] = []
    stations.reserveCapacity(counts.reduce(1, +))
    var length = 0.0
    var last = pieces.first?.point(at: 0) ?? .zero
    for (index, piece) in pieces.enumerated() {
      for step in (index == 0 ? 0 : 1)...counts[index] {
        let t = Double(step) / Double(counts[index])
        let point = piece.point(at: t)
        length += last.distance(to: point)
        last = point
        stations.append(Station(point: point, length: length, piece: index, parameter: t))
      }
    }
    self.stations = stations
    index = Self.index(of: stations)
  }

  private static func index(of stations: [Station]) -> [Int] {
    let step = (stations.last?.length ?? 0) / Double(max(stations.count, 1))
    var first = 0
    return stations.indices.map { number in
      while first < stations.count - 1, stations[first].length < Double(number) * step {
        first += 1
      }
      return first
    }
  }

  /// The whole length.
  var length: Double { stations.last?.length ?? 0 }

  /// The place at a length along the line; closed lines go round, open ones stop at their ends.
  func station(at length: Double) -> Station {
    let total = self.length
    var wanted = length
    if isClosed, total > 0 { wanted -= (wanted / total).rounded(.down) * total }
    let index = min(max(firstIndex(notBelow: wanted), 1), stations.count - 1)
    let (a, b) = (stations[index - 1], stations[index])
    let share =
      b.length > a.length ? min(max((wanted - a.length) / (b.length - a.length), 0), 1) : 0
    let from = a.piece == b.piece ? a.parameter : 0
    return Station(
      point: a.point.interpolated(to: b.point, by: share), length: wanted, piece: b.piece,
      parameter: from + (b.parameter - from) * share)
  }

  private func firstIndex(notBelow length: Double) -> Int {
    let share = length / self.length * Double(stations.count)
    var first = share > 0 ? index[Int(min(share, Double(index.count - 1)))] : 0
    while first < stations.count, stations[first].length < length { first += 1 }
    // Rounding of the share.
    while first > 0, stations[first - 1].length >= length { first -= 1 }
    return first
  }

  /// The path without the stretches given by lengths along the line.
  func path(without gaps: [ClosedRange<Double>]) -> Path {
    let gaps = merged(gaps)
    guard let last = gaps.last else { return path(from: 0, to: length, closing: isClosed) }
    var path = Path()
    var start = isClosed ? last.upperBound - length : 0
    for gap in gaps {
      if gap.lowerBound > start { append(to: &path, from: start, to: gap.lowerBound) }
      start = max(start, gap.upperBound)
    }
    if !isClosed, start < length { append(to: &path, from: start, to: length) }
    return path
  }

  /// Gaps in order, disjoint, each begun on the first round of a loop.
  private func merged(_ gaps: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    let rounds = gaps.map { gap in
      let turns = isClosed && length > 0 ? (gap.lowerBound / length).rounded(.down) : 0
      return gap.lowerBound - turns * length...gap.upperBound - turns * length
    }
    return rounds.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, gap in
      if let last = merged.last, gap.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, gap.upperBound)
      } else {
        merged.append(gap)
      }
    }
  }

  private func path(from low: Double, to high: Double, closing: Bool) -> Path {
    var path = Path()
    append(to: &path, from: low, to: high)
    if closing, !path.isEmpty { path.close() }
    return path
  }

  private func append(to path: inout Path, from low: Double, to high: Double) {
    guard low < 0 else { return appendForward(to: &path, from: low, to: high, moving: true) }
    // A stretch over the seam of a closed line.
    appendForward(to: &path, from: low + length, to: length, moving: true)
    if high > 0 { appendForward(to: &path, from: 0, to: high, moving: false) }
  }

  private func appendForward(to path: inout Path, from low: Double, to high: Double, moving: Bool) {
    guard stations.count > 1 else { return }
    let isWhole = low <= 0 && high >= length
    let start = low <= 0 ? stations[0] : station(at: low)
    let end = isWhole || high >= length ? stations[stations.count - 1] : station(at: high)
    for index in start.piece...max(start.piece, end.piece) {
      let from = index == start.piece ? start.parameter : 0
      let to = index == end.piece ? end.parameter : 1
      guard to > from else { continue }
      let part = from == 0 && to == 1 ? pieces[index] : pieces[index].part(from: from, to: to)
      if moving, index == start.piece || path.isEmpty { path.move(to: part.start) }
      if part.isStraight {
        path.line(to: part.end)
      } else {
        path.cubic(to: part.end, part.first, part.second)
      }
    }
  }
}
