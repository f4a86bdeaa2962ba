public import Symbolics

/// A mark of the levels of a function of two variables.
public protocol LevelMark: Mark {
  /// Creates the mark over a rectangle of the plane.
  init(
    _ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>,
    levels: ContourLevels)
}

extension LevelMark {
  /// Creates the mark of an expression.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(
    _ expression: Expr, by variables: [Expr]? = nil, x: ClosedRange<Double>,
    y: ClosedRange<Double>, levels: ContourLevels = 12
  ) {
    self.init(FunctionOfTwo(expression, by: variables), x: x, y: y, levels: levels)
  }

  /// Creates the mark of a closure.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, levels: ContourLevels = 12,
    _ value: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.init(FunctionOfTwo(value), x: x, y: y, levels: levels)
  }
}
