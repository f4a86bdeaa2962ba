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
  ///
  /// ``VectorField`` says what is wrong with the counts, and knows the curl in the plane.
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

  /// The derivative in a direction: the gradient times the direction, simplified.
  ///
  /// - Parameters:
  ///   - direction: one component for each symbol; expressions are allowed.
  ///   - variables: the symbols.
  ///   - isUnit: divides by the direction's length, so that the result is the slope.
  /// - Returns: the derivative; poisoned when the counts differ or a direction of length 0 is to be
  ///   made a unit.
  public func directionalDerivative(
    along direction: [Expr], by variables: [Expr], normalized isUnit: Bool = false
  ) -> Expr {
    guard direction.count == variables.count else {
      return .poisoned(
        "the direction has \(direction.count) components for \(variables.count) variables")
    }
    let slope = Expr.sum(zip(direction, variables).map { $0 * rawDerivative(by: $1) })
    guard isUnit else { return slope.simplified() }
    let length = sqrt(Expr.sum(direction.map(\.squared)))
    if length.isZero { return .poisoned("the direction has length 0 and points nowhere") }
    return (slope / length).simplified()
  }
}
