/// The derivatives of single operations.
extension GraphDifferentiation {
  mutating func shares(of value: Value, _ node: ValueGraph.Node) -> [Share] {
    let (a, b) = (operand(node.a), operand(node.b))
    let one = builder.graph.constant(1)
    switch node.operation {
    case .constant, .input, .sign, .compare: return []
    case .add:
      return [.slope(of: a, one, isSingular: false), .slope(of: b, one, isSingular: false)]
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
      let lower = builder.graph.value(
        .power, a, builder.graph.subtract(b, builder.graph.constant(1)))
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
      guard node.extra < Function.allCases.count else {
        return (builder.graph.constant(.nan), true)
      }
      return (builder.slope(of: Function.allCases[node.extra], at: a), true)
    }
  }
}
