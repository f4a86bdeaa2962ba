/// Several expressions of the same variables, compiled into one program in which everything they
/// share is worked out once.
///
/// Every value has the same bits as that of its expression compiled alone, at one point and at many.
/// Symbols that are not among the variables, and poisoned expressions, are NaN.
public struct JointFunction: Sendable {
  private let program: Program

  /// Compiles expressions.
  /// - Parameter variables: the symbols, in the order of a point's coordinates.
  public init(_ expressions: [Expr], by variables: [Expr]) {
    program = ProgramBuilder.program(expressions, inputs: Expr.names(variables))
  }

  /// How many expressions there are.
  public var count: Int { program.outputCount }

  /// The values at a point; NaN for a point with too few coordinates.
  public func callAsFunction(_ point: [Double]) -> [Double] { program.run(point) }

  /// The values of three expressions of two variables at a point, without a list; NaN when there
  /// are fewer expressions, or more variables.
  public func triple(_ first: Double, _ second: Double) -> (Double, Double, Double) {
    guard program.outputCount >= 3, program.inputCount == 2 else { return (.nan, .nan, .nan) }
    return program.triple(first, second)
  }

  /// The values at many points, a column for each expression.
  ///
  /// - Parameter columns: for each variable its coordinate at every point; the shortest column
  ///   counts. Without a column for every variable all values are NaN.
  public func callAsFunction(over columns: [[Double]]) -> [[Double]] {
    program.columns(columns, count: columns.map { $0.count }.min() ?? 0)
  }
}
