import Calculus

/// Turns expressions into an enclosure program; equal sub-expressions share a register.
struct EnclosureBuilder {
  private var registers: [Expr: Int] = [:]
  private var program = EnclosureProgram()
  /// The values of the constants so far; nothing at the other places.
  private var constants = EnclosureProgram.State<Interval>()
  private let inputNames: [String: Int]

  /// The program that works out the expressions one after the other.
  ///
  /// Symbols that are not among the inputs, and poisoned expressions, are empty.
  static func program(_ expressions: [Expr], inputs: [String]) -> EnclosureProgram {
    var builder = EnclosureBuilder(inputs: inputs)
    let outputs = expressions.map { builder.register(for: $0) }
    builder.program.outputs = outputs
    return builder.program
  }

  private init(inputs: [String]) {
    inputNames = Dictionary(
      inputs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds an instruction; what depends on constants only, and is well-behaved, is worked out here.
  private mutating func emit(_ instruction: EnclosureProgram.Instruction, for source: Expr) -> Int {
    var instruction = instruction
    var result = (Interval.empty, Regularity.partial)
    if case .input = instruction {
    } else if instruction.operands.allSatisfy({ program.instructions[$0].isConstant }) {
      result = EnclosureProgram.perform(instruction, [], &constants)
      if result.1 == .smooth, !result.0.isEmpty { instruction = .constant(result.0) }
    }
    constants.registers.append(result.0)
    constants.regularities.append(result.1)
    program.instructions.append(instruction)
    program.sources.append(source)
    return program.instructions.count - 1
  }

  private mutating func register(for expression: Expr) -> Int {
    if let known = registers[expression] { return known }
    let result = code(for: expression)
    registers[expression] = result
    return result
  }

  private mutating func code(for expression: Expr) -> Int {
    switch expression.form {
    case .number(let number): return emit(.constant(number.value.enclosure), for: expression)
    case .pi: return emit(.constant(.pi), for: expression)
    case .poison: return emit(.constant(.empty), for: expression)
    case .symbol(let symbol):
      return emit(inputNames[symbol.name].map { .input($0) } ?? .constant(.empty), for: expression)
    case .sum(let number, let terms): return sum(number, terms, expression)
    case .product(let coefficient, let factors): return product(coefficient, factors, expression)
    case .power(let base, let exponent): return power(base, exponent, expression)
    case .apply(let function, let arguments):
      let list = arguments.map { register(for: $0) }
      guard function.isExtremum else { return emit(.call(function, list[0]), for: expression) }
      return list.dropFirst().reduce(list[0]) {
        emit(.extremum($0, $1, isMaximum: function == .max), for: expression)
      }
    case .piecewise(let branches): return piecewise(branches, expression)
    }
  }

  private mutating func sum(_ number: Number, _ terms: [Term], _ source: Expr) -> Int {
    var total = number.isZero ? nil : register(for: Expr(number))
    for term in terms {
      var value = register(for: term.body)
      if !term.coefficient.isOne {
        value = emit(
          .scale(value, term.coefficient.value.enclosure),
          for: term.body.scaled(by: term.coefficient))
      }
      total = total.map { emit(.add($0, value), for: source) } ?? value
    }
    return total ?? emit(.constant(.zero), for: source)
  }

  /// Factors with negative exponents are gathered below one division.
  private mutating func product(
    _ coefficient: Number, _ factors: [Expr], _ source: Expr
  ) -> Int {
    var top: Int?
    var bottom: Int?
    for factor in factors {
      if case .power(let base, let exponent) = factor.form, exponent.number?.isNegative == true {
        let value = register(for: Expr.power(base, -exponent))
        bottom = bottom.map { emit(.multiply($0, value), for: source) } ?? value
      } else {
        let value = register(for: factor)
        top = top.map { emit(.multiply($0, value), for: source) } ?? value
      }
    }
    if !coefficient.isOne {
      let factor = coefficient.value.enclosure
      top = top.map { emit(.scale($0, factor), for: source) } ?? register(for: Expr(coefficient))
    }
    guard let bottom else { return top ?? register(for: .one) }
    return emit(.divide(top ?? register(for: .one), bottom), for: source)
  }

  private mutating func power(_ base: Expr, _ exponent: Expr, _ source: Expr) -> Int {
    let value = register(for: base)
    guard let number = exponent.number?.value else {
      return emit(.power(value, register(for: exponent)), for: source)
    }
    if let whole = number.integer { return emit(.wholePower(value, whole), for: source) }
    if let doubled = (number * Rational(2)).integer {
      let root = doubled == 1 ? value : register(for: sqrt(base))
      return emit(doubled == 1 ? .squareRoot(root) : .wholePower(root, doubled), for: source)
    }
    return emit(.power(value, register(for: exponent)), for: source)
  }

  private mutating func piecewise(_ branches: [Branch], _ source: Expr) -> Int {
    var result = emit(.constant(.empty), for: source)
    for branch in branches.reversed() {
      let value = register(for: branch.value)
      let condition = register(for: branch.condition, source)
      result = emit(.select(condition, value, result), for: source)
    }
    return result
  }

  private mutating func register(for condition: Condition, _ source: Expr) -> Int {
    switch condition {
    case .always: return emit(.constant(Interval(1)), for: source)
    case .never: return emit(.constant(.zero), for: source)
    case .compare(let left, let relation, let right):
      let first = register(for: left)
      return emit(.compare(relation, first, register(for: right)), for: source)
    case .all(let parts):
      let list = parts.map { register(for: $0, source) }
      return list.dropFirst().reduce(list.first ?? emit(.constant(Interval(1)), for: source)) {
        emit(.all($0, $1), for: source)
      }
    case .any(let parts):
      let list = parts.map { register(for: $0, source) }
      return list.dropFirst().reduce(list.first ?? emit(.constant(.zero), for: source)) {
        emit(.any($0, $1), for: source)
      }
    }
  }
}

extension Rational {
  /// The fraction between neighbouring doubles; itself where it is a double.
  var enclosure: Interval {
    let nearest = double
    if case .small(let top, let bottom) = storage, top.magnitude < 1 << 53,
      bottom & (bottom - 1) == 0
    {
      return Interval(nearest)
    }
    return Interval(nearest.nextDown, nearest.nextUp)
  }
}
