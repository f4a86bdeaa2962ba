import RealModule

/// The exponential.
public func exp<Number: Scalar>(_ x: Number) -> Number { Number.exp(x) }
/// The natural logarithm; NaN below 0.
public func log<Number: Scalar>(_ x: Number) -> Number { Number.log(x) }
/// The square root; NaN below 0.
public func sqrt<Number: Scalar>(_ x: Number) -> Number { Number.sqrt(x) }
/// The sine of an angle in radians.
public func sin<Number: Scalar>(_ x: Number) -> Number { Number.sin(x) }
/// The cosine of an angle in radians.
public func cos<Number: Scalar>(_ x: Number) -> Number { Number.cos(x) }
/// The tangent of an angle in radians.
public func tan<Number: Scalar>(_ x: Number) -> Number { Number.tan(x) }
/// The inverse sine in radians; NaN outside -1...1.
public func asin<Number: Scalar>(_ x: Number) -> Number { Number.asin(x) }
/// The inverse cosine in radians; NaN outside -1...1.
public func acos<Number: Scalar>(_ x: Number) -> Number { Number.acos(x) }
/// The inverse tangent in radians.
public func atan<Number: Scalar>(_ x: Number) -> Number { Number.atan(x) }
/// The hyperbolic sine.
public func sinh<Number: Scalar>(_ x: Number) -> Number { Number.sinh(x) }
/// The hyperbolic cosine.
public func cosh<Number: Scalar>(_ x: Number) -> Number { Number.cosh(x) }
/// The hyperbolic tangent.
public func tanh<Number: Scalar>(_ x: Number) -> Number { Number.tanh(x) }
/// The inverse hyperbolic sine.
public func asinh<Number: Scalar>(_ x: Number) -> Number { Number.asinh(x) }
/// The inverse hyperbolic cosine; NaN below 1.
public func acosh<Number: Scalar>(_ x: Number) -> Number { Number.acosh(x) }
/// The inverse hyperbolic tangent; NaN outside -1...1.
public func atanh<Number: Scalar>(_ x: Number) -> Number { Number.atanh(x) }
/// The error function.
public func erf<Number: Scalar>(_ x: Number) -> Number { Number.erf(x) }
