extension MatrixExpr {
  /// The product of two expressions that fit; a number times anything fits.
  func times(_ other: MatrixExpr) -> MatrixExpr {
    var shape = MatrixShape(self.shape.rows, other.shape.columns)
    if isScalar { shape = other.shape } else if other.isScalar { shape = self.shape }
    if isZero || other.isZero { return .zero(shape) }
    let (a, b) = (factors(asNumber: isScalar), other.factors(asNumber: other.isScalar))
    return .assembled(
      a.coefficient * b.coefficient, scalars: a.scalars + b.scalars, chain: a.chain + b.chain, shape
    )
  }

  /// The product of expressions that fit, from left to right; the number 1 for none.
  static func product(_ factors: [MatrixExpr]) -> MatrixExpr {
    factors.dropFirst().reduce(factors.first ?? .number(.one)) { $0.times($1) }
  }

  /// The parts of a product; as a number, its chain is one more factor that is a number.
  func factors(asNumber: Bool = false) -> Product {
    switch form {
    case .number(let value): return Product(coefficient: value)
    case .identity: return Product()
    case .product(var product):
      guard asNumber, !product.chain.isEmpty else { return product }
      product.scalars.append(.assembled(.one, scalars: [], chain: product.chain, .scalar))
      product.chain = []
      return product
    default:
      let (coefficient, body) = content
      return Product(
        coefficient: coefficient, scalars: isScalar ? [body] : [], chain: isScalar ? [] : [body])
    }
  }

  static func assembled(_ product: Product, _ shape: MatrixShape) -> MatrixExpr {
    assembled(
      product.coefficient, scalars: product.scalars, chain: product.chain, shape)
  }

  /// Puts a product in its standard form.
  static func assembled(
    _ coefficient: Rational, scalars: [MatrixExpr], chain: [MatrixExpr], _ shape: MatrixShape
  ) -> MatrixExpr {
    var product = Product(coefficient: coefficient, scalars: scalars)
    if coefficient.isZero || scalars.contains(where: { $0.isZero })
      || chain.contains(where: { $0.isZero })
    {
      return .zero(shape)
    }
    for factor in chain { product.append(factor) }
    product.drawOutNumbers()
    if shape.isScalar, !product.scalars.isEmpty, !product.chain.isEmpty {
      let form = Product(chain: product.chain)
      product.scalars.append(MatrixExpr(.product(form), .scalar))
      product.chain = []
    }
    product.gatherScalars()
    return product.simplest(shape)
  }
}

extension MatrixExpr.Product {
  /// The product itself, or what it is when there is only one part.
  fileprivate func simplest(_ shape: MatrixShape) -> MatrixExpr {
    var product = self
    if coefficient.isZero { return .zero(shape) }
    if chain.isEmpty, !shape.isScalar {
      product.chain = [.unit(shape.rows)]
    }
    if scalars.isEmpty, product.chain.isEmpty { return .number(coefficient) }
    if shape.isScalar, product.chain.isEmpty, scalars.count == 1,
      case .product(let only) = scalars[0].form, only.scalars.isEmpty
    {
      // A number times one product needs no second level.
      product = MatrixExpr.Product(coefficient: coefficient * only.coefficient, chain: only.chain)
      return MatrixExpr(.product(product), shape)
    }
    if coefficient == .one, scalars.count + product.chain.count == 1 {
      return (scalars + product.chain)[0]
    }
    return MatrixExpr(.product(product), shape)
  }

  /// Adds a factor on the right, cancelling inverses.
  fileprivate mutating func append(_ factor: MatrixExpr) {
    if case .identity = factor.form { return }
    let (content, factor) = factor.content
    coefficient = coefficient * content
    if case .product(let inner) = factor.form {
      coefficient = coefficient * inner.coefficient
      scalars += inner.scalars
      for part in inner.chain { append(part) }
      return
    }
    if case .inverse(let inner) = factor.form, cancel(inner) { return }
    if case .inverse(let inner)? = chain.last?.form, inner == factor {
      chain.removeLast()
      return
    }
    if case .diagonalMatrix(let a)? = chain.last?.form, case .diagonalMatrix(let b) = factor.form {
      chain[chain.count - 1] = MatrixExpr.hadamard([a, b]).asDiagonal()
      return
    }
    chain.append(factor)
  }

  /// Removes the last factors when they are the given product.
  private mutating func cancel(_ inner: MatrixExpr) -> Bool {
    var parts = [inner]
    if case .product(let product) = inner.form {
      guard product.coefficient == .one, product.scalars.isEmpty else { return false }
      parts = product.chain
    }
    guard chain.count >= parts.count, Array(chain.suffix(parts.count)) == parts else {
      return false
    }
    chain.removeLast(parts.count)
    return true
  }

  /// What stands between two places where the chain is one entry wide is a number: x (xᵀ x).
  fileprivate mutating func drawOutNumbers() {
    guard chain.dropLast().contains(where: { $0.shape.columns.isOne }) else { return }
    var pieces: [[MatrixExpr]] = [[]]
    for factor in chain {
      pieces[pieces.count - 1].append(factor)
      if factor.shape.columns.isOne { pieces.append([]) }
    }
    chain = []
    for piece in pieces where !piece.isEmpty {
      let shape = MatrixShape(
        piece.first?.shape.rows ?? 1, piece.last?.shape.columns ?? 1)
      if shape.isScalar {
        scalars.append(MatrixExpr.Product(chain: piece).simplest(.scalar))
      } else {
        chain += piece
      }
    }
  }

  /// Multiplies numbers and joins powers of one base.
  fileprivate mutating func gatherScalars() {
    var list: [(base: MatrixExpr, exponent: Rational)] = []
    for scalar in scalars.flatMap(\.scalarFactors) {
      if let value = scalar.number {
        coefficient = coefficient * value
        continue
      }
      let (base, exponent) = scalar.baseAndExponent
      guard
        let place = list.firstIndex(where: { $0.base.facts.key == base.facts.key }),
        let ratio = base.facts.coefficient.divided(by: list[place].base.facts.coefficient),
        let factor = ratio == .one ? .one : exponent.integer.flatMap({ ratio.power($0) })
      else {
        list.append((base, exponent))
        continue
      }
      coefficient = coefficient * factor
      list[place].exponent = list[place].exponent + exponent
    }
    scalars = []
    for (base, exponent) in list {
      let power = base.raised(to: exponent)
      if let value = power.number {
        coefficient = coefficient * value
      } else {
        scalars.append(power)
      }
    }
  }
}

extension MatrixExpr {
  /// The factors of a number, with the sums among them in lowest terms.
  fileprivate var scalarFactors: [MatrixExpr] {
    let product = factors(asNumber: true)
    return product.scalars + (product.coefficient == .one ? [] : [.number(product.coefficient)])
  }

  /// The base of a power, else the expression itself.
  var baseAndExponent: (MatrixExpr, Rational) {
    if case .power(let base, let exponent) = form { return (base, exponent) }
    return (self, .one)
  }
}
