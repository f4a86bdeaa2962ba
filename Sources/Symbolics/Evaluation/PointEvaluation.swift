internal import Calculus

/// A program at one point.
extension Program {
  /// The outputs at one point; NaN when there are fewer values than inputs.
  func run(_ inputs: [Double]) -> [Double] {
    let (first, count) = (inputCount, outputCount)
    guard inputs.count >= first else { return Array(repeating: .nan, count: count) }
    return withRegisters(or: []) { registers in
      for index in 0..<first { registers[index] = inputs[index] }
    } reading: { registers in
      (0..<count).map { registers[first + $0] }
    }
  }

  /// The first output at one point; NaN when there are fewer values than inputs.
  func value(_ inputs: [Double]) -> Double {
    let count = inputCount
    guard inputs.count >= count else { return .nan }
    return withRegisters(or: .nan) { registers in
      for index in 0..<count { registers[index] = inputs[index] }
    } reading: {
      $0[count]
    }
  }

  /// The first output and a number of those after it at one point; NaN when there are fewer values
  /// than inputs.
  func valueAndNext(_ count: Int, at inputs: [Double]) -> (value: Double, next: [Double]) {
    let first = inputCount
    guard inputs.count >= first else { return (.nan, Array(repeating: .nan, count: count)) }
    return withRegisters(or: (.nan, [])) { registers in
      for index in 0..<first { registers[index] = inputs[index] }
    } reading: { registers in
      (registers[first], (0..<count).map { registers[first + 1 + $0] })
    }
  }

  /// The first output of a program of one input.
  func value(_ input: Double) -> Double {
    let output = inputCount
    return withRegisters(or: .nan) {
      $0[0] = input
    } reading: {
      $0[output]
    }
  }

  /// The first output of a program of two inputs.
  func value(_ first: Double, _ second: Double) -> Double {
    let output = inputCount
    return withRegisters(or: .nan) {
      ($0[0], $0[1]) = (first, second)
    } reading: {
      $0[output]
    }
  }

  /// The first two outputs of a program of two inputs.
  func pair(_ first: Double, _ second: Double) -> (Double, Double) {
    let output = inputCount
    return withRegisters(or: (.nan, .nan)) {
      ($0[0], $0[1]) = (first, second)
    } reading: {
      ($0[output], $0[output + 1])
    }
  }

  /// The first three outputs of a program of two inputs.
  func triple(_ first: Double, _ second: Double) -> (Double, Double, Double) {
    let output = inputCount
    return withRegisters(or: (.nan, .nan, .nan)) {
      ($0[0], $0[1]) = (first, second)
    } reading: {
      ($0[output], $0[output + 1], $0[output + 2])
    }
  }

  /// Registers for one call, on the stack when they are few: fills the inputs in, runs and reads the
  /// outputs.
  ///
  /// The closures hold no program: counting references would cost as much as a few instructions. So
  /// would an optional result; `nothing` is what there is without registers.
  @inline(__always) private func withRegisters<Result>(
    or nothing: @autoclosure () -> Result, _ fill: (Registers) -> Void,
    reading result: (Registers) -> Result
  ) -> Result {
    let count = registerCount
    return instructions.withUnsafeBufferPointer { steps in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { buffer in
        guard let registers = buffer.baseAddress else { return nothing() }
        fill(registers)
        Program.execute(steps, registers)
        return result(registers)
      }
    }
  }

  private static func execute(_ steps: UnsafeBufferPointer<Instruction>, _ r: Registers) {
    // In place: a copy of every instruction would cost as much as the operation.
    guard let first = steps.baseAddress else { return }
    for index in steps.indices { perform(first + index, r) }
  }

  @inline(__always) private static func perform(_ step: Step, _ r: Registers) {
    let (target, a, b) = (Int(step.pointee.target), Int(step.pointee.a), Int(step.pointee.b))
    switch step.pointee.operation {
    case .constant: r[target] = step.pointee.k
    case .copy: r[target] = r[a]
    case .add: r[target] = r[a] + r[b]
    case .subtract: r[target] = r[a] - r[b]
    case .multiply: r[target] = r[a] * r[b]
    case .divide: r[target] = r[a] / r[b]
    case .negate: r[target] = -r[a]
    case .squareRoot: r[target] = r[a].squareRoot()
    case .addConstant: r[target] = r[a] + step.pointee.k
    case .subtractFrom: r[target] = step.pointee.k - r[a]
    case .scale: r[target] = step.pointee.k * r[a]
    case .divideInto: r[target] = step.pointee.k / r[a]
    case .divideBy: r[target] = r[a] / step.pointee.k
    case .multiplyAdd: r[target] = r[a] * r[b] + r[Int(step.pointee.c)]
    case .multiplySubtract: r[target] = r[a] * r[b] - r[Int(step.pointee.c)]
    case .subtractProduct: r[target] = r[Int(step.pointee.c)] - r[a] * r[b]
    case .productPlus: r[target] = r[a] * r[b] + step.pointee.k
    case .scaleAdd: r[target] = step.pointee.k * r[a] + r[b]
    case .affine: r[target] = step.pointee.k * r[a] + step.pointee.m
    case .squareAdd: r[target] = step.pointee.k * (r[a] * r[a]) + r[b]
    case .squareAffine: r[target] = step.pointee.k * (r[a] * r[a]) + step.pointee.m
    case .scaledProduct: r[target] = step.pointee.k * (r[a] * r[b])
    default: performFunction(step, r)
    }
  }

  private static func performFunction(_ step: Step, _ r: Registers) {
    let (target, a, b) = (Int(step.pointee.target), r[Int(step.pointee.a)], Int(step.pointee.b))
    switch step.pointee.operation {
    case .exp: r[target] = Kernel.exp(a)
    case .log: r[target] = Kernel.log(a)
    case .sin: r[target] = Kernel.sin(a)
    case .cos: r[target] = Kernel.cos(a)
    case .sinCos: (r[target], r[b]) = (Kernel.sin(a), Kernel.cos(a))
    case .expMinusOne: r[target] = Kernel.expMinusOne(a)
    case .logOnePlus: r[target] = Kernel.log(onePlus: a)
    case .sigmoid: r[target] = Kernel.sigmoid(a)
    case .logAddExp: r[target] = Kernel.logAddExp(a, r[b])
    case .wholePower: r[target] = Real.power(a, Int(step.pointee.extra))
    case .power: r[target] = Real.power(a, r[b])
    case .gate: r[target] = gated(a, r[b])
    case .absolute: r[target] = a.magnitude
    case .sign: r[target] = Real.sign(a)
    case .maximum: r[target] = larger(a, r[b])
    case .minimum: r[target] = smaller(a, r[b])
    case .compare: r[target] = relations[Int(step.pointee.extra)].holds(a, r[b]) ? 1 : 0
    case .select: r[target] = a != 0 ? r[b] : r[Int(step.pointee.c)]
    case .call: r[target] = functions[Int(step.pointee.extra)](a)
    default: r[target] = .nan
    }
  }
}
