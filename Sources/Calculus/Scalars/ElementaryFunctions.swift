public import RealModule

/// The exponential.
@inlinable public func exp<Number: Scalar>(_ x: Number) -> Number { Number.exp(x) }
/// The natural logarithm; NaN below 0.
@inlinable public func log<Number: Scalar>(_ x: Number) -> Number { Number.log(x) }
/// The square root; NaN below 0.
@inlinable public func sqrt<Number: Scalar>(_ x: Number) -> Number { Number.sqrt(x) }
/// The real root of order n; NaN below 0 for an even order.
@inlinable public func root<Number: Scalar>(_ x: Number, _ n: Int) -> Number { Number.root(x, n) }
/// eˣ − 1, precise near 0.
@inlinable public func expMinusOne<Number: Scalar>(_ x: Number) -> Number { Number.expMinusOne(x) }
/// The natural logarithm of 1 + x, precise near 0; NaN below -1.
@inlinable public func log<Number: Scalar>(onePlus x: Number) -> Number { Number.log(onePlus: x) }
/// The sine of an angle in radians.
@inlinable public func sin<Number: Scalar>(_ x: Number) -> Number { Number.sin(x) }
/// The cosine of an angle in radians.
@inlinable public func cos<Number: Scalar>(_ x: Number) -> Number { Number.cos(x) }
/// The tangent of an angle in radians.
@inlinable public func tan<Number: Scalar>(_ x: Number) -> Number { Number.tan(x) }
/// The inverse sine in radians; NaN outside -1...1.
@inlinable public func asin<Number: Scalar>(_ x: Number) -> Number { Number.asin(x) }
/// The inverse cosine in radians; NaN outside -1...1.
@inlinable public func acos<Number: Scalar>(_ x: Number) -> Number { Number.acos(x) }
/// The inverse tangent in radians.
@inlinable public func atan<Number: Scalar>(_ x: Number) -> Number { Number.atan(x) }
/// The hyperbolic sine.
@inlinable public func sinh<Number: Scalar>(_ x: Number) -> Number { Number.sinh(x) }
/// The hyperbolic cosine.
@inlinable public func cosh<Number: Scalar>(_ x: Number) -> Number { Number.cosh(x) }
/// The hyperbolic tangent.
@inlinable public func tanh<Number: Scalar>(_ x: Number) -> Number { Number.tanh(x) }
/// The inverse hyperbolic sine.
@inlinable public func asinh<Number: Scalar>(_ x: Number) -> Number { Number.asinh(x) }
/// The inverse hyperbolic cosine; NaN below 1.
@inlinable public func acosh<Number: Scalar>(_ x: Number) -> Number { Number.acosh(x) }
/// The inverse hyperbolic tangent; NaN outside -1...1.
@inlinable public func atanh<Number: Scalar>(_ x: Number) -> Number { Number.atanh(x) }
/// The error function.
@inlinable public func erf<Number: Scalar>(_ x: Number) -> Number { Number.erf(x) }
