import Geometry

/// Finds where a function crosses levels between pairs of places, all at once.
///
/// The bracketed root is found by the method of Anderson and Björck ("A new high order method of
/// regula falsi type", BIT 13, 1973), whose order is at least 1.68, with bisection as a safeguard.
/// Every step works out the function for all places together, which costs much less than one after
/// the other.
struct LevelCrossings {
  private let field: PlaneField
  /// The crossings in the order in which they were asked for.
  private(set) var points: [Point] = []
  private var brackets: [Bracket] = []

  /// The ends of a bracket.
  fileprivate enum End {
    case low
    case high
  }

  fileprivate struct Bracket {
    let index: Int
    let a: Point
    let b: Point
    let level: Double
    /// The ends as shares of the way from a to b, with what the function exceeds the level by there.
    var t0 = 0.0
    var t1 = 1.0
    var low: Double
    var high: Double
    var t = 0.5
    var stayed: End?

    var tolerance: Double { 1e-11 * max(1, level.magnitude) }
    var place: Point { a.interpolated(to: b, by: t) }
  }

  /// How many places are looked for together: enough that one evaluation serves many, few enough that
  /// they stay near a core.
  private static let batch = 512

  /// Prepares to look for about so many places.
  init(of field: PlaneField, count: Int) {
    self.field = field
    points.reserveCapacity(count)
    brackets.reserveCapacity(min(count, Self.batch))
  }

  /// Where the function crosses a level between two places.
  static func point(of field: PlaneField, _ side: Side) -> Point {
    var search = LevelCrossings(of: field, count: 1)
    search.add(side)
    search.run()
    return search.points[0]
  }

  /// Two places, and the values there less the level that is crossed between them.
  struct Side {
    var a: Point
    var b: Point
    var low: Double
    var high: Double
    var level: Double
  }

  /// Asks for a crossing.
  mutating func add(_ side: Side) {
    let (a, b, level) = (side.a, side.b, side.level)
    guard side.low.isFinite || side.high.isFinite else { return points.append(a) }
    guard side.low.isFinite, side.high.isFinite else {
      return points.append(border(a, b, isFirstInside: side.low.isFinite, level))
    }
    var bracket = Bracket(
      index: points.count, a: a, b: b, level: level, low: side.low, high: side.high)
    // An end on the level counts as below it: the line is elsewhere where the function goes on below.
    if bracket.low == 0 {
      let probe = field.value(a.interpolated(to: b, by: 0x1p-8)) - level
      if probe < -bracket.tolerance { (bracket.t0, bracket.low) = (0x1p-8, probe) }
    } else if bracket.high == 0 {
      let probe = field.value(b.interpolated(to: a, by: 0x1p-8)) - level
      if probe < -bracket.tolerance { (bracket.t1, bracket.high) = (1 - 0x1p-8, probe) }
    }
    points.append(a)
    brackets.append(bracket)
    if brackets.count == Self.batch { run() }
  }

  /// Finds all crossings that were asked for.
  mutating func run() {
    for step in 0..<60 where !brackets.isEmpty {
      for index in brackets.indices { brackets[index].advance(halving: step % 8 == 7) }
      let values = field.values(brackets.map(\.place))
      var count = 0
      for index in brackets.indices {
        if brackets[index].isDone(with: values[index] - brackets[index].level) {
          points[brackets[index].index] = brackets[index].place
        } else {
          if count < index { brackets[count] = brackets[index] }
          count += 1
        }
      }
      brackets.removeLast(brackets.count - count)
    }
    for bracket in brackets { points[bracket.index] = bracket.place }
    brackets.removeAll(keepingCapacity: true)
  }

  /// Where the domain ends between a node inside and one outside, by bisection to 2⁻³⁰ of the side.
  private func border(_ a: Point, _ b: Point, isFirstInside: Bool, _ level: Double) -> Point {
    let (inside, outside) = isFirstInside ? (a, b) : (b, a)
    guard inside != outside else { return inside }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if field.value(inside.interpolated(to: outside, by: middle)) > level {
        low = middle
      } else {
        high = middle
      }
    }
    return inside.interpolated(to: outside, by: low)
  }
}

extension LevelCrossings.Bracket {
  /// Chooses the next place to look at.
  fileprivate mutating func advance(halving: Bool) {
    t = halving ? (t0 + t1) / 2 : t0 + (t1 - t0) * low / (low - high)
  }

  /// Whether the place is good enough, for what the function exceeds the level by there; otherwise
  /// it becomes an end.
  fileprivate mutating func isDone(with value: Double) -> Bool {
    if value.magnitude <= tolerance || value.isNaN || t1 - t0 < 1e-15 { return true }
    // An end that stays twice running holds the secant back, and counts for less.
    if (value > 0) == (low > 0) {
      if stayed == .high { high *= Self.share(of: value, low) }
      (t0, low, stayed) = (t, value, .high)
    } else {
      if stayed == .low { low *= Self.share(of: value, high) }
      (t1, high, stayed) = (t, value, .low)
    }
    return false
  }

  /// The factor for the value at an end that stays, when the other end's value has changed.
  private static func share(of value: Double, _ before: Double) -> Double {
    let share = 1 - value / before
    return share > 0 ? share : 0.5
  }
}
