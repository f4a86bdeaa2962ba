/// Rewritings that put several functions into one, each applied everywhere in an expression.
enum Folding {
  /// The forms that single rules give where they apply.
  ///
  /// - Parameters:
  ///   - known: the shape of the expression, if it is known, with the factors looked for.
  ///   - linearizing: whether products of sines and cosines are multiplied out, which takes longest.
  static func forms(
    of expression: Expr, shape known: FunctionShape? = nil, linearizing: Bool
  ) -> [(form: Expr, rule: SimplificationRule)] {
    let shape = known ?? FunctionShape(expression, lookingForFactors: true)
    var list: [(form: Expr, rule: SimplificationRule)] = []
    func add(_ rule: SimplificationRule, _ form: Expr) {
      if form.node !== expression.node { list.append((form, rule)) }
    }
    func apply(_ name: SimplificationRule, _ rule: (Expr) -> Expr) {
      add(name, everywhere(expression, rule))
    }
    if shape.hasPair || shape.hasSquares { apply(.doubleAngle, doubleAngles) }
    if shape.hasPair, shape.hasCircularDivisor { apply(.tangent, quotients) }
    if shape.functions.contains(.log) { apply(.logarithms, logarithms) }
    if shape.functions.contains(.sign) || shape.functions.contains(.abs) { apply(.signs, signs) }
    if shape.functions.contains(.exp) { apply(.exponentials, Exponentials.paired) }
    if shape.hasRoots { apply(.roots, joinedRoots) }
    if shape.mayShareFactors { apply(.commonFactors, commonFactors) }
    if shape.mayShareNumbers { apply(.numbers, numbersOut) }
    if shape.mayTurn { apply(.turned, turnedAround) }
    guard shape.hasWaves else { return list }
    if linearizing, shape.hasPair || shape.hasSquares || shape.hasSeveralAngles {
      let linear = AngleSums.linearized(expression)
      add(.productsToSums, linear)
      if linear.node !== expression.node {
        add(.sumsToProducts, everywhere(linear, AngleSums.joined))
      }
    }
    if shape.hasSeveralAngles { apply(.sumsToProducts, AngleSums.joined) }
    return list
  }

  /// Applies a rule to every sum and product outside of functions, from the inside out.
  static func everywhere(_ expression: Expr, _ rule: (Expr) -> Expr) -> Expr {
    switch expression.form {
    case .sum, .product: return rule(expression.rebuilt { everywhere($0, rule) })
    case .power(let base, let exponent):
      let inner = everywhere(base, rule)
      return inner.node === base.node ? expression : Expr.power(inner, exponent)
    default: return expression
    }
  }

  private static func argument(of factor: Expr, _ function: Function) -> Expr? {
    if case .apply(function, let arguments) = factor.form { return arguments[0] }
    return nil
  }

  /// sin u cos u is sin(2u)/2; cos²u - 1/2 is cos(2u)/2, and 1/2 - sin²u likewise.
  private static func doubleAngles(_ expression: Expr) -> Expr {
    switch expression.form {
    case .product(_, let factors):
      for (sine, cosine, double) in [
        (Function.sin, Function.cos, Function.sin), (.sinh, .cosh, .sinh),
      ] {
        for factor in factors {
          guard let angle = argument(of: factor, sine) else { continue }
          let partner = Expr.apply(cosine, [angle])
          guard factors.contains(partner) else { continue }
          let rest = expression / (factor * partner)
          return rest * Expr.apply(double, [angle.distributed(by: Number(2))]) / 2
        }
      }
      return expression
    case .sum(let constant, let terms):
      for term in terms {
        guard let (function, angle) = squareOfSineOrCosine(term.body) else { continue }
        let half = term.coefficient * Number(.half)
        guard constant == -half else { continue }
        let double = Expr.apply(.cos, [angle.distributed(by: Number(2))])
        let folded = double.scaled(by: function == .cos ? half : -half)
        return expression - Expr(constant) - term.body.scaled(by: term.coefficient) + folded
      }
      return expression
    default: return expression
    }
  }

  private static func squareOfSineOrCosine(_ body: Expr) -> (Function, Expr)? {
    guard case .power(let base, let exponent) = body.form, exponent.integer == 2,
      case .apply(let function, let arguments) = base.form, function == .sin || function == .cos
    else { return nil }
    return (function, arguments[0])
  }

  /// sin u / cos u is tan u, in any power, and the like.
  private static func quotients(_ expression: Expr) -> Expr {
    guard case .product(_, let factors) = expression.form else { return expression }
    let table: [(Function, Function, Function)] = [
      (.sin, .cos, .tan), (.cos, .sin, .cot), (.sinh, .cosh, .tanh), (.cosh, .sinh, .coth),
    ]
    for (top, bottom, quotient) in table {
      for factor in factors {
        let (base, exponent) = factor.baseAndExponent
        guard let angle = argument(of: base, top), let power = exponent.integer, power > 0
        else { continue }
        let below = Expr.apply(bottom, [angle])
        guard
          let partner = factors.first(where: { $0.baseAndExponent.base == below }),
          let lower = partner.baseAndExponent.exponent.integer, lower < 0
        else { continue }
        let shared = Swift.min(power, -lower)
        let ratio = Expr.apply(top, [angle]).pow(shared) / below.pow(shared)
        return expression / ratio * Expr.apply(quotient, [angle]).pow(shared)
      }
    }
    return expression
  }

  /// a log u + b log v is log(u^a v^b) for positive u and v and whole a and b.
  private static func logarithms(_ expression: Expr) -> Expr {
    guard case .sum(_, let terms) = expression.form else { return expression }
    var (joined, rest) = ([Expr](), expression)
    for term in terms {
      guard let inner = argument(of: term.body, .log), inner.facts.isPositive,
        term.coefficient.integer != nil
      else { continue }
      joined.append(Expr.power(inner, Expr(term.coefficient)))
      rest = rest - term.body.scaled(by: term.coefficient)
    }
    guard joined.count > 1 else { return expression }
    return rest + log(Expr.product(joined))
  }

  /// u sign u is |u|, in any power, and |u| sign u is u, for real u.
  private static func signs(_ expression: Expr) -> Expr {
    guard case .product(_, let factors) = expression.form else { return expression }
    for factor in factors {
      guard case .apply(.sign, let arguments) = factor.form, arguments[0].facts.isReal else {
        continue
      }
      let inner = arguments[0]
      let size = Expr.apply(.abs, [inner])
      if factors.contains(size) { return expression / (factor * size) * inner }
      guard let partner = factors.first(where: { $0.baseAndExponent.base == inner }),
        let power = partner.baseAndExponent.exponent.integer
      else { continue }
      let odd = power.isMultiple(of: 2) ? (power > 0 ? power - 1 : power + 1) : 0
      return expression / (factor * partner) * inner.pow(odd) * size.pow(power - odd)
    }
    return expression
  }
}
