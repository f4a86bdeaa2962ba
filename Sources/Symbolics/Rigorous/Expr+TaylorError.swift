import Calculus

extension Expr {
  /// A proven bound of the error of the Taylor polynomial in one symbol; see
  /// ``taylorErrorBound(by:about:order:over:effort:)-([Expr],_,_,_,_)``.
  public func taylorErrorBound(
    by variable: Expr, about point: Expr, order: Int, over range: ClosedRange<Double>,
    effort: Int = 2000
  ) throws(ExpressionError) -> TaylorErrorBound {
    try taylorErrorBound(
      by: [variable], about: [point], order: order, over: [range], effort: effort)
  }

  /// A proven bound of |f − T| on a box, where T is the Taylor polynomial of some total order.
  ///
  /// The bound holds at every point of the box for the exact polynomial that
  /// ``taylorPolynomial(by:about:order:)-([Expr],_,_)`` gives; what rounding adds when both are
  /// evaluated in doubles comes on top. It is within 5 % of an error that occurs unless the effort
  /// runs out. The method is Lagrange's remainder in interval arithmetic, sharpened by more terms
  /// of the series and by the difference itself on parts of the box that are cut ever smaller.
  ///
  /// - Parameters:
  ///   - variables: the symbols, each once; the expression has no others.
  ///   - point: the point of expansion, one number for each symbol.
  ///   - order: the total order of the polynomial, at least 0.
  ///   - box: a range for each symbol; it need not hold the point.
  ///   - effort: how many parts are examined at most.
  /// - Returns: the bound, ∞ with the reason where the box reaches a singularity.
  /// - Throws: an `ExpressionError` if there is no polynomial (a negative order, a point outside the
  ///   domain or at a kink), the counts differ, a range is infinite, or a symbol is left over.
  public func taylorErrorBound(
    by variables: [Expr], about point: [Expr], order: Int, over box: [ClosedRange<Double>],
    effort: Int = 2000
  ) throws(ExpressionError) -> TaylorErrorBound {
    guard box.count == variables.count else {
      throw ExpressionError("the box has \(box.count) ranges for \(variables.count) variables")
    }
    let polynomial = taylorPolynomial(by: variables, about: point, order: order)
    if let problem = polynomial.problem { throw problem }
    let names = Expr.names(variables)
    let sides = box.map { Interval($0) }
    for (name, side) in zip(names, sides) where !side.isBounded {
      throw ExpressionError(
        "the range of \(name), \(side), is not bounded", suggestion: "give finite bounds")
    }
    let function = try EnclosedFunction(self, names: names, withGradient: false)
    let centre = try point.map { coordinate throws(ExpressionError) in
      try coordinate.enclosure(over: [:]).range
    }
    return bound(function, polynomial, about: centre, order: order, over: sides, effort: effort)
  }

  private func bound(
    _ function: EnclosedFunction, _ polynomial: Expr, about centre: [Interval], order: Int,
    over sides: [Interval], effort: Int
  ) -> TaylorErrorBound {
    let program = EnclosureBuilder.program([polynomial], inputs: function.names)
    let remainder = TaylorRemainder(
      point: centre, order: order,
      function: { variables in
        let (series, regularity) = function.program.run(variables)
        return TaylorRemainder.Evaluation(
          series: series, isSmooth: regularity == .smooth, isDefined: regularity >= .defined)
      },
      polynomial: { program.run($0).0 },
      differenceAtPoint: { place in
        let (value, regularity) = function.program.run(place)
        return regularity >= .defined ? value - program.run(place).0 : .empty
      })
    let largest = remainder.largestError(over: sides, effort: effort)
    var result = TaylorErrorBound(
      bound: largest.value.upper, attained: max(0, largest.value.lower),
      location: largest.location)
    if !result.isBounded {
      let whole = function.natural(sides)
      result.limitation =
        whole.regularity == .partial
        ? "\(plain) is not defined or has a singularity in the box"
        : "the derivatives of \(plain) could not be bounded in the box"
    }
    return result
  }
}
