/// The coefficients of the Taylor polynomial of a function of one variable: the k-th one belongs to
/// (x − point)ᵏ.
///
/// - Parameters:
///   - f: the function, over jets.
///   - point: the point of expansion.
///   - order: the order of the polynomial; there are `order + 1` coefficients.
public func taylorCoefficients(
  of f: (Jet<Double>) -> Jet<Double>, about point: Double, order: Int
) -> [Double] {
  let jet = f(Jet(variable: point, order: order))
  return (0...max(0, order)).map { jet[$0] }
}

/// A proven bound of the error of a Taylor polynomial on an interval.
///
/// By Lagrange's form of the remainder the error at x is c · (x − point)ⁿ⁺¹, where c is the (n+1)-th
/// coefficient somewhere between the point and x. That coefficient is enclosed over `pieces` parts of
/// each side by interval arithmetic, so the bound holds for every x of the interval, rounding
/// included.
///
/// - Parameters:
///   - f: the function, over jets of intervals.
///   - point: the point of expansion.
///   - order: the order n of the polynomial.
///   - range: where the polynomial is used; it need not hold the point.
///   - pieces: how finely each side is cut: more give a tighter bound.
/// - Returns: the bound; infinite where the coefficient has none, as at a pole.
public func taylorErrorBound(
  of f: (Jet<Interval>) -> Jet<Interval>, about point: Double, order: Int,
  over range: ClosedRange<Double>, pieces: Int = 64
) -> Double {
  let ends = [range.lowerBound, range.upperBound].filter { $0 != point }
  return ends.map { end in
    let step = (end - point) / Double(max(1, pieces))
    let largest = (0..<max(1, pieces)).map { piece in
      let here = point + Double(piece) * step
      let there = piece == pieces - 1 ? end : here + step
      let part = Interval(here, there).widened()
      return f(Jet(variable: part, order: order + 1))[order + 1].magnitude
    }.reduce(0) { $1.isNaN ? .infinity : max($0, $1) }
    return (Interval(largest) * (Interval(end) - Interval(point)).pow(order + 1)).magnitude
  }.max() ?? 0
}
