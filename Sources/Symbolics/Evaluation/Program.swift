/// A compiled expression: straight-line code over numbered registers in which every sub-expression
/// is worked out once.
///
/// Registers hold the inputs first, then the constants, then the intermediate values.
struct Program: Sendable {
  enum Operation: Sendable {
    case add, multiply, divide, power, squareRoot
    /// Multiplies by itself; the second operand is unused.
    case square
    /// Raises to the whole power held in `second`.
    case wholePower
    case call(Function)
    case maximum, minimum
    case compare(Condition.Relation)
    /// Where `first` is not zero, `second`, else `third`.
    case select
  }

  struct Instruction: Sendable {
    var operation: Operation
    var target: Int
    var first: Int
    var second: Int
    var third: Int
  }

  var inputCount: Int
  var constants: [Double] = []
  var instructions: [Instruction] = []
  var outputs: [Int] = []
  var registerCount: Int

  /// The outputs at one point.
  func run(_ inputs: [Double]) -> [Double] {
    let registers = execute(inputs)
    return outputs.map { registers[$0] }
  }

  /// The first output at one point.
  func value(_ inputs: [Double]) -> Double { execute(inputs)[outputs[0]] }

  /// The first output of a program of one input.
  func value(_ input: Double) -> Double {
    var registers = prepared()
    registers[0] = input
    run(on: &registers)
    return registers[outputs[0]]
  }

  /// The first output of a program of two inputs.
  func value(_ first: Double, _ second: Double) -> Double {
    var registers = prepared()
    registers[0] = first
    registers[1] = second
    run(on: &registers)
    return registers[outputs[0]]
  }

  /// The first two outputs of a program of two inputs.
  func pair(_ first: Double, _ second: Double) -> (Double, Double) {
    var registers = prepared()
    registers[0] = first
    registers[1] = second
    run(on: &registers)
    return (registers[outputs[0]], registers[outputs[1]])
  }

  private func execute(_ inputs: [Double]) -> [Double] {
    var registers = prepared()
    for index in 0..<inputCount { registers[index] = inputs[index] }
    run(on: &registers)
    return registers
  }

  /// Registers that hold the constants.
  private func prepared() -> [Double] {
    var registers = [Double](repeating: 0, count: registerCount)
    for index in constants.indices { registers[inputCount + index] = constants[index] }
    return registers
  }

  private func run(on registers: inout [Double]) {
    for instruction in instructions { Program.perform(instruction, &registers) }
  }

  private static func perform(_ step: Instruction, _ r: inout [Double]) {
    let a = r[step.first]
    switch step.operation {
    case .add: r[step.target] = a + r[step.second]
    case .multiply: r[step.target] = a * r[step.second]
    case .divide: r[step.target] = a / r[step.second]
    case .square: r[step.target] = a * a
    case .wholePower: r[step.target] = Real.power(a, step.second)
    case .squareRoot: r[step.target] = a.squareRoot()
    case .power: r[step.target] = Real.power(a, r[step.second])
    case .call(let function): r[step.target] = function.value(a)
    case .maximum: r[step.target] = larger(a, r[step.second])
    case .minimum: r[step.target] = -larger(-a, -r[step.second])
    case .compare(let relation): r[step.target] = relation.holds(a, r[step.second]) ? 1 : 0
    case .select: r[step.target] = a != 0 ? r[step.second] : r[step.third]
    }
  }

  /// The larger value; NaN when either is NaN.
  static func larger(_ a: Double, _ b: Double) -> Double {
    a.isNaN || b.isNaN ? .nan : a < b ? b : a
  }
}
