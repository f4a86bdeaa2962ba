/// Turns expressions into a program; equal sub-expressions share a register.
struct ProgramBuilder {
  private var registers: [Expr: Int] = [:]
  private var constants: [Double] = []
  private var constantRegisters: [UInt64: Int] = [:]
  private var instructions: [Program.Instruction] = []
  private let inputNames: [String: Int]
  private let inputCount: Int
  private var temporaries = 0

  /// Constants are numbered from -1 down until all are known.
  private init(inputs: [String]) {
    inputCount = inputs.count
    inputNames = Dictionary(
      inputs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The program that works out all the expressions from the inputs in the order given.
  ///
  /// Symbols that are not among the inputs, and poisoned expressions, have the value NaN.
  static func program(_ expressions: [Expr], inputs: [String]) -> Program {
    var builder = ProgramBuilder(inputs: inputs)
    let outputs = expressions.map { builder.register(for: $0) }
    return builder.finished(outputs)
  }

  private func finished(_ outputs: [Int]) -> Program {
    let base = inputCount + constants.count
    func settled(_ register: Int) -> Int {
      if register < 0 { return inputCount - register - 1 }
      return register < inputCount ? register : register - inputCount + base
    }
    var program = Program(
      inputCount: inputCount, constants: constants, registerCount: base + temporaries)
    program.outputs = outputs.map(settled)
    program.instructions = instructions.map { step in
      var step = step
      step.target = settled(step.target)
      step.first = settled(step.first)
      if case .wholePower = step.operation {} else { step.second = settled(step.second) }
      step.third = settled(step.third)
      return step
    }
    return program
  }

  private mutating func constant(_ value: Double) -> Int {
    if let known = constantRegisters[value.bitPattern] { return known }
    constants.append(value)
    constantRegisters[value.bitPattern] = -constants.count
    return -constants.count
  }

  private mutating func emit(
    _ operation: Program.Operation, _ first: Int, _ second: Int? = nil, _ third: Int? = nil
  ) -> Int {
    let target = inputCount + temporaries
    temporaries += 1
    instructions.append(
      Program.Instruction(
        operation: operation, target: target, first: first, second: second ?? first,
        third: third ?? first))
    return target
  }

  private mutating func register(for expression: Expr) -> Int {
    switch expression.form {
    case .number(let number): return constant(number.value.double)
    case .pi: return constant(.pi)
    case .symbol(let symbol): return inputNames[symbol.name] ?? constant(.nan)
    case .poison: return constant(.nan)
    default: break
    }
    if let known = registers[expression] { return known }
    let result = code(for: expression)
    registers[expression] = result
    return result
  }

  private mutating func code(for expression: Expr) -> Int {
    switch expression.form {
    case .sum(let number, let terms): return sum(number, terms)
    case .product(let coefficient, let factors): return product(coefficient, factors)
    case .power(let base, let exponent): return power(base, exponent)
    case .apply(let function, let arguments):
      let list = arguments.map { register(for: $0) }
      guard function.isExtremum else { return emit(.call(function), list[0]) }
      let operation: Program.Operation = function == .max ? .maximum : .minimum
      return list.dropFirst().reduce(list[0]) { emit(operation, $0, $1) }
    case .piecewise(let branches): return piecewise(branches)
    case .number, .pi, .symbol, .poison: return constant(.nan)
    }
  }

  private mutating func sum(_ number: Number, _ terms: [Term]) -> Int {
    var total: Int?
    for term in terms {
      let value = register(for: term.body.scaled(by: term.coefficient))
      total = total.map { emit(.add, $0, value) } ?? value
    }
    let result = total ?? constant(0)
    return number.isZero ? result : emit(.add, result, constant(number.value.double))
  }

  /// Factors with negative exponents are gathered below one division.
  private mutating func product(_ coefficient: Number, _ factors: [Expr]) -> Int {
    var top: Int? = coefficient.isOne ? nil : constant(coefficient.value.double)
    var bottom: Int?
    for factor in factors {
      if case .power(let base, let exponent) = factor.form, exponent.number?.isNegative == true {
        let value = register(for: Expr.power(base, -exponent))
        bottom = bottom.map { emit(.multiply, $0, value) } ?? value
      } else {
        let value = register(for: factor)
        top = top.map { emit(.multiply, $0, value) } ?? value
      }
    }
    guard let bottom else { return top ?? constant(1) }
    return emit(.divide, top ?? constant(1), bottom)
  }

  private mutating func power(_ base: Expr, _ exponent: Expr) -> Int {
    let value = register(for: base)
    guard let number = exponent.number else {
      return emit(.power, value, register(for: exponent))
    }
    if let whole = number.integer {
      if whole == 2 { return emit(.square, value) }
      if whole == -1 { return emit(.divide, constant(1), value) }
      return emit(.wholePower, value, whole)
    }
    if number.value == Rational(1, 2) { return emit(.squareRoot, value) }
    if number.value == Rational(-1, 2) {
      return emit(.divide, constant(1), register(for: sqrt(base)))
    }
    return emit(.power, value, constant(number.value.double))
  }

  private mutating func piecewise(_ branches: [Branch]) -> Int {
    var result = constant(.nan)
    for branch in branches.reversed() {
      let value = register(for: branch.value)
      let condition = register(for: branch.condition)
      result = emit(.select, condition, value, result)
    }
    return result
  }

  private mutating func register(for condition: Condition) -> Int {
    switch condition {
    case .always: return constant(1)
    case .never: return constant(0)
    case .compare(let left, let relation, let right):
      let first = register(for: left)
      return emit(.compare(relation), first, register(for: right))
    case .all(let parts):
      return combined(parts, .multiply, empty: 1)
    case .any(let parts):
      return combined(parts, .maximum, empty: 0)
    }
  }

  private mutating func combined(
    _ parts: [Condition], _ operation: Program.Operation, empty: Double
  ) -> Int {
    var result: Int?
    for part in parts {
      let value = register(for: part)
      result = result.map { emit(operation, $0, value) } ?? value
    }
    return result ?? constant(empty)
  }
}
