import Geometry

/// All lines of a contour in buckets, to ask exactly which of them pass through a box.
struct LineCrowd {
  /// A short stretch of a line: its chord, and how far the curve can be from that.
  private struct Stretch {
    var line: Int
    var from: Double
    var to: Double
    var start: Point
    var end: Point
    var bulge: Double
  }

  /// A stretch of a line in a box, as lengths along it.
  struct Crossing {
    var line: Int
    var from: Double
    var to: Double
  }

  private let frame: Rectangle
  private let lengths: [Double]
  private let columns: Int
  private let rows: Int
  private var stretches: [Stretch] = []
  /// The last entry of each bucket, and for each entry its stretch and the one before; −1 for none.
  private var heads: [Int32]
  private var entries: [(stretch: Int32, next: Int32)] = []
  private static let cell = 16.0

  init(lines: [SmoothLine], frame: Rectangle) {
    self.frame = frame
    lengths = lines.map(\.length)
    columns = max(1, Int(min(frame.width, 1e4) / Self.cell) + 1)
    rows = max(1, Int(min(frame.height, 1e4) / Self.cell) + 1)
    heads = Array(repeating: -1, count: columns * rows)
    let count = lines.reduce(0) { $0 + $1.stations.count }
    stretches.reserveCapacity(count)
    entries.reserveCapacity(count + count / 2)
    for (index, line) in lines.enumerated() { add(line, index) }
  }

  private mutating func add(_ line: SmoothLine, _ index: Int) {
    let stations = line.stations
    let bends = line.pieces.map(\.bend)
    for next in stations.indices.dropFirst() {
      let (a, b) = (stations[next - 1], stations[next])
      let share = a.piece == b.piece ? b.parameter - a.parameter : b.parameter
      let stretch = Stretch(
        line: index, from: a.length, to: b.length, start: a.point, end: b.point,
        bulge: bends[b.piece] * share * share)
      let number = Int32(stretches.count)
      stretches.append(stretch)
      let reach = Vector(stretch.bulge, stretch.bulge)
      let low = Point(min(a.point.x, b.point.x), min(a.point.y, b.point.y)) - reach
      let high = Point(max(a.point.x, b.point.x), max(a.point.y, b.point.y)) + reach
      // A closure that changes the lists while they are being asked would copy them each time.
      guard let span = span(of: Rectangle(low, high)) else { continue }
      for row in span.rows {
        for bucket
          in (row * columns + span.columns.lowerBound)...(row * columns + span.columns.upperBound)
        {
          entries.append((number, heads[bucket]))
          heads[bucket] = Int32(entries.count - 1)
        }
      }
    }
  }

  /// The buckets that a box touches; `nil` outside the frame.
  private func span(
    of box: Rectangle
  ) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    guard box.maxX >= frame.minX, box.minX <= frame.maxX, box.maxY >= frame.minY,
      box.minY <= frame.maxY
    else { return nil }
    func index(_ offset: Double, _ count: Int) -> Int {
      Int(min(max(offset / Self.cell, 0), Double(count - 1)))
    }
    return (
      index(box.minY - frame.minY, rows)...index(box.maxY - frame.minY, rows),
      index(box.minX - frame.minX, columns)...index(box.maxX - frame.minX, columns)
    )
  }

  private func forBuckets(_ box: Rectangle, _ visit: (Int) -> Void) {
    guard let span = span(of: box) else { return }
    for row in span.rows {
      for column in span.columns { visit(row * columns + column) }
    }
  }

  /// The stretches of lines that pass through a box, other than the labelled one of its own line.
  ///
  /// None is missed: the curve between two stations lies within the bulge of its chord.
  func crossings(_ box: RotatedBox, except own: Int, gap: ClosedRange<Double>) -> [Crossing] {
    var found: [Crossing] = []
    forBuckets(box.bounds) { bucket in
      var entry = heads[bucket]
      while entry >= 0 {
        let stretch = stretches[Int(entries[Int(entry)].stretch)]
        entry = entries[Int(entry)].next
        guard box.meets(stretch.start, stretch.end, within: stretch.bulge) else { continue }
        if stretch.line != own || !isCut(stretch, by: gap, box) {
          found.append(Crossing(line: stretch.line, from: stretch.from, to: stretch.to))
        }
      }
    }
    return found
  }

  /// How far the sides of a box can be moved outwards until a line passes through it, at most
  /// `reach`; negative when one does already.
  ///
  /// What a gap leaves of the labelled line itself counts for as far as it is nearer than `least`.
  func clearance(
    of box: RotatedBox, upTo reach: Double, except own: Int, gap: ClosedRange<Double>, least: Double
  ) -> Double {
    var clearance = reach
    let grown = box.grown(by: least)
    guard let span = span(of: box.grown(by: reach).bounds) else { return reach }
    for row in span.rows {
      for column in span.columns {
        var entry = heads[row * columns + column]
        while entry >= 0 {
          let stretch = stretches[Int(entries[Int(entry)].stretch)]
          entry = entries[Int(entry)].next
          let distance = box.distance(to: stretch.start, stretch.end) - stretch.bulge
          guard distance < clearance else { continue }
          if stretch.line == own, distance > least || isCut(stretch, by: gap, grown) { continue }
          clearance = distance
        }
      }
    }
    return clearance
  }

  /// Whether what a gap leaves of a stretch keeps out of the box.
  private func isCut(_ stretch: Stretch, by gap: ClosedRange<Double>, _ box: RotatedBox) -> Bool {
    let span = stretch.to - stretch.from
    // As it is, or a round before or after.
    for round in 0..<3 {
      let turn = round == 0 ? 0 : round == 1 ? -lengths[stretch.line] : lengths[stretch.line]
      let low = (gap.lowerBound - turn - stretch.from) / max(span, 1e-300)
      let high = (gap.upperBound - turn - stretch.from) / max(span, 1e-300)
      guard high > 0, low < 1 else { continue }
      let before = stretch.start.interpolated(to: stretch.end, by: max(low, 0))
      let after = stretch.start.interpolated(to: stretch.end, by: min(high, 1))
      return !(low > 0 && box.meets(stretch.start, before, within: stretch.bulge))
        && !(high < 1 && box.meets(after, stretch.end, within: stretch.bulge))
    }
    return false
  }
}

extension SmoothLine.Piece {
  /// How far the curve can be from its chord, an eighth of the greatest second derivative; for a part
  /// of the curve it is less by the square of the share.
  fileprivate var bend: Double {
    if isStraight { return 0 }
    let first = (start - first) + (second - first)
    let last = (self.first - second) + (end - second)
    return 0.75 * max(first.length, last.length)
  }
}
