import Calculus

/// A power series in several distances from a point, cut off at a total order, with exact
/// coefficients.
///
/// Series are added and multiplied term by term, which gives Taylor polynomials of any order in
/// polynomial time, where repeated differentiation makes expressions that grow at every step.
struct PowerSeries {
  /// The exponents of the distances, one each.
  typealias Exponents = [Int]

  /// The number of distances.
  let variables: Int
  /// The largest total order that is kept.
  let order: Int
  /// Coefficients that are not 0, by total order, then by exponents.
  private(set) var terms: [(exponents: Exponents, coefficient: Expr)]

  private init(
    variables: Int, order: Int, terms: [(exponents: Exponents, coefficient: Expr)]
  ) {
    self.variables = variables
    self.order = order
    self.terms = terms
  }

  /// The series of a constant.
  init(constant: Expr, variables: Int, order: Int) {
    let exponents = Exponents(copies: variables, of: 0)
    self.init(
      variables: variables, order: order,
      terms: constant.isZero ? [] : [(exponents, constant)])
  }

  /// The series of a variable: its value at the point and its distance from it.
  init(variable: Int, at value: Expr, variables: Int, order: Int) {
    self.init(constant: value, variables: variables, order: order)
    guard order > 0 else { return }
    var exponents = Exponents(copies: variables, of: 0)
    exponents[variable] = 1
    terms.append((exponents, .one))
  }

  /// The series of one distance with the coefficients of its powers.
  init(coefficients: [Expr]) {
    self.init(
      variables: 1, order: coefficients.count - 1,
      terms: coefficients.indices.filter { !coefficients[$0].isZero }
        .map { ([$0], coefficients[$0]) })
  }

  /// The value at the point.
  var constant: Expr {
    guard let first = terms.first, first.exponents.allSatisfy({ $0 == 0 }) else { return .zero }
    return first.coefficient
  }

  /// The coefficients of the powers of the only distance.
  var coefficients: [Expr] {
    var result = [Expr](copies: order + 1, of: .zero)
    for (exponents, coefficient) in terms { result[exponents[0]] = coefficient }
    return result
  }

  /// The series without its constant.
  private var withoutConstant: PowerSeries {
    constant.isZero
      ? self
      : PowerSeries(variables: variables, order: order, terms: Array(terms.dropFirst()))
  }

  /// A constant as a series of the same distances.
  func constant(_ value: Expr) -> PowerSeries {
    PowerSeries(constant: value, variables: variables, order: order)
  }

  /// The series of terms that may come in any order and with exponents that are equal; the
  /// coefficients of those are added in the order in which they came.
  private func gathered(_ parts: [(exponents: Exponents, coefficient: Expr)]) -> PowerSeries {
    let order = parts.indices.map { (place: $0, degree: parts[$0].exponents.reduce(0, +)) }
      .sorted { a, b in
        if a.degree != b.degree { return a.degree < b.degree }
        let (first, second) = (parts[a.place].exponents, parts[b.place].exponents)
        return first == second ? a.place < b.place : second.lexicographicallyPrecedes(first)
      }
    var terms: [(exponents: Exponents, coefficient: Expr)] = []
    terms.reserveCapacity(parts.count)
    var start = 0
    while start < order.count {
      let exponents = parts[order[start].place].exponents
      var end = start + 1
      while end < order.count, parts[order[end].place].exponents == exponents { end += 1 }
      let sum =
        end == start + 1
        ? parts[order[start].place].coefficient
        : Expr.sum(order[start..<end].map { parts[$0.place].coefficient })
      if !sum.isZero { terms.append((exponents, sum)) }
      start = end
    }
    return PowerSeries(variables: variables, order: self.order, terms: terms)
  }

  static func + (a: PowerSeries, b: PowerSeries) -> PowerSeries {
    if a.terms.isEmpty { return a.with(b.terms) }
    return b.terms.isEmpty ? a : a.gathered(a.terms + b.terms)
  }

  static func * (a: PowerSeries, b: PowerSeries) -> PowerSeries {
    var parts: [(exponents: Exponents, coefficient: Expr)] = []
    let degrees = b.terms.map { $0.exponents.reduce(0, +) }
    for (first, x) in a.terms {
      let room = a.order - first.reduce(0, +)
      for (index, (second, y)) in b.terms.enumerated() {
        // The terms of a series are sorted by degree.
        if degrees[index] > room { break }
        let exponents = first.indices.map { first[$0] + second[$0] }
        parts.append((exponents, Expr.multiplyingOut(x, y)))
      }
    }
    return a.gathered(parts)
  }

  private func with(_ terms: [(exponents: Exponents, coefficient: Expr)]) -> PowerSeries {
    PowerSeries(variables: variables, order: order, terms: terms)
  }

  func scaled(by factor: Expr) -> PowerSeries {
    if factor.isOne { return self }
    return with(
      terms.compactMap { exponents, coefficient in
        let product = Expr.multiplyingOut(factor, coefficient)
        return product.isZero ? nil : (exponents, product)
      })
  }

  /// The whole power, by repeated squaring; the exponent is not negative.
  func power(_ exponent: Int) -> PowerSeries {
    var (result, square, rest) = (constant(.one), self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }

  /// The series of a function of this one, from the function's own about the constant.
  func composed(_ outer: [Expr]) -> PowerSeries {
    let distance = withoutConstant
    return outer.dropLast().reversed().reduce(constant(outer.last ?? .zero)) { sum, coefficient in
      sum * distance + constant(coefficient)
    }
  }
}
