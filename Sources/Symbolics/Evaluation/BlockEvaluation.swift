extension Expr {
  /// The values at many points of one symbol, in the order of the points.
  ///
  /// Much faster than a call for each point: every operation runs over a block of points at once.
  public func values(of variable: Expr, over points: [Double]) -> [Double] {
    ProgramBuilder.program([self], inputs: Expr.names([variable])).values(columns: [points])
  }

  /// The values at many points of several symbols.
  ///
  /// - Parameters:
  ///   - variables: the symbols.
  ///   - columns: for each symbol its coordinate at every point; the shortest column counts.
  public func values(of variables: [Expr], over columns: [[Double]]) -> [Double] {
    guard variables.count <= columns.count else {
      return Array(repeating: .nan, count: columns.map(\.count).min() ?? 0)
    }
    return ProgramBuilder.program([self], inputs: Expr.names(variables)).values(columns: columns)
  }
}

extension Program {
  /// Points worked on together; all registers of a block stay in the fastest memory.
  private static let blockSize = 256

  /// The first output at every point.
  func values(columns: [[Double]]) -> [Double] {
    let count = columns.map(\.count).min() ?? 0
    let size = Swift.min(Program.blockSize, Swift.max(count, 1))
    var registers = [[Double]](
      repeating: [Double](repeating: 0, count: size), count: registerCount)
    for (index, constant) in constants.enumerated() {
      registers[inputCount + index] = [Double](repeating: constant, count: size)
    }
    var result: [Double] = []
    result.reserveCapacity(count)
    var start = 0
    while start < count {
      let width = Swift.min(size, count - start)
      for input in 0..<inputCount {
        for lane in 0..<width { registers[input][lane] = columns[input][start + lane] }
      }
      for step in instructions { Program.perform(step, &registers, width) }
      result += registers[outputs[0]][..<width]
      start += width
    }
    return result
  }

  private static func perform(_ step: Instruction, _ r: inout [[Double]], _ width: Int) {
    // The target is taken out so that writing to it copies nothing.
    var target: [Double] = []
    swap(&target, &r[step.target])
    fill(&target, step, r, width)
    swap(&target, &r[step.target])
  }

  private static func fill(
    _ target: inout [Double], _ step: Instruction, _ r: [[Double]], _ width: Int
  ) {
    let a = r[step.first]
    switch step.operation {
    case .add:
      let b = r[step.second]
      for i in 0..<width { target[i] = a[i] + b[i] }
    case .multiply:
      let b = r[step.second]
      for i in 0..<width { target[i] = a[i] * b[i] }
    case .divide:
      let b = r[step.second]
      for i in 0..<width { target[i] = a[i] / b[i] }
    case .square: for i in 0..<width { target[i] = a[i] * a[i] }
    case .wholePower: for i in 0..<width { target[i] = Real.power(a[i], step.second) }
    case .squareRoot: for i in 0..<width { target[i] = a[i].squareRoot() }
    case .power:
      let b = r[step.second]
      for i in 0..<width { target[i] = Real.power(a[i], b[i]) }
    case .call(let function):
      let value = function.value
      for i in 0..<width { target[i] = value(a[i]) }
    case .maximum, .minimum, .compare, .select:
      choose(&target, step, r, width)
    }
  }

  private static func choose(
    _ target: inout [Double], _ step: Instruction, _ r: [[Double]], _ width: Int
  ) {
    let (a, b) = (r[step.first], r[step.second])
    switch step.operation {
    case .maximum: for i in 0..<width { target[i] = larger(a[i], b[i]) }
    case .minimum: for i in 0..<width { target[i] = -larger(-a[i], -b[i]) }
    case .compare(let relation):
      for i in 0..<width { target[i] = relation.holds(a[i], b[i]) ? 1 : 0 }
    default:
      let c = r[step.third]
      for i in 0..<width { target[i] = a[i] != 0 ? b[i] : c[i] }
    }
  }
}
