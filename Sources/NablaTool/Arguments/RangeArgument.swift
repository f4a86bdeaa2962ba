import ArgumentParser
import Symbolics

/// A range as written on a command line: `-2:2`, `0:2*pi`.
enum RangeArgument {
  /// Reads a range whose bounds are constant expressions.
  static func read(_ text: String) throws -> ClosedRange<Double> {
    let bounds = try text.split(separator: ":", omittingEmptySubsequences: false).map { part in
      try number(String(part), in: text)
    }
    guard bounds.count == 2 else {
      throw ValidationError("'\(text)' is no range: write it as -2:2")
    }
    guard bounds[0] < bounds[1] else {
      throw ValidationError("the range '\(text)' must go from a smaller number to a greater one")
    }
    return bounds[0]...bounds[1]
  }

  /// The value of a constant expression, which must be finite.
  static func number(_ text: String, in whole: String) throws -> Double {
    guard let expression = try? Expr(parsing: text), expression.problem == nil,
      expression.symbols.isEmpty
    else { throw ValidationError("in '\(whole)' the part '\(text)' is no number") }
    let value = expression.value(at: [:])
    guard value.isFinite else {
      throw ValidationError("in '\(whole)' the part '\(text)' is not a finite number")
    }
    return value
  }
}
