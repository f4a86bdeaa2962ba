public import Symbolics

/// A function of one real variable: an expression, which knows its derivatives exactly, or a
/// closure, whose derivatives are differences.
public struct FunctionOfOne: Sendable {
  /// The expression, when it is known.
  public let expression: Expr?
  /// The variable of the expression.
  public let variable: Expr
  /// The value; NaN outside the domain.
  public let value: @Sendable (Double) -> Double
  /// Why the function cannot be used; `nil` when it can.
  public let problem: MarkProblem?

  /// Creates a function from an expression in at most one symbol.
  /// - Parameter variable: the symbol; by default the only one, or x for a constant.
  public init(_ expression: Expr, of variable: Expr? = nil) {
    let symbols = expression.symbols
    let variable = variable ?? symbols.first ?? .symbol("x")
    self.expression = expression
    self.variable = variable
    problem = Self.problem(expression, symbols, [variable])
    if problem == nil {
      value = expression.function(of: variable)
    } else {
      value = { _ in Double.nan }
    }
  }

  /// Creates a function from a closure.
  public init(_ value: @escaping @Sendable (Double) -> Double) {
    expression = nil
    variable = .symbol("x")
    self.value = value
    problem = nil
  }

  /// The exact derivative as a function; `nil` when only values are known.
  public var derivative: (@Sendable (Double) -> Double)? {
    guard problem == nil, let expression else { return nil }
    let slope = expression.rawDerivative(by: variable)
    return slope.problem == nil ? slope.function(of: variable) : nil
  }

  /// Checks that the function can be used.
  public func checked() throws(MarkProblem) -> FunctionOfOne {
    if let problem { throw problem }
    return self
  }

  /// What keeps an expression from being a function of the variables.
  static func problem(_ expression: Expr, _ symbols: [Expr], _ variables: [Expr]) -> MarkProblem? {
    if let error = expression.problem {
      return MarkProblem("the expression cannot be used: \(error)", cure: "correct the expression")
    }
    let known = Set(variables.compactMap(\.symbolName))
    let names = symbols.compactMap(\.symbolName)
    let unknown = names.filter { !known.contains($0) }
    guard !unknown.isEmpty else { return nil }
    return MarkProblem(
      "\(expression.plain) has the symbols \(names.joined(separator: ", ")), but only "
        + variables.compactMap(\.symbolName).joined(separator: " and ") + " may vary",
      cure: "substitute values for \(unknown.joined(separator: ", "))")
  }
}
