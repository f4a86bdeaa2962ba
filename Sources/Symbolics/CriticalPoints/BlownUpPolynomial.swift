import Calculus

/// A polynomial near the origin in weighted polar coordinates: xᵢ = rʷⁱ uᵢ, divided by the least power
/// of r.
///
/// On r = 0 it is the sum of the terms of least weighted degree, which tells what the polynomial does
/// near the origin where that sum does not vanish (Arnold, Gusein-Zade and Varchenko, *Singularities of
/// Differentiable Maps I*, chapter 12, on quasihomogeneous functions).
struct BlownUpPolynomial {
  private struct Term {
    var coefficient: Interval
    var powers: [Int]
    var radial: Int
  }

  private let terms: [Term]

  /// - Parameter weights: of the generators 0, 1, …, all positive.
  init(_ polynomial: Polynomial, weights: [Int]) {
    let degrees = polynomial.entries.map { entry in
      weights.indices.reduce(0) { $0 + weights[$1] * entry.monomial[$1] }
    }
    let least = degrees.min() ?? 0
    terms = zip(polynomial.entries, degrees).map { entry, degree in
      Term(
        coefficient: entry.coefficient.enclosure,
        powers: weights.indices.map { entry.monomial[$0] },
        radial: degree - least)
    }
  }

  /// Bounds for directions u and a range of r.
  func range(_ directions: [Interval], _ radius: Interval) -> Interval {
    terms.reduce(Interval(0)) { sum, term in
      var product = term.coefficient
      for (direction, power) in zip(directions, term.powers) where power > 0 {
        product = product * direction.pow(power)
      }
      return sum + (term.radial > 0 ? product * radius.pow(term.radial) : product)
    }
  }

  /// Bounds of the derivative by one of the directions.
  func slope(_ directions: [Interval], _ radius: Interval, by lane: Int) -> Interval {
    let slopes = terms.compactMap { term -> Term? in
      guard term.powers[lane] > 0 else { return nil }
      var result = term
      result.coefficient = term.coefficient * Interval(Double(term.powers[lane]))
      result.powers[lane] -= 1
      return result
    }
    return BlownUpPolynomial(terms: slopes).range(directions, radius)
  }

  private init(terms: [Term]) { self.terms = terms }
}

extension Polynomial {
  /// The polynomial with each generator replaced by itself plus a number: f(p + x).
  func shifted(by place: [Rational]) throws(PolynomialLimit) -> Polynomial {
    var result = self
    for (lane, value) in place.enumerated() where !value.isZero {
      let shift = Polynomial(generator: lane) + Polynomial(value)
      var sum = Polynomial.zero
      for row in result.coefficients(in: lane).reversed() { sum = try sum.times(shift) + row }
      result = sum
    }
    return result
  }
}
