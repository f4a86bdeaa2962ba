/// The functions an expression can apply.
enum Function: UInt8, Sendable, Hashable, CaseIterable {
  case exp, log
  case sin, cos, tan, cot, sec, csc
  case asin, acos, atan, acot
  case sinh, cosh, tanh, coth, sech, csch
  case asinh, acosh, atanh
  case abs, sign, erf
  case max, min

  /// Max and Min take any number of arguments, all others one.
  var isExtremum: Bool { self == .max || self == .min }

  /// Everything known about the function.
  var row: FunctionRow { FunctionTable.rows[Int(rawValue)] }

  /// The value at a number; read apart from the row, which costs a copy of all its parts.
  var value: @Sendable (Double) -> Double { FunctionTable.values[Int(rawValue)] }

  /// The function called `name`, by its own name or a customary other one.
  static func named(_ name: String) -> Function? { FunctionTable.byName[name] }
}

/// One row of the function table.
struct FunctionRow: Sendable {
  /// What changing the argument's sign does.
  enum Parity: Sendable { case none, odd, even }

  /// Where the values lie for real arguments.
  enum Range: Sendable { case real, positive, nonnegative, likeArgument }

  /// How the function is written for the reader.
  enum Style: Sendable { case upright, absolute }

  /// The name in plain text, which the parser reads back.
  let name: String
  /// The name in LaTeX, with its backslash or `\operatorname`.
  let latex: String
  /// The name set in formulas and Unicode text.
  let display: String
  let parity: Parity
  let range: Range
  /// The derivative by the argument.
  let derivative: @Sendable (Expr) -> Expr
  /// The value at a number; NaN outside the domain.
  let value: @Sendable (Double) -> Double
  /// The exact value at special arguments, nil elsewhere.
  let special: @Sendable (Expr) -> Expr?
  /// Its place when factors and terms are put in reading order (SymPy's classes).
  let order: Int
}
