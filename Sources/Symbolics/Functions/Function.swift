import Calculus

/// The functions an expression can apply.
///
/// A case is the name by which code finds a row of ``FunctionTable``; everything that is known about
/// the function stands there.
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

  // Single columns are read apart from the row, which costs a copy of all its parts.

  /// The value at a number.
  var value: @Sendable (Double) -> Double { FunctionTable.values[Int(rawValue)] }

  /// The derivative by the argument.
  var derivative: @Sendable (Expr) -> Expr { FunctionTable.derivatives[Int(rawValue)] }

  /// The exact value at special arguments.
  var special: @Sendable (Expr) -> Expr? { FunctionTable.specials[Int(rawValue)] }

  /// What changing the argument's sign does.
  var parity: FunctionRow.Parity { FunctionTable.parities[Int(rawValue)] }

  /// Where the values lie.
  var range: FunctionRow.Range { FunctionTable.ranges[Int(rawValue)] }

  /// The function over any scalar.
  var kernel: any ScalarFunction.Type { FunctionTable.kernels[Int(rawValue)] }

  /// The values on an interval.
  func enclosure(_ x: Interval) -> Interval { FunctionTable.enclosures[Int(rawValue)](x) }

  /// The function of a truncated series of intervals.
  func series(_ x: Jet<Interval>) -> Jet<Interval> { FunctionTable.series[Int(rawValue)](x) }

  /// How well-behaved the function is on an interval of arguments.
  func regularity(on x: Interval) -> Regularity { FunctionTable.regularities[Int(rawValue)](x) }

  /// The principal value at a complex number.
  func value(_ z: Complex) -> Complex { FunctionTable.complexValues[Int(rawValue)](z) }

  /// The function called `name`, by its own name or a customary other one.
  static func named(_ name: String) -> Function? { FunctionTable.byName[name] }
}
