/// Powers and products of circular functions as functions of sums of angles.
enum AngleSums {
  /// cos²u as (1 + cos 2u)/2 and its kin, then cancelled; unchanged where no square occurs.
  static func powersReduced(_ expression: Expr) -> Expr {
    let replaced = replacingSquares(expression)
    return replaced.node === expression.node ? expression : replaced.cancelled()
  }

  private static func replacingSquares(_ expression: Expr) -> Expr {
    switch expression.form {
    case .sum, .product: return expression.rebuilt(replacingSquares)
    case .power(let base, let exponent):
      guard let power = exponent.integer, power.isMultiple(of: 2),
        case .apply(let function, let arguments) = base.form
      else {
        let inner = replacingSquares(base)
        return inner.node === base.node ? expression : Expr.power(inner, exponent)
      }
      let double = arguments[0].distributed(by: Number(2))
      switch function {
      case .cos: return ((1 + cos(double)) / 2).pow(power / 2)
      case .sin: return ((1 - cos(double)) / 2).pow(power / 2)
      case .cosh: return ((1 + cosh(double)) / 2).pow(power / 2)
      case .sinh: return ((cosh(double) - 1) / 2).pow(power / 2)
      case .tan: return ((1 - cos(double)) / (1 + cos(double))).pow(power / 2)
      default: return expression
      }
    default: return expression
    }
  }

  /// sin u cos v as (sin(u + v) + sin(u - v))/2 and its kin in every term.
  static func productsReduced(_ expression: Expr) -> Expr {
    let terms = expression.terms
    guard terms.count <= 8 else { return expression }
    let folded = terms.map { reduced($0) }
    if zip(folded, terms).allSatisfy({ $0.node === $1.node }) { return expression }
    return Expr.sum(folded)
  }

  private static func reduced(_ term: Expr) -> Expr {
    guard case .product(let coefficient, let factors) = term.form else { return term }
    let places = factors.indices.filter { waves(factors[$0]) != nil }
    guard places.count == 2, let (f, u) = waves(factors[places[0]]),
      let (g, v) = waves(factors[places[1]])
    else { return term }
    let rest = factors.indices.filter { !places.contains($0) }.map { factors[$0] }
    let (sum, difference) = ((u + v).expanded(), (u - v).expanded())
    let folded: Expr =
      switch (f, g) {
      case (.sin, .cos): sin(sum) + sin(difference)
      case (.cos, .sin): sin(sum) - sin(difference)
      case (.cos, .cos): cos(difference) + cos(sum)
      default: cos(difference) - cos(sum)
      }
    return Expr.product(rest) * folded.distributed(by: coefficient * Number(.half))
  }

  private static func waves(_ factor: Expr) -> (Function, Expr)? {
    guard case .apply(let function, let arguments) = factor.form,
      function == .sin || function == .cos
    else { return nil }
    return (function, arguments[0])
  }
}
