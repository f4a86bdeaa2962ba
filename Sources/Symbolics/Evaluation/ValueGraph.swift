import Calculus

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

  private(set) var nodes: [Node]
  /// Node numbers by hash; -1 for a free slot.
  ///
  /// Never read in order.
  private var table = [Int32](copies: 64, of: -1)

  init() {
    nodes = []
    nodes.reserveCapacity(32)
  }

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
    table = [Int32](copies: size, of: -1)
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
  func negated(_ value: Value) -> Value? {
    let node = self[value]
    return node.operation == .negate ? Value(index: node.a) : nil
  }
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
