import Synchronization

/// The record of a computation: each operation with its value and local derivatives, in order.
///
/// A tape belongs to one call of ``reverse(at:_:)-([Double],_)``. Every operation on its variables
/// appends a node; the lock lets variables cross threads, though their order of recording is then
/// that of the threads.
public final class Tape: Sendable {
  /// One recorded operation.
  struct Record: Sendable {
    var name: String?
    var operation: String
    var value: Double
    var inputs: [ComputationTrace.Input]
  }

  private let records = Mutex<[Record]>([])

  /// How many tapes were begun before this one.
  private let age: Int
  private static let count = Atomic<Int>(0)

  init() {
    age = Self.count.wrappingAdd(1, ordering: .relaxed).oldValue
  }

  /// The tape of the innermost differentiation of two numbers.
  static func youngest(_ a: Tape?, _ b: Tape?) -> Tape? {
    guard let a, let b else { return a ?? b }
    return a.age > b.age ? a : b
  }

  func append(_ operation: String, value: Double, inputs: [ComputationTrace.Input]) -> Int {
    records.withLock { records in
      records.append(Record(operation: operation, value: value, inputs: inputs))
      return records.count - 1
    }
  }

  func setName(_ name: String, of node: Int) {
    records.withLock { $0[node].name = name }
  }

  /// The nodes up to the result, with the derivatives of the result by each of them.
  ///
  /// One pass backward (Griewank and Walther, *Evaluating Derivatives*, section 3.2): a node's
  /// adjoint is complete when it is reached, because everything that uses it was recorded later.
  func trace(of result: Int) -> ComputationTrace {
    let records = records.withLock { $0 }
    var adjoints = [Double](repeating: 0, count: records.count)
    adjoints[result] = 1
    for node in (0...result).reversed() where adjoints[node] != 0 {
      for input in records[node].inputs {
        adjoints[input.node] += adjoints[node] * input.derivative
      }
    }
    return ComputationTrace(
      nodes: records.prefix(result + 1).enumerated().map { index, record in
        ComputationTrace.Node(
          id: index, name: record.name, operation: record.operation, value: record.value,
          adjoint: adjoints[index], inputs: record.inputs)
      })
  }

  /// The trace of a result that was not computed from the inputs: one node.
  func trace(ofConstant value: Double) -> ComputationTrace {
    ComputationTrace(nodes: [
      .init(id: 0, name: nil, operation: "constant", value: value, adjoint: 1, inputs: [])
    ])
  }
}
