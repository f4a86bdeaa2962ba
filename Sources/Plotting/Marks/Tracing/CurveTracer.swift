import Calculus
import Geometry
import Symbolics

/// Follows a curve over a frame with cubic curves.
///
/// A piece is the cubic Hermite curve through both ends with the derivatives there. Its error is at
/// most h⁴/384 times the greatest fourth derivative (Birkhoff and Priver, *Hermite interpolation
/// errors for derivatives*, 1967), which interval arithmetic bounds, so that a piece is drawn only
/// when it is proved to be within the tolerance; see ``SmoothStretch``. Where the function is not proved to be smooth the
/// first such place is found by bisection: a kink is joined, a jump, a pole or the edge of the domain
/// parts the line. Where no enclosures are known, or do not decide within the effort, pieces are
/// judged at samples; see ``sample(_:_:)``.
struct CurveTracer<Curve: TracedCurve> {
  /// The greatest distance in points between the curve and the function.
  static var tolerance: Double { 0.02 }
  /// The width in points below which a continuous piece is drawn as a line.
  private static var hair: Double { 0.014 }
  /// The number of enclosures after which pieces are judged at samples.
  private static var effortLimit: Int { 6000 }

  var curve: Curve
  /// The frame, with room around it for the width of strokes.
  let window: Rectangle
  /// Whether what lies outside the window is kept as straight lines, for areas.
  let keepsHidden: Bool
  var pen = CurvePen()
  /// Smooth stretches, end to end, that are not drawn yet.
  private var stretches: [SmoothStretch] = []
  var halvings = 0
  private var effort = 0
  private var leastStep = 0.0
  /// Where the last singular place ended, and how far the next is widened when it begins there.
  private var settled = (end: Double.nan, growth: 0.0)

  init(_ curve: Curve, in frame: Rectangle, keepsHidden: Bool = false) {
    self.curve = curve
    window = frame.inset(by: -6)
    self.keepsHidden = keepsHidden
  }

  /// The pieces between two parameters, strand by strand.
  mutating func trace(from low: Double, to high: Double) -> [[CurvePiece]] {
    guard low < high else { return [] }
    leastStep = (high - low) * 0x1p-42
    follow(curve.spot(at: low), curve.spot(at: high))
    flush()
    return pen.strands
  }

  private mutating func enclosure(
    _ low: Double, _ high: Double, withBends: Bool = false
  ) -> CurveEnclosure? {
    effort += 1
    return curve.enclosure(from: low, to: high, withBends: withBends)
  }

  private mutating func follow(_ a: CurveSpot, _ b: CurveSpot) {
    guard effort < Self.effortLimit,
      let box = enclosure(a.parameter, b.parameter, withBends: true)
    else {
      flush()
      return sample(a, b)
    }
    if !box.isEmpty, box.regularity == .smooth, box.meets(window) {
      return followSmooth(a, b, box)
    }
    flush()
    if box.isEmpty { return pen.lift() }
    if !box.meets(window) { return skip(a, b) }
    followSingular(a, b, box)
  }

  private mutating func followSmooth(_ a: CurveSpot, _ b: CurveSpot, _ box: CurveEnclosure) {
    let stretch = SmoothStretch(
      low: a.parameter, high: b.parameter, bend: box.bend, steepness: box.steepness)
    let count = (stretch.width / stretch.longest(within: Self.tolerance)).rounded(.up)
    if count <= 2 { return stretches.append(stretch) }
    if isNarrow(a, b, box) {
      flush()
      return pen.line(a.point, b.point)
    }
    if count > 12, isColumn(a, b, box) {
      flush()
      return column(a, b)
    }
    halve(a, b)
  }

  private mutating func halve(_ a: CurveSpot, _ b: CurveSpot) {
    let middle = a.parameter + (b.parameter - a.parameter) / 2
    guard middle > a.parameter, middle < b.parameter else {
      flush()
      return settle(a, b)
    }
    let spot = curve.spot(at: middle)
    follow(a, spot)
    follow(spot, b)
  }

  /// Draws the smooth stretches gathered so far with as few pieces as their bounds allow.
  private mutating func flush() {
    guard let first = stretches.first else { return }
    var (start, index) = (curve.spot(at: first.low), 0)
    while index < stretches.count {
      var (end, next) = reach(from: start.parameter, index, isEased: true)
      var spot = curve.spot(at: end)
      if curve.isGraph, !Self.isMonotone(start, spot) {
        (end, next) = reach(from: start.parameter, index, isEased: false)
        spot = curve.spot(at: end)
      }
      if start.isSmooth, spot.isSmooth { pen.curve(start, spot) } else { sample(start, spot) }
      (start, index) = (spot, next)
    }
    stretches = []
  }

  /// How far one piece from a place in a stretch is within the tolerance, and in which stretch the
  /// next one begins.
  private func reach(
    from start: Double, _ index: Int, isEased: Bool
  ) -> (end: Double, index: Int) {
    var (joined, end) = (stretches[index], start)
    for next in index..<stretches.count {
      joined.join(stretches[next])
      let longest = joined.longest(within: Self.tolerance, isEased: isEased)
      guard start + longest >= stretches[next].high else {
        let part = start + longest
        return part > end && part > stretches[next].low ? (part, next) : (end, next)
      }
      end = stretches[next].high
    }
    return (end, stretches.count)
  }

  /// Whether the cubic of a graph rises or falls all along (Fritsch and Carlson, *Monotone piecewise
  /// cubic interpolation*, 1980).
  private static func isMonotone(_ a: CurveSpot, _ b: CurveSpot) -> Bool {
    let slope = (b.point.y - a.point.y) / (b.parameter - a.parameter)
    guard slope != 0 else { return false }
    let ratios = (a.tangent.dy / slope, b.tangent.dy / slope)
    return ratios.0 >= 0 && ratios.0 <= 3 && ratios.1 >= 0 && ratios.1 <= 3
  }

  /// Whether a continuous stretch is so thin that the line between its ends is near enough.
  private func isNarrow(_ a: CurveSpot, _ b: CurveSpot, _ box: CurveEnclosure) -> Bool {
    guard a.isDefined, b.isDefined, min(box.x.width, box.y.width) <= Self.hair else { return false }
    func excess(_ range: Interval, _ p: Double, _ q: Double) -> Double {
      max(range.upper - max(p, q), min(p, q) - range.lower)
    }
    return excess(box.x, a.point.x, b.point.x) <= Self.hair
      && excess(box.y, a.point.y, b.point.y) <= Self.hair
  }

  /// Leaves out a stretch that lies outside the window.
  private mutating func skip(_ a: CurveSpot, _ b: CurveSpot) {
    guard keepsHidden, a.isDefined || b.isDefined else { return pen.lift() }
    // The curve may be hidden up to where it ends or runs off to infinity.
    guard a.isDefined, b.isDefined else {
      return b.parameter - a.parameter > leastStep ? halve(a, b) : pen.lift()
    }
    if let last = pen.strands.last?.last?.end, last.x == a.point.x, last != held(a.point) {
      pen.line(last, held(a.point))
    }
    pen.line(held(a.point), held(b.point))
  }

  /// A point moved into the window's height and a little more: places beyond stand for all that are
  /// farther.
  private func held(_ point: Point) -> Point {
    Point(point.x, min(max(point.y, window.minY - 10), window.maxY + 10))
  }
}

// Places where the curve is not smooth.
extension CurveTracer {
  private mutating func followSingular(_ a: CurveSpot, _ b: CurveSpot, _ box: CurveEnclosure) {
    if box.regularity >= .continuous, isNarrow(a, b, box) { return pen.line(a.point, b.point) }
    guard var place = firstSingular(a.parameter, b.parameter) else { return halve(a, b) }
    if place.lowerBound == settled.end {
      settled.growth = max(2 * settled.growth, 2 * leastStep)
      place = place.lowerBound...min(b.parameter, place.upperBound + settled.growth)
    } else {
      settled.growth = 0
    }
    let from = reliable(curve.spot(at: place.lowerBound), towards: a.parameter)
    var to = reliable(curve.spot(at: place.upperBound), towards: b.parameter)
    if !to.isDefined, to.parameter + leastStep < b.parameter {
      // A single place without a value, as that of sin(x)/x, need not part the line.
      let next = curve.spot(at: to.parameter + leastStep)
      if next.isDefined { to = reliable(next, towards: b.parameter) }
    }
    settled.end = to.parameter
    if from.parameter > a.parameter { follow(a, from) }
    settled.end = to.parameter
    flush()
    settle(from, to)
    if to.parameter < b.parameter { follow(to, b) }
  }

  /// The spot, or the first one in a direction whose value is not lost in rounding.
  ///
  /// Next to its gap, (1 − cos x)/x² comes out as 0 or anything; the enclosure of the single value
  /// tells so. Where all values nearby are like that, up to a 4000th of the curve's range, the spot
  /// stays.
  private mutating func reliable(_ spot: CurveSpot, towards end: Double) -> CurveSpot {
    guard spot.isDefined else { return spot }
    var (candidate, step) = (spot, leastStep)
    while !isReliable(candidate) {
      let next = spot.parameter + (end < spot.parameter ? -step : step)
      guard step < min((end - spot.parameter).magnitude, 0x1p30 * leastStep) else { return spot }
      candidate = curve.spot(at: next)
      guard candidate.isDefined else { return spot }
      step *= 2
    }
    return candidate
  }

  /// Whether the place of a spot is known to the tolerance, rounding included.
  mutating func isReliable(_ spot: CurveSpot) -> Bool {
    guard let box = enclosure(spot.parameter, spot.parameter), !box.isEmpty else { return true }
    return box.y.width <= Self.tolerance && box.x.width <= Self.tolerance
  }

  /// The first place, of the least width, where the curve is not smooth; `nil` when it turns out to
  /// be smooth on parts.
  private mutating func firstSingular(_ from: Double, _ to: Double) -> ClosedRange<Double>? {
    var (low, high) = (from, to)
    while high - low > leastStep {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if isSingular(low, middle) {
        high = middle
      } else if isSingular(middle, high) {
        low = middle
      } else {
        return nil
      }
    }
    return low...high
  }

  private mutating func isSingular(_ low: Double, _ high: Double) -> Bool {
    guard let box = enclosure(low, high) else { return false }
    return !box.isEmpty && box.regularity != .smooth && box.meets(window)
  }

  /// Draws, or parts, the line at a place too short to be cut.
  private mutating func settle(_ a: CurveSpot, _ b: CurveSpot) {
    switch (a.isDefined, b.isDefined) {
    case (true, true):
      let box = enclosure(a.parameter, b.parameter)
      let isJoined = (box?.regularity ?? .partial) >= .continuous
      let isSeen = window.contains(a.point) && window.contains(b.point)
      if isJoined, let box, isSeen {
        join(a, b, box)
      } else if isSeen, a.point.distance(to: b.point) <= Self.tolerance {
        pen.line(a.point, b.point)
      } else {
        pen.lift()
      }
    case (true, false):
      let edge = edge(inside: a, outside: b)
      if edge.point.distance(to: a.point) < 1 { pen.line(a.point, edge.point) }
      pen.lift()
    case (false, true):
      pen.lift()
      let edge = edge(inside: b, outside: a)
      if edge.point.distance(to: b.point) < 1 { pen.line(edge.point, b.point) }
    case (false, false): pen.lift()
    }
  }

  /// Joins the sides of a kink, through its tip where that is sharp.
  ///
  /// An enclosure only says that there may be a tip: about the gap of sin(x)/x it is many times as
  /// high as the curve. Where it allows one, the tip is what the function is found to reach.
  private mutating func join(_ a: CurveSpot, _ b: CurveSpot, _ box: CurveEnclosure) {
    let (low, high) = (min(a.point.y, b.point.y), max(a.point.y, b.point.y))
    var tips: [CurveSpot] = []
    if box.y.lower < low - Self.tolerance { tips.append(extreme(a, b) { $0.y }) }
    if box.y.upper > high + Self.tolerance { tips.append(extreme(a, b) { -$0.y }) }
    var last = a.point
    for tip in tips.sorted(by: { $0.parameter < $1.parameter })
    where tip.point.y < low - Self.tolerance || tip.point.y > high + Self.tolerance {
      let point = held(tip.point)
      pen.line(last, point)
      last = point
    }
    pen.line(last, b.point)
  }

  /// The place between two where a height is least, by thirds, as for a function that falls to one
  /// tip and rises from it.
  private func extreme(
    _ a: CurveSpot, _ b: CurveSpot, _ height: (Point) -> Double
  ) -> CurveSpot {
    var (low, high) = (a.parameter, b.parameter)
    var best = height(a.point) <= height(b.point) ? a : b
    for _ in 0..<60 {
      let third = (high - low) / 3
      let spots = [curve.spot(at: low + third), curve.spot(at: high - third)]
      for spot in spots where spot.isDefined && height(spot.point) < height(best.point) {
        best = spot
      }
      guard third > 0, spots.allSatisfy(\.isDefined) else { break }
      if height(spots[0].point) <= height(spots[1].point) {
        high = spots[1].parameter
      } else {
        low = spots[0].parameter
      }
    }
    return best
  }

  /// The last place inside the domain, by bisection to the last digit.
  private func edge(inside: CurveSpot, outside: CurveSpot) -> CurveSpot {
    var (good, bad) = (inside, outside.parameter)
    for _ in 0..<60 {
      let middle = good.parameter + (bad - good.parameter) / 2
      guard middle != good.parameter, middle != bad else { break }
      let spot = curve.spot(at: middle)
      if spot.isDefined { good = spot } else { bad = middle }
    }
    return good
  }
}
