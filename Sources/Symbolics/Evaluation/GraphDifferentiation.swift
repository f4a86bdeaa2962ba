import Calculus

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
  var builder: GraphBuilder
  /// Values that a branch may have set to 0.
  private var masked: Set<Value> = []

  init(_ builder: GraphBuilder) { self.builder = builder }

  /// One operand's share in the derivative of a node.
  enum Share {
    /// The derivative is this value; when it can be infinite or NaN, what it multiplies is gated.
    case slope(of: Value, Value, isSingular: Bool)
    /// The derivative is multiplied by the second value, and 0 where that is 0.
    case gated(of: Value, by: Value)
    /// The derivative is that of the first value where the condition holds, else of the second.
    case branch(Value, Value, Value)
  }

  func operand(_ index: Int32) -> Value { Value(index: index) }

  // MARK: Backward

  /// The derivatives of a value by the first `count` inputs; nil for one that is always 0.
  mutating func gradient(of output: Value, inputs count: Int) -> [Value?] {
    let length = Int(output.index) + 1
    let moves = dependent(upTo: length)
    var adjoints = [Value?](copies: length, of: nil)
    adjoints[Int(output.index)] = builder.graph.constant(1)
    var gradient = [Value?](copies: count, of: nil)
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
    var result = [Bool](copies: length, of: false)
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
    var tangents = [Value?](copies: Int(length), of: nil)
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
    return (arity > 0 && tangents[Int(node.a)] != nil)
      || (arity > 1 && tangents[Int(node.b)] != nil)
      || (arity > 2 && tangents[Int(node.c)] != nil)
  }

  private func reachable(from outputs: [Value?], length: Int) -> [Bool] {
    var needed = [Bool](copies: length, of: false)
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

  mutating func masking(_ condition: Value, _ a: Value, _ b: Value) -> Value {
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
