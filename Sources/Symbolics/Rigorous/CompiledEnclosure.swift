public import Calculus

/// An expression compiled for interval arithmetic, to be asked about many boxes.
///
/// ``Expr/enclosure(over:refined:)`` compiles anew at each call; this keeps the program, and the
/// memory it runs in.
public struct CompiledEnclosure: Sendable {
  private let program: EnclosureProgram
  private let variableCount: Int
  private var state = EnclosureProgram.State<Interval>()
  private var series: [EnclosureSeries] = []

  /// Compiles an expression.
  ///
  /// - Parameters:
  ///   - variables: the symbols, in the order of a box's intervals.
  ///   - withGradient: whether the first derivatives are asked for.
  /// - Throws: an `ExpressionError` for a poisoned expression and for a symbol that is not among the
  ///   variables.
  public init(
    _ expression: Expr, by variables: [Expr], withGradient: Bool = false
  ) throws(ExpressionError) {
    let function = try EnclosedFunction(
      expression, names: Expr.names(variables), withGradient: withGradient)
    program = function.program
    variableCount = variables.count
  }

  /// What the expression does on a box; empty for a box of too few intervals.
  public mutating func callAsFunction(_ box: [Interval]) -> Enclosure {
    guard box.count >= variableCount else { return Enclosure(range: .empty, regularity: .partial) }
    restart()
    program.run(box, throughOutput: 0, on: &state)
    let (range, regularity) = program.output(0, of: state)
    return Enclosure(range: range, regularity: regularity)
  }

  /// What the first derivatives do on the box of the last call, in the order of the variables; empty
  /// when they were not compiled.
  public mutating func gradient(_ box: [Interval]) -> [Interval] {
    guard box.count >= variableCount, program.outputs.count > 1 else { return [] }
    program.run(box, on: &state)
    return (1..<program.outputs.count).map { program.output($0, of: state).0 }
  }

  /// Bounds of the first four Taylor coefficients (the k-th derivative over k!) at all points of the
  /// interval of the last call, for a function of one variable that is smooth there.
  ///
  /// - Returns: coefficients of order 1 to 4; `nil` where the function is not known to be smooth.
  public mutating func coefficients(
    over x: Interval
  ) -> (Interval, Interval, Interval, Interval)? {
    guard variableCount == 1, let output = program.outputs.first,
      state.registers.count > output, state.regularities[output] == .smooth
    else { return nil }
    series.removeAll(keepingCapacity: true)
    series.reserveCapacity(output + 1)
    for index in 0...output {
      series.append(program.series(of: index, input: x, state, series))
    }
    let result = series[output]
    return (result.first, result.second, result.third, result.fourth)
  }

  private mutating func restart() {
    state.registers.removeAll(keepingCapacity: true)
    state.regularities.removeAll(keepingCapacity: true)
  }
}

extension EnclosureProgram {
  /// The series of one instruction, from those of earlier ones and all values.
  fileprivate func series(
    of index: Int, input: Interval, _ state: State<Interval>, _ known: [EnclosureSeries]
  ) -> EnclosureSeries {
    let value = state.registers[index]
    switch instructions[index] {
    case .constant, .compare, .all, .any: return EnclosureSeries(constant: value)
    case .input: return EnclosureSeries(variable: input)
    case .add(let a, let b): return known[a].sum(known[b], value)
    case .multiply(let a, let b): return known[a].product(known[b], value)
    case .scale(let a, let factor): return known[a].scaled(by: factor, value)
    case .divide(let a, let b): return known[a].quotient(known[b], value)
    case .wholePower(let a, 2): return known[a].product(known[a], value)
    case .wholePower(let a, let exponent):
      return EnclosureSeries(known[a].jet.pow(exponent), value)
    case .squareRoot(let a): return known[a].squareRoot(value)
    case .power(let a, let b):
      let exponent = known[b].isConstant ? Jet(coefficients: [known[b].value]) : known[b].jet
      return EnclosureSeries(known[a].jet.pow(exponent), value)
    case .call(.sin, let a): return known[a].circular(slope: Interval.cos, value)
    case .call(.cos, let a):
      return known[a].circular(slope: { -Interval.sin($0) }, value)
    case .call(.exp, let a): return known[a].exponential(value)
    case .call(let function, let a):
      return EnclosureSeries(function.series(known[a].jet), value)
    case .extremum(let a, let b, let isMaximum):
      let (x, y) = (state.registers[a], state.registers[b])
      if isMaximum ? x.lower > y.upper : x.upper < y.lower { return known[a] }
      return known[b]
    case .select(let condition, let a, let b):
      return state.registers[condition].lower == 1 ? known[a] : known[b]
    }
  }
}
