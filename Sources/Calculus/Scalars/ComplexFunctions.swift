// Disfavoured, so that a function of a literal, as exp(1), never comes to mean a complex number.

/// The exponential.
@_disfavoredOverload public func exp(_ z: Complex) -> Complex { Complex.exp(z) }
/// The natural logarithm; cut along the negative real line.
@_disfavoredOverload public func log(_ z: Complex) -> Complex { Complex.log(z) }
/// The square root; cut along the negative real line.
@_disfavoredOverload public func sqrt(_ z: Complex) -> Complex { Complex.sqrt(z) }
/// The sine.
@_disfavoredOverload public func sin(_ z: Complex) -> Complex { Complex.sin(z) }
/// The cosine.
@_disfavoredOverload public func cos(_ z: Complex) -> Complex { Complex.cos(z) }
/// The tangent.
@_disfavoredOverload public func tan(_ z: Complex) -> Complex { Complex.tan(z) }
/// The inverse sine; cut along the real line outside −1…1.
@_disfavoredOverload public func asin(_ z: Complex) -> Complex { Complex.asin(z) }
/// The inverse cosine; cut along the real line outside −1…1.
@_disfavoredOverload public func acos(_ z: Complex) -> Complex { Complex.acos(z) }
/// The inverse tangent; cut along the imaginary line outside −i…i.
@_disfavoredOverload public func atan(_ z: Complex) -> Complex { Complex.atan(z) }
/// The hyperbolic sine.
@_disfavoredOverload public func sinh(_ z: Complex) -> Complex { Complex.sinh(z) }
/// The hyperbolic cosine.
@_disfavoredOverload public func cosh(_ z: Complex) -> Complex { Complex.cosh(z) }
/// The hyperbolic tangent.
@_disfavoredOverload public func tanh(_ z: Complex) -> Complex { Complex.tanh(z) }
/// The inverse hyperbolic sine; cut along the imaginary line outside −i…i.
@_disfavoredOverload public func asinh(_ z: Complex) -> Complex { Complex.asinh(z) }
/// The inverse hyperbolic cosine; cut along the real line below 1.
@_disfavoredOverload public func acosh(_ z: Complex) -> Complex { Complex.acosh(z) }
/// The inverse hyperbolic tangent; cut along the real line outside −1…1.
@_disfavoredOverload public func atanh(_ z: Complex) -> Complex { Complex.atanh(z) }
/// The error function, for |Im z| up to about 20.
@_disfavoredOverload public func erf(_ z: Complex) -> Complex { Complex.erf(z) }
