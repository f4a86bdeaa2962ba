/// Finds true factors among products of factors of an image.
///
/// As in Zassenhaus, “On Hensel factorization, I” (Journal of Number Theory 1, 1969): most images
/// have few factors, so that trying all products costs little.
enum Recombination {
  /// The factors of a polynomial, which products of ever more parts are tried as.
  ///
  /// - Parameters:
  ///   - polynomial: what is factored; its coefficients are whole.
  ///   - parts: the factors of its image.
  ///   - candidate: the primitive polynomial that some parts would stand for in what is left; nil for
  ///     none.
  static func factors<Part>(
    of polynomial: Polynomial, from parts: [Part],
    candidate: (_ parts: [Part], _ rest: Polynomial) -> Polynomial?
  ) -> [Polynomial] {
    var (rest, open, found) = (polynomial, parts, [Polynomial]())
    var size = 1
    while 2 * size <= open.count {
      var isFound = false
      for chosen in combinations(of: open.count, size) {
        guard let factor = candidate(chosen.map { open[$0] }, rest), factor.constant == nil,
          let quotient = rest.wholeQuotient(by: factor)
        else { continue }
        found.append(factor)
        rest = quotient.primitive
        open = open.indices.filter { !chosen.contains($0) }.map { open[$0] }
        isFound = true
        break
      }
      if !isFound { size += 1 }
    }
    return rest.constant == nil ? found + [rest] : found
  }

  private static func combinations(of count: Int, _ size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard count >= size else { return [] }
    return combinations(of: count - 1, size)
      + combinations(of: count - 1, size - 1).map { $0 + [count - 1] }
  }
}

extension Polynomial {
  /// The quotient of a polynomial with whole coefficients by a primitive one, which has whole
  /// coefficients too (Gauss's lemma); nil as soon as there turns out to be none.
  ///
  /// Most products of images are no factors. Divided over the rationals to the end, they give longer
  /// and longer fractions.
  func wholeQuotient(by divisor: Polynomial) -> Polynomial? {
    guard let head = divisor.entries.first, let tail = divisor.entries.last,
      let last = entries.last,
      last.monomial.divided(by: tail.monomial) != nil,
      last.coefficient.isMultiple(of: tail.coefficient), total.isMultiple(of: divisor.total),
      let inverse = head.coefficient.reciprocal
    else { return nil }
    var (rest, quotient) = (self, [Entry]())
    while let first = rest.entries.first {
      let coefficient = first.coefficient * inverse
      guard coefficient.isInteger, let monomial = first.monomial.divided(by: head.monomial),
        quotient.count < Polynomial.termLimit
      else { return nil }
      quotient.append(Entry(monomial: monomial, coefficient: coefficient))
      rest = rest.adding(divisor, times: -coefficient, monomial)
    }
    return Polynomial(gathering: quotient)
  }

  /// The value where every generator is 1.
  private var total: Rational { entries.reduce(Rational.zero) { $0 + $1.coefficient } }
}

extension Rational {
  /// Whether a whole number is a whole multiple of another one.
  fileprivate func isMultiple(of other: Rational) -> Bool {
    other.isZero ? isZero : divided(by: other)?.isInteger ?? false
  }
}
