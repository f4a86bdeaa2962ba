internal import Calculus

/// Forms that would overflow or cancel as written, worked out in another way.
///
/// Sums of exponentials are handled by their logarithms (log-sum-exp), so that values and
/// derivatives are finite and right wherever the result is, at arguments of ±1000 as well.
extension GraphBuilder {
  /// One part of a sum of exponentials: c·eᵃ with c above zero, a nil for a plain number.
  private struct Part {
    var coefficient: Double
    var exponent: Expr?
  }

  /// The parts, when an expression is a sum of at least two with at least one exponential.
  private func exponentials(_ expression: Expr) -> [Part]? {
    guard case .sum(let constant, let terms) = expression.form, !constant.isNegative else {
      return nil
    }
    var parts: [Part] = []
    if !constant.isZero { parts.append(Part(coefficient: constant.value.double)) }
    for term in terms {
      guard !term.coefficient.isNegative, case .apply(.exp, let arguments) = term.body.form
      else { return nil }
      parts.append(Part(coefficient: term.coefficient.value.double, exponent: arguments[0]))
    }
    return parts.count > 1 ? parts : nil
  }

  /// The logarithm of one part.
  private mutating func logarithm(_ part: Part) -> Value {
    let offset = graph.constant(Kernel.log(part.coefficient))
    guard let exponent = part.exponent else { return offset }
    return graph.add(value(of: exponent), offset)
  }

  /// log(Σ cᵢ·e^{aᵢ}), folded from left to right.
  private mutating func logSum(_ parts: [Part]) -> Value {
    let list = parts.map { logarithm($0) }
    return list.dropFirst().reduce(list[0]) { graph.logAddExp($0, $1) }
  }

  /// The logarithm of an expression that is better not worked out itself, or nil.
  mutating func stableLog(of expression: Expr) -> Value? {
    if let value = sumOfLogs(expression) { return value }
    if case .sum(let constant, let terms) = expression.form, constant.isOne {
      return graph.unary(.logOnePlus, value(of: Expr.sum(.zero, terms)))
    }
    return nil
  }

  /// The logarithm of products and powers of exponentials and of sums of them.
  private mutating func sumOfLogs(_ expression: Expr) -> Value? {
    switch expression.form {
    case .apply(.exp, let arguments): return value(of: arguments[0])
    case .sum: return exponentials(expression).map { logSum($0) }
    case .power(let base, let exponent):
      guard let number = exponent.number else { return nil }
      return sumOfLogs(base).map { graph.scale(number.value.double, $0) }
    case .product(let coefficient, let factors):
      guard !coefficient.isNegative, factors.allSatisfy(\.isMadeOfExponentials) else { return nil }
      var total = graph.constant(Kernel.log(coefficient.value.double))
      for factor in factors {
        guard let value = sumOfLogs(factor) else { return nil }
        total = graph.add(total, value)
      }
      return total
    default: return nil
    }
  }

  /// A factor (Σ cᵢ·e^{aᵢ})⁻ⁿ, with an exponential factor and a sum of exponentials that go with it,
  /// as logistic functions; and the other factors.
  ///
  /// Of two parts p and q, 1/(eᵖ + e^q) is e⁻ᵖ·σ(p − q), and a numerator e^{jp + (n−j)q} leaves
  /// σ(p − q)ʲ·σ(q − p)ⁿ⁻ʲ. Otherwise e^w/(Σ)ⁿ is e^{w − n·log Σ}.
  mutating func logistic(in factors: [Expr]) -> (Value, [Expr])? {
    for (index, factor) in factors.enumerated() {
      guard case .power(let base, let exponent) = factor.form, let power = exponent.integer,
        (-8 ... -1).contains(power), let parts = exponentials(base)
      else { continue }
      var rest = factors
      rest.remove(at: index)
      let top = rest.firstIndex(where: \.isExponential)
      let w = top.map { rest[$0].children[0] }
      if let sum = rest.firstIndex(where: { mixture($0) != nil }), let terms = mixture(rest[sum]) {
        rest = rest.indices.filter { $0 != sum && $0 != top }.map { rest[$0] }
        let values = terms.map {
          graph.scale($0.coefficient, quotient((w ?? 0) + ($0.exponent ?? 0), parts, count: -power))
        }
        return (values.dropFirst().reduce(values[0]) { graph.add($0, $1) }, rest)
      }
      if let top, let w {
        if parts.count > 2 || ratio(w, parts, count: -power) != nil {
          rest.remove(at: top)
          return (quotient(w, parts, count: -power), rest)
        }
      }
      if let value = reciprocal(parts, count: -power) { return (value, rest) }
    }
    return nil
  }

  /// The terms of a sum of exponentials of any signs, with at least one exponential.
  private func mixture(_ expression: Expr) -> [Part]? {
    guard case .sum(let constant, let terms) = expression.form else { return nil }
    var parts = constant.isZero ? [] : [Part(coefficient: constant.value.double)]
    for term in terms {
      guard case .apply(.exp, let arguments) = term.body.form else { return nil }
      parts.append(Part(coefficient: term.coefficient.value.double, exponent: arguments[0]))
    }
    return parts
  }

  /// e^w/(Σ)ⁿ.
  private mutating func quotient(_ w: Expr, _ parts: [Part], count: Int) -> Value {
    if let value = ratio(w, parts, count: count) { return value }
    let sum = graph.scale(-Double(count), logSum(parts))
    return graph.unary(.exp, graph.add(value(of: w), sum))
  }

  /// e^w/(c₁·e^{a₁} + c₂·e^{a₂})ⁿ where w is a whole mixture of the exponents.
  private mutating func ratio(_ w: Expr, _ parts: [Part], count: Int) -> Value? {
    guard parts.count == 2 else { return nil }
    let (first, second) = (parts[0].exponent ?? .zero, parts[1].exponent ?? .zero)
    guard
      let share = (0...count).first(where: {
        w == first.scaled(by: Number($0)) + second.scaled(by: Number(count - $0))
      })
    else { return nil }
    let scale =
      Real.power(parts[0].coefficient, -share) * Real.power(parts[1].coefficient, share - count)
    let product = logistics(parts, powers: (share, count - share))
    return graph.scale(scale, product)
  }

  /// 1/(c + d·eᵃ)ⁿ; nil for other sums, whose reciprocal is as good as written.
  private mutating func reciprocal(_ parts: [Part], count: Int) -> Value? {
    guard parts.count == 2, parts[0].exponent == nil else { return nil }
    return graph.scale(
      Real.power(parts[0].coefficient, -count), logistics(parts, powers: (count, 0)))
  }

  private mutating func logistics(_ parts: [Part], powers: (Int, Int)) -> Value {
    let distance = graph.subtract(logarithm(parts[0]), logarithm(parts[1]))
    let one = graph.wholePower(graph.unary(.sigmoid, distance), powers.0)
    if powers.1 == 0 { return one }
    let other = graph.unary(.sigmoid, graph.negate(distance))
    return graph.multiply(one, graph.wholePower(other, powers.1))
  }
}

extension Expr {
  fileprivate var isExponential: Bool {
    if case .apply(.exp, _) = form { return true }
    return false
  }

  /// An exponential, or a power of a sum that may be one of exponentials.
  fileprivate var isMadeOfExponentials: Bool {
    switch form {
    case .apply(.exp, _), .sum: true
    case .power(let base, let exponent): exponent.number != nil && base.isMadeOfExponentials
    default: false
    }
  }
}
