import Geometry

/// Finds places for the labels of contour lines.
///
/// A place is a stretch of line that is long enough for its text and nearly straight. It must lie
/// inside the frame, clear of other lines, other labels and everything that is drawn already; among
/// the places that do, upright ones far from line ends and from the frame are
/// preferred. Levels choose in ascending order, each line the best place that those before have
/// left. A level that has no label after that may cut the lines beside it. A line without a place
/// stays without a label.
///
/// Small changes of the lines, such as those of a finer grid, move few labels: the order of choice
/// is geometric; places do not depend on where the trace of a loop began; costs slope from place to
/// place, towards another corner for each of four levels in turn, so that symmetry leaves no ties
/// and neighbours seldom want the same room; and a place near the end of a clear stretch costs more
/// than one in its middle, so that the choice seldom hangs on whether a rule is just kept.
struct ContourLabels {
  /// A place for a label on a line.
  struct Place {
    var line: Int
    let box: RotatedBox
    /// Where the line is cut, as lengths along it.
    var gap: ClosedRange<Double>
    var cost: Double
    /// Where other lines are cut.
    var cuts: [(line: Int, gap: ClosedRange<Double>)] = []
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
  /// The extents of the label of each line; `nil` for a line that gets none.
  let sizes: [Size?]
  let frame: Rectangle
  let orientation: ContourLabelStyle.Orientation
  /// Whether a box would cover what is drawn already.
  let isTaken: (RotatedBox) -> Bool
  private let crowd: LineCrowd

  /// The space between a label and the cut ends of its line.
  static let padding = 2.5
  /// The greatest distance of the line from the chord under a label, in heights of the text.
  private static let bend = 0.25 / 0.64
  /// The least ratio of the chord under a label to the length of the line there.
  private static let straightness = 0.96
  /// The distance between the middles of places to try, in points.
  private static let step = 2.5

  init(
    lines: [SmoothLine], sizes: [Size?], frame: Rectangle,
    orientation: ContourLabelStyle.Orientation, isTaken: @escaping (RotatedBox) -> Bool
  ) {
    self.lines = lines
    self.sizes = sizes
    self.frame = frame
    self.orientation = orientation
    self.isTaken = isTaken
    crowd = LineCrowd(lines: lines, frame: frame)
  }

  /// The chosen places in the order of the lines, and the levels that have a line which is long and
  /// straight enough inside the frame.
  func chosen() -> (places: [Place], eligible: [Double]) {
    var slots = self.slots()
    let eligible = Set(slots.map { lines[$0.line].level })
    var chosen: [Place] = []
    for slot in slots.indices {
      if let place = best(&slots[slot], beside: chosen) { chosen.append(place) }
    }
    relax(&slots, &chosen)
    chosen.sort { ($0.line, $0.gap.lowerBound) < ($1.line, $1.gap.lowerBound) }
    return (chosen, eligible.sorted())
  }

  /// The stretches of lines that get a label each, in the order in which they choose.
  private func slots() -> [LabelSlot] {
    var slots: [LabelSlot] = []
    let levels = Set(lines.map(\.level)).sorted()
    for (line, size) in sizes.enumerated() {
      guard let size else { continue }
      for windows in windows(on: line, size: size) {
        let places = windows.map { place(on: line, at: $0, size: size) }
        let turn = levels.firstIndex(of: lines[line].level) ?? 0
        if let slot = LabelSlot(line: line, places: places, turn: turn) {
          slots.append(slot)
        }
      }
    }
    return slots.sorted {
      (lines[$0.line].level, $0.rank) < (lines[$1.line].level, $1.rank)
    }
  }

  /// Gives levels without a label one that cuts the lines beside it.
  private func relax(_ slots: inout [LabelSlot], _ chosen: inout [Place]) {
    var labelled = Set(chosen.map { lines[$0.line].level })
    for slot in slots.indices where !labelled.contains(lines[slots[slot].line].level) {
      guard let place = bestCutting(&slots[slot], beside: chosen) else { continue }
      chosen.append(place)
      labelled.insert(lines[place.line].level)
    }
  }

  /// Whether a place covers nothing but its own line.
  private func state(_ index: Int, of slot: inout LabelSlot) -> LabelSlot.State {
    if let known = slot.states[index] { return known }
    var state = LabelSlot.State.taken
    if let place = slot.places[index], !isTaken(place.box.grown(by: 1.5)) {
      let isCrossed = crowd.isCrossed(place.box.grown(by: 1), except: slot.line, gap: place.gap)
      state = isCrossed ? .crossed : .clear
    }
    slot.states[index] = state
    return state
  }

  /// The best clear place.
  ///
  /// Costs only rise, so that the search ends at the first place whose own cost is above the best.
  private func best(_ slot: inout LabelSlot, beside others: [Place]) -> Place? {
    var best: (place: Place, cost: Double)?
    for index in slot.order {
      guard let place = slot.places[index] else { continue }
      if let best, place.cost >= best.cost { break }
      guard let crowding = crowding(place, others), state(index, of: &slot) == .clear else {
        continue
      }
      let cost = place.cost + crowding + narrowness(index, &slot)
      if cost < best?.cost ?? .infinity { best = (place, cost) }
    }
    return best?.place
  }

  /// What it costs to stand near other labels; `nil` upon one.
  private func crowding(_ place: Place, _ others: [Place]) -> Double? {
    var sum = 0.0
    for other in others {
      if other.room.overlaps(place.room) { return nil }
      let isSame = lines[other.line].level == lines[place.line].level
      // Only near labels, and little: a strong pull would let one choice move all others.
      let reach = isSame ? 80.0 : 40
      let offset = other.box.center - place.box.center
      guard offset.dx.magnitude < reach, offset.dy.magnitude < reach else { continue }
      sum += 0.3 * max(0, 1 - offset.length / reach)
    }
    return sum
  }

  /// What it costs that the clear stretch about a place soon ends.
  private func narrowness(_ index: Int, _ slot: inout LabelSlot) -> Double {
    let reach = 4
    for distance in 1...reach {
      for other in [index - distance, index + distance] where slot.places.indices.contains(other) {
        guard state(other, of: &slot) != .clear else { continue }
        let share = 1 - Double(distance - 1) / Double(reach)
        return 0.8 * share * share
      }
    }
    return 0
  }

  /// The best place that covers other lines of the contour, which are cut.
  private func bestCutting(_ slot: inout LabelSlot, beside others: [Place]) -> Place? {
    var best: (place: Place, cost: Double)?
    for index in slot.order {
      guard let place = slot.places[index] else { continue }
      if let best, place.cost >= best.cost { break }
      guard let crowding = crowding(place, others), state(index, of: &slot) == .crossed,
        let cut = cutting(place)
      else { continue }
      let cost = cut.cost + crowding
      if cost < best?.cost ?? .infinity { best = (cut, cost) }
    }
    return best?.place
  }

  /// A place with the gaps of the lines beside it; `nil` where its own line comes back.
  private func cutting(_ place: Place) -> Place? {
    let room = place.box.grown(by: 1.5)
    var spans: [Int: ClosedRange<Double>] = [:]
    var order: [Int] = []
    for crossing in crowd.crossings(room, except: place.line, gap: place.gap) {
      guard crossing.line != place.line else { return nil }
      let span = crossing.from...crossing.to
      guard let known = spans[crossing.line] else {
        spans[crossing.line] = span
        order.append(crossing.line)
        continue
      }
      let joined =
        min(known.lowerBound, span.lowerBound)...max(known.upperBound, span.upperBound)
      // A line that comes by twice, or over the seam of a loop, is not cut.
      guard joined.span <= room.size.width + room.size.height else { return nil }
      spans[crossing.line] = joined
    }
    var result = place
    result.cost += 3 * Double(order.count)
    for line in order.sorted() {
      if let span = spans[line] { result.cuts.append((line, span)) }
    }
    return order.count <= 4 ? result : nil
  }
}

extension ContourLabels {
  /// The middles of the windows to try on a line, as lengths along it, for each of its labels: a
  /// long line has several.
  private func windows(on index: Int, size: Size) -> [[Double]] {
    let (line, length) = (lines[index], lines[index].length)
    // A label should take only a small part of a loop, and leave a bit of an open line.
    let least = line.isClosed ? 3.5 * (size.width + 5) : size.width + 12
    guard length > least else { return [] }
    let labels = max(1, min(6, Int(length / 420)))
    let step = Self.step
    if line.isClosed {
      // Places do not depend on where the trace of a loop began.
      let first = line.anchor
      let count = max(1, Int(length / Double(labels) / step))
      let part = length / Double(labels * count)
      return (0..<labels).map { label in
        (0..<count).map { first + part * Double(label * count + $0) }
      }
    }
    let half = size.width / 2 + Self.padding
    let (low, high) = (half + 3, length - half - 3)
    guard low <= high else { return [] }
    let count = max(1, Int((high - low) / step / Double(labels)) + 1)
    let part = (high - low) / Double(labels * count)
    return (0..<labels).map { label in
      (0..<count).map { low + part * (Double(label * count + $0) + 0.5) }
    }
  }

  /// A place over a stretch, unless that is bent or outside.
  private func place(on index: Int, at center: Double, size: Size) -> Place? {
    let line = lines[index]
    let half = size.width / 2 + Self.padding
    var gap = center - half...center + half
    let (a, b) = (line.station(at: gap.lowerBound).point, line.station(at: gap.upperBound).point)
    let arc = gap.upperBound - gap.lowerBound
    let reach = a.distance(to: b)
    guard reach >= Self.straightness * arc, let chord = (b - a).normalized else { return nil }
    let middle = line.station(at: center).point
    let sagitta = chord.cross(middle - a).magnitude
    guard sagitta <= Self.bend * size.height else { return nil }
    let place = a.interpolated(to: b, by: 0.5).interpolated(to: middle, by: 0.5)
    let box = RotatedBox(center: place, size: size, angle: direction(chord).angle)
    if orientation == .horizontal {
      let (along, across) = (chord.dx.magnitude, chord.dy.magnitude)
      let short = min(
        size.width / 2 / max(along, 1e-9), size.height / 2 / max(across, 1e-9), half)
      gap = center - short - Self.padding...center + short + Self.padding
    }
    guard frame.inset(by: 3).contains(box.bounds) else { return nil }
    return Place(
      line: index, box: box, gap: gap, cost: cost(of: box, chord, sagitta / size.height, gap, line))
  }

  /// The direction in which a label on a chord is read.
  private func direction(_ chord: Vector) -> Vector {
    switch orientation {
    case .horizontal: Vector(1, 0)
    // Greater values lie to the left of a line where y points up, so to its right on the page.
    case .uphill: -chord
    case .upright: chord.dx < 0 || (chord.dx == 0 && chord.dy > 0) ? -chord : chord
    }
  }

  private func cost(
    of box: RotatedBox, _ chord: Vector, _ bend: Double, _ gap: ClosedRange<Double>,
    _ line: SmoothLine
  ) -> Double {
    let bounds = box.bounds
    let edge = min(
      bounds.minX - frame.minX, frame.maxX - bounds.maxX, bounds.minY - frame.minY,
      frame.maxY - bounds.maxY)
    let upright = chord.dx < 0 ? -chord : chord
    let slant = orientation == .uphill ? box.angle.magnitude / 2 : upright.angle.magnitude
    let ends = line.isClosed ? 0 : 6 / max(1, min(gap.lowerBound, line.length - gap.upperBound))
    return 0.2 * slant * slant + 4 / max(edge, 1) + ends + 3 * bend * bend
  }
}

extension SmoothLine {
  /// The length along a loop at which a ray from its centre of area leaves it for good.
  ///
  /// Unlike the points of a traced line, it does not depend on the grid.
  fileprivate var anchor: Double {
    var (area, first) = (0.0, Vector(0, 0))
    let origin = stations[0].point
    for (a, b) in zip(stations, stations.dropFirst()) {
      let (u, v) = (a.point - origin, b.point - origin)
      area += u.cross(v)
      first = first + (u + v) * (u.cross(v) / 3)
    }
    guard area != 0 else { return 0 }
    let center = origin + first * (1 / area)
    // Not an axis of symmetry of usual figures.
    let ray = Vector(0.8366, -0.5478)
    var best = (distance: 0.0, length: 0.0)
    for (a, b) in zip(stations, stations.dropFirst()) {
      let (u, v) = (a.point - center, b.point - center)
      let (low, high) = (ray.cross(u), ray.cross(v))
      guard (low > 0) != (high > 0) else { continue }
      let share = low / (low - high)
      let distance = ray.dot(u) * (1 - share) + ray.dot(v) * share
      if distance > best.distance {
        best = (distance, a.length + (b.length - a.length) * share)
      }
    }
    return best.length
  }
}
