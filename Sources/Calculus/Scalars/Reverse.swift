/// What reverse-mode differentiation gives: the value, all derivatives, and how they came about.
public struct ReverseResult: Sendable, Hashable {
  /// The value of the function.
  public var value: Double
  /// The derivative by each input.
  public var gradient: [Double]
  /// The computation, from the inputs to the result.
  public var trace: ComputationTrace

  /// The derivative by the first input; 0 for a function without inputs.
  public var derivative: Double { gradient.first ?? 0 }
}

/// The value and gradient of ordinary Swift code, by one pass forward and one backward.
///
/// - Parameters:
///   - point: the inputs.
///   - body: the function. Its branches are taken as the values decide, so the derivative is that of
///     the branch taken.
/// - Returns: the value, the gradient (as long as `point`) and the computation's trace. Derivatives
///   are exact up to rounding.
public func reverse(at point: [Double], _ body: ([Variable]) -> Variable) -> ReverseResult {
  let tape = Tape()
  let inputs = point.enumerated().map { index, value in
    Variable(input: value, name: point.count == 1 ? "x" : "x\(subscripted(index + 1))", on: tape)
  }
  let result = body(inputs)
  guard let node = result.node(on: tape) else {
    // The result does not depend on the inputs.
    return ReverseResult(
      value: result.value, gradient: point.map { _ in 0 },
      trace: tape.trace(ofConstant: result.value))
  }
  let trace = tape.trace(of: node)
  let gradient = point.indices.map { $0 <= node ? trace.nodes[$0].adjoint : 0 }
  return ReverseResult(value: result.value, gradient: gradient, trace: trace)
}

/// The value and derivative of a function of one input; see ``reverse(at:_:)-([Double],_)``.
public func reverse(at x: Double, _ body: (Variable) -> Variable) -> ReverseResult {
  reverse(at: [x]) { body($0[0]) }
}

/// A whole number in subscript digits.
private func subscripted(_ number: Int) -> String {
  String(
    String.UnicodeScalarView(
      String(number).unicodeScalars.compactMap {
        Unicode.Scalar($0.value - 0x30 + 0x2080)
      }))
}
