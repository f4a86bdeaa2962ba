internal import Typesetting

/// The labels of an axis whose places have names.
///
/// They are set flat where that has room, else wrapped over two lines, else at an angle of 45° with
/// their ends at the ticks, else turned to read upwards, else every so many of them. The time does
/// not grow with the number of names: only those that could have room are measured.
struct NameLabels {
  /// The greatest number of characters of a name that is shown whole.
  private static let longest = 48
  /// The greatest extent across the axis, in points.
  private static let deepest = 130.0

  let names: [String]
  let horizontal: Bool
  let context: PanelContext
  /// The page coordinate of each place.
  let position: (Double) -> Double
  let isInside: (Double) -> Bool

  /// Ticks and labels.
  func chosen() throws(MarkProblem) -> (ticks: TickSet, labels: TickLabels) {
    let spacing = (position(1) - position(0)).magnitude
    let line = 1.25 * context.theme.tickSize
    let gap = horizontal ? 0.6 * context.theme.tickSize : 1
    let least = max(1, Int(min((line / max(spacing, 1e-9)).rounded(.up), 1e9)))
    if horizontal, least == 1 {
      let manners: [(width: Double?, turn: TickLabels.Turn)] = [
        (nil, .flat), (max(spacing - gap - 0.5, 1), .flat), (nil, .slanted),
        (Self.deepest, .upright),
      ]
      for (width, turn) in manners {
        let found = try labels(
          every: 1, width: width, turn: turn, gap: turn == .flat ? gap : 1)
        if let found { return (ticks(every: 1), found) }
      }
    }
    var stride = least
    while stride < 2 * names.count {
      let found = try labels(every: stride, width: Self.deepest, turn: .flat, gap: gap)
      if let found { return (ticks(every: stride, spacing: spacing), found) }
      stride = stride < 10 ? stride + 1 : stride + stride / 4
    }
    return (.none, TickLabels(boxes: []))
  }

  /// Ticks and labels of names that are whole numbers in order: the multiples of 1, 2 or 5 times a
  /// power of ten, at most so many that have room, in one line each.
  func indices(atMost count: Int) throws(MarkProblem) -> (ticks: TickSet, labels: TickLabels) {
    let gap = horizontal ? 0.6 * context.theme.tickSize : 1
    var (unit, digit) = (1, 1)
    while unit * digit <= 2 * names.count {
      let stride = unit * digit
      let places = names.indices.filter {
        (Int(names[$0]) ?? 1) % stride == 0 && isInside(Double($0))
      }
      if places.count <= max(count, 1), let found = try flat(places, gap: gap) {
        return (TickSet(major: places.map { Tick(Double($0), names[$0]) }), found)
      }
      (unit, digit) = digit == 5 ? (10 * unit, 1) : (unit, digit == 1 ? 2 : 5)
    }
    return (.none, TickLabels(boxes: []))
  }

  /// Labels in one line each, if they have room.
  private func flat(_ places: [Int], gap: Double) throws(MarkProblem) -> TickLabels? {
    var boxes: [TextBox?] = []
    for place in places {
      boxes.append(
        try context.typesetter.measured(
          names[place], style: context.theme.tickLabel, alignment: horizontal ? .middle : .end))
    }
    let labels = TickLabels(boxes: boxes)
    let found = (places.map { position(Double($0)) }, labels)
    return fits(found, gap: gap) ? labels : nil
  }

  private typealias Candidate = (places: [Double], labels: TickLabels)

  /// Labels flat or turned, if they have room; `nil` for no width keeps each in one line.
  ///
  /// The first that has no room beside the one before ends the search, so that not all of many names
  /// are measured in vain.
  private func labels(
    every stride: Int, width: Double?, turn: TickLabels.Turn, gap: Double
  ) throws(MarkProblem) -> TickLabels? {
    var boxes: [TextBox?] = []
    var places: [Double] = []
    for index in shown(every: stride) {
      places.append(position(Double(index)))
      boxes.append(
        try context.typesetter.measured(
          Self.cut(names[index]), style: context.theme.tickLabel,
          alignment: horizontal && turn == .flat ? .middle : .end, width: width))
      let last = (Array(places.suffix(2)), TickLabels(boxes: Array(boxes.suffix(2)), turn: turn))
      guard fits(last, gap: gap) else { return nil }
    }
    let all = TickLabels(boxes: boxes, turn: turn)
    return fits((places, all), gap: gap) ? all : nil
  }

  private func fits(_ found: Candidate, gap: Double) -> Bool {
    let isFlat = horizontal && found.labels.turn == .flat
    let line = 1.3 * context.theme.tickSize
    // A slanted label is one line, no longer than one that stands upright may be.
    guard
      found.labels.turn != .slanted
        || found.labels.boxes.allSatisfy({
          ($0?.width ?? 0) <= Self.deepest
        })
    else { return false }
    return found.labels.haveRoom(at: found.places, horizontal: horizontal, gap: gap)
      && (!isFlat || found.labels.depth(horizontal: true) < 2.4 * line)
  }

  /// The indices of every so many names inside the axis.
  private func shown(every stride: Int) -> [Int] {
    Swift.stride(from: 0, to: names.count, by: stride).filter { isInside(Double($0)) }
  }

  private func ticks(every stride: Int, spacing: Double = .infinity) -> TickSet {
    let major = shown(every: stride).map { Tick(Double($0), names[$0]) }
    guard stride > 1, spacing >= 3 else { return TickSet(major: major) }
    let minor = names.indices.filter { $0 % stride != 0 && isInside(Double($0)) }.map(Double.init)
    return TickSet(major: major, minor: minor)
  }

  /// A name short enough to show; formulas are kept whole.
  private static func cut(_ name: String) -> String {
    guard !name.contains("$"), name.utf8.count > longest, name.count > longest else { return name }
    return name.prefix(longest - 1) + "…"
  }
}
