import BigInt

/// Exact values of functions at special arguments, and compositions with their inverses.
enum Special {
  /// A function that has the given whole value at zero and no other special value.
  static func zero(_ value: Int) -> @Sendable (Expr) -> Expr? {
    { $0.isZero ? Expr(value) : nil }
  }

  @Sendable static func pole(_ x: Expr) -> Expr? {
    x.isZero ? .poisoned("the function has a pole at 0") : nil
  }

  @Sendable static func exp(_ x: Expr) -> Expr? {
    if x.isZero { return 1 }
    if case .apply(.log, let inner) = x.form { return inner[0] }
    // exp(c*log(u)) is u**c by definition of the power.
    if case .product(let coefficient, let factors) = x.form,
      let index = factors.firstIndex(where: \.isLogarithm)
    {
      var rest = factors
      let inner = rest.remove(at: index)
      return .power(inner.children[0], .product(coefficient, rest))
    }
    return nil
  }

  @Sendable static func log(_ x: Expr) -> Expr? {
    if x.isOne { return 0 }
    if x.isZero { return .poisoned("the logarithm of 0 is not finite") }
    if case .apply(.exp, let inner) = x.form, inner[0].facts.isReal { return inner[0] }
    return nil
  }

  @Sendable static func abs(_ x: Expr) -> Expr? {
    if let number = x.number { return Expr(number.magnitude) }
    let facts = x.facts
    if facts.isReal, facts.isNonnegative { return x }
    switch x.form {
    case .apply(.abs, _): return x
    case .product(let coefficient, let factors):
      let outside = factors.filter { $0.facts.isReal && $0.facts.isNonnegative }
      guard !coefficient.magnitude.isOne || !outside.isEmpty else { return nil }
      let inside = factors.filter { !($0.facts.isReal && $0.facts.isNonnegative) }
      return .product([Expr(coefficient.magnitude), .apply(.abs, [.product(inside)])] + outside)
    default: return nil
    }
  }

  @Sendable static func sign(_ x: Expr) -> Expr? {
    if let number = x.number { return Expr(number.value.signum) }
    if x.facts.isPositive { return 1 }
    switch x.form {
    case .apply(.sign, _): return x
    case .product(let coefficient, let factors):
      let inside = factors.filter { !$0.facts.isPositive }
      guard !coefficient.isOne || inside.count < factors.count else { return nil }
      let sign = Expr.apply(.sign, [.product(inside)])
      return coefficient.isNegative ? -sign : sign
    default: return nil
    }
  }

  @Sendable static func asin(_ x: Expr) -> Expr? { inverse(x, sines, Trigonometry.angle) }

  @Sendable static func acos(_ x: Expr) -> Expr? {
    inverse(x, sines) { .pi / 2 - Trigonometry.angle($0) }
      ?? inverse(-x, sines) { .pi / 2 + Trigonometry.angle($0) }
  }

  @Sendable static func atan(_ x: Expr) -> Expr? { inverse(x, tangents, Trigonometry.angle) }

  @Sendable static func acot(_ x: Expr) -> Expr? {
    x.isZero ? .pi / 2 : inverse(x, tangents) { .pi / 2 - Trigonometry.angle($0) }
  }

  /// Values of the sine at multiples of π/12 that have a simple form.
  private static let sines: [(Expr, Int)] = [
    (0, 0), (.half, 2), (sqrt(2) / 2, 3), (sqrt(3) / 2, 4), (1, 6),
  ]

  private static let tangents: [(Expr, Int)] = [
    (0, 0), (sqrt(3) / 3, 2), (1, 3), (sqrt(3), 4),
  ]

  private static func inverse(
    _ x: Expr, _ table: [(Expr, Int)], _ angle: (Int) -> Expr
  ) -> Expr? {
    table.first { $0.0 == x }.map { angle($0.1) }
  }
}

extension Expr {
  var isLogarithm: Bool {
    if case .apply(.log, _) = form { return true }
    return false
  }
}

extension Expr {
  /// The number that π is multiplied with, when the expression is such a product.
  var multipleOfPi: Number? {
    switch form {
    case .pi: return .one
    case .product(let coefficient, let factors):
      guard factors.count == 1, case .pi = factors[0].form else { return nil }
      return coefficient
    default: return nil
    }
  }
}

/// Exact values of the circular functions at multiples of π/12.
enum Trigonometry {
  /// `twelfths` times π/12.
  static func angle(_ twelfths: Int) -> Expr {
    Expr.product([.rational(twelfths, 12), .pi])
  }

  /// How many twelfths of π an angle is, from 0 to 23.
  private static func twelfths(_ x: Expr) -> Int? {
    if x.isZero { return 0 }
    guard let coefficient = x.multipleOfPi else { return nil }
    let count = coefficient.value * Rational(12)
    guard count.isInteger else { return nil }
    return Int(count.numerator.modulus(24))
  }

  private static func quarterSine(_ index: Int) -> Expr {
    switch index {
    case 0: 0
    case 1: (sqrt(6) - sqrt(2)) / 4
    case 2: .half
    case 3: sqrt(2) / 2
    case 4: sqrt(3) / 2
    case 5: (sqrt(6) + sqrt(2)) / 4
    default: 1
    }
  }

  private static func sine(_ index: Int) -> Expr {
    switch index % 24 {
    case 0...6: quarterSine(index % 24)
    case 7...12: quarterSine(12 - index % 24)
    default: -sine(index % 24 - 12)
    }
  }

  /// One over the sine; poisoned at its zeros.
  private static func cosecant(_ index: Int, _ name: String) -> Expr {
    switch index % 24 {
    case 0, 12: .poisoned("\(name) has a pole at this angle")
    case 13...23: -cosecant(index % 24 - 12, name)
    case 1, 11: sqrt(6) + sqrt(2)
    case 5, 7: sqrt(6) - sqrt(2)
    default: 1 / sine(index)
    }
  }

  /// The tangent; poisoned at its poles.
  private static func tangent(_ index: Int, _ name: String) -> Expr {
    switch index % 12 {
    case 6: .poisoned("\(name) has a pole at this angle")
    case 7...11: -tangent(12 - index % 12, name)
    case 1: 2 - sqrt(3)
    case 5: 2 + sqrt(3)
    default: sine(index % 12) / sine(index % 12 + 6)
    }
  }

  /// A sum with whole quarter turns in it: how many, from 0 to 3, and the rest.
  private static func quarterTurns(_ x: Expr) -> (Int, Expr)? {
    guard case .sum(_, let terms) = x.form, let turn = terms.first(where: { $0.body == .pi })
    else { return nil }
    let count = turn.coefficient.value * Rational(2)
    guard count.isInteger else { return nil }
    let rest = x - Expr.pi.scaled(by: turn.coefficient)
    return (Int(count.numerator.modulus(4)), rest)
  }

  /// The sine moved on by quarter turns.
  private static func wave(_ turns: Int, _ rest: Expr) -> Expr {
    let value = Expr.apply(turns.isMultiple(of: 2) ? .sin : .cos, [rest])
    return turns % 4 < 2 ? value : -value
  }

  @Sendable static func sin(_ x: Expr) -> Expr? {
    if case .apply(.asin, let inner) = x.form { return inner[0] }
    return twelfths(x).map(sine) ?? quarterTurns(x).map(wave) ?? afterHalfTurns(.sin, x)
  }

  @Sendable static func cos(_ x: Expr) -> Expr? {
    if case .apply(.acos, let inner) = x.form { return inner[0] }
    return twelfths(x).map { sine($0 + 6) } ?? quarterTurns(x).map { wave($0 + 1, $1) }
      ?? afterHalfTurns(.cos, x)
  }

  @Sendable static func tan(_ x: Expr) -> Expr? {
    if case .apply(.atan, let inner) = x.form { return inner[0] }
    if let (turns, rest) = quarterTurns(x) {
      return turns.isMultiple(of: 2) ? .apply(.tan, [rest]) : -Expr.apply(.cot, [rest])
    }
    return twelfths(x).map { tangent($0, "tan") } ?? afterHalfTurns(.tan, x)
  }

  @Sendable static func cot(_ x: Expr) -> Expr? {
    if case .apply(.acot, let inner) = x.form { return inner[0] }
    return twelfths(x).map { tangent(30 - $0, "cot") } ?? afterHalfTurns(.cot, x)
  }

  @Sendable static func sec(_ x: Expr) -> Expr? {
    twelfths(x).map { cosecant($0 + 6, "sec") } ?? afterHalfTurns(.sec, x)
  }

  @Sendable static func csc(_ x: Expr) -> Expr? {
    twelfths(x).map { cosecant($0, "csc") } ?? afterHalfTurns(.csc, x)
  }

  /// The function of an angle with a whole symbolic number n of half turns in it: the angle without
  /// them, times (-1)^n unless π is a period.
  private static func afterHalfTurns(_ function: Function, _ x: Expr) -> Expr? {
    guard let (turns, rest) = HalfTurns.split(x) else { return nil }
    let value = Expr.apply(function, [rest])
    return function == .tan || function == .cot ? value : Expr.power(.minusOne, turns) * value
  }
}
