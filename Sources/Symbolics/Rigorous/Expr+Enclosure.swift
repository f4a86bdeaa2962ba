public import Calculus

extension Expr {
  /// An interval that holds every value of the expression on a box, by interval arithmetic.
  ///
  /// Rounding is outward, so the enclosure holds for the exact real expression: decimals and π too
  /// are enclosed. It can be wider than the range of values where a symbol occurs more than once;
  /// see ``range(over:within:effort:)`` for the range itself.
  ///
  /// Where the expression is undefined in a part of the box, the values on the rest are enclosed and
  /// the regularity is ``Regularity/partial``: `log(x)` over −1...1 gives −∞...0. At a pole inside
  /// the range is the whole line. Branches of `Piecewise` that the box cannot decide between are
  /// enclosed together. (Moore, Kearfott and Cloud, *Introduction to Interval Analysis*, chapters
  /// 5 and 6.)
  ///
  /// - Parameters:
  ///   - box: an interval for each symbol, found by name; intervals may be unbounded.
  ///   - refined: whether derivatives are used for a narrower result: monotonicity and the mean
  ///     value theorem. Takes several times as long.
  /// - Throws: an `ExpressionError` for a poisoned expression, a symbol without interval, an empty
  ///   interval, and if the expression has no value anywhere in the box, naming the part at fault.
  public func enclosure(
    over box: [Expr: Interval], refined: Bool = false
  ) throws(ExpressionError) -> Enclosure {
    if let number, box.isEmpty {
      return Enclosure(range: number.value.enclosure, regularity: .smooth)
    }
    let box = try NamedBox(box)
    let function = try EnclosedFunction(self, names: box.names, withGradient: refined)
    let result = refined ? function.refined(box.sides) : function.natural(box.sides)
    if result.range.isEmpty { throw noValue(of: function, on: box) }
    return result
  }

  /// The smallest and the largest value of the expression on a box, each between two proven bounds.
  ///
  /// The box is cut into parts until the bounds are near to values that are attained.
  ///
  /// - Parameters:
  ///   - box: an interval with finite bounds for each symbol, found by name.
  ///   - tolerance: how near, relative to the value; 10⁻⁹ of the larger of the two in any case.
  ///   - effort: how many parts are examined at most for each of the two.
  /// - Returns: intervals that hold the least and the greatest value, of the values that exist. A
  ///   bound is infinite where there is none, as at a pole.
  /// - Throws: an `ExpressionError` as ``enclosure(over:refined:)`` does, and for unbounded
  ///   intervals.
  public func range(
    over box: [Expr: Interval], within tolerance: Double = 1e-6, effort: Int = 10_000
  ) throws(ExpressionError) -> (minimum: Interval, maximum: Interval) {
    let box = try NamedBox(box)
    for (name, side) in zip(box.names, box.sides) where !side.isBounded {
      throw ExpressionError(
        "the interval of \(name), \(side), is not bounded", suggestion: "give finite bounds")
    }
    let function = try EnclosedFunction(self, names: box.names, withGradient: true)
    let whole = function.natural(box.sides)
    if whole.range.isEmpty { throw noValue(of: function, on: box) }
    let scale = whole.range.isBounded ? whole.range.magnitude : 0
    func extreme(_ sign: Double) -> Interval {
      let factor = Interval(sign)
      let maximum = GlobalMaximum.enclose(
        over: [box.sides],
        goal: .init(relative: tolerance, absolute: 1e-9 * scale, effort: effort),
        upper: { part in
          let range = function.refined(part).range
          return range.isEmpty ? -.infinity : (factor * range).upper
        },
        lower: { point in
          let range = function.natural(point.map { Interval($0) }).range
          return range.isEmpty ? -.infinity : (factor * range).lower
        })
      return factor * maximum.value
    }
    return (extreme(-1), extreme(1))
  }

  private func noValue(of function: EnclosedFunction, on box: NamedBox) -> ExpressionError {
    let part = function.undefinedPart(on: box.sides) ?? self
    return ExpressionError(
      "\(part.plain) has no value anywhere for \(box.description)",
      suggestion: "choose a box that meets the domain of the expression")
  }
}
