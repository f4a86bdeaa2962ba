/// What reverse-mode differentiation gives: the value, all derivatives, and how they came about.
public struct ReverseResult: Sendable, Hashable {
  /// The value of the function.
  public var value: Double
  /// The derivative by each input.
  public var gradient: [Double]
  /// The computation, from the inputs to the result.
  public var trace: ComputationTrace
  /// Whether 0 · ∞ was taken as 0 on the way; see ``ChainedScalar``.
  public var isIndeterminate = false

  /// The derivative by the first input; 0 for a function without inputs.
  public var derivative: Double { gradient.first ?? 0 }
}

/// The value and gradient of ordinary Swift code, by one pass forward and one backward, with the
/// computation's trace.
///
/// Keeping the trace takes most of the time; without it there are ``gradient(at:_:)`` and
/// ``reverseDerivative(at:_:)``.
///
/// - Parameters:
///   - point: the inputs.
///   - body: the function. Its branches are taken as the values decide, so the derivative is that of
///     the branch taken.
/// - Returns: the value, the gradient (as long as `point`) and the computation's trace. Derivatives
///   are exact up to rounding; at edges they are as ``ChainedScalar`` states.
public func reverse(at point: [Double], _ body: ([Variable]) -> Variable) -> ReverseResult {
  Recording.run(tracing: true) { recording in
    let inputs = recording.inputs(point)
    for (index, input) in inputs.enumerated() {
      _ = input.named(point.count == 1 ? "x" : "x\(subscripted(index + 1))")
    }
    let result = body(inputs)
    let (gradient, isIndeterminate) = recording.gradient(of: result, count: point.count)
    return ReverseResult(
      value: result.value, gradient: gradient, trace: recording.trace(of: result),
      isIndeterminate: isIndeterminate)
  }
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
