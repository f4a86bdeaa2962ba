/// An expression as powers of sums, which would be long multiplied out, times a rest.
///
/// The derivative of a product of powers shares all but one of each factor between its terms; what
/// is left after those are taken out is small, and only that has to be read as one polynomial.
struct LongProduct {
  /// Bases with positive powers; none when the whole is short enough.
  private(set) var powers: [(base: Expr, power: Int)] = []
  private(set) var rest: Expr

  /// Products with fewer terms are multiplied out.
  private static let termLimit = 12

  init(_ expression: Expr) {
    rest = expression
    guard expression.holdsPowerOfSum else { return }
    let product = Folding.commonFactors(expression)
    var (others, length) = ([Expr](), 1)
    for factor in product.factors {
      let (base, exponent) = factor.baseAndExponent
      guard case .sum(let constant, let terms) = base.form else {
        others.append(factor)
        continue
      }
      let power = exponent.integer ?? 1
      for _ in 0..<Swift.min(Swift.max(power, 1), 16) where length < LongProduct.termLimit {
        length *= terms.count + (constant.isZero ? 0 : 1)
      }
      if exponent.integer != nil, power > 0, base.isPolynomial {
        powers.append((base, power))
      } else {
        others.append(factor)
      }
    }
    guard length >= LongProduct.termLimit else {
      powers = []
      return
    }
    rest = Expr.product(others)
  }
}

extension Expr {
  /// Whether a whole power or product of sums occurs outside of functions.
  fileprivate var holdsPowerOfSum: Bool {
    switch form {
    case .sum(_, let terms): terms.contains { $0.body.holdsPowerOfSum }
    case .product(_, let factors): factors.contains { $0.holdsPowerOfSum }
    case .power(let base, let exponent): base.isSum && (exponent.integer ?? 0) > 1
    default: false
    }
  }

  /// Whether it is a polynomial in symbols.
  fileprivate var isPolynomial: Bool {
    switch form {
    case .number, .pi, .symbol: true
    case .sum(_, let terms): terms.allSatisfy(\.body.isPolynomial)
    case .product(_, let factors): factors.allSatisfy(\.isPolynomial)
    case .power(let base, let exponent): (exponent.integer ?? -1) > 0 && base.isPolynomial
    default: false
    }
  }
}
