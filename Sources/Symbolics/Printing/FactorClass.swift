/// The kinds of factors in the order in which they stand in a product.
enum FactorClass: Int, Comparable {
  case surd, pi, euler, constantSum, parameterPower, parameter, variable, numberToPower,
    constantFunction, root
  case sum, rootOfSum, exponential, function, sumWithFunctions, piecewise

  static func < (left: FactorClass, right: FactorClass) -> Bool { left.rawValue < right.rawValue }

  init(_ factor: Expr, _ roles: SymbolRoles) {
    switch factor.form {
    case .number: self = .surd
    case .pi: self = .pi
    case .symbol(let symbol): self = roles.isMain(symbol.name) ? .variable : .parameter
    case .power(let base, let exponent): self.init(base, raisedTo: exponent, roles)
    case .apply(.exp, let arguments):
      self = arguments[0].isConstant ? .euler : .exponential
    case .apply(_, let arguments):
      self = arguments.allSatisfy(\.isConstant) ? .constantFunction : .function
    case .sum, .product:
      if factor.isConstant {
        self = .constantSum
      } else {
        self = factor.hasFunction ? .sumWithFunctions : .sum
      }
    case .piecewise, .poison: self = .piecewise
    }
  }

  private init(_ base: Expr, raisedTo exponent: Expr, _ roles: SymbolRoles) {
    guard let number = exponent.number else {
      if roles.varies(exponent) {
        self = base.number == nil ? .exponential : .numberToPower
      } else if base.number != nil {
        self = exponent.isConstant ? .surd : .parameterPower
      } else {
        self.init(base, roles)
      }
      return
    }
    let whole = FactorClass(base, roles)
    if number.isInteger {
      self = whole
      return
    }
    switch whole {
    case .variable, .parameter: self = .root
    case .sum: self = base.isSum ? .rootOfSum : .root
    default: self = whole
    }
  }
}
