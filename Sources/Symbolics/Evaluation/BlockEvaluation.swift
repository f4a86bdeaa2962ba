internal import Calculus

// Unsafe pointers: the measured hot loop of evaluation over many points. Every operation runs over a
// block that stays in the fastest memory; inputs are read and outputs written where they are, and
// nothing is allocated or copied for a block.

/// The registers of one point.
typealias Registers = UnsafeMutablePointer<Double>

/// An instruction where it stands.
typealias Step = UnsafePointer<Program.Instruction>

/// The place of every register's block.
private typealias Blocks = UnsafeMutablePointer<UnsafeMutablePointer<Double>>

extension Program {
  /// The outputs at many points, a column each.
  ///
  /// - Parameters:
  ///   - inputs: a column of at least `count` values for each input.
  ///   - spare: columns to write the outputs in, used up from the front; those of another length are
  ///     dropped. Fresh memory costs more than the values of a short program.
  func columns(_ inputs: [[Double]], count: Int, reusing spare: consuming [[Double]] = [])
    -> [[Double]]
  {
    guard inputs.count >= inputCount, count > 0 else {
      return Array(
        repeating: Array(repeating: .nan, count: Swift.max(count, 0)), count: outputCount)
    }
    var columns = spare
    columns.reverse()
    return withInputs(inputs, count, [], &columns)
  }

  /// Opens the input columns one after the other.
  private func withInputs(
    _ inputs: [[Double]], _ count: Int, _ places: [Registers], _ spare: inout [[Double]]
  ) -> [[Double]] {
    guard places.count < inputCount else { return withOutputs(count, places, &spare) }
    return inputs[places.count].withUnsafeBufferPointer { column in
      guard let base = column.baseAddress, column.count >= count else { return [] }
      // Inputs are only read.
      return withInputs(inputs, count, places + [UnsafeMutablePointer(mutating: base)], &spare)
    }
  }

  /// Makes the output columns one after the other, then fills them all.
  private func withOutputs(
    _ count: Int, _ places: [Registers], _ spare: inout [[Double]]
  ) -> [[Double]] {
    guard places.count < inputCount + outputCount else {
      fill(places, count)
      return []
    }
    var rest: [[Double]] = []
    if var column = spare.popLast(), column.count == count {
      column.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        rest = withOutputs(count, places + [base], &spare)
      }
      return [column] + rest
    }
    let column = [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      rest = withOutputs(count, places + [base], &spare)
      initialized = count
    }
    return [column] + rest
  }

  /// Points worked on together: all blocks within 24 KB, at most 512 points, in short programs 128.
  ///
  /// A short program waits for memory. The results of 128 points are about what a core keeps in its
  /// buffer of stores, so that they are written while the next block is worked out; with 512 points
  /// the value and slope of an exponential take a third longer.
  private var blockSize: Int {
    let most = instructions.count > 8 ? 512 : 128
    return Swift.max(64, Swift.min(most, 3072 / registerCount / 8 * 8))
  }

  /// Works through all points.
  private func fill(_ columns: [Registers], _ count: Int) {
    let size = blockSize
    let temporaries = registerCount - columns.count
    withUnsafeTemporaryAllocation(of: Double.self, capacity: temporaries * size + 1) { scratch in
      withUnsafeTemporaryAllocation(of: Registers.self, capacity: registerCount) { table in
        guard let base = scratch.baseAddress, let blocks = table.baseAddress else { return }
        for index in 0..<temporaries { blocks[columns.count + index] = base + index * size }
        var start = 0
        while start < count {
          for index in columns.indices { blocks[index] = columns[index] + start }
          let width = Swift.min(size, count - start)
          for step in instructions { Program.perform(step, blocks, width) }
          start += width
        }
      }
    }
  }

  // MARK: Operations

  @inline(__always) private static func map(
    _ step: Instruction, _ r: Blocks, _ width: Int, _ operation: (Double) -> Double
  ) {
    let (target, a) = (r[Int(step.target)], r[Int(step.a)])
    for i in 0..<width { target[i] = operation(a[i]) }
  }

  @inline(__always) private static func map(
    _ step: Instruction, _ r: Blocks, _ width: Int, _ operation: (Double, Double) -> Double
  ) {
    let (target, a, b) = (r[Int(step.target)], r[Int(step.a)], r[Int(step.b)])
    for i in 0..<width { target[i] = operation(a[i], b[i]) }
  }

  @inline(__always) private static func map(
    _ step: Instruction, _ r: Blocks, _ width: Int, _ operation: (Double, Double, Double) -> Double
  ) {
    let (target, a, b) = (r[Int(step.target)], r[Int(step.a)], r[Int(step.b)])
    let c = r[Int(step.c)]
    for i in 0..<width { target[i] = operation(a[i], b[i], c[i]) }
  }

  private static func perform(_ step: Instruction, _ r: Blocks, _ n: Int) {
    let (k, m) = (step.k, step.m)
    switch step.operation {
    case .constant: map(step, r, n) { (_: Double) in k }
    case .copy: map(step, r, n) { $0 }
    case .add: map(step, r, n) { $0 + $1 }
    case .subtract: map(step, r, n) { $0 - $1 }
    case .multiply: map(step, r, n) { $0 * $1 }
    case .divide: map(step, r, n) { $0 / $1 }
    case .negate: map(step, r, n) { -$0 }
    case .squareRoot: map(step, r, n) { $0.squareRoot() }
    case .addConstant: map(step, r, n) { $0 + k }
    case .subtractFrom: map(step, r, n) { k - $0 }
    case .scale: map(step, r, n) { k * $0 }
    case .divideInto: map(step, r, n) { k / $0 }
    case .divideBy: map(step, r, n) { $0 / k }
    case .multiplyAdd: map(step, r, n) { $0 * $1 + $2 }
    case .multiplySubtract: map(step, r, n) { $0 * $1 - $2 }
    case .subtractProduct: map(step, r, n) { $2 - $0 * $1 }
    case .productPlus: map(step, r, n) { $0 * $1 + k }
    case .scaleAdd: map(step, r, n) { k * $0 + $1 }
    case .affine: map(step, r, n) { k * $0 + m }
    case .squareAdd: map(step, r, n) { k * ($0 * $0) + $1 }
    case .squareAffine: map(step, r, n) { k * ($0 * $0) + m }
    case .scaledProduct: map(step, r, n) { k * ($0 * $1) }
    default: performFunction(step, r, n)
    }
  }

  private static func performFunction(_ step: Instruction, _ r: Blocks, _ n: Int) {
    let (target, a) = (r[Int(step.target)], r[Int(step.a)])
    switch step.operation {
    case .exp: Kernel.exp(a, target, n)
    case .log: Kernel.log(a, target, n)
    case .sin: Kernel.sin(a, target, n)
    case .cos: Kernel.cos(a, target, n)
    case .sinCos: Kernel.sinCos(a, target, r[Int(step.b)], n)
    case .expMinusOne: Kernel.expMinusOne(a, target, n)
    case .logOnePlus: Kernel.logOnePlus(a, target, n)
    case .sigmoid: Kernel.sigmoid(a, target, n)
    case .logAddExp: Kernel.logAddExp(a, r[Int(step.b)], target, n)
    case .wholePower:
      let exponent = Int(step.extra)
      map(step, r, n) { Real.power($0, exponent) }
    case .power: map(step, r, n) { Real.power($0, $1) }
    case .gate: map(step, r, n) { gated($0, $1) }
    case .absolute: map(step, r, n) { $0.magnitude }
    case .sign: map(step, r, n) { Real.sign($0) }
    case .maximum: map(step, r, n) { larger($0, $1) }
    case .minimum: map(step, r, n) { smaller($0, $1) }
    case .compare: compare(step, r, n)
    case .select: map(step, r, n) { $0 != 0 ? $1 : $2 }
    case .call:
      let function = functions[Int(step.extra)]
      map(step, r, n) { function($0) }
    default: map(step, r, n) { (_: Double) in .nan }
    }
  }

  private static func compare(_ step: Instruction, _ r: Blocks, _ n: Int) {
    switch relations[Int(step.extra)] {
    case .less: map(step, r, n) { $0 < $1 ? 1 : 0 }
    case .lessOrEqual: map(step, r, n) { $0 <= $1 ? 1 : 0 }
    case .greater: map(step, r, n) { $0 > $1 ? 1 : 0 }
    case .greaterOrEqual: map(step, r, n) { $0 >= $1 ? 1 : 0 }
    case .equal: map(step, r, n) { $0 == $1 ? 1 : 0 }
    case .notEqual: map(step, r, n) { $0 != $1 ? 1 : 0 }
    }
  }
}
