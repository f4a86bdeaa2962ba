internal import Calculus

/// A value in a `ValueGraph`, by the place of its node.
struct Value: Sendable, Hashable {
  let index: Int32
}

/// A computation as a list of operations in which everything is worked out once.
///
/// A node's operands stand before it, so the order of the list is an order of evaluation. Nodes are
/// only appended: derivatives are more nodes of the same graph, and share what the value needs.
struct ValueGraph: Sendable {
  /// What a node does; in the comments `a`, `b`, `c` are its operands.
  enum Operation: UInt8, Sendable {
    /// The number whose bit pattern is `extra`.
    case constant
    /// The input number `extra`.
    case input
    case add, subtract, multiply, divide, negate
    /// a to the whole power `extra`.
    case wholePower
    /// a to the power `extra`/2, `extra` odd.
    case halfPower
    /// a to the power b, by the system's library.
    case power
    /// a·b, and 0 where a is 0 whatever b is: a derivative that does not count stays out.
    case gate
    case exp, log, sin, cos, expMinusOne, logOnePlus, sigmoid, logAddExp
    case absolute, sign, maximum, minimum
    /// 1 where the relation number `extra` holds for a and b, else 0.
    case compare
    /// b where a is not 0, else c.
    case select
    /// The function number `extra` of a.
    case call
  }

  struct Node: Sendable, Hashable {
    var operation: Operation
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var extra: Int = 0

    /// How many of `a`, `b`, `c` count.
    var arity: Int {
      switch operation {
      case .constant, .input: 0
      case .add, .subtract, .multiply, .divide, .power, .gate, .logAddExp, .maximum, .minimum,
        .compare:
        2
      case .select: 3
      default: 1
      }
    }

    /// A place in a table of a power of two many slots.
    fileprivate var slot: Int {
      var mix = (Int(operation.rawValue) &* 31 &+ extra) &* 0x1E37_79B9_7F4A_7C15
      mix = (mix ^ (Int(a) &+ Int(b) &<< 21 &+ Int(c) &<< 42)) &* 0x2545_F491_4F6C_DD1D
      return mix ^ (mix >> 29)
    }
  }

  private(set) var nodes: [Node] = []
  /// Node numbers by hash; -1 for a free slot. Never read in order.
  private var table = [Int32](repeating: -1, count: 64)

  subscript(value: Value) -> Node { nodes[Int(value.index)] }

  /// The value of a node, an equal one that is already there if possible.
  mutating func value(_ node: Node) -> Value {
    var place = node.slot & (table.count - 1)
    while table[place] >= 0 {
      if nodes[Int(table[place])] == node { return Value(index: table[place]) }
      place = (place + 1) & (table.count - 1)
    }
    let index = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(node)
    table[place] = index
    if nodes.count * 2 > table.count { grow() }
    return Value(index: index)
  }

  /// The place of a node that is already there.
  func place(of node: Node) -> Value? {
    var place = node.slot & (table.count - 1)
    while table[place] >= 0 {
      if nodes[Int(table[place])] == node { return Value(index: table[place]) }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    let size = table.count * 4
    table = [Int32](repeating: -1, count: size)
    for (index, node) in nodes.enumerated() {
      var place = node.slot & (size - 1)
      while table[place] >= 0 { place = (place + 1) & (size - 1) }
      table[place] = Int32(truncatingIfNeeded: index)
    }
  }

  mutating func value(
    _ operation: Operation, _ a: Value, _ b: Value? = nil, _ c: Value? = nil, extra: Int = 0
  ) -> Value {
    value(
      Node(
        operation: operation, a: a.index, b: b?.index ?? 0, c: c?.index ?? 0, extra: extra))
  }

  mutating func constant(_ number: Double) -> Value {
    value(Node(operation: .constant, extra: Int(Int64(bitPattern: number.bitPattern))))
  }

  mutating func input(_ number: Int) -> Value { value(Node(operation: .input, extra: number)) }

  /// The number, when the value is a constant.
  func number(_ value: Value) -> Double? {
    let node = self[value]
    guard node.operation == .constant else { return nil }
    return Double(bitPattern: UInt64(bitPattern: Int64(node.extra)))
  }

  /// What is negated, when the value is a negation.
  private func negated(_ value: Value) -> Value? {
    let node = self[value]
    return node.operation == .negate ? Value(index: node.a) : nil
  }
}

/// Arithmetic that folds constants and leaves out what changes nothing.
extension ValueGraph {
  mutating func add(_ a: Value, _ b: Value) -> Value {
    switch (number(a), number(b)) {
    case (let x?, let y?): return constant(x + y)
    case (0?, _): return b
    case (_, 0?): return a
    default: break
    }
    if let b = negated(b) { return subtract(a, b) }
    if let a = negated(a) { return subtract(b, a) }
    // Rounding does not depend on the order of two terms.
    return a.index <= b.index ? value(.add, a, b) : value(.add, b, a)
  }

  mutating func subtract(_ a: Value, _ b: Value) -> Value {
    switch (number(a), number(b)) {
    case (let x?, let y?): return constant(x - y)
    case (0?, _): return negate(b)
    case (_, 0?): return a
    case (_, let y?): return add(a, constant(-y))
    default: break
    }
    if let b = negated(b) { return add(a, b) }
    return value(.subtract, a, b)
  }

  mutating func negate(_ a: Value) -> Value {
    if let x = number(a) { return constant(-x) }
    if let a = negated(a) { return a }
    let node = self[a]
    switch node.operation {
    case .subtract: return subtract(Value(index: node.b), Value(index: node.a))
    case .multiply:
      if let x = number(Value(index: node.a)) { return scale(-x, Value(index: node.b)) }
    default: break
    }
    return value(.negate, a)
  }

  mutating func multiply(_ a: Value, _ b: Value) -> Value {
    if let x = number(a) { return scale(x, b) }
    if let y = number(b) { return scale(y, a) }
    if let a = negated(a) { return negate(multiply(a, b)) }
    if let b = negated(b) { return negate(multiply(a, b)) }
    if a == b { return wholePower(a, 2) }
    // Constant factors move to the outside, where they meet others.
    if let (x, rest) = scaled(a) { return scale(x, multiply(rest, b)) }
    if let (y, rest) = scaled(b) { return scale(y, multiply(a, rest)) }
    return a.index <= b.index ? value(.multiply, a, b) : value(.multiply, b, a)
  }

  /// A constant times another value.
  private func scaled(_ value: Value) -> (Double, Value)? {
    let node = self[value]
    guard node.operation == .multiply, let x = number(Value(index: node.a)) else { return nil }
    return (x, Value(index: node.b))
  }

  mutating func scale(_ factor: Double, _ a: Value) -> Value {
    if let x = number(a) { return constant(factor * x) }
    if factor == 1 { return a }
    if factor == -1 { return negate(a) }
    if let a = negated(a) { return scale(-factor, a) }
    if let (x, rest) = scaled(a), (factor * x).isNormal { return scale(factor * x, rest) }
    let node = self[a]
    if node.operation == .divide, let x = number(Value(index: node.a)), (factor * x).isNormal {
      return divide(constant(factor * x), Value(index: node.b))
    }
    return value(.multiply, constant(factor), a)
  }

  mutating func divide(_ a: Value, _ b: Value) -> Value {
    switch (number(a), number(b)) {
    case (let x?, let y?): return constant(x / y)
    case (_, 1?): return a
    default: break
    }
    if let b = negated(b) { return negate(divide(a, b)) }
    return value(.divide, a, b)
  }

  mutating func wholePower(_ a: Value, _ exponent: Int) -> Value {
    if exponent == 0 { return constant(1) }
    if exponent == 1 { return a }
    if let x = number(a) { return constant(Real.power(x, exponent)) }
    if exponent == -1 { return divide(constant(1), a) }
    return value(.wholePower, a, extra: exponent)
  }

  mutating func halfPower(_ a: Value, _ doubled: Int) -> Value {
    if doubled.isMultiple(of: 2) { return wholePower(a, doubled / 2) }
    return value(.halfPower, a, extra: doubled)
  }

  /// a·b, or 0 where a is 0.
  mutating func gate(_ a: Value, _ b: Value) -> Value {
    if let x = number(a) { return x == 0 ? a : scale(x, b) }
    if let y = number(b), y.isFinite { return scale(y, a) }
    return value(.gate, a, b)
  }

  mutating func select(_ condition: Value, _ a: Value, _ b: Value) -> Value {
    if let x = number(condition) { return x != 0 ? a : b }
    return a == b ? a : value(.select, condition, a, b)
  }

  mutating func compare(_ a: Value, _ relation: Condition.Relation, _ b: Value) -> Value {
    if let x = number(a), let y = number(b) { return constant(relation.holds(x, y) ? 1 : 0) }
    return value(.compare, a, b, extra: relation.number)
  }

  /// A function of one argument; that of a constant is a constant.
  mutating func unary(_ operation: Operation, _ a: Value, extra: Int = 0) -> Value {
    guard let x = number(a) else { return value(operation, a, extra: extra) }
    switch operation {
    case .exp: return constant(Kernel.exp(x))
    case .log: return constant(Kernel.log(x))
    case .sin: return constant(Kernel.sin(x))
    case .cos: return constant(Kernel.cos(x))
    case .expMinusOne: return constant(Kernel.expMinusOne(x))
    case .logOnePlus: return constant(Kernel.log(onePlus: x))
    case .sigmoid: return constant(Kernel.sigmoid(x))
    case .absolute: return constant(x.magnitude)
    case .sign: return constant(Real.sign(x))
    case .call where extra < Function.allCases.count:
      return constant(Function.allCases[extra].value(x))
    default: return value(operation, a, extra: extra)
    }
  }

  mutating func logAddExp(_ a: Value, _ b: Value) -> Value { value(.logAddExp, a, b) }
}

extension Condition.Relation {
  /// The place among all cases.
  var number: Int {
    switch self {
    case .less: 0
    case .lessOrEqual: 1
    case .greater: 2
    case .greaterOrEqual: 3
    case .equal: 4
    case .notEqual: 5
    }
  }
}
