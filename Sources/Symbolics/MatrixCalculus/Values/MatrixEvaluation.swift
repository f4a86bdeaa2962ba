import Calculus

/// Works out matrix expressions over a scalar, each different part once.
struct MatrixEvaluation<T: Scalar> {
  let values: MatrixValues<T>
  /// Numbers worked out before; there are only a few.
  private var known: [(part: MatrixExpr, value: Grid<T>)] = []

  init(values: MatrixValues<T>) { self.values = values }

  mutating func value(of part: MatrixExpr) throws(MatrixCalculusError) -> Grid<T> {
    // Numbers that are equal only as numbers (xᵀa and aᵀx) share a value too.
    guard part.isScalar, !part.form.isAtom else { return try work(out: part) }
    if let found = known.first(where: { $0.part == part }) { return found.value }
    let value = try work(out: part)
    known.append((part, value))
    return value
  }

  /// The value of a whole expression, which is not kept: no other part is the whole.
  mutating func whole(_ expression: MatrixExpr) throws(MatrixCalculusError) -> Grid<T> {
    try work(out: expression)
  }

  private func constant(
    _ shape: MatrixShape, _ entry: (Int, Int) -> Double
  ) throws(MatrixCalculusError) -> Grid<T> {
    let (rows, columns) = (try values.size(shape.rows), try values.size(shape.columns))
    return Grid(rows: rows, columns: columns) { T(entry($0, $1)) }
  }

  private mutating func work(out part: MatrixExpr) throws(MatrixCalculusError) -> Grid<T> {
    switch part.form {
    case .number(let value): return Grid(T(value.double))
    case .pi: return Grid(T(Double.pi))
    case .dimension(let name): return Grid(T(Double(try values.size(.named(name)))))
    case .symbol(let symbol): return try values.value(of: symbol)
    case .zero: return try constant(part.shape) { _, _ in 0 }
    case .ones: return try constant(part.shape) { _, _ in 1 }
    case .identity: return try constant(part.shape) { $0 == $1 ? 1 : 0 }
    case .basis(let index): throw .unbound(name: index)
    case .sum(let terms):
      var total = try value(of: terms[0])
      for term in terms.dropFirst() { total = total.zipped(try value(of: term), +) }
      return total
    case .product(let product):
      var total = Grid(T(product.coefficient.double))
      for factor in product.scalars { total = total.times(try value(of: factor)) }
      // The chain by itself first: its factors may be 1 × 1 only where dimensions say so.
      guard let first = product.chain.first else { return total }
      var chain = try value(of: first)
      for factor in product.chain.dropFirst() { chain = chain.times(try value(of: factor)) }
      return total.times(chain)
    case .hadamard(let factors):
      var total = try value(of: factors[0])
      for factor in factors.dropFirst() { total = total.zipped(try value(of: factor), *) }
      return total
    case .transpose(let inner), .inverse(let inner), .trace(let inner), .determinant(let inner),
      .logDeterminant(let inner), .squaredNorm(let inner), .power(let inner, _),
      .apply(_, let inner), .diagonalMatrix(let inner), .diagonal(let inner):
      return try function(part, of: inner)
    }
  }

  private mutating func function(
    _ part: MatrixExpr, of argument: MatrixExpr
  ) throws(MatrixCalculusError) -> Grid<T> {
    let inner = try value(of: argument)
    switch part.form {
    case .transpose: return inner.transpose
    case .inverse:
      guard let inverse = inner.inverse else {
        throw .undefined("\(argument.unicode) is singular and has no inverse")
      }
      return inverse
    case .trace:
      return Grid((0..<inner.rows).reduce(T(0.0)) { $0 + inner[$1, $1] })
    case .determinant: return Grid(inner.determinant)
    case .logDeterminant: return Grid(inner.logDeterminant)
    case .squaredNorm: return Grid(inner.entries.reduce(T(0.0)) { $0 + $1 * $1 })
    case .power(_, let exponent): return inner.map { Self.power($0, exponent) }
    case .apply(let function, _): return inner.map { function.value(at: $0) }
    case .diagonalMatrix:
      return Grid(rows: inner.rows, columns: inner.rows) {
        $0 == $1 ? inner.entries[$0] : T(0.0)
      }
    default: return Grid(rows: inner.rows, columns: 1) { row, _ in inner[row, row] }
    }
  }

  /// Whole powers are multiplied out; halves go through the square root.
  private static func power(_ base: T, _ exponent: Rational) -> T {
    if let whole = exponent.integer { return base.pow(whole) }
    if let doubled = (exponent * Rational(2)).integer { return Calculus.sqrt(base).pow(doubled) }
    return base.pow(T(exponent.double))
  }
}

extension MatrixExpr.Form {
  /// Whether its value is at hand.
  fileprivate var isAtom: Bool {
    switch self {
    case .number, .pi, .dimension, .symbol: true
    default: false
    }
  }
}
