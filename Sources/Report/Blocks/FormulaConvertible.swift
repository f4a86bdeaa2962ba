public import Formula

/// A value that can be shown as mathematics.
public protocol FormulaConvertible: Sendable {
  /// The value as a formula.
  ///
  /// - Throws: ``ContentError`` if the value stands for a mistake made earlier.
  func formula(in context: inout BuildContext) throws -> Formula

  /// The value as text that can be typed in again (`2*x*cos(x**2)`), or nil if there is no such form.
  var plainForm: String? { get }
}

extension FormulaConvertible {
  /// No such form.
  public var plainForm: String? { nil }
}

extension Formula: FormulaConvertible {
  /// The formula itself.
  public func formula(in context: inout BuildContext) throws -> Formula { self }
}
