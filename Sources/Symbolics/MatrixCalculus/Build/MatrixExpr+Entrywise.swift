import BigInt

extension MatrixExpr {
  /// The product entry by entry of expressions of one shape.
  static func hadamard(_ factors: [MatrixExpr]) -> MatrixExpr {
    guard let shape = factors.first?.shape else { return .number(.one) }
    if shape.isScalar { return product(factors) }
    if factors.contains(where: \.isZero) { return .zero(shape) }
    var outside = Product()
    var list: [(base: MatrixExpr, exponent: Rational)] = []
    for body in factors.flatMap({ $0.hadamardFactors(&outside) }) {
      if case .ones = body.form { continue }
      let (base, exponent) = body.entrywiseBase
      if let place = list.firstIndex(where: { $0.base == base }) {
        list[place].exponent = list[place].exponent + exponent
      } else {
        list.append((base, exponent))
      }
    }
    let parts = list.map { $0.base.raised(to: $0.exponent) }.filter { !$0.isOnes }
    return assembled(
      outside.coefficient, scalars: outside.scalars, chain: [joined(parts, shape)], shape)
  }

  /// The product entry by entry of parts that have nothing left to draw out.
  private static func joined(_ parts: [MatrixExpr], _ shape: MatrixShape) -> MatrixExpr {
    guard parts.count > 1 else { return parts.first ?? .constant(.one, shape) }
    for (index, part) in parts.enumerated() where part.facts.hasBasis {
      var rest = parts
      rest.remove(at: index)
      if let picked = part.picking(from: hadamard(rest)) { return picked }
    }
    let turned = parts.filter {
      if case .transpose = $0.form { return true }
      return false
    }
    if turned.count == parts.count {
      return MatrixExpr(.transpose(joined(parts.map { $0.transposed() }, shape.transpose)), shape)
    }
    return MatrixExpr(.hadamard(parts), shape)
  }

  /// The product entry by entry with a row, column or place that a basis vector picks:
  /// (e vᵀ) ∘ B is e (v ∘ Bᵀe)ᵀ.
  private func picking(from other: MatrixExpr) -> MatrixExpr? {
    switch form {
    case .basis: return times(transposed().times(other))
    case .transpose(let inner):
      guard case .basis = inner.form else { return nil }
      return other.times(inner).times(self)
    case .product(let product):
      guard product.scalars.isEmpty, let first = product.chain.first,
        let last = product.chain.last
      else { return nil }
      if case .basis = first.form {
        let rest = MatrixExpr.product(Array(product.chain.dropFirst()))
        return first.times(MatrixExpr.hadamard([rest, first.transposed().times(other)]))
      }
      if case .basis = last.transposed().form {
        let rest = MatrixExpr.product(product.chain.dropLast())
        return MatrixExpr.hadamard([rest, other.times(last.transposed())]).times(last)
      }
      return nil
    default: return nil
    }
  }

  /// The base of a power of every entry, transposed or not.
  private var entrywiseBase: (MatrixExpr, Rational) {
    guard case .transpose(let inner) = form else { return baseAndExponent }
    let (base, exponent) = inner.baseAndExponent
    return (base.transposed(), exponent)
  }

  /// The factors entry by entry; the numbers among them go outside.
  private func hadamardFactors(_ outside: inout Product) -> [MatrixExpr] {
    let parts = factors()
    outside.coefficient = outside.coefficient * parts.coefficient
    outside.scalars += parts.scalars
    let body = MatrixExpr.assembled(.one, scalars: [], chain: parts.chain, shape)
    if case .hadamard(let factors) = body.form { return factors }
    if case .transpose(let inner) = body.form, case .hadamard(let factors) = inner.form {
      return factors.map { $0.transposed() }
    }
    return [body]
  }

  private var isOnes: Bool {
    if case .ones = form { return true }
    return false
  }

  /// Every entry raised to a rational power.
  func raised(to exponent: Rational) -> MatrixExpr {
    if exponent.isZero { return .constant(.one, shape) }
    if exponent == .one { return self }
    switch form {
    case .zero where exponent.signum > 0, .basis where exponent.signum > 0, .ones: return self
    case .number(let value):
      if let power = value.exactPower(exponent) { return .number(power) }
    case .power(let base, let inner) where exponent.isInteger:
      return base.raised(to: inner * exponent)
    case .transpose(let inner): return inner.raised(to: exponent).transposed()
    case .product(let product):
      if let result = raised(product, to: exponent) { return result }
    case .sum where exponent.isInteger:
      let (content, body) = content
      if content != .one, let whole = exponent.integer, let factor = content.power(whole) {
        return MatrixExpr(.power(body, exponent), shape).scaled(by: factor)
      }
    default: break
    }
    return MatrixExpr(.power(self, exponent), shape)
  }

  /// The power of a product: whole powers of every number in it, other powers of its coefficient.
  private func raised(_ product: Product, to exponent: Rational) -> MatrixExpr? {
    guard let factor = product.coefficient.exactPower(exponent) else { return nil }
    guard exponent.isInteger else {
      // The power of a positive number can always be drawn out.
      guard product.coefficient != .one, product.coefficient.signum > 0 else { return nil }
      var rest = product
      rest.coefficient = .one
      return MatrixExpr.assembled(rest, shape).raised(to: exponent).scaled(by: factor)
    }
    guard product.coefficient != .one || product.scalars.count > (isScalar ? 1 : 0) else {
      return nil
    }
    let body = MatrixExpr.assembled(.one, scalars: [], chain: product.chain, shape)
    let scalars = product.scalars.map { $0.raised(to: exponent) }
    if product.chain.isEmpty {
      return .assembled(factor, scalars: scalars, chain: [], shape)
    }
    let power = body.raised(to: exponent)
    return MatrixExpr.assembled(factor, scalars: scalars, chain: [], .scalar).times(power)
  }

  /// A function of every entry.
  func applied(_ function: ElementwiseFunction) -> MatrixExpr {
    switch form {
    case .number(let value):
      if let exact = function.exactValue(at: value) { return .number(exact) }
    case .zero:
      if let exact = function.exactValue(at: .zero) { return .constant(exact, shape) }
    case .transpose(let inner): return inner.applied(function).transposed()
    default: break
    }
    return MatrixExpr(.apply(function, self), shape)
  }

  /// A column as the diagonal of a matrix.
  func asDiagonal() -> MatrixExpr {
    let shape = MatrixShape(self.shape.rows, self.shape.rows)
    if isScalar { return self }
    switch form {
    case .zero: return .zero(shape)
    case .ones: return .unit(shape.rows)
    case .basis: return times(transposed())
    case .product(let product) where product.coefficient != .one || !product.scalars.isEmpty:
      let body = MatrixExpr.assembled(.one, scalars: [], chain: product.chain, self.shape)
      return .assembled(
        product.coefficient, scalars: product.scalars, chain: [body.asDiagonal()], shape)
    default: return MatrixExpr(.diagonalMatrix(self), shape)
    }
  }

  /// The diagonal of a square expression as a column.
  func diagonalColumn() -> MatrixExpr {
    let shape = MatrixShape(self.shape.rows, 1)
    if isScalar { return self }
    switch form {
    case .zero: return .zero(shape)
    case .identity, .ones: return .constant(.one, shape)
    case .transpose(let inner): return inner.diagonalColumn()
    case .diagonalMatrix(let inner): return inner
    case .sum(let terms): return .sum(terms.map { $0.diagonalColumn() })
    case .product(let product):
      if let cut = product.chain.firstIndex(where: \.shape.columns.isOne) {
        let column = MatrixExpr.product(Array(product.chain[...cut]))
        let row = MatrixExpr.product(Array(product.chain[(cut + 1)...]))
        return .assembled(
          product.coefficient, scalars: product.scalars,
          chain: [MatrixExpr.hadamard([column, row.transposed()])], shape)
      }
      guard product.coefficient != .one || !product.scalars.isEmpty else { break }
      let body = MatrixExpr.assembled(.one, scalars: [], chain: product.chain, self.shape)
      return .assembled(
        product.coefficient, scalars: product.scalars, chain: [body.diagonalColumn()], shape)
    default: break
    }
    return MatrixExpr(.diagonal(self), shape)
  }
}

extension Rational {
  /// A rational power, when it is rational.
  func exactPower(_ exponent: Rational) -> Rational? {
    if let whole = exponent.integer {
      guard abs(whole) <= 64 else { return nil }
      return power(whole)
    }
    guard signum > 0, exponent.denominator == 2, let doubled = (exponent * Rational(2)).integer,
      let root = squareRoot
    else { return nil }
    return root.exactPower(Rational(doubled))
  }

  /// The square root of a positive fraction of squares.
  private var squareRoot: Rational? {
    let (top, bottom) = (numerator.squareRoot(), denominator.squareRoot())
    guard top * top == numerator, bottom * bottom == denominator else { return nil }
    return Rational(top, bottom)
  }
}
