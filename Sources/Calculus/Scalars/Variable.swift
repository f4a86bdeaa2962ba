/// A number that remembers how it was computed, for reverse-mode differentiation.
///
/// Ordinary Swift code over variables, loops and branches included, records its operations on a
/// ``Tape``. A variable made from a literal is a constant and records nothing.
public struct Variable: ChainedScalar {
  /// The value.
  public let value: Double
  /// Where the value was recorded; nil for a constant.
  private let place: (tape: Tape, node: Int)?

  /// Creates a constant.
  public init(_ value: Double) {
    self.value = value
    place = nil
  }

  private init(value: Double, tape: Tape, node: Int) {
    self.value = value
    place = (tape, node)
  }

  /// Creates an input on a tape.
  init(input value: Double, name: String?, on tape: Tape) {
    self.init(
      value: value, tape: tape, node: tape.append("input", value: value, inputs: []))
    if let name { _ = named(name) }
  }

  /// The value.
  public var doubleValue: Double { value }
  /// The constant 0.
  public static var zero: Variable { Variable(0.0) }

  /// The same number, with a name in the computation's trace.
  ///
  /// A constant stays without.
  public func named(_ name: String) -> Variable {
    if let place { place.tape.setName(name, of: place.node) }
    return self
  }

  /// The id of the node on a tape; nil for a constant or a number of another tape.
  func node(on tape: Tape) -> Int? {
    guard let place, place.tape === tape else { return nil }
    return place.node
  }

  /// Whether two numbers have the same value.
  public static func == (a: Variable, b: Variable) -> Bool { a.value == b.value }
  /// Whether the first number's value is less.
  public static func < (a: Variable, b: Variable) -> Bool { a.value < b.value }
  /// Whether the first number's value is greater.
  public static func > (a: Variable, b: Variable) -> Bool { a.value > b.value }
  /// Whether the first number's value is at most the second's.
  public static func <= (a: Variable, b: Variable) -> Bool { a.value <= b.value }
  /// Whether the first number's value is at least the second's.
  public static func >= (a: Variable, b: Variable) -> Bool { a.value >= b.value }

  /// Records a function of one argument.
  public func chained(_ name: String, value: Double, slope: Double) -> Variable {
    guard let place else { return Variable(value) }
    let input = ComputationTrace.Input(node: place.node, derivative: slope)
    return Variable(
      value: value, tape: place.tape,
      node: place.tape.append(name, value: value, inputs: [input]))
  }

  /// Records a function of two arguments.
  ///
  /// Where a differentiation runs inside of another, the numbers of the outer one are constants to
  /// the inner one, whose tape is the younger.
  public static func combined(
    _ name: String, _ a: Variable, _ b: Variable, value: Double, slopes: (Double, Double)
  ) -> Variable {
    guard let tape = Tape.youngest(a.place?.tape, b.place?.tape) else { return Variable(value) }
    switch (a.node(on: tape), b.node(on: tape)) {
    case (let first?, let second?):
      let inputs = [
        ComputationTrace.Input(node: first, derivative: slopes.0),
        ComputationTrace.Input(node: second, derivative: slopes.1),
      ]
      return Variable(
        value: value, tape: tape, node: tape.append(name, value: value, inputs: inputs))
    case (_?, nil):
      return a.chained(
        "\(name) \(NumberFormat.shortest.string(b.value))", value: value, slope: slopes.0)
    case (nil, _):
      return b.chained(
        "\(NumberFormat.shortest.string(a.value)) \(name)", value: value, slope: slopes.1)
    }
  }
}
