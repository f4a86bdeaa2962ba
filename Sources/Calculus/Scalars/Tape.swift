/// The record of a computation: for each operation two inputs and the two slopes by them, in order.
///
/// A structure of arrays: node k has `parents[k]` and `slopes[k]`; an operation of one argument has
/// the second parent -1; constants have no node. Inputs come first. Names and operations are kept
/// only where a trace was asked for.
///
/// Measured hot loop: recording takes a few nanoseconds an operation, which is why tapes are raw
/// memory rather than objects. It stays safe because the memory of a tape is never given back
/// (``TapePool`` lends it again), because each use has an age of its own by which a number left over
/// from an earlier use is recognised, and because only the thread that borrowed the tape writes.
@usableFromInline struct Tape {
  /// Where tapes stay for as long as the program runs.
  @usableFromInline typealias Place = UnsafeMutablePointer<Tape>

  /// Which use this is, counted over all tapes: a differentiation inside of another is younger.
  var age = 0
  /// The thread that records.
  var owner: UInt = 0
  /// The number of nodes.
  var count: Int32 = 0
  var capacity: Int32 = 0
  var parents: UnsafeMutablePointer<SIMD2<Int32>>
  var slopes: UnsafeMutablePointer<SIMD2<Double>>
  /// One lane for derivatives backward, all four for derivatives forward.
  var derivatives: UnsafeMutablePointer<SIMD4<Double>>
  /// How many places `derivatives` has.
  private var derivativeCapacity: Int32 = 0
  /// Whether names and operations are kept.
  @usableFromInline var isTracing = false
  /// Names and operations, for each node, where a trace was asked for.
  var notes: [Note] = []

  /// What a trace knows beyond the numbers; its text is made with the trace.
  struct Note {
    var name: String?
    var operation: Variable.Operation
    var value: Double
  }

  init() {
    parents = .allocate(capacity: 0)
    slopes = .allocate(capacity: 0)
    derivatives = .allocate(capacity: 0)
  }

  /// What ``record(_:_:on:age:)`` answers when the use of the tape is over.
  @usableFromInline static var ended: Int32 { -2 }

  /// Appends an operation to a tape.
  ///
  /// - Returns: the node; `ended` where the tape's use of that age is over, -1 on a thread that does
  ///   not own the tape and where there is no more room.
  @usableFromInline static func record(
    _ inputs: SIMD2<Int32>, _ slopes: SIMD2<Double>, on tape: Place, age: Int
  ) -> Int32 {
    guard tape.pointee.age == age else { return ended }
    guard tape.pointee.owner == currentThread() else { return -1 }
    return tape.pointee.append(inputs, slopes)
  }

  /// Appends an operation; -1 where there is no more room.
  @inline(__always)
  mutating func append(_ inputs: SIMD2<Int32>, _ partials: SIMD2<Double>) -> Int32 {
    if count == capacity, !grow() { return -1 }
    let node = Int(count)
    parents[node] = inputs
    slopes[node] = partials
    count &+= 1
    return Int32(truncatingIfNeeded: node)
  }

  /// Doubles the room, up to 2³⁰ nodes (24 GB).
  private mutating func grow() -> Bool {
    let larger = max(1024, 2 * Int(capacity))
    guard larger <= 1 << 30 else { return false }
    parents = Self.moved(parents, Int(count), to: larger)
    slopes = Self.moved(slopes, Int(count), to: larger)
    capacity = Int32(larger)
    return true
  }

  private static func moved<Element>(
    _ old: UnsafeMutablePointer<Element>, _ count: Int, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.moveInitialize(from: old, count: count)
    old.deallocate()
    return new
  }

  /// Makes room for a derivative of each node.
  private mutating func makeRoomForDerivatives() {
    guard derivativeCapacity < count else { return }
    derivatives.deallocate()
    derivatives = .allocate(capacity: Int(capacity))
    derivativeCapacity = capacity
  }

  /// Empties the tape and gives back memory beyond a million nodes.
  mutating func clear() {
    count = 0
    age = 0
    if isTracing {
      isTracing = false
      notes.removeAll(keepingCapacity: notes.count < 1 << 12)
    }
    guard capacity > 1 << 20 else { return }
    parents.deallocate()
    slopes.deallocate()
    derivatives.deallocate()
    self = Tape()
  }
}

extension Tape {
  /// The derivatives of node `result` by all nodes up to it, left in the first lane of
  /// `derivatives`.
  ///
  /// One pass backward (Griewank and Walther, *Evaluating Derivatives*, section 3.2): a node's
  /// adjoint is complete when it is reached, because everything that uses it was recorded later.
  ///
  /// - Returns: whether an infinite or undefined slope met a zero, which was taken as 0.
  mutating func sweepBackward(from result: Int32) -> Bool {
    makeRoomForDerivatives()
    let adjoints = UnsafeMutableRawPointer(derivatives).assumingMemoryBound(to: Double.self)
    let last = Int(result)
    adjoints.initialize(repeating: 0, count: last + 1)
    adjoints[last] = 1
    var isIndeterminate = false
    // What a node gives to the one before it, which is the usual case, goes over in a register:
    // through memory each node would wait for the last one's store.
    var carried = 0.0
    var node = last
    while node >= 0 {
      let adjoint = adjoints[node] + carried
      adjoints[node] = adjoint
      carried = 0
      let inputs = parents[node]
      if inputs.x >= 0 {
        let partials = slopes[node]
        let share = Self.product(adjoint, partials.x, &isIndeterminate)
        if Int(inputs.x) == node &- 1 { carried = share } else { adjoints[Int(inputs.x)] += share }
        if inputs.y >= 0 {
          let share = Self.product(adjoint, partials.y, &isIndeterminate)
          if Int(inputs.y) == node &- 1 {
            carried += share
          } else {
            adjoints[Int(inputs.y)] += share
          }
        }
      }
      node &-= 1
    }
    return isIndeterminate
  }

  /// A product in which zero wins.
  @inline(__always)
  private static func product(_ a: Double, _ b: Double, _ isIndeterminate: inout Bool) -> Double {
    let product = a * b
    if product == product { return product }
    guard a == 0 || b == 0 else { return product }
    isIndeterminate = true
    return 0
  }

  /// The derivatives of all nodes by up to four inputs, `first` and those after it, left in the lanes
  /// of `derivatives`.
  mutating func sweepForward(first: Int) {
    makeRoomForDerivatives()
    for node in 0..<Int(count) {
      let inputs = parents[node]
      let partials = slopes[node]
      var tangent = SIMD4<Double>.zero
      if inputs.x >= 0 {
        tangent = Self.product(derivatives[Int(inputs.x)], partials.x)
        if inputs.y >= 0 { tangent += Self.product(derivatives[Int(inputs.y)], partials.y) }
      } else if node >= first, node < first + 4 {
        tangent[node - first] = 1
      }
      (derivatives + node).initialize(to: tangent)
    }
  }

  private static func product(_ tangent: SIMD4<Double>, _ slope: Double) -> SIMD4<Double> {
    if slope == 0 { return .zero }
    return slope.isFinite
      ? slope * tangent : (slope * tangent).replacing(with: 0, where: tangent .== 0)
  }
}
