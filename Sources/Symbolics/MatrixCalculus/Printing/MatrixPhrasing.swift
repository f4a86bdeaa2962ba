extension MatrixExpr {
  /// The expression as it is read out.
  var phrase: MatrixPhrase {
    if isNegative {
      return .sum([(true, scaled(by: Rational(-1)).phrase)])
    }
    switch form {
    case .number(let value): return Self.fraction(value)
    case .pi: return .pi
    case .dimension(let name), .basis(let name): return .symbol(name, dots: 0)
    case .symbol(let symbol): return .symbol(symbol.name, dots: symbol.order)
    case .zero: return isScalar ? .number("0") : .zero(shape)
    case .ones:
      return shape.isRow ? .transpose(.ones(shape.transpose)) : .ones(shape)
    case .identity: return .identity(shape.rows)
    case .sum(let terms):
      var list = terms
      // No sum begins with a minus if it need not.
      if list[0].isNegative, let place = list.firstIndex(where: { !$0.isNegative }) {
        list.insert(list.remove(at: place), at: 0)
      }
      return .sum(
        list.map { term in
          (term.isNegative, (term.isNegative ? term.scaled(by: Rational(-1)) : term).phrase)
        })
    case .product(let product): return phrase(product)
    case .transpose(let inner): return .transpose(inner.phrase)
    case .hadamard(let factors): return .hadamard(factors.map(\.phrase))
    case .power(let base, let exponent): return phrase(base, exponent)
    default: return functionPhrase
    }
  }

  private var functionPhrase: MatrixPhrase {
    let inner = form.parts.first ?? self
    switch form {
    case .inverse:
      if case .transpose(let turned) = inner.form {
        return .inverse(turned.phrase, transposed: true)
      }
      return .inverse(inner.phrase, transposed: false)
    case .trace: return .call(.trace, inner.phrase, power: nil)
    case .determinant: return .call(.determinant, inner.phrase, power: nil)
    case .logDeterminant: return .call(.logDeterminant, inner.phrase, power: nil)
    case .squaredNorm: return .norm(inner.phrase, power: "2")
    case .apply(.abs, _) where isScalar: return .magnitude(inner.phrase)
    case .apply(let function, _):
      return .call(
        MatrixFunctionName(function, isEntrywise: !isScalar), inner.phrase, power: nil)
    case .diagonalMatrix: return .call(.diagonalMatrix, inner.phrase, power: nil)
    default: return .call(.diagonal, inner.phrase, power: nil)
    }
  }

  private var isDimension: Bool {
    if case .dimension = form { return true }
    return false
  }

  private var isNegative: Bool { leadingCoefficient.signum < 0 }

  static func fraction(_ value: Rational) -> MatrixPhrase {
    let (top, bottom) = value.digits
    return value.isInteger ? .number(top) : .fraction(.number(top), .number(bottom))
  }

  private func phrase(_ base: MatrixExpr, _ exponent: Rational) -> MatrixPhrase {
    if exponent.signum < 0, isScalar {
      return .fraction(.number("1"), base.raised(to: -exponent).phrase)
    }
    let doubled = (exponent * Rational(2)).integer
    if case .squaredNorm(let inner) = base.form, let doubled {
      return .norm(inner.phrase, power: doubled == 1 ? nil : "\(doubled)")
    }
    if exponent == .half, isScalar { return .root(base.phrase) }
    let text = exponent.description
    if case .apply(let function, let inner) = base.form, function != .abs || !isScalar,
      exponent.isInteger, exponent.signum > 0
    {
      return .call(
        MatrixFunctionName(function, isEntrywise: !isScalar), inner.phrase, power: text)
    }
    return .power(base.phrase, text, entrywise: !isScalar)
  }

  /// One fraction where a number stands below the bar.
  private func phrase(_ product: Product) -> MatrixPhrase {
    var top: [MatrixPhrase] = []
    var bottom: [MatrixPhrase] = []
    let coefficient = product.coefficient
    for scalar in product.scalars.filter(\.isDimension)
      + product.scalars.filter({ !$0.isDimension })
    {
      let (base, exponent) = scalar.baseAndExponent
      if exponent.signum < 0 {
        bottom.append(base.raised(to: -exponent).phrase)
      } else {
        top.append(scalar.phrase)
      }
    }
    top += Self.powers(product.chain)
    let digits = coefficient.digits
    if digits.top != "1" { top.insert(.number(digits.top), at: 0) }
    if !coefficient.isInteger { bottom.insert(.number(digits.bottom), at: 0) }
    return bottom.isEmpty
      ? Self.joined(top) : .fraction(Self.joined(top), Self.joined(bottom))
  }

  private static func joined(_ parts: [MatrixPhrase]) -> MatrixPhrase {
    switch parts.count {
    case 0: .number("1")
    case 1: parts[0]
    default: .product(parts)
    }
  }

  /// Equal neighbours as a power.
  private static func powers(_ chain: [MatrixExpr]) -> [MatrixPhrase] {
    var runs: [(factor: MatrixExpr, count: Int)] = []
    for factor in chain {
      if let last = runs.last, last.factor == factor, factor.shape.isSquare {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((factor, 1))
      }
    }
    return runs.map { factor, count in
      count == 1 ? factor.phrase : .power(factor.phrase, "\(count)", entrywise: false)
    }
  }
}

extension EntryFormula {
  /// The right side with deltas.
  var phrase: MatrixPhrase { Self.phrase(terms) }

  static func phrase(_ terms: [IndexTerm]) -> MatrixPhrase {
    guard !terms.isEmpty else { return .number("0") }
    let parts = terms.map { term -> (isNegative: Bool, term: MatrixPhrase) in
      let isNegative = term.factor.leadingCoefficient.signum < 0
      var factor = term.factor
      if isNegative { factor = factor.scaled(by: Rational(-1)) }
      return (isNegative, phrase(term, factor))
    }
    return parts.count == 1 && !parts[0].isNegative ? parts[0].term : .sum(parts)
  }

  private static func phrase(_ term: IndexTerm, _ factor: MatrixExpr) -> MatrixPhrase {
    var parts: [MatrixPhrase] = []
    if factor.number != .one {
      if case .product(let list) = factor.phrase { parts += list } else { parts = [factor.phrase] }
    }
    parts += term.deltas.map { .delta($0.first, $0.second) }
    parts += term.entries.map { .entry($0.matrix.phrase, $0.indices) }
    let product: MatrixPhrase =
      parts.isEmpty ? .number("1") : parts.count == 1 ? parts[0] : .product(parts)
    return term.sums.isEmpty ? product : .total(term.sums.map(\.index), product)
  }
}
