/// A value with the derivatives by all inputs.
public struct Gradient: Sendable, Hashable {
  /// The value of the function.
  public var value: Double
  /// The derivative by each input, in order.
  public var elements: [Double]
  /// Whether 0 · ∞ was taken as 0 on the way, so that the derivatives are a convention's rather than
  /// limits; see ``ChainedScalar``.
  public var isIndeterminate: Bool
}

/// The value and gradient of ordinary Swift code, by one pass forward and one backward.
///
/// The work is a small multiple of that of the function itself, whatever the number of inputs.
///
/// - Parameters:
///   - point: the inputs.
///   - body: the function. Its branches are taken as the values decide, so the derivative is that of
///     the branch taken. A differentiation inside of it takes the numbers of this one as constants.
/// - Returns: the value and the gradient, exact up to rounding; at edges as ``ChainedScalar`` states.
public func gradient(at point: [Double], _ body: ([Variable]) -> Variable) -> Gradient {
  Recording.run { recording in
    let result = body(recording.inputs(point))
    let (elements, isIndeterminate) = recording.gradient(of: result, count: point.count)
    return Gradient(value: result.value, elements: elements, isIndeterminate: isIndeterminate)
  }
}

/// The value and derivative of a function of one variable by reverse differentiation, without
/// allocating memory.
///
/// Mostly of use to compare: for one variable, forward differentiation ``derivative(at:_:)`` is the
/// cheaper.
public func reverseDerivative(
  at x: Double, _ body: (Variable) -> Variable
) -> (value: Double, derivative: Double) {
  Recording.run { recording in
    let result = body(recording.input(x))
    return (result.value, recording.derivative(of: result))
  }
}
