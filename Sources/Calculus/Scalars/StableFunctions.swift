public import RealModule

/// The logistic function 1 / (1 + e⁻ˣ), without overflow for any finite x.
///
/// Its derivative σ(1 − σ) keeps its relative precision on both sides.
@inlinable public func sigmoid<Number: Scalar>(_ x: Number) -> Number {
  guard x.doubleValue < 0 else { return 1 / (1 + Number.exp(-x)) }
  let power = Number.exp(x)
  return power / (1 + power)
}

/// The logarithm of 1 + eˣ, a smooth max(0, x), without overflow for any finite x.
///
/// Its derivative is the ``sigmoid(_:)``. (Mächler, *Accurately computing log(1 − exp(−|a|))*, 2012.)
@inlinable public func softplus<Number: Scalar>(_ x: Number) -> Number {
  x.doubleValue > 0
    ? x + Number.log(onePlus: Number.exp(-x)) : Number.log(onePlus: Number.exp(x))
}

/// The logarithm of a sum of exponentials, a smooth maximum, without overflow.
///
/// The largest argument is taken out of the sum. The derivatives are ``softmax(_:)``.
///
/// - Returns: log Σ exp xᵢ; −∞ without arguments or when all are −∞, +∞ when one is.
@inlinable public func logSumExp<Number: Scalar>(_ arguments: [Number]) -> Number {
  guard let top = largestPlace(arguments) else { return Number(-.infinity) }
  let largest = arguments[top]
  guard largest.doubleValue.isFinite else { return largest }
  var rest = Number.zero
  for (place, argument) in arguments.enumerated() where place != top {
    rest = rest + Number.exp(argument - largest)
  }
  return largest + Number.log(onePlus: rest)
}

/// The weights exp xᵢ / Σ exp xⱼ, without overflow; they add up to 1.
///
/// - Returns: as many weights as arguments; NaN when an argument is +∞ or NaN or all are −∞.
@inlinable public func softmax<Number: Scalar>(_ arguments: [Number]) -> [Number] {
  guard let top = largestPlace(arguments) else { return [] }
  let powers = arguments.map { Number.exp($0 - arguments[top]) }
  let total = powers.dropFirst().reduce(powers[0]) { $0 + $1 }
  return powers.map { $0 / total }
}

/// The place of the largest argument, or of the first NaN; nil without arguments.
@inlinable func largestPlace<Number: Scalar>(_ arguments: [Number]) -> Int? {
  if let place = arguments.firstIndex(where: { $0.doubleValue.isNaN }) { return place }
  return arguments.indices.max { arguments[$0].doubleValue < arguments[$1].doubleValue }
}

/// The larger of two numbers with what it carries along: in a tie the first, NaN if one is NaN.
@inlinable public func maximum<Number: Scalar>(_ a: Number, _ b: Number) -> Number {
  if a.doubleValue.isNaN || b.doubleValue.isNaN { return Number(.nan) }
  return a.doubleValue < b.doubleValue ? b : a
}

/// The smaller of two numbers with what it carries along: in a tie the first, NaN if one is NaN.
@inlinable public func minimum<Number: Scalar>(_ a: Number, _ b: Number) -> Number {
  if a.doubleValue.isNaN || b.doubleValue.isNaN { return Number(.nan) }
  return b.doubleValue < a.doubleValue ? b : a
}
