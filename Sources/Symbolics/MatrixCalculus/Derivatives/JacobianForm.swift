/// The Jacobian of a column by a column as a matrix expression.
///
/// Works on (K ∘ (P M Q)) w, where M is the part that varies and the matrices K, P, Q and the column
/// w are held: each form of M is replaced by its parts until a column is left, whose Jacobian is
/// known.
struct JacobianForm {
  let variable: MatrixSymbol

  /// What stands around the part that varies.
  struct Frame {
    /// Multiplies entry by entry; nil for ones.
    var mask: MatrixExpr?
    var before: [MatrixExpr] = []
    var after: [MatrixExpr] = []
    /// Multiplied from the right; nil for a part of one column.
    var weight: MatrixExpr?
  }

  /// The Jacobian of a column: rows × the variable's length.
  func jacobian(of column: MatrixExpr) throws(MatrixCalculusError) -> MatrixExpr {
    let shape = MatrixShape(column.shape.rows, variable.shape.rows)
    guard column.contains(variable) else { return .zero(shape) }
    switch column.form {
    case .symbol: return .unit(variable.shape.rows)
    case .sum(let terms):
      var list: [MatrixExpr] = []
      for term in terms { list.append(try jacobian(of: term)) }
      return .sum(list)
    case .product(let product): return try jacobian(of: product, in: Frame(), shape)
    case .apply(let function, let inner):
      let slope = try function.checkedSlope(at: inner).asDiagonal()
      return slope.times(try jacobian(of: inner))
    case .power(let base, let exponent):
      return column.slope(base, exponent).asDiagonal().times(try jacobian(of: base))
    case .hadamard(let factors):
      var list: [MatrixExpr] = []
      for (index, factor) in factors.enumerated() where factor.contains(variable) {
        var others = factors
        others.remove(at: index)
        list.append(MatrixExpr.hadamard(others).asDiagonal().times(try jacobian(of: factor)))
      }
      return .sum(list)
    case .diagonal(let inner):
      let size = inner.shape.rows
      let frame = Frame(mask: .unit(size), weight: .constant(.one, MatrixShape(size, 1)))
      return try varying(inner, in: frame)
    case .transpose(let inner): return try row(inner)
    default: throw Self.refusal(column)
    }
  }

  /// The Jacobian of the transpose of a row.
  private func row(_ inner: MatrixExpr) throws(MatrixCalculusError) -> MatrixExpr {
    switch inner.form {
    case .sum(let terms):
      var list: [MatrixExpr] = []
      for term in terms { list.append(try jacobian(of: term.transposed())) }
      return .sum(list)
    case .hadamard(let factors):
      return try jacobian(
        of: MatrixExpr(
          .hadamard(factors.map { $0.transposed() }), inner.shape.transpose))
    case .apply(let function, let argument):
      return try jacobian(
        of: MatrixExpr(
          .apply(function, argument.transposed()), inner.shape.transpose))
    case .power(let base, let exponent):
      return try jacobian(
        of: MatrixExpr(
          .power(base.transposed(), exponent), inner.shape.transpose))
    default: throw Self.refusal(inner.transposed())
    }
  }

  static func refusal(_ part: MatrixExpr) -> MatrixCalculusError {
    .unsupported(
      form: "the derivative of \(part.unicode)",
      reason: "it cannot be written as a matrix product; its entries can")
  }

  /// The Jacobian of a product within a frame.
  private func jacobian(
    of product: MatrixExpr.Product, in frame: Frame, _ shape: MatrixShape
  ) throws(MatrixCalculusError) -> MatrixExpr {
    var list: [MatrixExpr] = []
    for (index, scalar) in product.scalars.enumerated() where scalar.contains(variable) {
      var others = product
      others.scalars.remove(at: index)
      let gradient = try Adjoints.gradient(of: scalar, by: variable).transposed()
      let rest = MatrixExpr.product(
        [.number(others.coefficient)] + others.scalars + [.product(others.chain)])
      list.append(frame.value(rest).times(gradient))
    }
    let factor = MatrixExpr.product([.number(product.coefficient)] + product.scalars)
    for (index, part) in product.chain.enumerated() where part.contains(variable) {
      var inner = frame
      inner.before += product.chain[..<index]
      inner.after = Array(product.chain[(index + 1)...]) + inner.after
      list.append(factor.times(try varying(part, in: inner)))
    }
    return list.isEmpty ? .zero(shape) : .sum(list)
  }

  /// The Jacobian of (K ∘ (P M Q)) w for a part M.
  private func varying(
    _ part: MatrixExpr, in frame: Frame
  ) throws(MatrixCalculusError) -> MatrixExpr {
    if part.shape.columns.isOne { return frame.left(of: try jacobian(of: part)) }
    if part.shape.rows.isOne { return frame.right(of: try jacobian(of: part.transposed())) }
    switch part.form {
    case .sum(let terms):
      var list: [MatrixExpr] = []
      for term in terms where term.contains(variable) {
        list.append(try varying(term, in: frame))
      }
      return .sum(list)
    case .transpose(let inner):
      guard case .sum(let terms) = inner.form else { break }
      var list: [MatrixExpr] = []
      for term in terms where term.contains(variable) {
        list.append(try varying(term.transposed(), in: frame))
      }
      return .sum(list)
    case .product(let product):
      let rows = frame.rows ?? frame.before.first?.shape.rows ?? part.shape.rows
      return try jacobian(of: product, in: frame, MatrixShape(rows, variable.shape.rows))
    case .inverse(let inner):
      var wider = frame
      wider.before.append(part)
      wider.after.insert(part, at: 0)
      return try varying(inner, in: wider).scaled(by: Rational(-1))
    case .diagonalMatrix(let inner): return frame.diagonal(of: try jacobian(of: inner))
    default:
      if let result = try entrywise(part, in: frame) { return result }
    }
    throw Self.refusal(part)
  }

  /// A part made entry by entry becomes one more mask, where nothing stands between.
  private func entrywise(
    _ part: MatrixExpr, in frame: Frame
  ) throws(MatrixCalculusError) -> MatrixExpr? {
    var inner = Frame(mask: frame.mask, weight: frame.weight)
    var prefix: MatrixExpr?
    if frame.mask == nil {
      // Without a mask, the factors on the left multiply the result, those on the right the weight.
      prefix = frame.before.isEmpty ? nil : .product(frame.before)
      inner.weight = .product(frame.after + [frame.weight].compactMap { $0 })
    } else if !frame.before.isEmpty || !frame.after.isEmpty {
      return nil
    }
    var list: [MatrixExpr] = []
    func add(_ mask: MatrixExpr, _ varying: MatrixExpr) throws(MatrixCalculusError) {
      var next = inner
      next.mask = MatrixExpr.hadamard([mask] + [inner.mask].compactMap { $0 })
      list.append(try self.varying(varying, in: next))
    }
    switch part.form {
    case .hadamard(let factors):
      for (index, factor) in factors.enumerated() where factor.contains(variable) {
        var others = factors
        others.remove(at: index)
        try add(.hadamard(others), factor)
      }
    case .apply(let function, let argument):
      try add(try function.checkedSlope(at: argument), argument)
    case .power(let base, let exponent): try add(part.slope(base, exponent), base)
    default: return nil
    }
    let result = MatrixExpr.sum(list)
    return prefix.map { $0.times(result) } ?? result
  }
}

extension JacobianForm.Frame {
  /// The rows of what the frame makes, where it says so.
  fileprivate var rows: Dimension? { mask?.shape.rows ?? before.first?.shape.rows }

  private var prefix: MatrixExpr? { before.isEmpty ? nil : .product(before) }
  private var suffix: MatrixExpr? { after.isEmpty ? nil : .product(after) }

  /// Qᵀ∘w summed over columns as K has them: the weights of a column that varies.
  private func weighted() -> MatrixExpr? {
    switch (suffix, weight) {
    case (nil, let weight): weight
    case (let suffix?, nil): suffix.isScalar ? suffix : suffix.transposed()
    case (let suffix?, let weight?):
      mask == nil ? suffix.times(weight) : MatrixExpr.hadamard([suffix.transposed(), weight])
    }
  }

  /// (K ∘ (P M Q)) w for a matrix M.
  func value(_ matrix: MatrixExpr) -> MatrixExpr {
    let inside = MatrixExpr.product(before + [matrix] + after)
    let masked = mask.map { MatrixExpr.hadamard([$0, inside]) } ?? inside
    return weight.map { masked.times($0) } ?? masked
  }

  /// The Jacobian for a column M, from that column's.
  func left(of jacobian: MatrixExpr) -> MatrixExpr {
    let moved = prefix.map { $0.times(jacobian) } ?? jacobian
    let weights = weighted()
    guard let mask else { return weights.map { $0.times(moved) } ?? moved }
    return (weights.map { mask.times($0) } ?? mask).asDiagonal().times(moved)
  }

  /// The Jacobian for a row M, from that of its transpose.
  func right(of jacobian: MatrixExpr) -> MatrixExpr {
    guard let mask else {
      let weights = MatrixExpr.product(after + [weight].compactMap { $0 })
      let moved = weights.transposed().times(jacobian)
      return prefix.map { $0.times(moved) } ?? moved
    }
    let weights = weight.map { $0.asDiagonal() }
    let turned = MatrixExpr.product([mask] + [weights, suffix?.transposed()].compactMap { $0 })
    let moved = turned.times(jacobian)
    return prefix.map { $0.asDiagonal().times(moved) } ?? moved
  }

  /// The Jacobian for a diagonal matrix M, from that of its column.
  func diagonal(of jacobian: MatrixExpr) -> MatrixExpr {
    guard let mask else {
      let weights = MatrixExpr.product(after + [weight].compactMap { $0 })
      let moved = weights.asDiagonal().times(jacobian)
      return prefix.map { $0.times(moved) } ?? moved
    }
    let weights = weight.map { $0.asDiagonal() }
    let turned = MatrixExpr.product([mask] + [weights, suffix?.transposed()].compactMap { $0 })
    // With P absent, P is the identity of M's size.
    let left = prefix ?? .unit(mask.shape.rows)
    return MatrixExpr.hadamard([left, turned]).times(jacobian)
  }
}
