import BigInt

/// Rewritings of a single power or function value, valid under the assumptions on its symbols.
enum LocalRules {
  static func applied(to expression: Expr) -> Expr {
    switch expression.form {
    case .power(let base, let exponent):
      guard let power = exponent.number?.value, !power.isInteger else { return expression }
      return root(of: base, power) ?? expression
    case .apply(.log, let arguments): return logarithm(of: arguments[0]) ?? expression
    default: return expression
    }
  }

  /// Even powers leave a root as absolute values: sqrt(x**2) is Abs(x) for real x.
  ///
  /// A radicand that is a square of a polynomial counts.
  private static func root(of base: Expr, _ exponent: Rational) -> Expr? {
    let product = base.isSum ? withSquaresApart(base) : base
    var (outside, inside) = ([Expr](), [Expr]())
    for factor in product.factors {
      let (inner, power) = factor.baseAndExponent
      if let whole = power.integer, whole.isMultiple(of: 2), inner.facts.isReal {
        outside.append(Expr.power(abs(inner), Expr(Rational(whole) * exponent)))
      } else {
        inside.append(factor)
      }
    }
    guard !outside.isEmpty else { return rootOfFraction(base, exponent) }
    return Expr.product(outside + [Expr.power(Expr.product(inside), Expr(exponent))])
  }

  /// A sum as a product of its factors when one of them may occur in an even power.
  private static func withSquaresApart(_ sum: Expr) -> Expr {
    guard let forms = RationalForms(sum), forms.mayHoldSquares else { return sum }
    return forms.factored() ?? sum
  }

  /// sqrt(1 - x**2/9) is sqrt(9 - x**2)/3 and sqrt(4*x + 4) is 2*sqrt(x + 1): a common number leaves
  /// when its root is rational.
  private static func rootOfFraction(_ base: Expr, _ exponent: Rational) -> Expr? {
    guard case .sum(let constant, let terms) = base.form else { return nil }
    let numbers = [constant] + terms.map(\.coefficient)
    guard !numbers.contains(where: \.isDecimal) else { return nil }
    // Whole numbers with a 1 among them have nothing in common.
    if numbers.allSatisfy(\.value.isInteger), numbers.contains(where: { $0.isOne || $0.isMinusOne })
    {
      return nil
    }
    var (top, bottom) = (BigInt(0), BigInt(1))
    for number in numbers {
      let lower = number.value.denominator
      bottom = bottom / bottom.greatestCommonDivisor(with: lower) * lower
      top = top.greatestCommonDivisor(with: number.value.numerator)
    }
    let scale = Rational(bottom, top)
    guard scale != .one, let outside = Surds.power(Number(scale), -exponent)?.number
    else { return nil }
    let whole = base.distributed(by: Number(scale))
    return Expr.product(outside, [Expr.power(whole, Expr(exponent))])
  }

  /// log(u**a) is a log u for positive u, as which it has a value only where u**a is an even root;
  /// log(exp(u) v) is u + log v for positive v.
  private static func logarithm(of argument: Expr) -> Expr? {
    if case .power(let base, let exponent) = argument.form,
      base.facts.isPositive && exponent.facts.isReal || exponent.isEvenRoot
    {
      return exponent * log(base)
    }
    guard case .product(let coefficient, let factors) = argument.form, !coefficient.isNegative
    else { return nil }
    let exponents = factors.compactMap { factor -> Expr? in
      guard case .apply(.exp, let inner) = factor.form, inner[0].facts.isReal else { return nil }
      return inner[0]
    }
    guard !exponents.isEmpty else { return nil }
    let rest = argument / exp(Expr.sum(exponents))
    return Expr.sum(exponents) + log(rest)
  }
}

extension Expr {
  /// Whether it is a fraction up to one with an even denominator: such powers are real for bases
  /// above zero only, and turn no argument too far for the logarithm.
  fileprivate var isEvenRoot: Bool {
    guard let value = number?.value, !value.isInteger, value.magnitude < .one else { return false }
    return value.denominator.isMultiple(of: 2)
  }
}
