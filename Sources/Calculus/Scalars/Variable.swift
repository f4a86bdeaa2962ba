/// A number that remembers how it was computed, for reverse-mode differentiation.
///
/// Ordinary Swift code over variables, loops and branches included, records its operations on a tape.
/// A variable made from a literal is a constant and records nothing. A variable belongs to the
/// differentiation that made it: afterwards it is a constant. It also belongs to the thread of that
/// differentiation: what other threads compute from it has the right value, and the derivative NaN.
@frozen public struct Variable: ChainedScalar, @unchecked Sendable {
  /// The value.
  public let value: Double
  /// Where it was recorded; nil for a constant.
  @usableFromInline let tape: Tape.Place?
  /// Which use of the tape that was.
  @usableFromInline let age: Int
  /// The node on the tape; -1 where recording was impossible.
  @usableFromInline let node: Int32

  /// Creates a constant.
  @inlinable public init(_ value: Double) {
    self.init(value: value, tape: nil, age: 0, node: -1)
  }

  @inlinable init(value: Double, tape: Tape.Place?, age: Int, node: Int32) {
    self.value = value
    self.tape = tape
    self.age = age
    self.node = node
  }

  /// Creates an input on a tape.
  init(input value: Double, on tape: Tape.Place) {
    let node = tape.pointee.append(SIMD2(-1, -1), .zero)
    self.init(value: value, tape: tape, age: tape.pointee.age, node: node)
    if tape.pointee.isTracing { tape.pointee.note(Operation(name: "input"), value) }
  }

  /// The value.
  @inlinable public var doubleValue: Double { value }
  /// Whether it carries no derivative.
  @inlinable public var isConstant: Bool { tape == nil }
  /// Whether it is the constant 0; a variable whose value happens to be 0 is not.
  @inlinable public var isIdenticallyZero: Bool { value == 0 && tape == nil }
  /// The constant 0.
  @inlinable public static var zero: Variable { Variable(0.0) }

  /// The same number, with a name in the computation's trace.
  ///
  /// A constant stays without, and so does every number where no trace is made.
  public func named(_ name: String) -> Variable {
    if let tape, tape.pointee.age == age, node >= 0, tape.pointee.isTracing,
      tape.pointee.owner == currentThread()
    {
      tape.pointee.notes[Int(node)].name = name
    }
    return self
  }

  /// Whether two numbers have the same value.
  @inlinable public static func == (a: Variable, b: Variable) -> Bool { a.value == b.value }
  /// Whether the first number's value is less.
  @inlinable public static func < (a: Variable, b: Variable) -> Bool { a.value < b.value }
  /// Whether the first number's value is greater.
  @inlinable public static func > (a: Variable, b: Variable) -> Bool { a.value > b.value }
  /// Whether the first number's value is at most the second's.
  @inlinable public static func <= (a: Variable, b: Variable) -> Bool { a.value <= b.value }
  /// Whether the first number's value is at least the second's.
  @inlinable public static func >= (a: Variable, b: Variable) -> Bool { a.value >= b.value }

  /// The product in which a factor of 0 wins.
  @inlinable public static func chainProduct(_ a: Variable, _ b: Variable) -> Variable {
    if a.isIdenticallyZero || b.isIdenticallyZero { return .zero }
    let value = Double.chainProduct(a.value, b.value)
    return combined("×", a, b, value: value, slopes: (b.value, a.value))
  }

  /// Records a function of one argument.
  @inlinable public func chained(_ name: OperationName, value: Double, slope: Double) -> Variable {
    tape == nil
      ? Variable(value)
      : recorded(value, SIMD2(node, -1), SIMD2(slope, 0)) { Operation(name: name) }
  }

  /// Records a function of two arguments.
  ///
  /// Where a differentiation runs inside of another, the numbers of the outer one are constants to
  /// the inner one, which is the younger.
  @inlinable public static func combined(
    _ name: OperationName, _ a: Variable, _ b: Variable, value: Double, slopes: (Double, Double)
  ) -> Variable {
    if b.tape == nil { return a.tape == nil ? Variable(value) : a.alone(name, value, slopes.0, b) }
    if a.tape == nil { return b.alone(name, value, slopes.1, a, isConstantFirst: true) }
    if a.tape == b.tape, a.age == b.age {
      guard a.node >= 0, b.node >= 0 else { return a.lost(value) }
      return a.recorded(value, SIMD2(a.node, b.node), SIMD2(slopes.0, slopes.1)) {
        Operation(name: name)
      }
    }
    return a.isInner(to: b)
      ? a.alone(name, value, slopes.0, b)
      : b.alone(name, value, slopes.1, a, isConstantFirst: true)
  }

  /// Records a function of this number and one that counts as a constant.
  @inlinable func alone(
    _ name: OperationName, _ value: Double, _ slope: Double, _ constant: Variable,
    isConstantFirst: Bool = false
  ) -> Variable {
    recorded(value, SIMD2(node, -1), SIMD2(slope, 0)) {
      Operation(name: name, constant: constant.value, isConstantFirst: isConstantFirst)
    }
  }

  /// Whether this number belongs to a differentiation that runs inside of the other one's.
  @usableFromInline func isInner(to other: Variable) -> Bool {
    (rank, age) > (other.rank, other.age)
  }

  /// 2 for a number of this thread, 1 for one of another thread, 0 for one whose time is over.
  private var rank: Int {
    guard let tape, tape.pointee.age == age else { return 0 }
    return tape.pointee.owner == currentThread() ? 2 : 1
  }

  /// Appends an operation to the tape, if this number still belongs to it.
  @inlinable func recorded(
    _ value: Double, _ inputs: SIMD2<Int32>, _ slopes: SIMD2<Double>, _ operation: () -> Operation
  ) -> Variable {
    guard let tape, node >= 0 else { return lost(value) }
    let place = Tape.record(inputs, slopes, on: tape, age: age)
    if place < 0 { return place == Tape.ended ? Variable(value) : lost(value) }
    if tape.pointee.isTracing { tape.pointee.note(operation(), value) }
    return Variable(value: value, tape: tape, age: age, node: place)
  }

  /// A number whose derivative nobody knows.
  @inlinable func lost(_ value: Double) -> Variable {
    Variable(value: value, tape: tape, age: age, node: -1)
  }

  /// What a trace says about an operation.
  @usableFromInline struct Operation {
    @usableFromInline var name: OperationName
    @usableFromInline var constant: Double?
    @usableFromInline var isConstantFirst = false

    @inlinable init(name: OperationName, constant: Double? = nil, isConstantFirst: Bool = false) {
      self.name = name
      self.constant = constant
      self.isConstantFirst = isConstantFirst
    }
  }
}

extension Variable.Operation {
  /// The operation as a trace shows it: `exp`, or with a constant `+ 1`.
  var text: String {
    guard let constant else { return name.text }
    let number = NumberFormat.shortest.string(constant)
    return isConstantFirst ? number + " " + name.text : name.text + " " + number
  }
}

extension Tape {
  /// Keeps what a trace says about the operation appended last.
  @usableFromInline mutating func note(_ operation: Variable.Operation, _ value: Double) {
    notes.append(Note(operation: operation, value: value))
  }
}
