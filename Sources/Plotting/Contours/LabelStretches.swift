import Geometry

/// The stretches of contour lines on which labels may stand.
///
/// Where lines of one level come so near to each other that no label fits between, as at a saddle,
/// they are parted: whether a grid joins the branches of a crossing one way or the other, the
/// stretches between crossings are the same, and so are their labels. Stretches that hang together
/// so are a group, whose labels are counted by its whole length.
struct LabelStretches {
  /// A stretch of a line, as lengths along it.
  struct Stretch {
    var line: Int
    var low: Double
    var high: Double
    /// Whether it is a whole closed line.
    var isLoop = false
    /// Orders the stretches of a group.
    var rank = 0.0
  }

  /// Stretches with the number of labels they get together.
  struct Group {
    var stretches: [Stretch]
    var count: Int
  }

  private(set) var groups: [Group] = []
  private let lines: [SmoothLine]

  /// How near lines are parted, in points.
  private static let reach = 6.0
  /// A bend of a line is no meeting with itself.
  private static let leastWay = 24.0
  /// The length that gets a label more.
  private static let lengthPerLabel = (line: 420.0, group: 300.0)

  /// Looks at the lines that get labels.
  init(lines: [SmoothLine], labelled: [Int], frame: Rectangle) {
    self.lines = lines
    var start = 0
    // Lines come level by level.
    while start < labelled.count {
      let level = lines[labelled[start]].level
      let end = labelled[start...].firstIndex { lines[$0].level != level } ?? labelled.count
      addLevel(Array(labelled[start..<end]), frame)
      start = end
    }
  }

  /// A point of a line with the length along it.
  private struct Sample {
    var line: Int
    var length: Double
    var point: Point
    /// The length of a closed line; infinite for an open one.
    var round: Double
    var isNear = false
  }

  private mutating func addLevel(_ members: [Int], _ frame: Rectangle) {
    var samples: [Sample] = []
    samples.reserveCapacity(members.reduce(0) { $0 + lines[$1].stations.count })
    for member in members { addPoints(of: member, to: &samples) }
    var groupOf: [Int: Int] = [:]
    for member in members { groupOf[member] = member }
    func root(_ line: Int) -> Int {
      var line = line
      while let next = groupOf[line], next != line { line = next }
      return line
    }
    findNear(&samples, frame) { groupOf[root(max($0, $1))] = root(min($0, $1)) }
    var joined: [Int: [Stretch]] = [:]
    var start = 0
    while start < samples.count {
      let line = samples[start].line
      let end = samples[start...].firstIndex { $0.line != line } ?? samples.count
      let own = samples[start..<end]
      start = end
      if own.contains(where: \.isNear) {
        joined[root(line), default: []] += free(own, of: line)
      } else {
        groups.append(whole(line))
      }
    }
    for (_, stretches) in joined.sorted(by: { $0.key < $1.key }) where !stretches.isEmpty {
      let length = stretches.reduce(0) { $0 + $1.high - $1.low }
      groups.append(
        Group(
          stretches: stretches.sorted { $0.rank < $1.rank },
          count: max(1, min(12, Int(length / Self.lengthPerLabel.group)))))
    }
  }

  private func whole(_ index: Int) -> Group {
    let line = lines[index]
    let count = max(1, min(6, Int(line.length / Self.lengthPerLabel.line)))
    return Group(
      stretches: [Stretch(line: index, low: 0, high: line.length, isLoop: line.isClosed)],
      count: count)
  }

  /// Adds points of a line about 2 apart.
  private func addPoints(of line: Int, to samples: inout [Sample]) {
    let round = lines[line].isClosed ? lines[line].length : .infinity
    var last = -Double.infinity
    for station in lines[line].stations where station.length - last >= 1.9 {
      last = station.length
      samples.append(Sample(line: line, length: last, point: station.point, round: round))
    }
  }

  /// Marks points that have one of another line, or of a far part of their own, beside them.
  private func findNear(
    _ samples: inout [Sample], _ frame: Rectangle, meeting: (Int, Int) -> Void
  ) {
    let columns = max(1, Int(min(frame.width, 1e4) / Self.reach)) + 3
    let rows = max(1, Int(min(frame.height, 1e4) / Self.reach)) + 3
    var heads = [Int32](repeating: -1, count: columns * rows)
    var next = [Int32](repeating: -1, count: samples.count)
    for index in samples.indices {
      let sample = samples[index]
      let column = Int(min(max((sample.point.x - frame.minX) / Self.reach, 0), 1e4)) + 1
      let row = Int(min(max((sample.point.y - frame.minY) / Self.reach, 0), 1e4)) + 1
      guard column < columns - 1, row < rows - 1 else { continue }
      for other in (row - 1)...(row + 1) {
        for bucket in (other * columns + column - 1)...(other * columns + column + 1) {
          var entry = Int(heads[bucket])
          while entry >= 0 {
            if areNear(sample, samples[entry]) {
              samples[index].isNear = true
              samples[entry].isNear = true
              if sample.line != samples[entry].line { meeting(sample.line, samples[entry].line) }
            }
            entry = Int(next[entry])
          }
        }
      }
      next[index] = heads[row * columns + column]
      heads[row * columns + column] = Int32(index)
    }
  }

  private func areNear(_ a: Sample, _ b: Sample) -> Bool {
    if a.line == b.line {
      // Most points that are near are neighbours along the line.
      let way = (a.length - b.length).magnitude
      guard min(way, a.round - way) > Self.leastWay else { return false }
    }
    let offset = a.point - b.point
    return offset.dot(offset) < Self.reach * Self.reach
  }

  /// The stretches of a line between points that have others beside them.
  private func free(_ samples: ArraySlice<Sample>, of index: Int) -> [Stretch] {
    let line = lines[index]
    var runs: [ClosedRange<Double>] = []
    var start: Double?
    var last = 0.0
    for sample in samples {
      if sample.isNear {
        if let start, last > start { runs.append(start...last) }
        start = nil
      } else if start == nil {
        start = sample.length
      }
      last = sample.length
    }
    if let start, line.length > start { runs.append(start...line.length) }
    // A run over the seam of a closed line is one.
    if line.isClosed, runs.count > 1, let first = runs.first, let end = runs.last,
      first.lowerBound == 0, end.upperBound == line.length
    {
      runs[0] = end.lowerBound - line.length...first.upperBound
      runs.removeLast()
    }
    return runs.map { run in
      let middle = line.station(at: (run.lowerBound + run.upperBound) / 2).point
      return Stretch(
        line: index, low: run.lowerBound, high: run.upperBound, rank: middle.x + 0.618 * middle.y)
    }
  }
}
