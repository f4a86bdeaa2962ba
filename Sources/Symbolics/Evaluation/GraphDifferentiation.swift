/// Derivatives of the values of a graph, as more values of it.
///
/// Gradients go backward through the graph once (Griewank and Walther, *Evaluating Derivatives*,
/// section 3.2), second derivatives push tangents forward through value and gradient.
///
/// At edges: a derivative that does not count (of a branch that is not taken, or multiplied by 0)
/// stays out even where the other factor is infinite; of equal arguments of Max and Min the first
/// counts; the slope of Abs at 0 is 0, of sqrt at 0 infinite; whole powers never go through
/// logarithms, and x**y at x = 0 has the derivative 0 by y.
struct GraphDifferentiation {
  private(set) var builder: GraphBuilder
  /// Values that a branch may have set to 0.
  private var masked: Set<Value> = []

  init(_ builder: GraphBuilder) { self.builder = builder }

  /// One operand's share in the derivative of a node.
  private enum Share {
    /// The derivative is this value; when it can be infinite or NaN, what it multiplies is gated.
    case slope(of: Value, Value, isSingular: Bool)
    /// The derivative is multiplied by the second value, and 0 where that is 0.
    case gated(of: Value, by: Value)
    /// The derivative is that of the first value where the condition holds, else of the second.
    case branch(Value, Value, Value)
  }

  private func operand(_ index: Int32) -> Value { Value(index: index) }

  // MARK: Backward

  /// The derivatives of a value by the first `count` inputs; nil for one that is always 0.
  mutating func gradient(of output: Value, inputs count: Int) -> [Value?] {
    let length = Int(output.index) + 1
    let moves = dependent(upTo: length)
    var adjoints = [Value?](repeating: nil, count: length)
    adjoints[Int(output.index)] = builder.graph.constant(1)
    var gradient = [Value?](repeating: nil, count: count)
    for index in (0..<length).reversed() {
      guard let adjoint = adjoints[index], moves[index] else { continue }
      let node = builder.graph.nodes[index]
      if node.operation == .input {
        if node.extra < count { gradient[node.extra] = adjoint }
        continue
      }
      for share in shares(of: Value(index: Int32(truncatingIfNeeded: index)), node) {
        switch share {
        case .slope(let operand, let slope, let isSingular):
          guard moves[Int(operand.index)] else { continue }
          let part = product(adjoint, slope, isSingular)
          add(part, to: &adjoints[Int(operand.index)])
        case .gated(let operand, let factor):
          guard moves[Int(operand.index)] else { continue }
          add(builder.graph.gate(factor, adjoint), to: &adjoints[Int(operand.index)])
        case .branch(let condition, let first, let second):
          let zero = builder.graph.constant(0)
          if moves[Int(first.index)] {
            add(masking(condition, adjoint, zero), to: &adjoints[Int(first.index)])
          }
          if moves[Int(second.index)] {
            add(masking(condition, zero, adjoint), to: &adjoints[Int(second.index)])
          }
        }
      }
    }
    return gradient
  }

  /// Which nodes depend on an input.
  private func dependent(upTo length: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: length)
    for index in 0..<length {
      let node = builder.graph.nodes[index]
      result[index] =
        switch node.arity {
        case 0: node.operation == .input
        case 1: result[Int(node.a)]
        case 2: result[Int(node.a)] || result[Int(node.b)]
        default: result[Int(node.b)] || result[Int(node.c)]
        }
      if node.operation == .compare || node.operation == .sign { result[index] = false }
    }
    return result
  }

  // MARK: Forward

  /// The derivatives of several values by one input; nil for one that is always 0.
  mutating func tangents(of outputs: [Value?], byInput input: Int) -> [Value?] {
    let length = (outputs.compactMap { $0?.index }.max() ?? -1) + 1
    let needed = reachable(from: outputs, length: Int(length))
    var tangents = [Value?](repeating: nil, count: Int(length))
    for index in 0..<Int(length) where needed[index] {
      let node = builder.graph.nodes[index]
      if node.operation == .input {
        if node.extra == input { tangents[index] = builder.graph.constant(1) }
        continue
      }
      guard isMoved(node, tangents) else { continue }
      for share in shares(of: Value(index: Int32(truncatingIfNeeded: index)), node) {
        switch share {
        case .slope(let operand, let slope, let isSingular):
          guard let tangent = tangents[Int(operand.index)] else { continue }
          add(product(tangent, slope, isSingular), to: &tangents[index])
        case .gated(let operand, let factor):
          guard let tangent = tangents[Int(operand.index)] else { continue }
          add(builder.graph.gate(factor, tangent), to: &tangents[index])
        case .branch(let condition, let first, let second):
          let (a, b) = (tangents[Int(first.index)], tangents[Int(second.index)])
          guard a != nil || b != nil else { continue }
          let zero = builder.graph.constant(0)
          add(masking(condition, a ?? zero, b ?? zero), to: &tangents[index])
        }
      }
    }
    return outputs.map { output in output.flatMap { tangents[Int($0.index)] } }
  }

  private func isMoved(_ node: ValueGraph.Node, _ tangents: [Value?]) -> Bool {
    let arity = node.arity
    return (arity > 0 && tangents[Int(node.a)] != nil) || (arity > 1 && tangents[Int(node.b)] != nil)
      || (arity > 2 && tangents[Int(node.c)] != nil)
  }

  private func reachable(from outputs: [Value?], length: Int) -> [Bool] {
    var needed = [Bool](repeating: false, count: length)
    for output in outputs { if let output { needed[Int(output.index)] = true } }
    for index in (0..<length).reversed() where needed[index] {
      let node = builder.graph.nodes[index]
      if node.arity > 0 { needed[Int(node.a)] = true }
      if node.arity > 1 { needed[Int(node.b)] = true }
      if node.arity > 2 { needed[Int(node.c)] = true }
    }
    return needed
  }

  // MARK: Products

  private mutating func product(_ outer: Value, _ slope: Value, _ isSingular: Bool) -> Value {
    let isMasked = masked.contains(outer)
    let result =
      isSingular || isMasked
      ? builder.graph.gate(outer, slope) : builder.graph.multiply(outer, slope)
    if isMasked { masked.insert(result) }
    return result
  }

  private mutating func masking(_ condition: Value, _ a: Value, _ b: Value) -> Value {
    let result = builder.graph.select(condition, a, b)
    masked.insert(result)
    return result
  }

  private mutating func add(_ part: Value, to sum: inout Value?) {
    guard let old = sum else {
      sum = part
      return
    }
    let total = builder.graph.add(old, part)
    if masked.contains(old) || masked.contains(part) { masked.insert(total) }
    sum = total
  }
}

// MARK: Slopes

extension GraphDifferentiation {
  private mutating func shares(of value: Value, _ node: ValueGraph.Node) -> [Share] {
    let (a, b) = (operand(node.a), operand(node.b))
    let one = builder.graph.constant(1)
    switch node.operation {
    case .constant, .input, .sign, .compare: return []
    case .add: return [.slope(of: a, one, isSingular: false), .slope(of: b, one, isSingular: false)]
    case .subtract:
      let minus = builder.graph.constant(-1)
      return [.slope(of: a, one, isSingular: false), .slope(of: b, minus, isSingular: false)]
    case .negate: return [.slope(of: a, builder.graph.constant(-1), isSingular: false)]
    case .multiply:
      return [.slope(of: a, b, isSingular: false), .slope(of: b, a, isSingular: false)]
    case .gate: return [.slope(of: a, b, isSingular: true), .gated(of: b, by: a)]
    case .maximum, .minimum:
      let relation: Condition.Relation = node.operation == .maximum ? .greaterOrEqual : .lessOrEqual
      return [.branch(builder.graph.compare(a, relation, b), a, b)]
    case .select: return [.branch(a, b, operand(node.c))]
    case .divide, .power, .logAddExp: return sharesOfTwo(value, node.operation, a, b)
    default:
      let (slope, isSingular) = slope(of: value, node, a)
      return [.slope(of: a, slope, isSingular: isSingular)]
    }
  }

  private mutating func sharesOfTwo(
    _ value: Value, _ operation: ValueGraph.Operation, _ a: Value, _ b: Value
  ) -> [Share] {
    let isFixed = builder.graph.number(b) != nil
    switch operation {
    case .divide:
      let inverse = builder.graph.divide(builder.graph.constant(1), b)
      let byTop = Share.slope(of: a, inverse, isSingular: !isFixed)
      if isFixed { return [byTop] }
      let byBottom = builder.graph.negate(builder.graph.divide(value, b))
      return [byTop, .slope(of: b, byBottom, isSingular: true)]
    case .power:
      let lower = builder.graph.value(.power, a, builder.graph.subtract(b, builder.graph.constant(1)))
      let byBase = Share.slope(of: a, builder.graph.gate(b, lower), isSingular: true)
      if isFixed { return [byBase] }
      let zero = builder.graph.constant(0)
      let atZero = builder.graph.compare(a, .equal, zero)
      let log = builder.graph.multiply(value, builder.graph.unary(.log, a))
      return [byBase, .slope(of: b, masking(atZero, zero, log), isSingular: true)]
    default:
      let distance = builder.graph.subtract(a, b)
      let first = builder.graph.unary(.sigmoid, distance)
      let second = builder.graph.unary(.sigmoid, builder.graph.negate(distance))
      return [.slope(of: a, first, isSingular: false), .slope(of: b, second, isSingular: false)]
    }
  }

  /// The slope of an operation of one operand, and whether it can be infinite where the value is
  /// defined.
  private mutating func slope(
    of value: Value, _ node: ValueGraph.Node, _ a: Value
  ) -> (Value, isSingular: Bool) {
    switch node.operation {
    case .wholePower:
      let lower = builder.graph.wholePower(a, node.extra - 1)
      return (builder.graph.scale(Double(node.extra), lower), node.extra < 0)
    case .halfPower:
      let lower = builder.graph.halfPower(a, node.extra - 2)
      return (builder.graph.scale(Double(node.extra) / 2, lower), node.extra < 2)
    case .exp: return (value, false)
    case .expMinusOne: return (builder.graph.unary(.exp, a), false)
    case .log: return (builder.graph.divide(builder.graph.constant(1), a), true)
    case .logOnePlus:
      let sum = builder.graph.add(a, builder.graph.constant(1))
      return (builder.graph.divide(builder.graph.constant(1), sum), true)
    case .sin: return (builder.graph.unary(.cos, a), false)
    case .cos: return (builder.graph.negate(builder.graph.unary(.sin, a)), false)
    case .sigmoid:
      let other = builder.graph.unary(.sigmoid, builder.graph.negate(a))
      return (builder.graph.multiply(value, other), false)
    case .absolute: return (builder.graph.unary(.sign, a), false)
    default:
      guard node.extra < Function.allCases.count else { return (builder.graph.constant(.nan), true) }
      return (builder.slope(of: Function.allCases[node.extra], at: a), true)
    }
  }
}
