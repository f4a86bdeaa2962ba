/// Turns expressions into values of a graph.
struct GraphBuilder {
  var graph = ValueGraph()
  private var known: [Expr: Value] = [:]
  private var inputs: [String: Int]

  /// - Parameter inputs: the names of the symbols that have values, in their order.
  init(inputs: [String]) {
    self.inputs = Dictionary(
      inputs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value of an expression; symbols that are not among the inputs, and poisoned expressions,
  /// are NaN.
  mutating func value(of expression: Expr) -> Value {
    switch expression.form {
    case .number(let number): return graph.constant(number.value.double)
    case .pi: return graph.constant(.pi)
    case .symbol(let symbol):
      if let number = inputs[symbol.name] { return graph.input(number) }
      return known[expression] ?? graph.constant(.nan)
    case .poison: return graph.constant(.nan)
    default: break
    }
    if let value = known[expression] { return value }
    let value = code(for: expression)
    known[expression] = value
    return value
  }

  /// The derivative of a function by its argument, at a value of the graph.
  ///
  /// What it shares with the rest, the function's own value for one, is found by the graph.
  mutating func slope(of function: Function, at argument: Value) -> Value {
    var builder = GraphBuilder(inputs: [])
    builder.known[FunctionSlopes.argument] = argument
    swap(&builder.graph, &graph)
    defer { swap(&builder.graph, &graph) }
    return builder.value(of: FunctionSlopes.table[Int(function.rawValue)])
  }

  private mutating func code(for expression: Expr) -> Value {
    switch expression.form {
    case .sum(let number, let terms): return sum(number, terms)
    case .product(let coefficient, let factors): return product(coefficient, factors)
    case .power(let base, let exponent): return power(base, exponent)
    case .apply(let function, let arguments): return apply(function, arguments)
    case .piecewise(let branches): return piecewise(branches)
    case .number, .pi, .symbol, .poison: return graph.constant(.nan)
    }
  }

  /// Terms in their order; e^u − 1 is taken together.
  private mutating func sum(_ number: Number, _ terms: [Term]) -> Value {
    var total: Value?
    var rest = number
    for term in terms {
      let body: Value
      if !rest.isZero, case .apply(.exp, let arguments) = term.body.form,
        (rest + term.coefficient).isZero
      {
        body = graph.unary(.expMinusOne, value(of: arguments[0]))
        rest = .zero
      } else {
        body = value(of: term.body)
      }
      let part = graph.scale(term.coefficient.value.double, body)
      total = total.map { graph.add($0, part) } ?? part
    }
    let constant = graph.constant(rest.value.double)
    return total.map { graph.add($0, constant) } ?? constant
  }

  /// Factors with negative exponents are gathered below one division.
  private mutating func product(_ coefficient: Number, _ factors: [Expr]) -> Value {
    var (top, bottom): (Value?, Value?)
    let scale = coefficient.value.double
    var rest = factors
    if let (value, others) = logistic(in: factors) { (top, rest) = (value, others) }
    for factor in rest {
      if case .power(let base, let exponent) = factor.form, let number = exponent.number,
        number.isNegative
      {
        let value = power(base, -number)
        bottom = bottom.map { graph.multiply($0, value) } ?? value
      } else {
        let value = value(of: factor)
        top = top.map { graph.multiply($0, value) } ?? value
      }
    }
    guard let bottom else { return graph.scale(scale, top ?? graph.constant(1)) }
    guard let top else { return graph.divide(graph.constant(scale), bottom) }
    return graph.divide(graph.scale(scale, top), bottom)
  }

  private mutating func power(_ base: Expr, _ exponent: Expr) -> Value {
    guard let number = exponent.number else {
      return graph.value(.power, value(of: base), value(of: exponent))
    }
    if number.isNegative, let (value, _) = logistic(in: [Expr.power(base, exponent)]) {
      return value
    }
    return power(base, number)
  }

  private mutating func power(_ base: Expr, _ exponent: Number) -> Value {
    if let (inner, whole) = magnitudePower(base, exponent) {
      return graph.wholePower(graph.unary(.absolute, value(of: inner)), whole)
    }
    let base = value(of: base)
    if let whole = exponent.integer, whole.magnitude < 1 << 31 {
      return graph.wholePower(base, whole)
    }
    if case .small(let top, 2) = exponent.value.storage, top.magnitude < 64 {
      return graph.halfPower(base, top)
    }
    return graph.value(.power, base, graph.constant(exponent.value.double))
  }

  /// The root of an even power as a power of a magnitude, which has a slope at 0: √(x²) is |x|.
  private func magnitudePower(_ base: Expr, _ exponent: Number) -> (Expr, Int)? {
    guard case .power(let inner, let even) = base.form, let count = even.integer,
      count.isMultiple(of: 2), (1...64).contains(count),
      case .small(let top, 2) = exponent.value.storage, (1..<64).contains(top)
    else { return nil }
    return (inner, count / 2 * top)
  }

  private mutating func apply(_ function: Function, _ arguments: [Expr]) -> Value {
    if function == .log, let value = stableLog(of: arguments[0]) { return value }
    let list = arguments.map { value(of: $0) }
    switch function {
    case .exp: return graph.unary(.exp, list[0])
    case .log: return graph.unary(.log, list[0])
    case .sin: return graph.unary(.sin, list[0])
    case .cos: return graph.unary(.cos, list[0])
    case .abs: return graph.unary(.absolute, list[0])
    case .sign: return graph.unary(.sign, list[0])
    case .max: return list.dropFirst().reduce(list[0]) { graph.value(.maximum, $0, $1) }
    case .min: return list.dropFirst().reduce(list[0]) { graph.value(.minimum, $0, $1) }
    default: return graph.unary(.call, list[0], extra: Int(function.rawValue))
    }
  }

  private mutating func piecewise(_ branches: [Branch]) -> Value {
    var result = graph.constant(.nan)
    for branch in branches.reversed() {
      let value = value(of: branch.value)
      result = graph.select(self.value(of: branch.condition), value, result)
    }
    return result
  }

  private mutating func value(of condition: Condition) -> Value {
    switch condition {
    case .always: return graph.constant(1)
    case .never: return graph.constant(0)
    case .compare(let left, let relation, let right):
      let first = value(of: left)
      return graph.compare(first, relation, value(of: right))
    case .all(let parts):
      return parts.reduce(graph.constant(1)) { graph.multiply($0, value(of: $1)) }
    case .any(let parts):
      return parts.reduce(graph.constant(0)) { graph.value(.maximum, $0, value(of: $1)) }
    }
  }
}

/// The derivatives of the table's functions by a symbol that nothing else is called.
private enum FunctionSlopes {
  static let argument = Expr.symbol("·")
  static let table = Function.allCases.map { $0.row.derivative(argument) }
}
