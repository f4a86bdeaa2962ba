public import Geometry
public import Symbolics

/// A function of two real variables: an expression, which knows its gradient exactly, or a
/// closure, whose gradient is made of differences.
public struct FunctionOfTwo: Sendable {
  /// The expression, when it is known.
  public let expression: Expr?
  /// The variables of the expression, in the order of the axes.
  public let variables: [Expr]
  /// The value; NaN outside the domain.
  public let value: @Sendable (Double, Double) -> Double
  /// Why the function cannot be used; `nil` when it can.
  public let problem: MarkProblem?
  private let program = ProgramMemory()

  /// Creates a function from an expression in at most two symbols.
  /// - Parameter variables: the symbols in the order of the axes; by default those of the
  ///   expression in alphabetical order, filled up with x and y.
  public init(_ expression: Expr, by variables: [Expr]? = nil) {
    let symbols = expression.symbols
    let variables = variables ?? Self.variables(symbols)
    self.expression = expression
    self.variables = variables
    let count = variables.count
    problem =
      count == 2
      ? FunctionOfOne.problem(expression, symbols, variables)
      : MarkProblem("two variables are needed, \(count) were given", cure: "name two symbols")
    if problem == nil {
      value = expression.function(of: variables[0], variables[1])
    } else {
      value = { _, _ in Double.nan }
    }
  }

  /// Creates a function from a closure.
  public init(_ value: @escaping @Sendable (Double, Double) -> Double) {
    expression = nil
    variables = [.symbol("x"), .symbol("y")]
    self.value = value
    problem = nil
  }

  static func variables(_ symbols: [Expr]) -> [Expr] {
    let names = symbols.compactMap(\.symbolName)
    if names.count >= 2 { return Array(symbols.prefix(2)) }
    if names.isEmpty || names == ["x"] || names == ["y"] { return [.symbol("x"), .symbol("y")] }
    return symbols + [.symbol(names[0] < "y" ? "y" : "z")]
  }

  /// The gradient as a function: exact for an expression, else central differences with a step
  /// of the cube root of the rounding unit, relative to the coordinate.
  public var gradient: @Sendable (Double, Double) -> Vector {
    guard let slopes else { return differences }
    let both = Expr.function(of: (slopes.0, slopes.1), by: variables[0], variables[1])
    return { x, y in
      let values = both(x, y)
      return Vector(values.0, values.1)
    }
  }

  /// The partial derivatives, when they are known.
  private var slopes: (Expr, Expr)? {
    guard problem == nil, let expression else { return nil }
    let slopes = variables.map { expression.rawDerivative(by: $0) }
    return slopes.allSatisfy { $0.problem == nil } ? (slopes[0], slopes[1]) : nil
  }

  /// The gradient by differences.
  private var differences: @Sendable (Double, Double) -> Vector {
    let value = self.value
    return { x, y in
      let (h, k) = (6e-6 * max(1, x.magnitude), 6e-6 * max(1, y.magnitude))
      return Vector(
        (value(x + h, y) - value(x - h, y)) / (2 * h),
        (value(x, y + k) - value(x, y - k)) / (2 * k))
    }
  }

  /// The values at the nodes of a grid, row by row; an expression works on many nodes at once.
  func values(xs: [Double], ys: [Double]) -> [Double] { Self.values(xs: xs, ys: ys, of: values) }

  /// The values at the nodes of a grid, row by row.
  static func values(
    xs: [Double], ys: [Double], of values: ([Double], [Double]) -> [Double]
  ) -> [Double] {
    guard !xs.isEmpty, !ys.isEmpty else { return [] }
    // A few rows at a time, whose coordinates stay near a core.
    let most = min(max(1, 1024 / xs.count), ys.count)
    var (us, vs): ([Double], [Double]) = ([], [])
    us.reserveCapacity(xs.count * most)
    vs.reserveCapacity(xs.count * most)
    for _ in 0..<most { us.append(contentsOf: xs) }
    var result: [Double] = []
    result.reserveCapacity(xs.count * ys.count)
    for start in stride(from: 0, to: ys.count, by: most) {
      let rows = ys[start..<min(start + most, ys.count)]
      vs.removeAll(keepingCapacity: true)
      for y in rows { vs.append(contentsOf: repeatElement(y, count: xs.count)) }
      us.removeLast(us.count - vs.count)
      result.append(contentsOf: values(us, vs))
    }
    return result
  }

  /// The values at many points, which are given by a column of each coordinate.
  var values: @Sendable (_ xs: [Double], _ ys: [Double]) -> [Double] {
    guard problem == nil, let expression else {
      let value = self.value
      return { xs, ys in zip(xs, ys).map { value($0, $1) } }
    }
    let program = program.known { JointFunction([expression], by: variables) }
    return { program(over: [$0, $1])[0] }
  }

  /// The value with the gradient, each the same to the last bit as alone; `nil` when the partial
  /// derivatives are not known.
  var sample: JointFunction? {
    guard let expression, let slopes else { return nil }
    return JointFunction([expression, slopes.0, slopes.1], by: variables)
  }

  /// Checks that the function can be used.
  public func checked() throws(MarkProblem) -> FunctionOfTwo {
    if let problem { throw problem }
    return self
  }
}
