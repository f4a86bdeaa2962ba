import Calculus

/// Bounds of a function and of its first four Taylor coefficients on an interval.
///
/// What a ``Jet`` of intervals of order four is, without asking for memory: curves are certified by
/// some thousands of these a figure.
struct EnclosureSeries: Sendable {
  var value: Interval
  var first = Interval.zero
  var second = Interval.zero
  var third = Interval.zero
  var fourth = Interval.zero

  init(constant: Interval) { value = constant }

  init(variable: Interval) {
    value = variable
    first = Interval(1)
  }

  init(
    _ value: Interval, _ first: Interval, _ second: Interval, _ third: Interval, _ fourth: Interval
  ) {
    self.value = value
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// The coefficients of a jet, with a value that is known more narrowly.
  init(_ jet: Jet<Interval>, _ value: Interval) {
    let known = jet.coefficients
    func coefficient(_ k: Int) -> Interval { k < known.count ? known[k] : .zero }
    self.init(value, coefficient(1), coefficient(2), coefficient(3), coefficient(4))
  }

  /// The same as a jet.
  var jet: Jet<Interval> { Jet(coefficients: [value, first, second, third, fourth]) }

  /// Whether all derivatives are 0.
  var isConstant: Bool { first == .zero && second == .zero && third == .zero && fourth == .zero }

  func sum(_ b: EnclosureSeries, _ value: Interval) -> EnclosureSeries {
    EnclosureSeries(
      value, first + b.first, second + b.second, third + b.third, fourth + b.fourth)
  }

  func scaled(by factor: Interval, _ value: Interval) -> EnclosureSeries {
    EnclosureSeries(value, factor * first, factor * second, factor * third, factor * fourth)
  }

  func product(_ b: EnclosureSeries, _ value: Interval) -> EnclosureSeries {
    if b.isConstant { return scaled(by: b.value, value) }
    if isConstant { return b.scaled(by: self.value, value) }
    let one = self.value * b.first + first * b.value
    let two = self.value * b.second + first * b.first + second * b.value
    let three =
      self.value * b.third + first * b.second + second * b.first + third * b.value
    let four =
      self.value * b.fourth + first * b.third + second * b.second + third * b.first
      + fourth * b.value
    return EnclosureSeries(value, one, two, three, four)
  }

  func quotient(_ b: EnclosureSeries, _ value: Interval) -> EnclosureSeries {
    let one = (first - value * b.first) / b.value
    let two = (second - value * b.second - one * b.first) / b.value
    let three = (third - value * b.third - one * b.second - two * b.first) / b.value
    let four =
      (fourth - value * b.fourth - one * b.third - two * b.second - three * b.first) / b.value
    return EnclosureSeries(value, one, two, three, four)
  }

  func squareRoot(_ value: Interval) -> EnclosureSeries {
    let double = value + value
    let one = first / double
    let two = (second - one.squared) / double
    let three = (third - one * two - two * one) / double
    let four = (fourth - one * three - three * one - two.squared) / double
    return EnclosureSeries(value, one, two, three, four)
  }

  // With y′ = slope · x′ the coefficients follow one by one: k·yₖ = Σ j·xⱼ·slopeₖ₋ⱼ over j = 1…k.

  func exponential(_ value: Interval) -> EnclosureSeries {
    let one = first * value
    let two = (first * one + Interval(2) * second * value) / Interval(2)
    let three =
      (first * two + Interval(2) * second * one + Interval(3) * third * value) / Interval(3)
    let four =
      (first * three + Interval(2) * second * two + Interval(3) * third * one
        + Interval(4) * fourth * value) / Interval(4)
    return EnclosureSeries(value, one, two, three, four)
  }

  /// The sine or cosine, by its slope, whose own slope is the opposite of the function.
  func circular(
    slope: (Interval) -> Interval, _ value: Interval
  ) -> EnclosureSeries {
    let c0 = slope(self.value)
    let one = first * c0
    let c1 = -(first * value)
    let (twice, thrice) = (Interval(2) * second, Interval(3) * third)
    let two = (first * c1 + twice * c0) / Interval(2)
    let c2 = -(first * one + twice * value) / Interval(2)
    let three = (first * c2 + twice * c1 + thrice * c0) / Interval(3)
    let c3 = -(first * two + twice * one + thrice * value) / Interval(3)
    let four =
      (first * c3 + twice * c2 + thrice * c1 + Interval(4) * fourth * c0) / Interval(4)
    return EnclosureSeries(value, one, two, three, four)
  }
}
