/// One differentiation on a borrowed tape.
struct Recording {
  private let tape: Tape.Place

  /// Borrows a tape for as long as the body runs.
  @inline(__always)
  static func run<Result>(tracing: Bool = false, _ body: (Recording) -> Result) -> Result {
    let tape = TapePool.borrow(tracing: tracing)
    defer { TapePool.giveBack(tape) }
    return body(Recording(tape: tape))
  }

  /// One input.
  func input(_ value: Double) -> Variable { Variable(input: value, on: tape) }

  /// Inputs, in order; to be made before anything is computed.
  func inputs(_ point: [Double]) -> [Variable] { point.map(input) }

  /// Where a number stands on this tape.
  private enum Position {
    case constant
    case lost
    case node(Int32)
  }

  private func position(_ number: Variable) -> Position {
    guard let place = number.tape, place == tape, number.age == tape.pointee.age else {
      return .constant
    }
    return number.node < 0 ? .lost : .node(number.node)
  }

  /// The derivative of a result by the first input.
  func derivative(of result: Variable) -> Double {
    switch position(result) {
    case .constant: return 0
    case .lost: return .nan
    case .node(let node):
      _ = tape.pointee.sweepBackward(from: node)
      return tape.pointee.adjoint(0)
    }
  }

  /// The derivatives of a result by the inputs, of which there are `count`, and whether 0 · ∞ was
  /// taken as 0.
  func gradient(of result: Variable, count: Int) -> ([Double], Bool) {
    switch position(result) {
    case .constant: return (Array(repeating: 0, count: count), false)
    case .lost: return (Array(repeating: .nan, count: count), false)
    case .node(let node):
      let isIndeterminate = tape.pointee.sweepBackward(from: node)
      return ((0..<count).map { $0 <= node ? tape.pointee.adjoint($0) : 0 }, isIndeterminate)
    }
  }

  /// The derivatives of results by the inputs, column by column, four at a time.
  func columns(of results: [Variable], count: Int) -> Matrix {
    var matrix = Matrix(rows: results.count, columns: count) { _, _ in 0 }
    for first in stride(from: 0, to: count, by: 4) {
      tape.pointee.sweepForward(first: first)
      for (row, result) in results.enumerated() {
        let tangent: SIMD4<Double> =
          switch position(result) {
          case .constant: .zero
          case .lost: .init(repeating: .nan)
          case .node(let node): tape.pointee.derivatives[Int(node)]
          }
        for column in first..<min(first + 4, count) {
          matrix[row, column] = tangent[column - first]
        }
      }
    }
    return matrix
  }

  /// The derivatives of results by the inputs, row by row.
  func rows(of results: [Variable], count: Int) -> Matrix {
    Matrix(
      rows: results.count, columns: count,
      elements: results.flatMap { gradient(of: $0, count: count).0 })
  }

  /// The nodes up to the result with their adjoints, after ``gradient(of:count:)`` of the same
  /// result; one node for a result that was not computed from the inputs.
  func trace(of result: Variable) -> ComputationTrace {
    guard case .node(let last) = position(result) else {
      return ComputationTrace(nodes: [
        .init(
          id: 0, name: nil, operation: "constant", value: result.value, adjoint: 1, inputs: [])
      ])
    }
    let notes = tape.pointee.notes
    return ComputationTrace(
      nodes: (0...Int(last)).map { id in
        ComputationTrace.Node(
          id: id, name: notes[id].name, operation: notes[id].operation.text,
          value: notes[id].value, adjoint: tape.pointee.adjoint(id),
          inputs: tape.pointee.inputs(of: id))
      })
  }
}

extension Tape {
  /// The derivative left by a sweep backward.
  func adjoint(_ node: Int) -> Double {
    UnsafeMutableRawPointer(derivatives).assumingMemoryBound(to: Double.self)[node]
  }

  /// What a node was computed from.
  fileprivate func inputs(of node: Int) -> [ComputationTrace.Input] {
    let (inputs, partials) = (parents[node], slopes[node])
    guard inputs.x >= 0 else { return [] }
    let first = ComputationTrace.Input(node: Int(inputs.x), derivative: partials.x)
    guard inputs.y >= 0 else { return [first] }
    return [first, ComputationTrace.Input(node: Int(inputs.y), derivative: partials.y)]
  }
}
