import BigInt

extension MatrixExpr {
  /// The expression times a rational number.
  func scaled(by factor: Rational) -> MatrixExpr {
    if factor == .one || isZero { return self }
    if factor.isZero { return .zero(shape) }
    switch form {
    case .number(let value): return .number(value * factor)
    case .sum(let terms): return MatrixExpr(.sum(terms.map { $0.scaled(by: factor) }), shape)
    case .product(var product):
      product.coefficient = product.coefficient * factor
      return .assembled(product, shape)
    default:
      return .assembled(
        factor, scalars: isScalar ? [self] : [], chain: isScalar ? [] : [self], shape)
    }
  }

  /// The sum of terms of one shape, like terms collected, in the order in which they come first.
  static func sum(_ terms: [MatrixExpr]) -> MatrixExpr {
    guard let shape = terms.first?.shape else { return .number(.zero) }
    var list: [MatrixExpr] = []
    var places: [String: Int] = [:]
    for term in terms.flatMap(\.spreadTerms) where !term.isZero {
      guard let place = places[term.facts.key], let known = list[place].facts.ratio(to: term.facts)
      else {
        places[term.facts.key] = list.count
        list.append(term)
        continue
      }
      // The sum of like terms is written as the first of them, or as the second where the first
      // has gone.
      list[place] =
        list[place].isZero ? term : list[place].scaled(by: .one + (known.reciprocal ?? .zero))
    }
    list.removeAll(where: \.isZero)
    switch list.count {
    case 0: return .zero(shape)
    case 1: return list[0]
    default: return MatrixExpr(.sum(list), shape)
    }
  }

  /// The terms of a sum or of a number times a sum, else the expression itself.
  private var spreadTerms: [MatrixExpr] {
    if case .product(let product) = form, product.scalars.count + product.chain.count == 1,
      case .sum(let terms) = (product.scalars + product.chain)[0].form
    {
      return terms.map { $0.scaled(by: product.coefficient) }
    }
    return terms
  }

  /// The terms of a sum, else the expression itself.
  var terms: [MatrixExpr] {
    if case .sum(let terms) = form { return terms }
    return [self]
  }

  /// A positive number and a sum with coprime whole coefficients, negative terms not all of them.
  var content: (Rational, MatrixExpr) {
    guard case .sum(let terms) = form else { return (.one, self) }
    var divisor = terms[0].leadingCoefficient.magnitude
    for term in terms.dropFirst() {
      divisor = Rational.commonDivisor(divisor, term.leadingCoefficient.magnitude)
    }
    if terms.allSatisfy({ $0.leadingCoefficient.signum < 0 }) { divisor = -divisor }
    guard divisor != .one, let scale = divisor.reciprocal else { return (.one, self) }
    return (divisor, scaled(by: scale))
  }

  /// The number a term is written with.
  var leadingCoefficient: Rational {
    switch form {
    case .number(let value): value
    case .product(let product): product.coefficient
    default: .one
    }
  }
}

extension MatrixExpr.Facts {
  /// How many times another coefficient this one is; nil when the other is zero.
  fileprivate func ratio(to other: MatrixExpr.Facts) -> Rational? {
    coefficient.divided(by: other.coefficient)
  }
}

extension Rational {
  /// The greatest number of which two positive ones are whole multiples.
  static func commonDivisor(_ a: Rational, _ b: Rational) -> Rational {
    if let small = smallCommonDivisor(a, b) { return small }
    let top = (a.numerator * b.denominator).greatestCommonDivisor(with: b.numerator * a.denominator)
    return Rational(top, a.denominator * b.denominator)
  }

  /// The same by machine integers; nil where they do not hold the products.
  private static func smallCommonDivisor(_ a: Rational, _ b: Rational) -> Rational? {
    guard case .small(let p, let q) = a.storage, case .small(let r, let s) = b.storage else {
      return nil
    }
    let (first, isFirstLarge) = p.multipliedReportingOverflow(by: s)
    let (second, isSecondLarge) = r.multipliedReportingOverflow(by: q)
    let (bottom, isBottomLarge) = q.multipliedReportingOverflow(by: s)
    guard !isFirstLarge, !isSecondLarge, !isBottomLarge,
      let top = Int(exactly: gcd(first.magnitude, second.magnitude))
    else { return nil }
    return Rational(top, bottom)
  }
}
