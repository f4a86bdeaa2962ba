import Calculus

/// A function of one argument over any scalar.
///
/// Closures cannot be generic, so a row of the function table names a type instead.
protocol ScalarFunction: Sendable {
  static func value<T: Scalar>(_ x: T) -> T
}

/// The functions of the table over any scalar.
enum ScalarFunctions {
  enum Identity: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { x }
  }

  enum Exponential: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.exp(x) }
  }

  enum Logarithm: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.log(x) }
  }

  enum Sine: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.sin(x) }
  }

  enum Cosine: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.cos(x) }
  }

  enum Tangent: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.tan(x) }
  }

  enum InverseSine: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.asin(x) }
  }

  enum InverseCosine: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.acos(x) }
  }

  enum InverseTangent: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.atan(x) }
  }

  enum HyperbolicSine: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.sinh(x) }
  }

  enum HyperbolicCosine: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.cosh(x) }
  }

  enum HyperbolicTangent: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.tanh(x) }
  }

  enum InverseHyperbolicSine: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.asinh(x) }
  }

  enum InverseHyperbolicCosine: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.acosh(x) }
  }

  enum InverseHyperbolicTangent: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { Calculus.atanh(x) }
  }

  enum AbsoluteValue: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { T.abs(x) }
  }

  enum Sign: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { T.sign(x) }
  }

  enum ErrorFunction: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { T.erf(x) }
  }

  // One over another function. As one generic type they would cost a search when a program starts.

  enum Cotangent: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { T(1.0) / Calculus.tan(x) }
  }

  enum Secant: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { T(1.0) / Calculus.cos(x) }
  }

  enum Cosecant: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { T(1.0) / Calculus.sin(x) }
  }

  enum HyperbolicCotangent: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { T(1.0) / Calculus.tanh(x) }
  }

  enum HyperbolicSecant: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { T(1.0) / Calculus.cosh(x) }
  }

  enum HyperbolicCosecant: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T { T(1.0) / Calculus.sinh(x) }
  }

  /// `atan(1/x)`, which is π/2 at 0.
  enum InverseCotangent: ScalarFunction {
    static func value<T: Scalar>(_ x: T) -> T {
      if x.doubleValue.magnitude >= 1 { return Calculus.atan(T(1.0) / x) }
      // Near 0 the quotient overflows. The side is the sign, 1 at zero: an interval that reaches
      // zero holds both.
      let sign = T.sign(x)
      let side = sign + (T(1.0) - T.abs(sign))
      return side * T(Double.pi / 2) - Calculus.atan(x)
    }
  }
}
