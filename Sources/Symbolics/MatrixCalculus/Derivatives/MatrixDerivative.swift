/// The derivative of a matrix expression by one of its symbols, with its shape.
///
/// The layout is that of *Mathematics for Machine Learning* (Deisenroth, Faisal and Ong, 2020),
/// chapter 5, the numerator layout:
///
/// | function | variable | derivative |
/// |---|---|---|
/// | number | column n | row, 1 × n |
/// | column m | column n | Jacobian, m × n |
/// | number | matrix or row, m × n | matrix of the variable's shape, m × n; as in aᵀXb, whose derivative is abᵀ |
/// | anything, p × q | number | matrix of the function's shape, p × q |
/// | any other pair | | all entries by all entries, (p × q) × (m × n), as a formula with indices |
///
/// The entries of a variable are independent of each other.
public struct MatrixDerivative: Sendable {
  /// What a derivative is given as.
  public enum Value: Sendable {
    /// A matrix expression.
    case matrix(MatrixExpr)
    /// A formula for the entries.
    case entries(EntryFormula)
  }

  /// What was differentiated.
  public let function: MatrixExpr
  /// The symbol it was differentiated by.
  public let variable: MatrixExpr
  /// The derivative.
  public let value: Value

  /// The derivative as a matrix expression; nil when it is a formula for entries.
  public var matrix: MatrixExpr? {
    if case .matrix(let matrix) = value { return matrix }
    return nil
  }

  /// The formula for entries; nil when the derivative is a matrix expression.
  public var entries: EntryFormula? {
    if case .entries(let entries) = value { return entries }
    return nil
  }

  /// The shape: `1 × n`, `m × n`, `(n × n) × (m × n)`.
  public var shape: String {
    switch value {
    case .matrix(let matrix): return matrix.shape.description
    case .entries(let entries):
      let parts = [entries.function.shape.compact, entries.variable.shape.compact]
      return parts.map { $0.contains("×") ? "(\($0))" : $0 }.joined(separator: " × ")
    }
  }
}

extension MatrixExpr {
  /// The derivative by a symbol.
  ///
  /// Layout and shapes are those of ``MatrixDerivative``. Where a column by a column has no form as
  /// a matrix product the derivative is a formula for its entries; nothing is ever left out.
  ///
  /// - Parameter variable: a symbol: a number, vector, row or matrix, with independent entries.
  /// - Throws: ``MatrixCalculusError`` if the variable is no symbol, is assumed symmetric or
  ///   positive definite (its entries then depend on each other), or is a function of a number.
  public func derivative(
    by variable: MatrixExpr
  ) throws(MatrixCalculusError) -> MatrixDerivative {
    let symbol = try variable.variableSymbol(in: self)
    return MatrixDerivative(
      function: self, variable: variable, value: try value(by: symbol, variable))
  }

  private func value(
    by symbol: MatrixSymbol, _ variable: MatrixExpr
  ) throws(MatrixCalculusError) -> MatrixDerivative.Value {
    if symbol.shape.isScalar {
      return .matrix(try Rate(variable: symbol).rate(of: self).collected())
    }
    if isScalar {
      let gradient = try Adjoints.gradient(of: self, by: symbol).collected()
      return .matrix(symbol.shape.isColumn ? gradient.turnedRow : gradient)
    }
    if shape.isColumn, symbol.shape.isColumn {
      do {
        return .matrix(try JacobianForm(variable: symbol).jacobian(of: self).collected())
      } catch .unsupported {
        return .entries(try EntryFormula(of: self, by: variable))
      }
    }
    return .entries(try EntryFormula(of: self, by: variable))
  }

  /// The transpose of a gradient: of a sum of products term by term, as rows are read.
  private var turnedRow: MatrixExpr {
    guard case .sum(let terms) = form, terms.contains(where: { $0.factors().chain.count > 1 })
    else {
      return transposed()
    }
    return .sum(terms.map { $0.transposed() })
  }

  /// The matrix of derivatives of a number, in the shape of the variable: a column for a column,
  /// where ``derivative(by:)`` gives a row.
  ///
  /// - Throws: as ``derivative(by:)``; also if the expression is not a number.
  public func gradient(by variable: MatrixExpr) throws(MatrixCalculusError) -> MatrixExpr {
    guard isScalar else {
      throw .wrongShape(operation: "gradient", shape: shape, expected: "a number")
    }
    let symbol = try variable.variableSymbol(in: self)
    return try Adjoints.gradient(of: self, by: symbol).collected()
  }

  /// The second derivatives of a number by a column, n × n and symmetric.
  ///
  /// - Throws: as ``derivative(by:)``; also if the expression is not a number or the variable not a
  ///   column, or if the second derivatives cannot be written as a matrix product.
  public func hessian(by variable: MatrixExpr) throws(MatrixCalculusError) -> MatrixExpr {
    let symbol = try variable.variableSymbol(in: self)
    guard symbol.shape.columns.isOne else {
      throw .wrongShape(operation: "Hessian", shape: variable.shape, expected: "a column")
    }
    let gradient = try gradient(by: variable)
    if symbol.shape.isScalar { return try Rate(variable: symbol).rate(of: gradient).collected() }
    return try JacobianForm(variable: symbol).jacobian(of: gradient).collected()
  }

  /// The formula for all derivatives of entries by entries, whatever the shapes.
  ///
  /// - Throws: as ``derivative(by:)``.
  public func entryDerivatives(
    by variable: MatrixExpr
  ) throws(MatrixCalculusError) -> EntryFormula {
    _ = try variable.variableSymbol(in: self)
    return try EntryFormula(of: self, by: variable)
  }

  private func variableSymbol(
    in function: MatrixExpr
  ) throws(MatrixCalculusError) -> MatrixSymbol {
    guard let symbol else {
      throw .wrongShape(operation: "variable", shape: shape, expected: "a symbol")
    }
    guard symbol.parameter == nil else {
      throw .unsupported(
        form: "the derivative by \(symbol.name)",
        reason: "it is a function; differentiate by its parameter '\(symbol.parameter ?? "")'")
    }
    guard symbol.shape.isScalar || symbol.assumption == .general else {
      throw .unsupported(
        form: "the derivative by the symmetric matrix \(symbol.name)",
        reason: "its entries depend on each other; use a general matrix, whose entries do not")
    }
    for other in function.facts.symbols where other.name == symbol.name && other != symbol {
      throw .clash(name: symbol.name)
    }
    return symbol
  }
}
