import Calculus

/// Copies what the outputs need into a new graph, powers written out as products.
struct Lowering {
  let source: ValueGraph
  private(set) var target = ValueGraph()

  init(_ source: ValueGraph) { self.source = source }

  mutating func lowered(_ outputs: [Value]) -> [Value] {
    var needed = [Bool](copies: source.nodes.count, of: false)
    for output in outputs { needed[Int(output.index)] = true }
    for index in needed.indices.reversed() where needed[index] {
      let node = source.nodes[index]
      let arity = node.arity
      if arity > 0 { needed[Int(node.a)] = true }
      if arity > 1 { needed[Int(node.b)] = true }
      if arity > 2 { needed[Int(node.c)] = true }
    }
    var places = [Int32](copies: needed.count, of: 0)
    for index in needed.indices where needed[index] {
      var node = source.nodes[index]
      let arity = node.arity
      if arity > 0 { node.a = places[Int(node.a)] }
      if arity > 1 { node.b = places[Int(node.b)] }
      if arity > 2 { node.c = places[Int(node.c)] }
      places[index] = lowered(node).index
    }
    return outputs.map { Value(index: places[Int($0.index)]) }
  }

  private mutating func lowered(_ node: ValueGraph.Node) -> Value {
    switch node.operation {
    case .wholePower: return wholePower(Value(index: node.a), node.extra)
    case .halfPower:
      let (doubled, base) = (node.extra.magnitude, Value(index: node.a))
      let root = target.value(.halfPower, base, extra: 1)
      let value =
        doubled == 1 ? root : target.value(.multiply, wholePower(base, Int(doubled / 2)), root)
      return node.extra < 0 ? target.value(.divide, target.constant(1), value) : value
    default: return target.value(node)
    }
  }

  /// The products of `Real.power`, in its order; a loop for high powers.
  private mutating func wholePower(_ base: Value, _ exponent: Int) -> Value {
    guard exponent.magnitude <= 64 else {
      return target.value(.wholePower, base, extra: exponent)
    }
    var (result, square, rest): (Value?, Value, UInt) = (nil, base, exponent.magnitude)
    while rest > 0 {
      if rest & 1 == 1 { result = result.map { target.value(.multiply, $0, square) } ?? square }
      rest >>= 1
      if rest > 0 { square = target.value(.multiply, square, square) }
    }
    let value = result ?? target.constant(1)
    return exponent < 0 ? target.value(.divide, target.constant(1), value) : value
  }
}
