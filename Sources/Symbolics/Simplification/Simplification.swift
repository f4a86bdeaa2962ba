/// A simplified expression with what must be true for it to equal the original.
public struct Simplification: Sendable, Hashable {
  /// The simplified expression.
  public var expression: Expr
  /// The conditions used, each as text: `x != 0` where a factor was cancelled, `x > 0` or `x is
  /// real` where a law needs it.
  ///
  /// Sorted, each once.
  public var conditions: [String]
}

extension Expr {
  /// The simplified expression together with the conditions under which it equals this one.
  public var simplification: Simplification {
    let result = simplified()
    var conditions = Set(lostDivisors(result).map(\.nonzeroText))
    for (assumption, weaker, words) in [
      (Assumption.positive, Assumption.real, " > 0"), (.real, .none, " is real"),
    ] {
      let used = symbols.filter { $0.form.assumption == assumption }
      guard !used.isEmpty else { continue }
      let cautious = relaxing(assumption, to: weaker).simplified()
      guard cautious != result.relaxing(assumption, to: weaker) else { continue }
      conditions.formUnion(used.map { $0.plain + words })
    }
    return Simplification(expression: result, conditions: conditions.sorted())
  }

  /// The expression with a weaker assumption on the symbols that have the given one.
  private func relaxing(_ assumption: Assumption, to weaker: Assumption) -> Expr {
    var replacements: [Expr: Expr] = [:]
    for symbol in symbols where symbol.form.assumption == assumption {
      if let name = symbol.symbolName { replacements[symbol] = .symbol(name, weaker) }
    }
    return substituting(replacements)
  }

  /// Factors of the divisors of this expression that can be zero and divide the other nowhere.
  private func lostDivisors(_ other: Expr) -> [Expr] {
    let kept = Set(other.divisors)
    return divisors.filter { divisor in
      !divisor.facts.isNonzero && !divisor.isConstant && !kept.contains(divisor)
    }
  }

  /// The factors of what stands below bars, outside of functions; the tangent and its kin count
  /// with the function that they divide by.
  private var divisors: [Expr] {
    switch form {
    case .sum, .product: return children.flatMap(\.divisors)
    case .power(let base, let exponent):
      guard exponent.coefficientAndBody.0.isNegative else { return base.divisors }
      return base.divisors + base.factored().factors.map(\.baseAndExponent.base)
    case .apply(let function, let arguments):
      switch function {
      case .tan, .sec: return [cos(arguments[0])]
      case .cot, .csc: return [sin(arguments[0])]
      case .coth, .csch: return [sinh(arguments[0])]
      default: return []
      }
    default: return []
    }
  }

  /// That the expression is not zero: `x != 1` for x - 1, `x != 0` for |x|.
  fileprivate var nonzeroText: String {
    if case .apply(.abs, let arguments) = form { return arguments[0].nonzeroText }
    if let symbol = shiftedSymbol { return "\(symbol.plain) != \((symbol - self).plain)" }
    return "\(plain) != 0"
  }
}

extension Form {
  fileprivate var assumption: Assumption? {
    if case .symbol(let symbol) = self { return symbol.assumption }
    return nil
  }
}
