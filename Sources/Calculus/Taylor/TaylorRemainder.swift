/// The difference of a function and its Taylor polynomial, enclosed on boxes.
///
/// Three enclosures are intersected. Along the line from the point a to x the function is one of a
/// single parameter t in 0...1, and its series in t over intervals gives
///
/// - Lagrange's remainder: the coefficient of order n + 1 over all points between a and the box;
/// - the terms of the next few orders at a, and Lagrange's remainder after them, which is tight
///   where the series converges fast;
/// - the function minus the polynomial, directly, in mean value form about the middle of the box,
///   which is tight on small boxes but no better than the rounding of the two.
///
/// (Griewank and Walther, *Evaluating Derivatives*, chapter 13; Moore, Kearfott and Cloud,
/// *Introduction to Interval Analysis*, chapters 6 and 9.)
package struct TaylorRemainder {
  /// A function's series on a box.
  package struct Evaluation: Sendable {
    /// The series, of the order of the arguments.
    package var series: Jet<Interval>
    /// Whether the function has all derivatives on the box, so that its coefficients mean something.
    package var isSmooth: Bool
    /// Whether the function has a value everywhere on the box.
    package var isDefined: Bool

    /// Creates an evaluation.
    package init(series: Jet<Interval>, isSmooth: Bool, isDefined: Bool) {
      self.series = series
      self.isSmooth = isSmooth
      self.isDefined = isDefined
    }
  }

  let point: [Interval]
  let order: Int
  let function: ([Jet<Interval>]) -> Evaluation
  let polynomial: ([Jet<Interval>]) -> Jet<Interval>
  /// The function minus the polynomial at a point; without it the series are asked.
  private let differenceAtPoint: (([Interval]) -> Interval)?
  /// How many terms behind the polynomial are taken apart.
  private static let extraTerms = 5
  /// In one variable the terms at the point, which are then the same for every box: the distance is a
  /// factor by itself.
  private let termsAtPoint: Jet<Interval>?

  /// Creates the remainder of a Taylor polynomial.
  ///
  /// - Parameters:
  ///   - point: the point of expansion, a narrow interval for each variable.
  ///   - order: the total order of the polynomial, not negative.
  ///   - function: the function over series of as many variables.
  ///   - polynomial: the polynomial over series.
  ///   - differenceAtPoint: the function minus the polynomial at a point, empty where the function has
  ///     no value; where it is at hand it takes less time than the series.
  package init(
    point: [Interval], order: Int, function: @escaping ([Jet<Interval>]) -> Evaluation,
    polynomial: @escaping ([Jet<Interval>]) -> Jet<Interval>,
    differenceAtPoint: (([Interval]) -> Interval)? = nil
  ) {
    self.point = point
    self.order = max(0, order)
    self.function = function
    self.polynomial = polynomial
    self.differenceAtPoint = differenceAtPoint
    termsAtPoint =
      point.count == 1
      ? function([Self.line(from: point[0], slope: Interval(1), order: self.order)]).series : nil
  }

  /// A variable on a line, as a series long enough for the polynomial and the terms behind it.
  private static func line(from start: Interval, slope: Interval, order: Int) -> Jet<Interval> {
    Jet(
      coefficients: [start, slope] + Array(copies: order + extraTerms, of: .zero))
  }

  /// An interval that holds the remainder at every point of a box; the whole line if it has no bound
  /// or the function is not defined on all of it.
  package func enclosure(over box: [Interval]) -> Interval {
    enclosure(over: box, difference: difference(over: box))
  }

  private func enclosure(over box: [Interval], difference direct: Interval) -> Interval {
    if direct.isEmpty { return .whole }
    let expanded = expansion(over: box)
    let both = direct.intersection(expanded)
    return both.isEmpty ? expanded : both
  }

  /// The largest magnitude of the remainder on a box, between two proven bounds.
  ///
  /// - Parameters:
  ///   - box: where the polynomial is used, an interval for each variable with finite bounds.
  ///   - effort: how many parts are examined at most; the search ends when the bounds are within 5 %
  ///     of each other, or when the magnitude is below 10⁻³⁰⁰.
  package func largestError(over box: [Interval], effort: Int) -> GlobalMaximum {
    // The first cuts go through the point: beside it the distance keeps its sign.
    var parts: [[Interval]] = [[]]
    for (side, place) in zip(box, point) {
      let (low, high) = side.parts(cutAt: place.midpoint)
      let sides = low.isPoint ? [high] : high.isPoint ? [low] : [low, high]
      parts = parts.flatMap { part in sides.map { part + [$0] } }
    }
    return GlobalMaximum.enclose(
      over: parts, goal: .init(relative: 0.05, absolute: 1e-300, effort: effort),
      upper: { enclosure(over: $0).magnitude },
      lower: { mignitude(at: $0.map { Interval($0) }) })
  }

  /// A number that the magnitude of the remainder at a point is not below.
  ///
  /// The plain difference is good enough unless rounding has eaten its digits.
  private func mignitude(at point: [Interval]) -> Double {
    let direct = difference(over: point)
    return direct.mignitude > 0.99 * direct.magnitude
      ? direct.mignitude : enclosure(over: point, difference: direct).mignitude
  }

  /// Lagrange's remainder after the polynomial, and after some more terms.
  private func expansion(over box: [Interval]) -> Interval {
    let last = order + 1 + Self.extraTerms
    let distances = zip(box, point).map { $0 - $1 }
    let between = zip(box, point).map { $0.union($1) }
    // In one variable the distance is a factor by itself, whose even powers are not negative.
    let isLine = box.count == 1
    func line(from start: [Interval]) -> Evaluation {
      function(
        zip(start, distances).map { place, distance in
          Self.line(from: place, slope: isLine ? Interval(1) : distance, order: order)
        })
    }
    let whole = line(from: between)
    guard whole.isSmooth, whole.isDefined else { return .whole }
    let here = termsAtPoint ?? line(from: point).series
    func scaled(_ coefficients: [Interval], from first: Int) -> Interval {
      guard isLine else { return coefficients.reduce(.zero, +) }
      let sum = coefficients.reversed().reduce(Interval.zero) { $0 * distances[0] + $1 }
      return sum * distances[0].pow(first)
    }
    let simple = scaled([whole.series[order + 1]], from: order + 1)
    let next = (order + 1..<last).map { here[$0] } + [whole.series[last]]
    let expanded = scaled(next, from: order + 1)
    if simple.isEmpty || expanded.isEmpty { return .whole }
    let both = simple.intersection(expanded)
    return both.isEmpty ? simple : both
  }

  /// The function minus the polynomial; empty if that has no value on all of the box.
  private func difference(over box: [Interval]) -> Interval {
    if box.allSatisfy(\.isPoint) {
      // No offset from the middle, so the values are all there is to know.
      if let differenceAtPoint { return differenceAtPoint(box) }
      let variables = box.map { Jet(coefficients: [$0]) }
      let evaluation = function(variables)
      return evaluation.isDefined
        ? (evaluation.series - polynomial(variables)).value : .empty
    }
    let centre = box.map { Interval($0.midpoint) }
    let offsets = zip(box, centre).map { $0 - $1 }
    func series(from start: [Interval]) -> (Jet<Interval>, Evaluation) {
      let variables = zip(start, offsets).map {
        Jet(coefficients: [$0, $1, .zero])
      }
      let evaluation = function(variables)
      return (evaluation.series - polynomial(variables), evaluation)
    }
    let (whole, evaluation) = series(from: box)
    guard evaluation.isDefined else { return .empty }
    guard evaluation.isSmooth else { return whole.value }
    let (middle, _) = series(from: centre)
    let first = middle.value + whole[1]
    let second = middle.value + middle[1] + whole[2]
    return [first, second].reduce(whole.value) { result, other in
      let both = result.intersection(other)
      return both.isEmpty ? result : both
    }
  }
}
