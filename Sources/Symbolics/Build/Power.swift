import BigInt

extension Expr {
  /// The canonical power.
  static func power(_ base: Expr, _ exponent: Expr) -> Expr {
    if base.isPoisoned { return base }
    if let number = exponent.number { return power(base, number) }
    if exponent.isPoisoned { return exponent }
    if base.isOne { return .one }
    if base.isZero, exponent.facts.isPositive { return .zero }
    if exponent.facts.isInteger, let value = wholePower(base, exponent) { return value }
    switch base.form {
    case .apply(.exp, let arguments) where arguments[0].isOne:
      return apply(.exp, [exponent])
    case .apply(.exp, let arguments) where arguments[0].facts.isReal:
      return apply(.exp, [product([arguments[0], exponent])])
    case .power(let inner, let first)
    where inner.facts.isPositive && first.facts.isReal:
      return power(inner, product([first, exponent]))
    default:
      return Expr(.power(base, exponent))
    }
  }

  /// The laws of powers with a whole, symbolic exponent; nil where none applies.
  private static func wholePower(_ base: Expr, _ exponent: Expr) -> Expr? {
    switch base.form {
    case .number(let number) where number.isMinusOne:
      let (rest, isOdd) = exponent.parity
      if rest.isZero { return isOdd ? .minusOne : .one }
      let power = Expr(.power(base, rest))
      return isOdd ? -power : power
    case .power(let inner, let first): return power(inner, product([first, exponent]))
    case .product(let coefficient, let factors):
      return product(
        [power(Expr(coefficient), exponent)] + factors.map { power($0, exponent) })
    case .apply(.exp, let arguments): return apply(.exp, [product([arguments[0], exponent])])
    default: return nil
    }
  }

  private static func power(_ base: Expr, _ written: Number) -> Expr {
    // A decimal exponent would be no exponent law's friend: 0.5 means one half.
    let exponent = written.value
    if exponent.isZero { return .one }
    if exponent == .one { return base }
    if let power = exponent.integer { return integerPower(base, power) }
    switch base.form {
    case .number(let number):
      return numberPower(number, exponent)
    case .power(let inner, let first) where inner.facts.isPositive && first.facts.isReal:
      return power(inner, product([first, Expr(exponent)]))
    case .apply(.exp, let arguments) where arguments[0].facts.isReal:
      return apply(.exp, [arguments[0].distributed(by: Number(exponent))])
    case .product(let coefficient, let factors):
      return rootOfProduct(coefficient, factors, exponent)
    default:
      return Expr(.power(base, Expr(exponent)))
    }
  }

  private static func numberPower(_ number: Number, _ exponent: Rational) -> Expr {
    if number.isZero { return exponent.signum < 0 ? divisionByZero : .zero }
    if number.isOne { return .one }
    return Surds.power(number, exponent) ?? Expr(.power(Expr(number), Expr(exponent)))
  }

  private static func integerPower(_ base: Expr, _ exponent: Int) -> Expr {
    switch base.form {
    case .number(let number):
      if number.isZero { return exponent < 0 ? divisionByZero : .zero }
      if number.isOne { return .one }
      if number.isMinusOne { return exponent.isMultiple(of: 2) ? .one : .minusOne }
      // With a sign for each.
      let digits = number.value.bitCount + 2
      // Larger numbers than the limit are kept as powers.
      guard exponent.magnitude <= Number.sizeLimit,
        digits * abs(exponent) <= Number.sizeLimit,
        let value = number.power(exponent)
      else { return Expr(.power(base, Expr(exponent))) }
      return Expr(value)
    case .power(let inner, let first):
      return power(inner, product([first, Expr(exponent)]))
    case .product(let coefficient, let factors):
      let scale = integerPower(Expr(coefficient), exponent)
      return product([scale] + factors.map { integerPower($0, exponent) })
    case .apply(.exp, let arguments):
      return apply(.exp, [arguments[0].distributed(by: Number(exponent))])
    case .apply(.abs, let arguments) where exponent.isMultiple(of: 2) && arguments[0].facts.isReal:
      return integerPower(arguments[0], exponent)
    default:
      return Expr(.power(base, Expr(exponent)))
    }
  }

  /// Positive factors leave a root; what is left keeps it.
  private static func rootOfProduct(
    _ coefficient: Number, _ factors: [Expr], _ exponent: Rational
  ) -> Expr {
    let outside = factors.filter(\.facts.isPositive)
    let inside = factors.filter { !$0.facts.isPositive }
    let size = coefficient.magnitude
    guard !outside.isEmpty || !size.isOne else {
      return Expr(.power(Expr(.product(coefficient, factors)), Expr(exponent)))
    }
    let sign: Number = coefficient.isNegative ? .minusOne : .one
    let rest = product(sign, inside)
    let scale = numberPower(size, exponent)
    return product(
      [scale, power(rest, Number(exponent))] + outside.map { power($0, Number(exponent)) })
  }
}
