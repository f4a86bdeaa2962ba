/// The values and partial derivatives of a function with several components.
public struct AutomaticJacobian: Sendable, Hashable {
  /// Which derivatives are worked out together.
  public enum Direction: Sendable, Hashable {
    /// The whole column of an input, by a pass forward; four inputs at a time.
    case columns
    /// The whole row of a component, by a pass backward.
    case rows
  }

  /// The components' values.
  public var values: [Double]
  /// The derivatives: components × inputs; each row is the gradient of one component.
  public var matrix: Matrix
  /// How it was worked out.
  public var direction: Direction
}

/// The Jacobian of ordinary Swift code, exact up to rounding.
///
/// The computation is recorded once. Its derivatives come row by row, one pass backward for each of
/// the m components, or column by column, one pass forward for each four of the n inputs, whichever
/// is fewer passes: rows where m ≤ n/4 (rounded up), else columns. (Griewank and Walther,
/// *Evaluating Derivatives*, section 3.3.)
///
/// - Parameters:
///   - point: the n inputs.
///   - direction: rows or columns; nil chooses by shape.
///   - body: the function. Its branches are taken as the values decide.
/// - Returns: the components, as many as the function gives, and an m × n matrix; edges as
///   ``ChainedScalar`` states. Without components or inputs the matrix is empty.
public func jacobian(
  at point: [Double], by direction: AutomaticJacobian.Direction? = nil,
  _ body: ([Variable]) -> [Variable]
) -> AutomaticJacobian {
  Recording.run { recording in
    let results = body(recording.inputs(point))
    let chosen = direction ?? (results.count <= (point.count + 3) / 4 ? .rows : .columns)
    let matrix =
      switch chosen {
      case .rows: recording.rows(of: results, count: point.count)
      case .columns: recording.columns(of: results, count: point.count)
      }
    return AutomaticJacobian(values: results.map(\.value), matrix: matrix, direction: chosen)
  }
}
