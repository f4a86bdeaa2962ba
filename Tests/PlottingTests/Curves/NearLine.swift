import Geometry

/// Straight pieces in buckets, to ask how far a point is from them.
struct NearLine {
  private(set) var pieces: [(a: Point, b: Point)] = []
  private var buckets: [[Int32]]
  private let frame: Rectangle
  private let columns: Int
  private let rows: Int

  /// Pieces that touch a frame count.
  init(in frame: Rectangle) {
    self.frame = frame.inset(by: -4)
    columns = Int(self.frame.width / 2) + 1
    rows = Int(self.frame.height / 2) + 1
    buckets = Array(repeating: [], count: columns * rows)
  }

  mutating func add(_ a: Point, _ b: Point) {
    let index = Int32(pieces.count)
    pieces.append((a, b))
    let count = max(1, min(4000, Int(a.distance(to: b))))
    var last = -1
    for step in 0...count {
      guard let bucket = bucket(a.interpolated(to: b, by: Double(step) / Double(count))) else {
        continue
      }
      if bucket != last { buckets[bucket].append(index) }
      last = bucket
    }
  }

  private func bucket(_ point: Point) -> Int? {
    guard frame.contains(point) else { return nil }
    let column = min(Int((point.x - frame.minX) / 2), columns - 1)
    let row = min(Int((point.y - frame.minY) / 2), rows - 1)
    return row * columns + column
  }

  /// The distance from the nearest piece, as far as it is less than about 2.
  func distance(of point: Point) -> Double {
    guard let home = bucket(point) else { return .infinity }
    var best = Double.infinity
    for row in max(home / columns - 1, 0)...min(home / columns + 1, rows - 1) {
      for column in max(home % columns - 1, 0)...min(home % columns + 1, columns - 1) {
        for index in buckets[row * columns + column] {
          let piece = pieces[Int(index)]
          best = min(best, DrawnPath.distance(point, piece.a, piece.b))
        }
      }
    }
    return best
  }

  /// The curve of a parameter, followed so closely that pieces are a quarter of a point long; a gap
  /// that stays however near the parameters are is none.
  ///
  /// - Returns: `nil` when that takes more than a number of places.
  static func exact(
    over range: ClosedRange<Double>, in frame: Rectangle, limit: Int,
    _ place: (Double) -> Point
  ) -> NearLine? {
    var line = NearLine(in: frame)
    var count = 0
    let window = frame.inset(by: -4)
    func isOut(_ a: Point, _ b: Point) -> Bool {
      a.x < window.minX && b.x < window.minX || a.x > window.maxX && b.x > window.maxX
        || a.y < window.minY && b.y < window.minY || a.y > window.maxY && b.y > window.maxY
    }
    func look(_ s: Double, _ a: Point, _ t: Double, _ b: Point, _ depth: Int) {
      guard count < limit else { return }
      count += 1
      switch (a.isFinite, b.isFinite) {
      case (false, false) where depth < 27: return
      case (true, true):
        if depth < 27, isOut(a, b) { return }
        if depth < 28, a.distance(to: b) <= 0.25 { return line.add(a, b) }
      default: break
      }
      guard depth > 0 else { return }
      let middle = (s + t) / 2
      let m = place(middle)
      look(s, a, middle, m, depth - 1)
      look(middle, m, t, b, depth - 1)
    }
    let span = range.upperBound - range.lowerBound
    let steps = 300
    var (last, lastPlace) = (range.lowerBound, place(range.lowerBound))
    for step in 1...steps {
      let next =
        step == steps
        ? range.upperBound : range.lowerBound + span * (Double(step) + 0.137) / Double(steps)
      let nextPlace = place(next)
      look(last, lastPlace, next, nextPlace, 30)
      (last, lastPlace) = (next, nextPlace)
    }
    return count < limit ? line : nil
  }

  /// Drawn curves, flattened.
  static func drawn(_ pieces: [DrawnPath.Piece], in frame: Rectangle) -> NearLine {
    var line = NearLine(in: frame)
    for piece in pieces {
      let length =
        piece.start.distance(to: piece.first) + piece.first.distance(to: piece.second)
        + piece.second.distance(to: piece.end)
      let count = max(1, min(800, Int(4 * length)))
      var last = piece.start
      for step in 1...count {
        let next = piece.point(at: Double(step) / Double(count))
        line.add(last, next)
        last = next
      }
    }
    return line
  }
}
