import Calculus

/// Chooses instructions for the nodes of a graph; registers are still numbered by node.
///
/// A product that only one sum uses is joined with it, numbers are put into the instruction, and the
/// sine and cosine of one angle are taken together.
struct InstructionSelection {
  private let graph: ValueGraph
  private let outputs: [Value]
  private var uses: [Int32]
  /// Nodes that are part of another's instruction.
  private var isJoined: [Bool]
  /// Constants that have a register.
  private var hasRegister: [Bool]
  private var code: [Program.Instruction] = []

  init(_ graph: ValueGraph, outputs: [Value]) {
    self.graph = graph
    self.outputs = outputs
    let count = graph.nodes.count
    uses = [Int32](copies: count, of: 0)
    isJoined = [Bool](copies: count, of: false)
    hasRegister = [Bool](copies: count, of: false)
    code.reserveCapacity(count)
  }

  mutating func instructions() -> [Program.Instruction] {
    for node in graph.nodes {
      let arity = node.arity
      if arity > 0 { uses[Int(node.a)] += 1 }
      if arity > 1 { uses[Int(node.b)] += 1 }
      if arity > 2 { uses[Int(node.c)] += 1 }
    }
    for output in outputs { uses[Int(output.index)] += 1 }
    for index in graph.nodes.indices.reversed() where !isJoined[index] { join(index) }
    for index in graph.nodes.indices where !isJoined[index] { emit(index) }
    return code
  }

  // MARK: Joining

  private func isProduct(_ index: Int32) -> Bool {
    graph.nodes[Int(index)].operation == .multiply
  }

  private func isFree(_ index: Int32) -> Bool { uses[Int(index)] == 1 && !isJoined[Int(index)] }

  /// Marks the product that a sum takes in, and the product inside of a scaled one.
  private mutating func join(_ index: Int) {
    let node = graph.nodes[index]
    switch node.operation {
    case .add, .subtract:
      guard let factor = joinable(node) else { return }
      isJoined[Int(factor)] = true
      let product = graph.nodes[Int(factor)]
      let scaled = graph.nodes[Int(product.b)]
      if node.operation == .add, number(product.a) != nil, scaled.operation == .multiply,
        scaled.a == scaled.b, number(scaled.a) == nil, isFree(product.b)
      {
        isJoined[Int(product.b)] = true
      }
    case .multiply:
      let inner = graph.nodes[Int(node.b)]
      if number(node.a) != nil, isProduct(node.b), isFree(node.b), number(inner.a) == nil {
        isJoined[Int(node.b)] = true
      }
    case .sin, .cos: joinPair(index, node)
    default: break
    }
  }

  /// The operand of a sum or difference that is a product for it alone.
  private func joinable(_ node: ValueGraph.Node) -> Int32? {
    if isProduct(node.b), isFree(node.b),
      node.operation == .add || number(graph.nodes[Int(node.b)].a) == nil
    {
      return node.b
    }
    if isProduct(node.a), isFree(node.a),
      node.operation == .add || number(graph.nodes[Int(node.a)].a) == nil
    {
      return node.a
    }
    return nil
  }

  /// The later of a sine and a cosine of one angle goes with the earlier.
  private mutating func joinPair(_ index: Int, _ node: ValueGraph.Node) {
    if let partner = partner(of: node), partner < index { isJoined[index] = true }
  }

  /// The cosine of the angle of a sine, or the sine of that of a cosine.
  private func partner(of node: ValueGraph.Node) -> Int? {
    let other = ValueGraph.Node(operation: node.operation == .sin ? .cos : .sin, a: node.a)
    return graph.place(of: other).map { Int($0.index) }
  }

  // MARK: Emitting

  private func number(_ index: Int32) -> Double? { graph.number(Value(index: index)) }

  /// The register of an operand; a number gets one when it is first asked for.
  private mutating func register(_ index: Int32) -> Int32 {
    if let number = number(index), !hasRegister[Int(index)] {
      hasRegister[Int(index)] = true
      code.append(Program.Instruction(operation: .constant, target: index, k: number))
    }
    return index
  }

  private mutating func append(
    _ operation: Program.Operation, _ target: Int, _ a: Int32, _ b: Int32? = nil,
    _ c: Int32? = nil, k: Double = 0, m: Double = 0, extra: Int = 0
  ) {
    let first = register(a)
    let second = b.map { register($0) } ?? first
    let third = c.map { register($0) } ?? first
    code.append(
      Program.Instruction(
        operation: operation, target: Int32(truncatingIfNeeded: target), a: first, b: second,
        c: third, extra: Int32(truncatingIfNeeded: extra), k: k, m: m))
  }

  private mutating func emit(_ index: Int) {
    let node = graph.nodes[index]
    switch node.operation {
    case .constant, .input: break
    case .add, .subtract: emitSum(index, node)
    case .multiply: emitProduct(index, node)
    case .divide:
      if let k = number(node.a) {
        append(.divideInto, index, node.b, k: k)
      } else if let k = number(node.b) {
        append(.divideBy, index, node.a, k: k)
      } else {
        append(.divide, index, node.a, node.b)
      }
    case .halfPower: append(.squareRoot, index, node.a)
    case .sin, .cos: emitWave(index, node)
    case .select: append(.select, index, node.a, node.b, node.c)
    default: emitOther(index, node)
    }
  }

  private mutating func emitWave(_ index: Int, _ node: ValueGraph.Node) {
    guard let partner = partner(of: node) else {
      append(node.operation == .sin ? .sin : .cos, index, node.a)
      return
    }
    let (sine, cosine) = node.operation == .sin ? (index, partner) : (partner, index)
    code.append(
      Program.Instruction(
        operation: .sinCos, target: Int32(truncatingIfNeeded: sine), a: node.a,
        b: Int32(truncatingIfNeeded: cosine), c: node.a))
  }

  private mutating func emitOther(_ index: Int, _ node: ValueGraph.Node) {
    guard let operation = node.operation.direct else { return }
    append(operation, index, node.a, node.arity > 1 ? node.b : nil, extra: node.extra)
  }

  private mutating func emitProduct(_ index: Int, _ node: ValueGraph.Node) {
    guard let k = number(node.a) else {
      append(.multiply, index, node.a, node.b)
      return
    }
    if isProduct(node.b), isJoined[Int(node.b)] {
      let inner = graph.nodes[Int(node.b)]
      append(.scaledProduct, index, inner.a, inner.b, k: k)
    } else {
      append(.scale, index, node.b, k: k)
    }
  }

  private mutating func emitSum(_ index: Int, _ node: ValueGraph.Node) {
    let isSecond = isProduct(node.b) && isJoined[Int(node.b)]
    let isFirst = !isSecond && isProduct(node.a) && isJoined[Int(node.a)]
    guard isFirst || isSecond else {
      emitPlainSum(index, node)
      return
    }
    let product = graph.nodes[Int(isSecond ? node.b : node.a)]
    let other = isSecond ? node.a : node.b
    if node.operation == .subtract {
      append(isSecond ? .subtractProduct : .multiplySubtract, index, product.a, product.b, other)
    } else if let k = number(product.a) {
      let isSquare = isProduct(product.b) && isJoined[Int(product.b)]
      let body = isSquare ? graph.nodes[Int(product.b)].a : product.b
      if let m = number(other) {
        append(isSquare ? .squareAffine : .affine, index, body, k: k, m: m)
      } else {
        append(isSquare ? .squareAdd : .scaleAdd, index, body, other, k: k)
      }
    } else if let k = number(other) {
      append(.productPlus, index, product.a, product.b, k: k)
    } else {
      append(.multiplyAdd, index, product.a, product.b, other)
    }
  }

  private mutating func emitPlainSum(_ index: Int, _ node: ValueGraph.Node) {
    switch (node.operation, number(node.a), number(node.b)) {
    case (.add, let k?, _): append(.addConstant, index, node.b, k: k)
    case (.add, _, let k?): append(.addConstant, index, node.a, k: k)
    case (.add, _, _): append(.add, index, node.a, node.b)
    case (_, let k?, _): append(.subtractFrom, index, node.b, k: k)
    default: append(.subtract, index, node.a, node.b)
    }
  }
}

extension ValueGraph.Operation {
  /// The instruction that does just this.
  fileprivate var direct: Program.Operation? {
    switch self {
    case .negate: .negate
    case .wholePower: .wholePower
    case .power: .power
    case .gate: .gate
    case .exp: .exp
    case .log: .log
    case .expMinusOne: .expMinusOne
    case .logOnePlus: .logOnePlus
    case .sigmoid: .sigmoid
    case .logAddExp: .logAddExp
    case .absolute: .absolute
    case .sign: .sign
    case .maximum: .maximum
    case .minimum: .minimum
    case .compare: .compare
    case .call: .call
    default: nil
    }
  }
}
