extension Expr {
  /// The value at a point: NaN outside the domain, for symbols without value and for poisoned
  /// expressions.
  ///
  /// Symbols are found by name.
  public func value(at point: [Expr: Double]) -> Double {
    // Derivatives of simple functions are often numbers.
    if let number { return number.value.double }
    let names = point.keys.compactMap(\.symbolName).sorted()
    let program = ProgramBuilder.program([self], inputs: names)
    return program.value(Expr.inputs(names, point))
  }

  /// The value at a point.
  ///
  /// - Throws: an `ExpressionError` for a poisoned expression and for a symbol without value,
  ///   naming the symbols that have one.
  public func evaluate(at point: [Expr: Double]) throws(ExpressionError) -> Double {
    if let problem { throw problem }
    let names = point.keys.compactMap(\.symbolName).sorted()
    try requireValues(in: names)
    return value(at: point)
  }

  /// Checks that every symbol has a value.
  func requireValues(in names: [String]) throws(ExpressionError) {
    for name in symbols.compactMap(\.symbolName) where !names.contains(name) {
      let given = names.isEmpty ? "no symbol has one" : "given are " + names.joined(separator: ", ")
      throw ExpressionError(
        "the symbol \(name) has no value",
        suggestion: "\(given); add a value for \(name) or substitute it")
    }
  }

  private static func inputs(_ names: [String], _ point: [Expr: Double]) -> [Double] {
    let values = byName(point)
    return names.map { values[$0] ?? .nan }
  }

  /// The expression as a fast function of one symbol; other symbols count as NaN.
  public func function(of variable: Expr) -> @Sendable (Double) -> Double {
    let program = compiled(by: [variable])
    return { program.value($0) }
  }

  /// The expression as a fast function of several symbols, which take the values in that order.
  ///
  /// With fewer values than symbols the result is NaN.
  public func function(of variables: [Expr]) -> @Sendable ([Double]) -> Double {
    let program = compiled(by: variables)
    return { program.value($0) }
  }

  /// The expression as a fast function of two symbols.
  public func function(of first: Expr, _ second: Expr) -> @Sendable (Double, Double) -> Double {
    let program = compiled(by: [first, second])
    return { program.value($0, $1) }
  }

  /// Two expressions as one fast function of two symbols; what they share is worked out once.
  public static func function(
    of expressions: (Expr, Expr), by first: Expr, _ second: Expr
  ) -> @Sendable (Double, Double) -> (Double, Double) {
    let program = ProgramBuilder.program(
      [expressions.0, expressions.1], inputs: names([first, second]))
    return { program.pair($0, $1) }
  }

  /// Several expressions as one fast function; what they share is worked out once.
  public static func function(
    of expressions: [Expr], by variables: [Expr]
  ) -> @Sendable ([Double]) -> [Double] {
    let program = ProgramBuilder.program(expressions, inputs: names(variables))
    return { program.run($0) }
  }

  private func compiled(by variables: [Expr]) -> Program {
    ProgramBuilder.program([self], inputs: Expr.names(variables))
  }

  /// The values at many points of one symbol, in the order of the points.
  ///
  /// Much faster than a call for each point, and the same to the last bit: every operation runs over
  /// a block of points at once.
  public func values(of variable: Expr, over points: [Double]) -> [Double] {
    values(of: [variable], over: [points])
  }

  /// The values at many points of several symbols.
  ///
  /// - Parameters:
  ///   - variables: the symbols.
  ///   - columns: for each symbol its coordinate at every point; the shortest column counts.
  ///     Without a column for every symbol all values are NaN.
  public func values(of variables: [Expr], over columns: [[Double]]) -> [Double] {
    let count = columns.map { $0.count }.min() ?? 0
    return compiled(by: variables).columns(columns, count: count).first ?? []
  }

  /// Names of the inputs; what is no symbol gets a name that no symbol has.
  static func names(_ variables: [Expr]) -> [String] { variables.map { $0.symbolName ?? "" } }
}
