internal import Calculus

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
