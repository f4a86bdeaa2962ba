import Calculus
import Symbolics

/// The zeros, turning points and singular places of an expression on an interval, by interval
/// arithmetic.
///
/// The interval is cut until every part is proved to be monotone, or convex with one turning point,
/// or is a singular place no wider than a millionth of the whole. On such parts signs at the ends
/// decide, so nothing wider than that is missed. (R. E. Moore, *Interval Analysis*, 1966.)
struct FunctionSurvey {
  /// A place and the value there.
  typealias Sample = (x: Double, y: Double)

  /// Where the function is 0 and continuous, ascending.
  private(set) var zeros: [Double] = []
  /// Values at ends, turning points, kinks and edges: the least and greatest are among them.
  private(set) var candidates: [Sample] = []
  /// Where the function is unbounded, ascending.
  private(set) var poles: [Double] = []
  /// Where the function jumps, ascending.
  private(set) var jumps: [Double] = []
  /// Whether the effort sufficed.
  private(set) var isComplete = true

  private let value: (Double) -> Double
  private let slope: (Double) -> Double
  private var program: CompiledEnclosure
  private let span: Double
  private var effort = 0
  private var scale = 0.0

  /// The number of enclosures after which the survey gives up.
  private static var effortLimit: Int { 1200 }

  init(
    _ value: @escaping (Double) -> Double, slope: @escaping (Double) -> Double,
    _ program: CompiledEnclosure, over range: ClosedRange<Double>
  ) {
    self.value = value
    self.slope = slope
    self.program = program
    span = range.span
    examine(range.lowerBound, range.upperBound)
    zeros = distinct(zeros)
    poles = distinct(poles)
    jumps = distinct(jumps)
  }

  private mutating func examine(_ a: Double, _ b: Double) {
    effort += 1
    guard effort < Self.effortLimit else {
      isComplete = false
      return
    }
    let box = program([Interval(a, b)])
    if box.range.isEmpty { return }
    let middle = a + (b - a) / 2
    let canHalve = middle > a && middle < b && b - a > 1e-6 * span
    guard box.regularity == .smooth, let series = program.coefficients(over: Interval(a, b)) else {
      return canHalve ? halve(a, middle, b) : singular(a, b, box)
    }
    if box.range.isBounded { scale = max(scale, min(value(a).magnitude, box.range.magnitude)) }
    let isFlat = box.range.width <= 1e-13 * scale
    if !series.0.contains(0) || isFlat {
      monotone(a, b)
    } else if !series.1.contains(0) || !canHalve {
      convex(a, b)
    } else {
      halve(a, middle, b)
    }
  }

  private mutating func halve(_ a: Double, _ middle: Double, _ b: Double) {
    examine(a, middle)
    examine(middle, b)
  }

  private mutating func add(_ x: Double) {
    let y = value(x)
    if y.isFinite { candidates.append((x, y)) }
  }

  /// A part on which the function rises or falls.
  private mutating func monotone(_ a: Double, _ b: Double) {
    add(a)
    add(b)
    let (first, last) = (value(a), value(b))
    if first == 0, last == 0 { return }
    if first == 0 { zeros.append(a) }
    if last == 0 { zeros.append(b) }
    guard first * last < 0 else { return }
    zeros.append(settled(SignChange.place(of: value, a, b), by: value))
  }

  /// A part whose slope rises or falls, so that there is at most one turning point.
  private mutating func convex(_ a: Double, _ b: Double) {
    let (first, last) = (slope(a), slope(b))
    var turn: Double?
    if first * last < 0 {
      turn = settled(SignChange.place(of: slope, a, b), by: slope)
    } else if first == 0 || last == 0 {
      turn = first == 0 ? a : b
    }
    guard let turn else { return monotone(a, b) }
    let here = program([Interval(turn.nextDown, turn.nextUp)]).range
    if here.contains(0), value(turn).magnitude <= 1e-15 * max(scale, here.magnitude) {
      zeros.append(turn)
      add(a)
      add(turn)
      add(b)
      return
    }
    if turn > a { monotone(a, turn) }
    if turn < b { monotone(turn, b) }
  }

  /// A place, or the short decimal next to it where that is at least as good.
  private func settled(_ x: Double, by f: (Double) -> Double) -> Double {
    if x.magnitude < 1e-12 * span, f(0).magnitude <= f(x).magnitude { return 0 }
    let text = NumberFormat.significant(12).string(x)
    guard let short = Double(text), f(short).magnitude <= f(x).magnitude else { return x }
    return short
  }

  private func distinct(_ values: [Double]) -> [Double] {
    values.sorted().reduce(into: []) { list, value in
      if value - (list.last ?? -.infinity) > 1e-9 * span { list.append(value) }
    }
  }
}

// Singular places.
extension FunctionSurvey {
  /// A part too short to be cut on which the function is not known to be smooth.
  private mutating func singular(_ from: Double, _ to: Double, _ box: Enclosure) {
    let (a, b) = located(from, to)
    let (first, last) = (value(a), value(b))
    if !box.range.isBounded, let place = pole(a, b) { return poles.append(place) }
    if first.isFinite != last.isFinite {
      let edge = edge(inside: first.isFinite ? a : b, outside: first.isFinite ? b : a)
      add(edge)
      if value(edge) == 0 { zeros.append(edge) }
      return
    }
    guard first.isFinite else { return }
    for x in [from, a, b, to] { add(x) }
    let gap = (last - first).magnitude
    if box.regularity < .continuous, gap > 1e-6 * max(first.magnitude, last.magnitude) {
      jumps.append(tidy(a, b))
      return
    }
    let tip = tidy(a, b)
    add(tip)
    let y = value(tip)
    if y == 0 || first * last < 0 || first == 0 { zeros.append(tip) }
  }

  /// The first place in a part where the function is not smooth, to the last digits.
  private mutating func located(_ from: Double, _ to: Double) -> (Double, Double) {
    var (low, high) = (from, to)
    for _ in 0..<40 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if isSingular(low, middle) {
        high = middle
      } else if isSingular(middle, high) {
        low = middle
      } else {
        break
      }
    }
    return (low, high)
  }

  private mutating func isSingular(_ low: Double, _ high: Double) -> Bool {
    let box = program([Interval(low, high)])
    return !box.range.isEmpty && box.regularity != .smooth
  }

  /// A short decimal in a part, or its middle.
  private func tidy(_ a: Double, _ b: Double) -> Double {
    let middle = a + (b - a) / 2
    let room = max(b - a, 1e-12 * span)
    if middle.magnitude <= room { return 0 }
    let short = Double(NumberFormat.significant(12).string(middle)) ?? middle
    return (short - middle).magnitude <= room ? short : middle
  }

  /// The place of a pole in a part: the function grows on and on towards it, from one side at least.
  private func pole(_ a: Double, _ b: Double) -> Double? {
    let place = tidy(a, b)
    let reach = 1e-3 * span
    for side in [-1.0, 1] {
      let values = [0, 8, 16].map { power in
        value(place + side * reach / Double(1 << power))
      }
      guard values.allSatisfy(\.isFinite) else { continue }
      let (early, late) = (values[1] - values[0], values[2] - values[1])
      if late.magnitude > 0.5 * early.magnitude, early != 0 { return place }
    }
    return nil
  }

  private func edge(inside: Double, outside: Double) -> Double {
    var (good, bad) = (inside, outside)
    for _ in 0..<1100 {
      let middle = good + (bad - good) / 2
      guard middle != good, middle != bad else { break }
      if value(middle).isFinite { good = middle } else { bad = middle }
    }
    return settled(good) { value($0).isFinite ? 0 : 1 }
  }
}
