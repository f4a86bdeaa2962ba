package import Calculus

extension Interval {
  /// The number in a bounded interval with the fewest decimals; 0 if it is there.
  package var simplest: Double {
    if contains(0) { return 0 }
    let middle = midpoint
    for scale in Interval.powersOfTen {
      let rounded = (middle * scale).rounded() / scale
      if contains(rounded) { return rounded }
    }
    return middle
  }

  /// The fraction of least denominator in a bounded interval, or near its middle where that is large;
  /// 0 if it is there.
  ///
  /// By continued fractions of both ends for as long as they agree (Graham, Knuth and Patashnik,
  /// *Concrete Mathematics*, section 4.5, on the Stern-Brocot tree).
  var simplestFraction: Rational {
    if contains(0) { return .zero }
    if upper < 0 { return -(-self).simplestFraction }
    var (low, high) = (lower, upper)
    var whole: [Int] = []
    while whole.count < 24, low.isFinite, high.isFinite, low < 1e15 {
      let floor = low.rounded(.down)
      // The least whole number from the lower end on, if it is in.
      let next = low.rounded(.up)
      if next <= high {
        whole.append(Int(next))
        break
      }
      whole.append(Int(floor))
      (low, high) = (1 / (high - floor), 1 / (low - floor))
    }
    var result: Rational?
    for part in whole.reversed() {
      let inverse = result.flatMap { Rational.one.divided(by: $0) } ?? .zero
      result = Rational(part) + inverse
    }
    return result ?? .zero
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]
}
