/// What samples tell of a function on an interval: least and greatest value, poles, zeros.
struct SampledRange {
  /// The place and value of the least value, if there is one.
  var least: (x: Double, y: Double)?
  /// The place and value of the greatest value, if there is one.
  var greatest: (x: Double, y: Double)?
  /// Where the function is unbounded.
  var poles: [Double] = []
  /// Where the function changes sign continuously.
  var zeros: [Double] = []
  /// Studies a function on 256 equal steps; extrema are refined by golden section search, zeros and
  /// poles by bisection.
  init(
    _ value: (Double) -> Double, over range: ClosedRange<Double>,
    accepting isShown: (Double) -> Bool
  ) {
    let count = 256
    let accepted = { (x: Double) -> Double in
      let y = value(x)
      return isShown(y) ? y : .nan
    }
    // Inner samples are off the round places where poles and edges like to be.
    let xs = (0...count).map { index in
      index == 0
        ? range.lowerBound
        : index == count
          ? range.upperBound : range.lowerBound + range.span * (Double(index) + 0.1271) / 256
    }
    span = range.span
    let ys = xs.map(accepted)
    for (x, y) in zip(xs, ys) where y.isFinite { add(x, y) }
    for index in 1..<count {
      let (a, b, c) = (ys[index - 1], ys[index], ys[index + 1])
      guard a.isFinite, b.isFinite, c.isFinite else { continue }
      if b > a && b >= c || b < a && b <= c {
        refine(accepted, xs[index - 1]...xs[index + 1], at: b, sign: b > a ? 1 : -1)
      }
    }
    for index in 0..<count where ys[index] * ys[index + 1] < 0 {
      cross(accepted, xs[index], xs[index + 1], ys[index], ys[index + 1])
    }
    for index in 0..<count where ys[index].isFinite != ys[index + 1].isFinite {
      let isRising = ys[index].isFinite
      approach(
        accepted, from: isRising ? xs[index] : xs[index + 1],
        to: isRising ? xs[index + 1] : xs[index])
    }
    for (x, y) in zip(xs, ys) where y == 0 { zeros.append(x) }
    zeros = distinct(zeros)
    poles = distinct(poles)
    settle()
  }

  /// Takes extreme values for zero that are off it by no more than searches are.
  private mutating func settle() {
    guard let low = least, let high = greatest else { return }
    let size = 1e-8 * max(low.y.magnitude, high.y.magnitude)
    if low.y.magnitude < size { least?.y = 0 }
    if high.y.magnitude < size { greatest?.y = 0 }
  }

  private let span: Double

  /// Sorted, with values that are nearly alike taken as one and tiny ones as zero.
  private func distinct(_ values: [Double]) -> [Double] {
    var result: [Double] = []
    for value in values.sorted() where value - (result.last ?? -.infinity) > 1e-6 * span {
      result.append(settled(value))
    }
    return result
  }

  /// A place, which is zero when it is off it by no more than searches are.
  private func settled(_ x: Double) -> Double { x.magnitude < 1e-6 * span ? 0 : x }

  /// Follows the function to the edge of its domain: the value there counts, unless the function
  /// grows on and on.
  private mutating func approach(
    _ value: (Double) -> Double, from inside: Double, to outside: Double
  ) {
    var (good, bad) = (inside, outside)
    for _ in 0..<60 {
      let middle = (good + bad) / 2
      guard middle != good, middle != bad else { break }
      if value(middle).isFinite { good = middle } else { bad = middle }
    }
    let values = [10, 20, 30].map { (power: Int) -> Double in
      value(good + (inside - good) / Double(1 << power))
    }
    guard values.allSatisfy(\.isFinite) else { return }
    let (early, late) = (values[1] - values[0], values[2] - values[1])
    if late.magnitude > 0.5 * early.magnitude, early != 0 {
      poles.append(good)
    } else {
      add(good, value(good))
    }
  }

  private mutating func add(_ x: Double, _ y: Double) {
    let x = settled(x)
    if least.map({ y < $0.y }) ?? true { least = (x, y) }
    if greatest.map({ y > $0.y }) ?? true { greatest = (x, y) }
  }

  private mutating func refine(
    _ value: (Double) -> Double, _ range: ClosedRange<Double>, at sample: Double, sign: Double
  ) {
    let ratio = 0.6180339887498949
    var (low, high) = (range.lowerBound, range.upperBound)
    var (p, q) = (high - ratio * (high - low), low + ratio * (high - low))
    var (f, g) = (value(p) * sign, value(q) * sign)
    for _ in 0..<36 {
      if !(f < g) {
        (high, q, g) = (q, p, f)
        p = high - ratio * (high - low)
        f = value(p) * sign
      } else {
        (low, p, f) = (p, q, g)
        q = low + ratio * (high - low)
        g = value(q) * sign
      }
    }
    let x = f > g ? p : q
    let y = value(x)
    guard y.isFinite else { return }
    if y.magnitude > 1000 * (sample.magnitude + 1) { poles.append(x) } else { add(x, y) }
  }

  private mutating func cross(
    _ value: (Double) -> Double, _ from: Double, _ to: Double, _ atStart: Double, _ atEnd: Double
  ) {
    var (low, high) = (from, to)
    var size = 0.0
    for _ in 0..<52 {
      let middle = (low + high) / 2
      let y = value(middle)
      guard y.isFinite, middle > low, middle < high else { break }
      if y * atStart > 0 { low = middle } else { high = middle }
      size = y.magnitude
    }
    let ends = max(atStart.magnitude, atEnd.magnitude)
    if size > 100 * ends {
      poles.append((low + high) / 2)
    } else if size < 1e-3 * ends {
      zeros.append((low + high) / 2)
    }
  }
}
