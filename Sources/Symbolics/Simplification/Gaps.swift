import BigInt

/// Where an expression has no value, or another one, though its simplified form has one.
struct Gaps {
  private let original: Expr
  private let result: Expr
  private let names: [String]

  init(of original: Expr, closedBy result: Expr) {
    self.original = original
    self.result = result
    names = original.symbols.compactMap(\.symbolName)
  }

  /// What must hold for both to be equal, as text.
  var conditions: [String] {
    let kept = Set(result.vanishing)
    let lost = Set(original.vanishing).subtracting(kept)
    let zeros = lost.filter { !$0.facts.isNonzero && !$0.isConstant && differs(where: $0) }
    let keptBounds = Set(result.bounded)
    let bounds = Set(original.bounded).subtracting(keptBounds)
      .filter { !$0.argument.isConstant && matters($0) }
    return zeros.map(\.nonzeroText) + bounds.map(\.text)
  }

  /// Whether the forms differ where an expression is zero, as far as that place can be found.
  private func differs(where zero: Expr) -> Bool {
    guard let (symbol, root) = zero.linearRoot else { return true }
    let there = original.substituting([symbol: root])
    let value = there.problem == nil ? there : nil
    let other = result.substituting([symbol: root])
    guard other.problem == nil else { return value != nil }
    for trial in 0..<8 {
      let point = self.point(trial)
      let second = other.value(at: point)
      guard second.isFinite else { continue }
      guard let first = value?.value(at: point), first.isFinite else { return true }
      if (first - second).magnitude > 1e-9 * (1 + first.magnitude) { return true }
    }
    return false
  }

  /// Whether the result has a value somewhere where the bound does not hold.
  private func matters(_ bound: Bound) -> Bool {
    for trial in 0..<32 {
      let point = self.point(trial)
      guard bound.argument.value(at: point) < 0 else { continue }
      if result.value(at: point).isFinite, !original.value(at: point).isFinite { return true }
    }
    return false
  }

  /// Fixed values off every round number, of both signs unless a symbol is positive.
  private func point(_ trial: Int) -> [Expr: Double] {
    var point: [Expr: Double] = [:]
    for (index, symbol) in original.symbols.enumerated() {
      let turn = Double(trial * 7 + index * 3 + 1) * 0.618_033_988_749_894_9
      let size = 0.1 + 3 * (turn - turn.rounded(.down))
      let isNegative = (trial + trial / 2 * index).isMultiple(of: 2) && !symbol.facts.isPositive
      point[symbol] = isNegative ? -size : size
    }
    return point
  }

  /// The argument of a logarithm or an even root, which must not be negative.
  struct Bound: Hashable {
    var argument: Expr
    var isStrict: Bool

    var text: String { argument.plain + (isStrict ? " > 0" : " >= 0") }
  }
}

extension Expr {
  /// What must not be zero: the factors of what stands below bars outside of functions, the
  /// function that the tangent and its kin divide by, and what a sign is taken of.
  fileprivate var vanishing: [Expr] {
    var (seen, found) = (Set<Expr>(), [Expr]())
    func walk(_ expression: Expr) {
      guard seen.insert(expression).inserted else { return }
      switch expression.form {
      case .sum, .product: expression.children.forEach(walk)
      case .power(let base, let exponent):
        walk(base)
        guard exponent.coefficientAndBody.0.isNegative else { return }
        found += base.quickFactors.map(\.baseAndExponent.base.unsized)
      case .apply(let function, let arguments):
        switch function {
        case .tan, .sec: found.append(cos(arguments[0]))
        case .cot, .csc: found.append(sin(arguments[0]))
        case .coth, .csch, .sign: found.append(arguments[0])
        default: break
        }
      default: break
      }
    }
    walk(self)
    return found
  }

  /// The factors that are quickly found; those of high degree stay whole.
  private var quickFactors: [Expr] {
    guard isSum else { return factors }
    let degree = RationalForms.splittingDegree
    return (RationalForms(self)?.factored(degree: degree) ?? self).factors
  }

  /// What vanishes with an absolute value or a tangent.
  fileprivate var unsized: Expr {
    switch form {
    case .apply(.abs, let arguments): arguments[0]
    case .apply(.tan, let arguments): sin(arguments[0])
    case .apply(.cot, let arguments): cos(arguments[0])
    case .apply(.tanh, let arguments): arguments[0]
    case .apply(.sinh, let arguments): arguments[0]
    default: self
    }
  }

  /// The arguments of logarithms and the bases of even roots.
  fileprivate var bounded: [Gaps.Bound] {
    var (seen, found) = (Set<Expr>(), [Gaps.Bound]())
    func walk(_ expression: Expr) {
      guard seen.insert(expression).inserted else { return }
      expression.children.forEach(walk)
      switch expression.form {
      case .apply(.log, let arguments):
        found.append(Gaps.Bound(argument: arguments[0], isStrict: true))
      case .power(let base, let exponent):
        guard let value = exponent.number?.value, value.denominator.isMultiple(of: 2) else {
          return
        }
        found.append(Gaps.Bound(argument: base, isStrict: value.signum < 0))
      default: break
      }
    }
    walk(self)
    return found
  }

  /// A symbol and the value at which the expression, linear in it with a number in front, is zero.
  fileprivate var linearRoot: (Expr, Expr)? {
    if symbolName != nil { return (self, .zero) }
    guard case .sum(_, let terms) = form else { return nil }
    for term in terms {
      guard let name = term.body.symbolName else { continue }
      let rest = self - term.expression
      guard !rest.contains(symbol: name), let scale = term.coefficient.power(-1) else { continue }
      return (term.body, rest.distributed(by: -scale))
    }
    return nil
  }

  /// That the expression is not zero: `x != 1` for x - 1.
  fileprivate var nonzeroText: String {
    if let (symbol, root) = linearRoot { return "\(symbol.plain) != \(root.plain)" }
    return "\(plain) != 0"
  }
}
