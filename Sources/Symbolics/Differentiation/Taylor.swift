extension Expr {
  /// The Taylor polynomial in one symbol about a point, of at most the given order.
  ///
  /// Coefficients are exact. About zero the result is an ordinary polynomial; about another point
  /// it stays in powers of `x - a` and is printed ascending; `expanded()` multiplies it out.
  /// Poisoned when the order is negative or a derivative has no value at the point.
  public func taylorPolynomial(by variable: Expr, about point: Expr, order: Int) -> Expr {
    taylorPolynomial(by: [variable], about: [point], order: order)
  }

  /// The Taylor polynomial in several symbols about a point, of at most the given total order.
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
    let expansion = TaylorExpansion(variables: variables, point: point, order: order)
    return expansion.polynomial(of: self)
  }
}

/// Gathers the terms of a Taylor polynomial by taking derivatives in the order of the variables.
private struct TaylorExpansion {
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
