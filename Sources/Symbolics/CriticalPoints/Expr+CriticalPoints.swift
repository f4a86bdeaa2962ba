import Calculus

extension Expr {
  /// All points of a box where the gradient vanishes, proved by interval arithmetic where possible.
  ///
  /// Branch and prune: boxes in which a component of the gradient keeps its sign are discarded, and
  /// Krawczyk's operator proves that there is exactly one critical point, or none, in others. What
  /// is left when boxes are as small as the resolution is a degenerate point if it is small, and
  /// reported as unresolved if not; nothing is left out silently. Points that are proved are found
  /// whatever their kind, and also on the boundary. Where the expression is not defined there are
  /// none; where it has a kink or a jump nothing is claimed. Symbols are taken as real.
  /// (Hansen and Walster, *Global Optimization Using Interval Analysis*, 2nd edition, chapter 11.)
  ///
  /// A degenerate Hessian, one whose eigenvalues cannot be told from 0 by their enclosures, proves
  /// nothing: such a point has the kind ``CriticalPointKind/degenerate``. Where the expression is a
  /// polynomial and the point a fraction, weighted polar coordinates around it prove that it is the
  /// only one there, and ``CriticalPoint/shape`` says what the function does; else the function and
  /// its gradient on the boundary of a box may prove that there is one
  /// (``CriticalPoint/Proof/exists``); else the point comes without proof.
  ///
  /// Where all partial derivatives share a factor that takes both signs in the box, its zeros are
  /// critical points that are not isolated: they are reported as ``CriticalPoints/curves``, and points
  /// on them are not listed.
  ///
  /// - Parameters:
  ///   - variables: the symbols, each once; the expression has no others. The effort grows fast
  ///     beyond four.
  ///   - box: a range for each symbol, of more than one number.
  ///   - resolution: the width below which boxes are not cut, relative to the whole box's; at
  ///     least 10⁻¹⁴.
  ///   - effort: how many boxes are examined at most.
  /// - Throws: an `ExpressionError` for a poisoned expression, counts that differ, symbols left over,
  ///   ranges that are infinite or one number, and a box where the expression has no value.
  public func criticalPoints(
    by variables: [Expr], in box: [ClosedRange<Double>], resolution: Double = 1e-8,
    effort: Int = 20_000
  ) throws(ExpressionError) -> CriticalPoints {
    let question = CriticalPointMemory.Question(
      expression: self, variables: variables, box: box, resolution: resolution, effort: effort)
    if let answer = CriticalPointMemory.answer(to: question) { return answer }
    let answer = try searchedCriticalPoints(by: variables, in: box, resolution, effort)
    CriticalPointMemory.keep(answer, for: question)
    return answer
  }

  private func searchedCriticalPoints(
    by variables: [Expr], in box: [ClosedRange<Double>], _ resolution: Double, _ effort: Int
  ) throws(ExpressionError) -> CriticalPoints {
    let region = try Expr.searchRegion(variables, box)
    let names = Expr.names(variables)
    let function = try EnclosedFunction(self, names: names, withGradient: false)
    if function.natural(region).range.isEmpty {
      var named: [Expr: Interval] = [:]
      for (variable, side) in zip(variables, region) { named[variable] = side }
      _ = try enclosure(over: named)
    }
    let resolution = resolution.isFinite ? max(1e-14, resolution) : 1e-8
    let system = GradientSystem(self, names: names)
    let isSmooth = system.evaluate(region).regularity >= .continuous
    let factors = isSmooth ? GradientFactors(self, names: names, in: region) : nil
    let hasCurves = factors?.curves.isEmpty == false
    let reduced = hasCurves ? factors?.fieldExpressions : nil
    let searched = reduced.map { GradientSystem(self, field: $0, names: names) } ?? system
    var search = CriticalPointSearch(
      searched, in: region, resolution: resolution, effort: effort)
    search.run()
    return CriticalPointReport(
      search: search, system: system, factors: factors, region: region, resolution: resolution
    ).result
  }

  /// The sides of the box, checked.
  private static func searchRegion(
    _ variables: [Expr], _ box: [ClosedRange<Double>]
  ) throws(ExpressionError) -> [Interval] {
    guard !variables.isEmpty, variables.count == box.count else {
      throw ExpressionError(
        "the box has \(box.count) ranges for \(variables.count) variables",
        suggestion: "give a range for each variable")
    }
    for (variable, range) in zip(variables, box) {
      if let problem = variable.problem { throw problem }
      guard let name = variable.symbolName else {
        throw ExpressionError(
          "\(variable.plain) is not a symbol, and only symbols can range over an interval")
      }
      guard range.lowerBound.isFinite, range.upperBound.isFinite,
        range.lowerBound < range.upperBound
      else {
        throw ExpressionError(
          "the range of \(name), \(Interval(range)), has no finite width",
          suggestion: "give two finite bounds that differ")
      }
    }
    guard Set(names(variables)).count == variables.count else {
      throw ExpressionError("a variable occurs twice in the list")
    }
    return box.map { Interval($0) }
  }
}
