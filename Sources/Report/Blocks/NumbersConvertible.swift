public import Calculus
public import Formula

/// A number, vector or matrix of numbers, which can be shown with a format.
public protocol NumbersConvertible: Sendable {
  /// The numbers as a formula.
  func formula(_ format: NumberFormat) -> Formula
}

extension Double: NumbersConvertible, FormulaConvertible {
  /// The number, with a power of ten where the format gives an exponent.
  public func formula(_ format: NumberFormat) -> Formula {
    Formula.number(text: format.string(self))
  }

  /// The number with the fewest digits that give it back.
  public func formula(in context: inout BuildContext) throws -> Formula { formula(.shortest) }
}

extension Int: FormulaConvertible {
  /// The number.
  public func formula(in context: inout BuildContext) throws -> Formula {
    Formula.number(text: "\(self)")
  }
}

extension [Double]: NumbersConvertible {
  /// A column vector.
  public func formula(_ format: NumberFormat) -> Formula {
    Formula.matrix(map { [$0.formula(format)] })
  }
}

extension Double: FormulaEntry {
  /// One entry.
  public func row(in context: inout BuildContext) throws -> [Formula] { [formula(.shortest)] }
}

extension Formula {
  /// A number from its text: a real minus sign, `e-7` as a power of ten.
  static func number(text: String) -> Formula {
    if text.hasPrefix("-") {
      return .row([.symbol("\u{2212}", .prefix), number(text: String(text.dropFirst()))])
    }
    if text == "inf" { return .symbol("∞", .ordinary) }
    guard let mark = text.firstIndex(of: "e") else { return .number(text) }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    return .row([
      .number(String(text[..<mark])), .symbol("×", .binary),
      .scripts(.number("10"), sub: nil, sup: number(text: "\(exponent)")),
    ])
  }
}
