import Calculus

extension Expr {
  /// The Taylor polynomial in one symbol about a point, of at most the given order.
  ///
  /// Coefficients are exact. About zero the result is an ordinary polynomial; about another point
  /// it stays in powers of `x - a` and is printed ascending; `expanded()` multiplies it out.
  /// Poisoned as ``taylorPolynomial(by:about:order:)-([Expr],_,_)`` is.
  public func taylorPolynomial(by variable: Expr, about point: Expr, order: Int) -> Expr {
    taylorPolynomial(by: [variable], about: [point], order: order)
  }

  /// The Taylor polynomial about a point given by symbol, of at most the given total order.
  ///
  /// - Parameters:
  ///   - point: a coordinate for each symbol to expand in; the others are taken as parameters.
  ///   - order: the highest total degree, at least 0.
  public func taylorPolynomial(about point: [Expr: Expr], order: Int) -> Expr {
    let variables = point.keys.sorted(by: StructuralOrder.isLess)
    return taylorPolynomial(
      by: variables, about: variables.map { point[$0] ?? .zero }, order: order)
  }

  /// The Taylor polynomial in several symbols about a point, of at most the given total order.
  ///
  /// Worked out in exact power series, part by part, whose cost is polynomial in the order; where a
  /// part has no series at the point although the whole has derivatives there, by differentiating.
  ///
  /// Poisoned when the counts differ, the order is negative, a variable is no symbol, or there is no
  /// polynomial: the expression has no value at the point, jumps or has a kink there, or a
  /// derivative has no value.
  ///
  /// - Parameters:
  ///   - variables: the symbols, each once.
  ///   - point: one coordinate for each symbol.
  ///   - order: the highest total degree, at least 0.
  public func taylorPolynomial(by variables: [Expr], about point: [Expr], order: Int) -> Expr {
    guard variables.count == point.count else {
      return .poisoned(
        "the point has \(point.count) coordinates for \(variables.count) variables")
    }
    guard order >= 0 else {
      return .poisoned("the order of a Taylor polynomial cannot be negative")
    }
    if let wrong = variables.first(where: { $0.symbolName == nil }) {
      return .poisoned("\(wrong.plain) is not a symbol, and only symbols can be expanded in")
    }
    if let problem = ([self] + point).lazy.compactMap(\.problem).first { return .poisoned(problem) }
    let question = TaylorMemory.Question(
      expression: self, variables: variables, point: point, order: order)
    return TaylorMemory.polynomial(for: question) {
      seriesPolynomial(by: variables, about: point, order: order)
    }
  }

  private func seriesPolynomial(by variables: [Expr], about point: [Expr], order: Int) -> Expr {
    if let problem = expansionProblem(variables, point, order: order) { return .poisoned(problem) }
    var expansion = SeriesExpansion(variables: variables, point: point, order: order)
    if let series = expansion.series(of: self) {
      return Expr.polynomial(of: series, variables, about: point)
    }
    let derivatives = TaylorDerivatives(variables: variables, point: point, order: order)
    return derivatives.polynomial(of: self)
  }

  /// Each term is written as a derivative at the point, simplified, over factorials.
  private static func polynomial(
    of series: PowerSeries, _ variables: [Expr], about point: [Expr]
  ) -> Expr {
    let distances = zip(variables, point).map { $0 - $1 }
    return sum(
      series.terms.map { exponents, coefficient in
        let powers = zip(distances, exponents).map { $0.pow($1) }
        if coefficient.number != nil { return product([coefficient] + powers) }
        let factorials = exponents.reduce(Rational.one) { $0 * factorial($1) }
        let derivative = multiplyingOut(coefficient, Expr(factorials))
        // Simplifying tries many forms, which takes long for long numbers and gains little.
        let simple = derivative.operationCount > 24 ? derivative : derivative.simplified()
        return product([simple, power(Expr(factorials), .minusOne)] + powers)
      })
  }

  private static func factorial(_ number: Int) -> Rational {
    (0..<number).reduce(.one) { $0 * Rational($1 + 1) }
  }

  /// Why there is no expansion about a point of plain numbers, as interval arithmetic tells.
  private func expansionProblem(
    _ variables: [Expr], _ point: [Expr], order: Int
  ) -> ExpressionError? {
    let names = Expr.names(variables)
    let places = point.map { try? $0.enclosure(over: [:]).range }
    let sides = places.compactMap { $0 }
    guard sides.count == places.count,
      let function = try? EnclosedFunction(self, names: names, withGradient: false)
    else { return nil }
    let here = zip(names, point).map { "\($0) = \($1.plain)" }.joined(separator: ", ")
    let enclosure = function.natural(sides)
    if enclosure.range.isEmpty {
      let part = function.undefinedPart(on: sides) ?? self
      return ExpressionError(
        "\(part.plain) has no value at \(here), so that there is no Taylor polynomial about it",
        suggestion: "choose a point inside the domain")
    }
    // A root or a pole has no series and is refused by its derivatives.
    guard enclosure.regularity < .smooth, enclosure.regularity > .partial, order > 0, hasKinks
    else { return nil }
    return ExpressionError(
      "\(plain) has a kink or a jump at \(here), so that it has no derivative there",
      suggestion: "choose a point beside it")
  }

  /// Whether a function occurs that can have kinks or jumps inside its domain.
  private var hasKinks: Bool {
    var seen: Set<Expr> = []
    func walk(_ expression: Expr) -> Bool {
      guard seen.insert(expression).inserted else { return false }
      switch expression.form {
      case .apply(let function, _)
      where function.isExtremum || [.abs, .sign, .acot].contains(function): return true
      case .piecewise: return true
      default: return expression.children.contains(where: walk)
      }
    }
    return walk(self)
  }
}

/// Gathers the terms of a Taylor polynomial by taking derivatives in the order of the variables.
private struct TaylorDerivatives {
  let variables: [Expr]
  let point: [Expr]
  let order: Int
  let replacements: [Expr: Expr]

  init(variables: [Expr], point: [Expr], order: Int) {
    self.variables = variables
    self.point = point
    self.order = order
    replacements = Dictionary(
      zip(variables, point).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  func polynomial(of expression: Expr) -> Expr {
    var terms: [Expr] = []
    collect(expression, from: 0, degree: 0, factor: .one, into: &terms)
    return Expr.sum(terms)
  }

  /// Adds the term of one derivative, then those of its further derivatives by the variable at
  /// `index` and later ones, so that each mixed derivative is met once.
  private func collect(
    _ derivative: Expr, from index: Int, degree: Int, factor: Expr, into terms: inout [Expr]
  ) {
    terms.append(derivative.substituting(replacements) * factor)
    guard degree < order, !derivative.isZero, derivative.problem == nil else { return }
    for next in index..<variables.count {
      var (current, power) = (derivative, factor)
      let step = variables[next] - point[next]
      for count in 1...(order - degree) {
        current = current.derivative(by: variables[next])
        if current.isZero { break }
        power = power * step / Expr(count)
        if next + 1 < variables.count {
          collect(current, from: next + 1, degree: degree + count, factor: power, into: &terms)
        } else {
          terms.append(current.substituting(replacements) * power)
        }
      }
    }
  }
}
