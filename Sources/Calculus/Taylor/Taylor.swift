/// The coefficients of the Taylor polynomial of a function of one variable: the k-th one belongs to
/// (x − point)ᵏ.
///
/// - Parameters:
///   - f: the function, over jets.
///   - point: the point of expansion.
///   - order: the order of the polynomial; there are `order + 1` coefficients, one for a negative
///     order.
public func taylorCoefficients(
  of f: (Jet<Double>) -> Jet<Double>, about point: Double, order: Int
) -> [Double] {
  let jet = f(Jet(variable: point, order: order))
  return (0...max(0, order)).map { jet[$0] }
}

/// A proven bound of the error of a Taylor polynomial on an interval.
///
/// The bound holds for every x of the interval and the polynomial with exact coefficients; what a
/// computer adds by rounding when it evaluates function and polynomial comes on top. See
/// ``TaylorRemainder`` for the method. The function must have the derivatives that are needed
/// between the point and the interval, which its jets show by infinite coefficients where it does
/// not; kinks (`abs`) and branches in the function are not seen.
///
/// - Parameters:
///   - f: the function, over jets of intervals.
///   - point: the point of expansion.
///   - order: the order n of the polynomial; a negative one counts as 0.
///   - range: where the polynomial is used; it need not hold the point.
///   - pieces: into how many parts the range is cut at most: cutting ends when the bound is within 5 %
///     of an error that occurs.
/// - Returns: the bound; infinite where there is none, as at a pole.
public func taylorErrorBound(
  of f: (Jet<Interval>) -> Jet<Interval>, about point: Double, order: Int,
  over range: ClosedRange<Double>, pieces: Int = 512
) -> Double {
  let order = max(0, order)
  let coefficients = f(Jet(variable: Interval(point), order: order))
  return withoutActuallyEscaping(f) { f in
    TaylorRemainder(
      point: [Interval(point)], order: order,
      function: { .init(series: f($0[0]), isSmooth: true, isDefined: true) },
      polynomial: { variables in
        let distance = variables[0] - Jet(coefficients: [Interval(point)])
        return (0...order).reversed().reduce(Jet.zero) { sum, k in
          sum * distance + Jet(coefficients: [coefficients[k]])
        }
      }
    ).largestError(over: [Interval(range)], effort: pieces).value.upper
  }
}
