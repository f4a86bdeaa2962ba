import Geometry

/// Finds places for the labels of contour lines.
///
/// A place is a stretch of line that is long enough for its text and nearly straight. It must lie
/// inside the frame, clear of other lines, other labels and everything that is drawn already; among
/// the places that do, upright ones far from line ends, from the frame and from other labels are
/// preferred. Lines with the fewest places choose first; two sweeps then improve all choices. A
/// line without a place stays without a label.
struct ContourLabels {
  /// A place for a label on a line.
  struct Place {
    var line: Int
    let box: RotatedBox
    /// Where the line is cut, as lengths along it.
    var gap: ClosedRange<Double>
    var cost: Double
    /// The room it keeps from other labels.
    ///
    /// Upright bounds count, as readers of the layout know only those.
    let room: Rectangle

    init(line: Int, box: RotatedBox, gap: ClosedRange<Double>, cost: Double) {
      self.line = line
      self.box = box
      self.gap = gap
      self.cost = cost
      room = box.grown(by: 2).bounds
    }
  }

  let lines: [SmoothLine]
  /// The extents of the label of each line.
  let sizes: [Size]
  let frame: Rectangle
  /// Whether a box would cover what is drawn already.
  let isTaken: (RotatedBox) -> Bool
  /// The space between a label and the cut ends of its line.
  let padding = 2.5
  private let crowd: Crowd

  init(
    lines: [SmoothLine], sizes: [Size], frame: Rectangle,
    isTaken: @escaping (RotatedBox) -> Bool
  ) {
    self.lines = lines
    self.sizes = sizes
    self.frame = frame
    self.isTaken = isTaken
    crowd = Crowd(lines: lines, frame: frame)
  }

  /// The chosen places, in the order of the lines.
  func chosen() -> [Place] {
    let slots = lines.indices.flatMap { line in
      Self.stretches(of: lines[line], size: sizes[line]).map { stretch in
        (line: line, places: places(on: line, within: stretch))
      }
    }.filter { !$0.places.isEmpty }
    let order = slots.indices.sorted {
      (slots[$0].places.count, $0) < (slots[$1].places.count, $1)
    }
    var chosen: [Place?] = Array(repeating: nil, count: slots.count)
    for _ in 0..<3 {
      for slot in order {
        chosen[slot] = nil
        chosen[slot] = best(slots[slot].places, beside: chosen.compactMap { $0 })
      }
    }
    return chosen.compactMap { $0 }.sorted {
      ($0.line, $0.gap.lowerBound) < ($1.line, $1.gap.lowerBound)
    }
  }

  /// The parts of a line that get one label each: a long line has several.
  private static func stretches(of line: SmoothLine, size: Size) -> [ClosedRange<Double>] {
    let length = line.length
    // A label should take only a small part of a loop, and leave a bit of an open line.
    let least = line.isClosed ? 3.5 * (size.width + 5) : size.width + 12
    guard length > least else { return [] }
    let count = max(1, min(6, Int(length / 420)))
    return (0..<count).map {
      length * Double($0) / Double(count)...length * Double($0 + 1) / Double(count)
    }
  }

  private func best(_ places: [Place], beside others: [Place]) -> Place? {
    var best: (place: Place, cost: Double)?
    for place in places {
      guard !others.contains(where: { $0.room.overlaps(place.room) }) else { continue }
      let crowding = others.reduce(0.0) { sum, other in
        let distance = other.box.center.distance(to: place.box.center)
        let weight = lines[other.line].level == lines[place.line].level ? 30.0 : 12
        return sum + weight / max(distance, 1)
      }
      if place.cost + crowding < best?.cost ?? .infinity { best = (place, place.cost + crowding) }
    }
    return best?.place
  }

  private func places(on index: Int, within stretch: ClosedRange<Double>) -> [Place] {
    let (line, size) = (lines[index], sizes[index])
    let half = size.width / 2 + padding
    let step = max(3, size.width / 4)
    let count = Int((stretch.upperBound - stretch.lowerBound) / step)
    return (0...max(count, 1)).compactMap { number in
      let center = stretch.lowerBound + (Double(number) + 0.5) * step
      guard center <= stretch.upperBound else { return nil }
      let gap = center - half...center + half
      if !line.isClosed, gap.lowerBound < 3 || gap.upperBound > line.length - 3 { return nil }
      return place(on: index, gap: gap)
    }
  }

  /// A place over a stretch, unless it is bent, outside, or covers something.
  private func place(on index: Int, gap: ClosedRange<Double>) -> Place? {
    let (line, size) = (lines[index], sizes[index])
    let (a, b) = (line.station(at: gap.lowerBound).point, line.station(at: gap.upperBound).point)
    let arc = gap.upperBound - gap.lowerBound
    guard let chord = (b - a).normalized, a.distance(to: b) >= 0.955 * arc else { return nil }
    let middle = line.station(at: (gap.lowerBound + gap.upperBound) / 2).point
    let sagitta = chord.cross(middle - a).magnitude
    guard sagitta <= 0.3 * size.height else { return nil }
    let upright = chord.dx < 0 || (chord.dx == 0 && chord.dy > 0) ? -chord : chord
    let center = a.interpolated(to: b, by: 0.5).interpolated(to: middle, by: 0.5)
    let box = RotatedBox(center: center, size: size, angle: upright.angle)
    let bounds = box.bounds
    guard frame.inset(by: 3).contains(bounds), !isTaken(box.grown(by: 1.5)),
      !crowd.isCrossed(box.grown(by: 1), except: index, gap: gap)
    else { return nil }
    let edge = min(
      bounds.minX - frame.minX, frame.maxX - bounds.maxX, bounds.minY - frame.minY,
      frame.maxY - bounds.maxY)
    let slant = box.angle.magnitude
    let ends =
      line.isClosed
      ? 0
      : 6 / max(1, min(gap.lowerBound, line.length - gap.upperBound))
    let cost = 0.35 * slant * slant + 4 / max(edge, 1) + ends + 1.5 * sagitta / size.height
    return Place(line: index, box: box, gap: gap, cost: cost)
  }
}

/// The points of all lines, in buckets, to ask which lines pass through a box.
private struct Crowd {
  private struct Entry {
    var line: Int
    var length: Double
    var point: Point
  }

  private let frame: Rectangle
  private let lines: [SmoothLine]
  private let columns: Int
  private var buckets: [[Entry]]
  private static let cell = 16.0

  init(lines: [SmoothLine], frame: Rectangle) {
    self.frame = frame
    self.lines = lines
    columns = max(1, Int(frame.width / Self.cell) + 1)
    let rows = max(1, Int(frame.height / Self.cell) + 1)
    buckets = Array(repeating: [], count: columns * rows)
    for (index, line) in lines.enumerated() {
      for station in line.stations {
        guard frame.contains(station.point) else { continue }
        let column = Int((station.point.x - frame.minX) / Self.cell)
        let row = Int((station.point.y - frame.minY) / Self.cell)
        buckets[row * columns + column].append(
          Entry(line: index, length: station.length, point: station.point))
      }
    }
  }

  /// Whether a line passes through a box, other than the labelled stretch of its own line.
  func isCrossed(_ box: RotatedBox, except own: Int, gap: ClosedRange<Double>) -> Bool {
    let bounds = box.bounds
    let total = lines[own].length
    for row in span(bounds.minY - frame.minY, bounds.maxY - frame.minY) {
      for column in span(bounds.minX - frame.minX, bounds.maxX - frame.minX) {
        let index = row * columns + column
        guard column < columns, buckets.indices.contains(index) else { continue }
        for entry in buckets[index] where box.contains(entry.point) {
          guard entry.line == own else { return true }
          let isInGap = [entry.length, entry.length - total, entry.length + total].contains {
            $0 >= gap.lowerBound - 1 && $0 <= gap.upperBound + 1
          }
          if !isInGap { return true }
        }
      }
    }
    return false
  }

  private func span(_ low: Double, _ high: Double) -> ClosedRange<Int> {
    let first = max(0, Int(low / Self.cell))
    return first...max(first, Int(high / Self.cell))
  }
}
