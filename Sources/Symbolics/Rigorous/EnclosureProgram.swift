import Calculus

/// A compiled expression for interval arithmetic: straight-line code in which every sub-expression
/// is worked out once, each result with what is known of its regularity.
///
/// Register k holds the result of instruction k. Truth values are intervals too: 1, 0, or 0...1
/// where a comparison cannot be decided.
struct EnclosureProgram: Sendable {
  enum Instruction: Sendable {
    case constant(Interval)
    case input(Int)
    case add(Int, Int)
    case multiply(Int, Int)
    case scale(Int, Interval)
    case divide(Int, Int)
    case wholePower(Int, Int)
    case squareRoot(Int)
    case power(Int, Int)
    case call(Function, Int)
    case extremum(Int, Int, isMaximum: Bool)
    case compare(Condition.Relation, Int, Int)
    case all(Int, Int)
    case any(Int, Int)
    /// Where the first is not 0 the second, else the third.
    case select(Int, Int, Int)

    /// The registers it reads.
    var operands: [Int] {
      switch self {
      case .constant, .input: []
      case .scale(let a, _), .wholePower(let a, _), .squareRoot(let a), .call(_, let a): [a]
      case .add(let a, let b), .multiply(let a, let b), .divide(let a, let b),
        .power(let a, let b), .extremum(let a, let b, _), .compare(_, let a, let b),
        .all(let a, let b), .any(let a, let b):
        [a, b]
      case .select(let a, let b, let c): [a, b, c]
      }
    }

    var isConstant: Bool {
      if case .constant = self { return true }
      return false
    }
  }

  var instructions: [Instruction] = []
  /// The expression of each instruction, to name the part that has no value.
  var sources: [Expr] = []
  var outputs: [Int] = []

  /// The results of the instructions so far, for programs that are run in stages.
  struct State<T: EnclosureScalar>: Sendable {
    var registers: [T] = []
    var regularities: [Regularity] = []
  }

  /// The value and regularity of an output that has been worked out.
  func output<T>(_ index: Int, of state: State<T>) -> (T, Regularity) {
    (state.registers[outputs[index]], state.regularities[outputs[index]])
  }

  /// Runs the instructions up to those of some outputs; earlier results stay.
  func run<T: EnclosureScalar>(
    _ inputs: [T], throughOutput last: Int? = nil, on state: inout State<T>
  ) {
    let end = last.map { last in (outputs[...last].max() ?? -1) + 1 } ?? instructions.count
    guard state.registers.count < end else { return }
    // Room for the later stages too.
    if state.registers.isEmpty {
      state.registers.reserveCapacity(instructions.count)
      state.regularities.reserveCapacity(instructions.count)
    }
    for index in state.registers.count..<end {
      let (value, regularity) = EnclosureProgram.perform(instructions[index], inputs, &state)
      state.registers.append(value)
      state.regularities.append(value.range.isEmpty ? .partial : regularity)
    }
  }

  /// The first output.
  func run<T: EnclosureScalar>(_ inputs: [T]) -> (T, Regularity) {
    var state = State<T>()
    run(inputs, on: &state)
    return output(0, of: state)
  }

  /// One instruction on the results of earlier ones, which it only reads: passed by value, their lists
  /// would be retained for each instruction.
  static func perform<T: EnclosureScalar>(
    _ instruction: Instruction, _ inputs: [T], _ state: inout State<T>
  ) -> (T, Regularity) {
    func r(_ index: Int) -> T { state.registers[index] }
    func worse(_ a: Int, _ b: Int) -> Regularity {
      min(state.regularities[a], state.regularities[b])
    }
    switch instruction {
    case .constant(let value): return (T(constant: value), .smooth)
    case .input(let index): return (inputs[index], .smooth)
    case .add(let a, let b): return (r(a) + r(b), worse(a, b))
    case .multiply(let a, let b): return (r(a) * r(b), worse(a, b))
    case .scale(let a, let factor): return (T(constant: factor) * r(a), state.regularities[a])
    case .divide(let a, let b):
      return (r(a) / r(b), r(b).range.contains(0) ? .partial : worse(a, b))
    case .wholePower(let a, let exponent):
      let hasPole = exponent < 0 && r(a).range.contains(0)
      return (r(a).pow(exponent), hasPole ? .partial : state.regularities[a])
    case .squareRoot(let a):
      let own = Self.rootRegularity(r(a).range)
      return (Calculus.sqrt(r(a)), min(own, state.regularities[a]))
    case .power(let a, let b):
      return (r(a).pow(r(b)), min(powerRegularity(r(a).range, r(b).range), worse(a, b)))
    case .call(let function, let a):
      return (
        T.apply(function, r(a)),
        min(function.regularity(on: r(a).range), state.regularities[a])
      )
    case .extremum(let a, let b, let isMaximum):
      return extremum(r(a), r(b), isMaximum: isMaximum, worse(a, b))
    case .compare(let relation, let a, let b):
      let sides = worse(a, b)
      let truth = relation.truth(r(a).range, r(b).range, areDefined: sides > .partial)
      return (T(constant: truth), max(.defined, sides))
    case .all(let a, let b):
      return (T(constant: .minimum(r(a).range, r(b).range)), worse(a, b))
    case .any(let a, let b):
      return (T(constant: .maximum(r(a).range, r(b).range)), worse(a, b))
    case .select(let condition, let a, let b):
      return select(&state, condition, a, b)
    }
  }

  private static let rootRegularity = Regularity.smooth(
    inside: Interval(0, .infinity), edges: .continuous)

  private static func powerRegularity(_ base: Interval, _ exponent: Interval) -> Regularity {
    if base.lower > 0 { return .smooth }
    return base.lower == 0 && exponent.lower > 0 ? .continuous : .partial
  }

  private static func extremum<T: EnclosureScalar>(
    _ a: T, _ b: T, isMaximum: Bool, _ regularity: Regularity
  ) -> (T, Regularity) {
    let (x, y) = (a.range, b.range)
    if x.isEmpty { return (a, .partial) }
    if y.isEmpty { return (b, .partial) }
    if isMaximum ? x.lower > y.upper : x.upper < y.lower { return (a, regularity) }
    if isMaximum ? x.upper < y.lower : x.lower > y.upper { return (b, regularity) }
    let range = isMaximum ? Interval.maximum(x, y) : Interval.minimum(x, y)
    return (T.extremum(a, b, range: range), min(.continuous, regularity))
  }

  private static func select<T: EnclosureScalar>(
    _ state: inout State<T>, _ condition: Int, _ a: Int, _ b: Int
  ) -> (T, Regularity) {
    let (truth, known) = (state.registers[condition].range, state.regularities[condition])
    if truth.lower == 1 { return (state.registers[a], min(known, state.regularities[a])) }
    if truth.upper == 0 { return (state.registers[b], min(known, state.regularities[b])) }
    let parts = min(state.regularities[a], state.regularities[b])
    return (T.hull(state.registers[a], state.registers[b]), min(.defined, min(known, parts)))
  }
}

extension Condition.Relation {
  /// Whether the relation holds for numbers of two intervals: 1 for all of them, 0 for none.
  ///
  /// Where a side has no value, no relation holds but `notEqual`.
  fileprivate func truth(_ a: Interval, _ b: Interval, areDefined: Bool) -> Interval {
    let truth = truth(a, b)
    if areDefined { return truth }
    return self == .notEqual ? Interval(truth.lower, 1) : Interval(0, truth.upper)
  }

  private func truth(_ a: Interval, _ b: Interval) -> Interval {
    switch self {
    case .less: Self.truth(always: a.upper < b.lower, never: a.lower >= b.upper)
    case .lessOrEqual: Self.truth(always: a.upper <= b.lower, never: a.lower > b.upper)
    case .greater: Self.truth(always: a.lower > b.upper, never: a.upper <= b.lower)
    case .greaterOrEqual: Self.truth(always: a.lower >= b.upper, never: a.upper < b.lower)
    case .equal: Self.truth(always: a.isPoint && a == b, never: !a.overlaps(b))
    case .notEqual: Self.truth(always: !a.overlaps(b), never: a.isPoint && a == b)
    }
  }

  private static func truth(always: Bool, never: Bool) -> Interval {
    always ? Interval(1) : never ? Interval(0.0) : Interval(0, 1)
  }
}
