// The functions under their usual names. A function of one concrete type, such as those of
// Foundation or of expressions, is preferred by the compiler, so these never stand in the way.

/// The exponential function.
public func exp<T: Scalar>(_ x: T) -> T { T.exp(x) }
/// The natural logarithm.
public func log<T: Scalar>(_ x: T) -> T { T.log(x) }
/// The square root.
public func sqrt<T: Scalar>(_ x: T) -> T { T.sqrt(x) }
/// The sine.
public func sin<T: Scalar>(_ x: T) -> T { T.sin(x) }
/// The cosine.
public func cos<T: Scalar>(_ x: T) -> T { T.cos(x) }
/// The tangent.
public func tan<T: Scalar>(_ x: T) -> T { T.tan(x) }
/// The inverse sine.
public func asin<T: Scalar>(_ x: T) -> T { T.asin(x) }
/// The inverse cosine.
public func acos<T: Scalar>(_ x: T) -> T { T.acos(x) }
/// The inverse tangent.
public func atan<T: Scalar>(_ x: T) -> T { T.atan(x) }
/// The hyperbolic sine.
public func sinh<T: Scalar>(_ x: T) -> T { T.sinh(x) }
/// The hyperbolic cosine.
public func cosh<T: Scalar>(_ x: T) -> T { T.cosh(x) }
/// The hyperbolic tangent.
public func tanh<T: Scalar>(_ x: T) -> T { T.tanh(x) }
/// The inverse hyperbolic sine.
public func asinh<T: Scalar>(_ x: T) -> T { T.asinh(x) }
/// The inverse hyperbolic cosine.
public func acosh<T: Scalar>(_ x: T) -> T { T.acosh(x) }
/// The inverse hyperbolic tangent.
public func atanh<T: Scalar>(_ x: T) -> T { T.atanh(x) }
/// The error function.
public func erf<T: Scalar>(_ x: T) -> T { T.erf(x) }
/// −1, 0 or 1.
public func sign<T: Scalar>(_ x: T) -> T { T.sign(x) }
/// A whole power.
public func pow<T: Scalar>(_ x: T, _ n: Int) -> T { T.pow(x, n) }
/// A power.
public func pow<T: Scalar>(_ x: T, _ y: T) -> T { T.pow(x, y) }
/// The magnitude; for `Double` the standard library's `abs` is preferred.
@_disfavoredOverload
public func abs<T: Scalar>(_ x: T) -> T { T.abs(x) }
