import Geometry

/// Finds places for the labels of contour lines.
///
/// A place is a stretch of line that is long enough for its text and nearly straight. It must lie
/// inside the frame, clear of other lines, other labels and everything that is drawn already; among
/// the places that do, upright ones far from line ends and from the frame are preferred. How places
/// are chosen is said at ``LabelChoice``.
///
/// Small changes of the lines, such as those of a finer grid, move few labels: stretches do not
/// depend on how branches are joined at a saddle, see ``LabelStretches``; places do not depend on
/// where the trace of a loop began; costs slope from place to place, towards another corner for each
/// of four levels in turn, so that symmetry leaves no ties and neighbours seldom want the same room.
struct ContourLabels {
  let lines: [SmoothLine]
  /// The extents of the label of each line; `nil` for a line that gets none.
  let sizes: [Size?]
  let frame: Rectangle
  /// Where labels may stand.
  private let inner: Rectangle
  let orientation: ContourLabelStyle.Orientation
  /// Whether a box would cover what is drawn already.
  let isTaken: (RotatedBox) -> Bool
  let crowd: LineCrowd

  /// The space between a label and the cut ends of its line.
  static let padding = 2.5
  /// How straight a line is under its label.
  private struct Limits {
    /// The greatest distance of the line from the chord, in heights of the text.
    var bend: Double
    /// The least ratio of the chord to the length of the line.
    var straightness: Double

    /// As a rule.
    static let usual = Limits(bend: 0.25 / 0.64, straightness: 0.96)
    /// For levels that would else have no label at all.
    static let loose = Limits(bend: 0.35 / 0.64, straightness: 0.93)
  }
  /// The distance between the middles of places to try, in points.
  private static let step = 2.5

  init(
    lines: [SmoothLine], sizes: [Size?], frame: Rectangle,
    orientation: ContourLabelStyle.Orientation, isTaken: @escaping (RotatedBox) -> Bool
  ) {
    self.lines = lines
    self.sizes = sizes
    self.frame = frame
    inner = frame.inset(by: 3)
    self.orientation = orientation
    self.isTaken = isTaken
    crowd = LineCrowd(lines: lines, frame: frame)
  }

  /// The chosen places in the order of the lines, and the levels that have a line which is long and
  /// straight enough inside the frame.
  func chosen() -> (places: [PlacedLabel], eligible: [Double]) {
    let slots = self.slots(.usual)
    var choice = LabelChoice(slots, of: self)
    choice.run()
    let labelled = choice.placed.map { lines[$0.place.line].level }.ascending
    let isBare = lines.indices.contains { sizes[$0] != nil && !labelled.contains(lines[$0].level) }
    if isBare {
      choice.add(self.slots(.loose).filter { !labelled.contains($0.level) })
    }
    let chosen = choice.placed.sorted {
      ($0.place.line, $0.place.gap.lowerBound) < ($1.place.line, $1.place.gap.lowerBound)
    }
    return (chosen, slots.map(\.level).ascending)
  }

  /// The stretches of lines that get a label each, in the order in which they choose.
  private func slots(_ limits: Limits) -> [LabelSlot] {
    let labelled = sizes.indices.filter { sizes[$0] != nil }
    let levels = lines.map(\.level).ascending
    var slots: [LabelSlot] = []
    for group in LabelStretches(lines: lines, labelled: labelled, frame: frame).groups {
      guard let first = group.stretches.first, let size = sizes[first.line] else { continue }
      let windows = group.stretches.flatMap { centers(on: $0, size: size) }
      let level = lines[first.line].level
      let turn = levels.firstIndex(of: level) ?? 0
      let count = min(group.count, windows.count)
      for number in 0..<count {
        let part = windows[windows.count * number / count..<windows.count * (number + 1) / count]
        let places = places(part, size: size, limits)
        if let slot = LabelSlot(level: level, places: places, turn: turn) { slots.append(slot) }
      }
    }
    return slots.sorted { ($0.level, $0.rank) < ($1.level, $1.rank) }
  }
}

extension ContourLabels {
  /// The room about a label that no line may enter, and the room that it likes to have, in points.
  private static let room = (least: 1.0, wanted: 6.0)

  /// What a place covers, and what the lines beside it cost.
  func state(of place: LabelPlace) -> LabelSlot.State {
    guard !isTaken(place.box.grown(by: 1.5)) else { return .taken }
    let clearance = crowd.clearance(
      of: place.box, upTo: Self.room.wanted, except: place.line, gap: place.gap,
      least: Self.room.least)
    guard clearance > Self.room.least else { return .crossed }
    // The cost rises steadily, so that the choice seldom hangs on whether the rule is just kept.
    let share = (Self.room.wanted - clearance) / (Self.room.wanted - Self.room.least)
    return .clear(cost: 0.3 * share * share)
  }

  /// The gaps of the lines beside a place; `nil` where its own line comes back, or too many do.
  func cuts(for place: LabelPlace) -> [(line: Int, gap: ClosedRange<Double>)]? {
    let room = place.box.grown(by: 1.5)
    var spans: [Int: ClosedRange<Double>] = [:]
    for crossing in crowd.crossings(room, except: place.line, gap: place.gap) {
      guard crossing.line != place.line else { return nil }
      let span = crossing.from...crossing.to
      guard let known = spans[crossing.line] else {
        spans[crossing.line] = span
        continue
      }
      let joined =
        min(known.lowerBound, span.lowerBound)...max(known.upperBound, span.upperBound)
      // A line that comes by twice, or over the seam of a loop, is not cut.
      guard joined.span <= room.size.width + room.size.height else { return nil }
      spans[crossing.line] = joined
    }
    guard spans.count <= 4 else { return nil }
    return spans.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension ContourLabels {
  /// The middles of the windows to try on a stretch, as lengths along its line.
  private func centers(
    on stretch: LabelStretches.Stretch, size: Size
  ) -> [(stretch: LabelStretches.Stretch, center: Double)] {
    let line = lines[stretch.line]
    let length = stretch.high - stretch.low
    // A label should take only a small part of a loop, and leave a bit of an open line.
    guard length > (stretch.isLoop ? 3.5 * (size.width + 5) : size.width + 12) else { return [] }
    if stretch.isLoop {
      // Places do not depend on where the trace of a loop began.
      let first = line.anchor
      let count = max(1, Int(length / Self.step))
      return (0..<count).map { (stretch, first + length * Double($0) / Double(count)) }
    }
    let half = size.width / 2 + Self.padding + 3
    let room = length - 2 * half
    guard room >= 0 else { return [] }
    let count = max(1, Int(room / Self.step) + 1)
    return (0..<count).map {
      (stretch, stretch.low + half + room * (Double($0) + 0.5) / Double(count))
    }
  }

  /// The places over windows of stretches that are not bent or outside.
  private func places(
    _ windows: ArraySlice<(stretch: LabelStretches.Stretch, center: Double)>, size: Size,
    _ limits: Limits
  ) -> [LabelPlace] {
    var places: [LabelPlace] = []
    places.reserveCapacity(windows.count)
    // Lines are large, and windows of one follow each other.
    guard var number = windows.first?.stretch.line else { return [] }
    var line = lines[number]
    for (stretch, center) in windows {
      if stretch.line != number { (number, line) = (stretch.line, lines[stretch.line]) }
      if let place = place(stretch, of: line, at: center, size: size, limits) {
        places.append(place)
      }
    }
    return places
  }

  /// A place over a stretch, unless that is bent or outside.
  private func place(
    _ stretch: LabelStretches.Stretch, of line: SmoothLine, at center: Double, size: Size,
    _ limits: Limits
  ) -> LabelPlace? {
    let half = size.width / 2 + Self.padding
    var gap = center - half...center + half
    let (a, b) = (line.station(at: gap.lowerBound).point, line.station(at: gap.upperBound).point)
    let arc = gap.upperBound - gap.lowerBound
    let reach = a.distance(to: b)
    guard reach >= limits.straightness * arc, let chord = (b - a).normalized else { return nil }
    let middle = line.station(at: center).point
    let sagitta = chord.cross(middle - a).magnitude
    guard sagitta <= limits.bend * size.height else { return nil }
    let place = a.interpolated(to: b, by: 0.5).interpolated(to: middle, by: 0.5)
    let box = RotatedBox(center: place, size: size, along: direction(chord))
    if orientation == .horizontal {
      let (along, across) = (chord.dx.magnitude, chord.dy.magnitude)
      let short = min(
        size.width / 2 / max(along, 1e-9), size.height / 2 / max(across, 1e-9), half)
      gap = center - short - Self.padding...center + short + Self.padding
    }
    guard inner.contains(box.bounds) else { return nil }
    return LabelPlace(
      line: stretch.line, box: box, gap: gap,
      cost: cost(of: box, chord, sagitta / size.height, gap, stretch))
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

  /// How far a label leans, for what that costs.
  private func slant(_ box: RotatedBox, _ chord: Vector) -> Double {
    switch orientation {
    case .uphill: box.angle.magnitude / 2
    case .upright: box.angle.magnitude
    case .horizontal: (chord.dx < 0 ? -chord : chord).angle.magnitude
    }
  }

  private func cost(
    of box: RotatedBox, _ chord: Vector, _ bend: Double, _ gap: ClosedRange<Double>,
    _ stretch: LabelStretches.Stretch
  ) -> Double {
    let bounds = box.bounds
    let edge = min(
      bounds.minX - frame.minX, frame.maxX - bounds.maxX, bounds.minY - frame.minY,
      frame.maxY - bounds.maxY)
    let slant = slant(box, chord)
    let way = min(gap.lowerBound - stretch.low, stretch.high - gap.upperBound)
    let ends = stretch.isLoop ? 0 : 6 / max(1, way)
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
    for next in 1..<stations.count {
      let (u, v) = (stations[next - 1].point - origin, stations[next].point - origin)
      area += u.cross(v)
      first = first + (u + v) * (u.cross(v) / 3)
    }
    guard area != 0 else { return 0 }
    let center = origin + first * (1 / area)
    // Not an axis of symmetry of usual figures.
    let ray = Vector(0.8366, -0.5478)
    var best = (distance: 0.0, length: 0.0)
    for next in 1..<stations.count {
      let (a, b) = (stations[next - 1], stations[next])
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
