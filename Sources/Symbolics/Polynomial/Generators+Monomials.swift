extension Generators {
  /// The powers of generators that a body is a product of; nil when it has to be read in another
  /// way.
  mutating func monomial(_ body: Expr) throws(PolynomialLimit) -> Monomial? {
    if hasRoots { return nil }
    switch body.form {
    case .symbol, .pi: return Monomial(generator: try generator(body), power: 1)
    case .apply(let function, _) where isRead(function):
      return Monomial(generator: try generator(body), power: 1)
    case .power(let base, let exponent):
      guard let power = exponent.integer, (1...200).contains(power) else { return nil }
      switch base.form {
      case .symbol, .pi: break
      case .apply(let function, _) where isRead(function): break
      default: return nil
      }
      return Monomial(generator: try generator(base), power: power)
    case .product(let coefficient, let factors) where coefficient.isOne:
      var result = Monomial.one
      for factor in factors {
        guard !factor.isSum, let own = try monomial(factor), result.isModerate else { return nil }
        result = result * own
      }
      return result
    default: return nil
    }
  }

  /// Whether values of the function are generators as they are.
  private func isRead(_ function: Function) -> Bool {
    switch function {
    case .exp: false
    case .abs, .sign: !readsSigns
    default: trigonometry == .atoms || !function.isTrigonometric
    }
  }
}

extension Function {
  /// The circular and hyperbolic functions, without inverses.
  var isTrigonometric: Bool {
    switch self {
    case .sin, .cos, .tan, .cot, .sec, .csc: true
    default: isHyperbolic
    }
  }

  var isHyperbolic: Bool {
    switch self {
    case .sinh, .cosh, .tanh, .coth, .sech, .csch: true
    default: false
    }
  }
}
