/// An expression compiled with its derivatives: value, gradient and Hessian come out of one program
/// in which everything they share is worked out once.
///
/// Make one with ``Expr/compiled(by:derivatives:)``. The same point gives the same bits alone and in
/// a batch. Derivatives are exact up to rounding and keep the rules of edges:
///
/// - a branch of `Piecewise` that is not taken, and the losing argument of `Max` or `Min`, have no
///   influence, not even where they are infinite or NaN; of equal arguments the first counts;
/// - whole powers are products, x**0 is 1 also at 0, and x**y has at x = 0 the derivative 0 by y;
/// - the slope of `Abs` at 0 is 0, that of `sqrt` at 0 is infinite;
/// - `log(1 + exp(u))`, `1/(1 + exp(-u))`, `log(exp(a) + exp(b) + …)`, `exp(u) - 1` and `log(1 + u)`
///   are worked out in forms that neither overflow nor cancel.
public struct CompiledFunction: Sendable {
  /// How far the derivatives go.
  public enum Derivatives: Sendable, Hashable, CaseIterable {
    /// The value alone.
    case none
    /// The value and the first derivatives.
    case gradient
    /// The value, the first and the second derivatives.
    case hessian
  }

  /// A value with its derivatives at one point.
  public struct Sample: Sendable, Hashable {
    /// The value.
    public var value: Double
    /// The first derivatives, by each variable; empty unless compiled.
    public var gradient: [Double]
    /// The second derivatives, symmetric, a row for each variable; empty unless compiled.
    public var hessian: [[Double]]
  }

  /// Values with their derivatives at many points, in columns as long as there are points.
  public struct Batch: Sendable, Hashable {
    /// The values.
    public var values: [Double]
    /// The first derivatives: a column for each variable; empty unless compiled.
    public var gradient: [[Double]]
    /// The second derivatives: `hessian[i][j]` is the column of ∂²/∂xᵢ∂xⱼ, and `hessian[j][i]` the
    /// same; empty unless compiled.
    public var hessian: [[[Double]]]
  }

  /// How many variables a point has.
  public let variableCount: Int
  /// What was compiled.
  public let derivatives: Derivatives
  /// How many operations one evaluation takes.
  public var operationCount: Int { full.instructions.count }

  private let valueOnly: Program
  private let full: Program

  init(_ expression: Expr, by variables: [Expr], derivatives: Derivatives) {
    variableCount = variables.count
    self.derivatives = derivatives
    var builder = GraphBuilder(inputs: Expr.names(variables))
    let value = builder.value(of: expression)
    valueOnly = ProgramBuilder.program(builder.graph, [value], inputCount: variables.count)
    guard derivatives != .none else {
      full = valueOnly
      return
    }
    var differentiation = GraphDifferentiation(builder)
    let gradient = differentiation.gradient(of: value, inputs: variables.count)
    var outputs: [Value?] = [value] + gradient
    if derivatives == .hessian {
      for index in gradient.indices {
        outputs += differentiation.tangents(of: Array(gradient[index...]), byInput: index)
      }
    }
    full = differentiation.program(for: outputs, inputCount: variables.count)
  }

  /// The value at a point; NaN outside the domain and for a point with too few coordinates.
  public func value(at point: [Double]) -> Double { valueOnly.value(point) }

  /// The value with all derivatives that were compiled; NaN for a point with too few coordinates.
  public func callAsFunction(_ point: [Double]) -> Sample {
    guard derivatives == .hessian else {
      let (value, gradient) = full.valueAndNext(
        derivatives == .none ? 0 : variableCount, at: point)
      return Sample(value: value, gradient: gradient, hessian: [])
    }
    let results = full.run(point)
    return Sample(
      value: results[0], gradient: Array(results[1...variableCount]),
      hessian: rows { results[$0] })
  }

  /// The values at many points.
  ///
  /// - Parameter columns: for each variable its coordinate at every point; the shortest column
  ///   counts. Without a column for every variable all values are NaN.
  public func values(over columns: [[Double]]) -> [Double] {
    valueOnly.columns(columns, count: count(columns)).first ?? []
  }

  /// The values at many points, written over those of an earlier call.
  ///
  /// As ``values(over:)``, without asking for new memory when the number of points is the same.
  public func evaluate(over columns: [[Double]], into values: inout [Double]) {
    var spare: [Double] = []
    swap(&spare, &values)
    let results = valueOnly.columns(columns, count: count(columns), reusing: [consume spare])
    values = results.first ?? []
  }

  private func count(_ columns: [[Double]]) -> Int { columns.map { $0.count }.min() ?? 0 }

  /// The values and all derivatives that were compiled, at many points.
  ///
  /// - Parameter columns: as for ``values(over:)``.
  public func callAsFunction(over columns: [[Double]]) -> Batch {
    batch(full.columns(columns, count: count(columns)))
  }

  /// The values and all derivatives that were compiled, written over those of an earlier call.
  ///
  /// As ``callAsFunction(over:)``, without asking for new memory when the number of points is the
  /// same.
  public func evaluate(over columns: [[Double]], into batch: inout Batch) {
    var spare = [batch.values] + batch.gradient
    for (row, entries) in batch.hessian.enumerated() { spare += entries.dropFirst(row) }
    // The only references from here on, so that the columns can be written to.
    batch = Batch(values: [], gradient: [], hessian: [])
    batch = self.batch(full.columns(columns, count: count(columns), reusing: consume spare))
  }

  private func batch(_ results: [[Double]]) -> Batch {
    guard results.count == full.outputCount, let values = results.first else {
      return Batch(values: [], gradient: [], hessian: [])
    }
    return Batch(
      values: values, gradient: derivatives == .none ? [] : Array(results[1...variableCount]),
      hessian: derivatives == .hessian ? rows { results[$0] } : [])
  }

  /// A symmetric matrix from the places of its upper half among the outputs.
  private func rows<Entry>(_ entry: (Int) -> Entry) -> [[Entry]] {
    (0..<variableCount).map { row in
      (0..<variableCount).map { column in
        let (first, second) = (Swift.min(row, column), Swift.max(row, column))
        let start = first * variableCount - first * (first - 1) / 2
        return entry(1 + variableCount + start + second - first)
      }
    }
  }
}

extension Expr {
  /// Compiles the expression with its derivatives.
  ///
  /// Gradients are worked out backward through the program and cost a few times the value, whatever
  /// the number of variables; Hessians push tangents forward through the gradient. Symbols that are
  /// not among the variables, and poisoned expressions, are NaN.
  ///
  /// - Parameters:
  ///   - variables: the symbols, in the order of a point's coordinates.
  ///   - derivatives: how far the derivatives go.
  public func compiled(
    by variables: [Expr], derivatives: CompiledFunction.Derivatives = .none
  ) -> CompiledFunction {
    CompiledFunction(self, by: variables, derivatives: derivatives)
  }
}

extension GraphDifferentiation {
  /// The program for values and derivatives; what is always 0 is a number.
  fileprivate func program(for outputs: [Value?], inputCount: Int) -> Program {
    var graph = builder.graph
    let list = outputs.map { $0 ?? graph.constant(0) }
    return ProgramBuilder.program(graph, list, inputCount: inputCount)
  }
}
