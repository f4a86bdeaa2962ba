import Calculus

/// Gives every value a register for as long as it is needed (linear scan over straight-line code,
/// after Poletto and Sarkar, *Linear scan register allocation*).
///
/// An instruction's targets never share a register with its operands, which the block loops rely on.
struct RegisterAllocation {
  private let inputCount: Int
  private let outputs: [Value]
  /// The register of every node; -1 for none yet.
  private var places: [Int32]
  /// The last instruction that reads a node.
  private var lastUse: [Int32]
  private var isOutput: [Bool]
  private var free: [Int32] = []
  private var count: Int

  init(inputCount: Int, outputs: [Value], nodeCount: Int) {
    self.inputCount = inputCount
    self.outputs = outputs
    places = [Int32](copies: nodeCount, of: -1)
    lastUse = [Int32](copies: nodeCount, of: -1)
    isOutput = [Bool](copies: nodeCount, of: false)
    count = inputCount + outputs.count
  }

  /// The program of instructions that number registers by node.
  mutating func program(_ code: [Program.Instruction], _ graph: ValueGraph) -> Program {
    var result: [Program.Instruction] = []
    result.reserveCapacity(code.count + outputs.count)
    for (index, node) in graph.nodes.enumerated() where node.operation == .input {
      places[index] = Int32(truncatingIfNeeded: node.extra)
    }
    let direct = placeOutputs(graph)
    for (index, step) in code.enumerated() {
      let index = Int32(truncatingIfNeeded: index)
      if step.operation == .constant { continue }
      lastUse[Int(step.a)] = index
      if step.operation != .sinCos { lastUse[Int(step.b)] = index }
      lastUse[Int(step.c)] = index
    }
    for (index, step) in code.enumerated() {
      result.append(placed(step, at: Int32(truncatingIfNeeded: index)))
    }
    for (slot, output) in outputs.enumerated() where !direct[slot] {
      let target = Int32(truncatingIfNeeded: inputCount + slot)
      let node = graph[output]
      if node.operation == .constant {
        let k = graph.number(output) ?? .nan
        result.append(Program.Instruction(operation: .constant, target: target, k: k))
      } else {
        result.append(
          Program.Instruction(operation: .copy, target: target, a: places[Int(output.index)]))
      }
    }
    return Program(
      inputCount: inputCount, outputCount: outputs.count, registerCount: Swift.max(count, 1),
      instructions: result)
  }

  /// Outputs that are worked out go straight into their registers; says which do.
  private mutating func placeOutputs(_ graph: ValueGraph) -> [Bool] {
    outputs.enumerated().map { slot, output in
      let operation = graph[output].operation
      guard operation != .input, operation != .constant, !isOutput[Int(output.index)] else {
        return false
      }
      isOutput[Int(output.index)] = true
      places[Int(output.index)] = Int32(truncatingIfNeeded: inputCount + slot)
      return true
    }
  }

  private mutating func placed(
    _ step: Program.Instruction, at index: Int32
  ) -> Program.Instruction {
    var placed = step
    placed.target = target(step.target)
    if step.operation == .sinCos {
      placed.b = target(step.b)
      placed.a = places[Int(step.a)]
      placed.c = placed.a
    } else if step.operation != .constant {
      placed.a = places[Int(step.a)]
      placed.b = places[Int(step.b)]
      placed.c = places[Int(step.c)]
    }
    if step.operation != .constant {
      release(step.a, at: index)
      if step.operation != .sinCos { release(step.b, at: index) }
      release(step.c, at: index)
    }
    return placed
  }

  private mutating func target(_ node: Int32) -> Int32 {
    if places[Int(node)] >= 0 { return places[Int(node)] }
    let place: Int32
    if let last = free.popLast() {
      place = last
    } else {
      place = Int32(truncatingIfNeeded: count)
      count += 1
    }
    places[Int(node)] = place
    return place
  }

  private mutating func release(_ node: Int32, at index: Int32) {
    let place = places[Int(node)]
    guard lastUse[Int(node)] == index, !isOutput[Int(node)], Int(place) >= inputCount else {
      return
    }
    // Once for operands that are the same.
    lastUse[Int(node)] = -2
    free.append(place)
  }
}
