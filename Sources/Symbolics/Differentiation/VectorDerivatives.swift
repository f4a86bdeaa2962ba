extension Expr {
  /// The partial derivatives by each symbol, simplified, in the order given.
  public func gradient(by variables: [Expr]) -> [Expr] {
    variables.map { derivative(by: $0) }
  }

  /// The second partial derivatives, simplified: `variables.count` rows and columns.
  ///
  /// Each mixed derivative is taken once, so the matrix is symmetric.
  public func hessian(by variables: [Expr]) -> [[Expr]] {
    let first = gradient(by: variables)
    var rows = Array(
      repeating: Array(repeating: Expr.zero, count: variables.count), count: variables.count)
    for row in variables.indices {
      for column in row..<variables.count {
        rows[row][column] = first[row].derivative(by: variables[column])
        rows[column][row] = rows[row][column]
      }
    }
    return rows
  }

  /// The Jacobian matrix, simplified: one row for each component, one column for each symbol.
  public static func jacobian(_ components: [Expr], by variables: [Expr]) -> [[Expr]] {
    components.map { $0.gradient(by: variables) }
  }

  /// The divergence of a vector field, simplified; poisoned when the counts differ.
  public static func divergence(_ field: [Expr], by variables: [Expr]) -> Expr {
    guard field.count == variables.count else {
      return poisoned(
        "the field has \(field.count) components for \(variables.count) variables")
    }
    return sum(zip(field, variables).map { $0.rawDerivative(by: $1) }).simplified()
  }

  /// The curl of a field of three components, simplified; nil for other counts.
  public static func curl(_ field: [Expr], by variables: [Expr]) -> [Expr]? {
    guard field.count == 3, variables.count == 3 else { return nil }
    return [(1, 2), (2, 0), (0, 1)].map { first, second in
      (field[second].rawDerivative(by: variables[first])
        - field[first].rawDerivative(by: variables[second])).simplified()
    }
  }

  /// The sum of the second derivatives by each symbol, simplified.
  public func laplacian(by variables: [Expr]) -> Expr {
    Expr.sum(variables.map { rawDerivative(by: $0).rawDerivative(by: $0) }).simplified()
  }

  /// The derivative along a curve: each symbol becomes its expression in the parameter, and the
  /// chain rule is applied.
  ///
  /// Simplified.
  public func derivative(along path: [Expr: Expr], by parameter: Expr) -> Expr {
    substituting(path).derivative(by: parameter)
  }
}
