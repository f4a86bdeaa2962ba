extension MatrixExpr {
  /// The expression with what its terms have in common drawn out: B x + Bᵀ x becomes (B + Bᵀ) x.
  func collected() -> MatrixExpr {
    switch form {
    case .sum(let terms):
      var list = terms.map { $0.collected() }
      while let next = Self.joiningOnePair(list) { list = next }
      guard list.count > 1 else { return list[0] }
      return Self.drawingOutNumbers(list, shape)
    case .product(let product):
      return .assembled(
        product.coefficient, scalars: product.scalars, chain: product.chain.map { $0.collected() },
        shape)
    case .transpose(let inner): return inner.collected().transposed()
    default: return self
    }
  }

  /// Joins the first two terms that begin or end alike, with all others like them.
  private static func joiningOnePair(_ terms: [MatrixExpr]) -> [MatrixExpr]? {
    for first in terms.indices {
      for second in terms.indices where second > first {
        guard let common = Common(terms[first], terms[second]) else { continue }
        var rest = terms
        var middles: [MatrixExpr] = []
        for index in terms.indices.reversed() {
          guard let middle = common.middle(of: terms[index]) else { continue }
          middles.insert(middle, at: 0)
          rest.remove(at: index)
        }
        let sum = MatrixExpr.sum(middles)
        let joined = MatrixExpr.product(common.scalars + common.prefix + [sum] + common.suffix)
        rest.insert(joined, at: min(first, rest.count))
        let flat = MatrixExpr.sum(rest).terms
        return flat.count < terms.count ? flat : nil
      }
    }
    return nil
  }

  /// What two products begin and end with; the middles are not empty.
  private struct Common {
    var scalars: [MatrixExpr]
    var prefix: [MatrixExpr]
    var suffix: [MatrixExpr]

    init?(_ a: MatrixExpr, _ b: MatrixExpr) {
      let (one, other) = (a.factors(), b.factors())
      guard Set(one.scalars) == Set(other.scalars) else { return nil }
      let room = min(one.chain.count, other.chain.count) - 1
      guard room > 0 else { return nil }
      var front = 0
      while front < room, one.chain[front] == other.chain[front] { front += 1 }
      var back = 0
      while front + back < room,
        one.chain[one.chain.count - 1 - back] == other.chain[other.chain.count - 1 - back]
      {
        back += 1
      }
      scalars = one.scalars
      prefix = Array(one.chain.prefix(front))
      suffix = Array(one.chain.suffix(back))
      guard front + back > 0 else { return nil }
      // What is left must be of one shape: the middle of x xᵀ y and of x y is not.
      guard let shape = middle(of: a)?.shape, shape == middle(of: b)?.shape else { return nil }
    }

    /// The rest of a term; nil if it does not begin and end so.
    func middle(of term: MatrixExpr) -> MatrixExpr? {
      let product = term.factors()
      guard product.chain.count > prefix.count + suffix.count,
        Set(product.scalars) == Set(scalars), Array(product.chain.prefix(prefix.count)) == prefix,
        Array(product.chain.suffix(suffix.count)) == suffix
      else { return nil }
      let rest = Array(product.chain.dropFirst(prefix.count).dropLast(suffix.count))
      let middle = MatrixExpr.product(rest)
      return middle.isScalar ? nil : middle.scaled(by: product.coefficient)
    }
  }

  /// Factors that are numbers and occur in every term come first.
  private static func drawingOutNumbers(_ terms: [MatrixExpr], _ shape: MatrixShape) -> MatrixExpr {
    let products = terms.map { $0.factors(asNumber: shape.isScalar) }
    let common = products[0].scalars.filter { scalar in
      products.dropFirst().allSatisfy { $0.scalars.contains(scalar) }
    }
    let sum = MatrixExpr.sum(terms)
    guard !common.isEmpty else { return sum }
    let rests = products.map { product in
      MatrixExpr.product(
        [.number(product.coefficient)] + product.scalars.filter { !common.contains($0) }
          + [product.chain.isEmpty && !shape.isScalar ? .unit(shape.rows) : .product(product.chain)]
      )
    }
    return MatrixExpr.product(common + [.sum(rests)])
  }
}
