/// A vector field: one component for each coordinate.
public struct VectorField: Sendable, Hashable {
  /// The components.
  public let components: [Expr]
  /// The coordinates, real symbols.
  public let variables: [Expr]

  /// Creates a field.
  ///
  /// - Throws: an `ExpressionError` when the counts differ, a coordinate is no real symbol or stands
  ///   twice, or a component is poisoned.
  public init(_ components: [Expr], by variables: [Expr]) throws(ExpressionError) {
    guard components.count == variables.count else {
      throw ExpressionError(
        "the field has \(components.count) components for \(variables.count) variables",
        suggestion: "give one component for each variable")
    }
    if let problem = (components + variables).lazy.compactMap(\.problem).first { throw problem }
    var names: Set<String> = []
    for variable in variables {
      guard let name = variable.symbolName, !variable.facts.isInteger else {
        throw ExpressionError("\(variable.plain) is not a real symbol and can be no coordinate")
      }
      guard names.insert(name).inserted else {
        throw ExpressionError("the coordinate \(name) stands twice")
      }
    }
    self.components = components
    self.variables = variables
  }

  /// The gradient field of a potential.
  ///
  /// - Throws: an `ExpressionError` as the other initialiser does.
  public init(gradientOf potential: Expr, by variables: [Expr]) throws(ExpressionError) {
    if let problem = potential.problem { throw problem }
    try self.init(potential.gradient(by: variables), by: variables)
  }

  /// The sum of the derivatives of each component by its own coordinate, simplified.
  public var divergence: Expr { Expr.divergence(components, by: variables) }

  /// The Jacobian matrix, simplified: rows are components, columns coordinates.
  public var jacobian: [[Expr]] { Expr.jacobian(components, by: variables) }

  /// The Laplacian of each component, simplified.
  public var laplacian: [Expr] { components.map { $0.laplacian(by: variables) } }

  /// The curl, simplified: three components in space, one in the plane (the one that points out of
  /// it).
  ///
  /// - Throws: an `ExpressionError` for other dimensions, in which there is no curl.
  public func curl() throws(ExpressionError) -> [Expr] {
    switch components.count {
    case 2:
      let turn =
        components[1].rawDerivative(by: variables[0])
        - components[0].rawDerivative(by: variables[1])
      return [turn.simplified()]
    case 3: return Expr.curl(components, by: variables) ?? []
    default:
      throw ExpressionError(
        "there is no curl in \(components.count) dimensions",
        suggestion: "the curl is for fields in the plane and in space")
    }
  }

  /// Whether the derivatives of the components agree crosswise, so that the field is locally the
  /// gradient of a potential; decided by simplification, false where that leaves a difference.
  public var isConservative: Bool {
    for row in variables.indices {
      for column in variables.indices where column > row {
        let difference =
          components[row].rawDerivative(by: variables[column])
          - components[column].rawDerivative(by: variables[row])
        if !difference.simplified().isZero { return false }
      }
    }
    return true
  }
}
