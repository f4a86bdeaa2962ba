/// A named unknown of a matrix expression.
struct MatrixSymbol: Sendable, Hashable {
  var name: String
  var shape: MatrixShape
  var assumption = MatrixExpr.Assumption.general
  /// The number it depends on, for a function of one.
  var parameter: String?
  /// How often it has been differentiated by that number.
  var order = 0

  var isSymmetric: Bool { assumption != .general || shape.isScalar }

  /// The name values are found by: `F`, `F_dot` for its derivative.
  var valueName: String {
    order == 0 ? name : name + String(repeating: "_dot", count: order)
  }

  /// Whether another symbol of the same name is this one, or a derivative of it.
  func agrees(with other: MatrixSymbol) -> Bool {
    shape == other.shape && assumption == other.assumption && parameter == other.parameter
  }

  /// Whether the name is a letter followed by letters, digits and underscores.
  static func isName(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
