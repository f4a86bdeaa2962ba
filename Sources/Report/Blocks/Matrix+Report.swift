public import Calculus
public import Formula

extension Matrix: NumbersConvertible, FormulaConvertible {
  /// The matrix in square brackets.
  public func formula(_ format: NumberFormat) -> Formula {
    Formula.matrix(rowArrays.map { row in row.map { $0.formula(format) } })
  }

  /// The matrix in square brackets, each number with the fewest digits that give it back.
  public func formula(in context: inout BuildContext) throws -> Formula { formula(.shortest) }

  /// The rows in brackets.
  public var plainForm: String? { description }
}

extension Verify {
  /// Claims that two matrices have one shape and agree entry by entry.
  ///
  /// - Parameters:
  ///   - claim: what is claimed, as it is to be read.
  ///   - actual: the matrix under test.
  ///   - expected: what it should be.
  ///   - tolerance: the greatest distance between two entries, zero or more.
  public init(_ claim: String, _ actual: Matrix, _ expected: Matrix, within tolerance: Double) {
    guard actual.rows == expected.rows, actual.columns == expected.columns else {
      self.init(
        claim, failingWith: "a matrix of \(expected.rows) × \(expected.columns)",
        "one of \(actual.rows) × \(actual.columns)")
      return
    }
    self.init(claim, actual.elements, expected.elements, within: tolerance)
  }
}
