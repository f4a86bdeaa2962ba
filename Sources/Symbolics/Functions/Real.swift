#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// The platform's elementary functions of a `Double`, by names of their own so that those of
/// expressions do not hide them.
enum Real {
  @Sendable static func exp(_ x: Double) -> Double { platformExp(x) }
  @Sendable static func log(_ x: Double) -> Double { platformLog(x) }
  @Sendable static func sin(_ x: Double) -> Double { platformSin(x) }
  @Sendable static func cos(_ x: Double) -> Double { platformCos(x) }
  @Sendable static func tan(_ x: Double) -> Double { platformTan(x) }
  @Sendable static func asin(_ x: Double) -> Double { platformAsin(x) }
  @Sendable static func acos(_ x: Double) -> Double { platformAcos(x) }
  @Sendable static func atan(_ x: Double) -> Double { platformAtan(x) }
  @Sendable static func sinh(_ x: Double) -> Double { platformSinh(x) }
  @Sendable static func cosh(_ x: Double) -> Double { platformCosh(x) }
  @Sendable static func tanh(_ x: Double) -> Double { platformTanh(x) }
  @Sendable static func asinh(_ x: Double) -> Double { platformAsinh(x) }
  @Sendable static func acosh(_ x: Double) -> Double { platformAcosh(x) }
  @Sendable static func atanh(_ x: Double) -> Double { platformAtanh(x) }
  @Sendable static func erf(_ x: Double) -> Double { platformErf(x) }
  /// Any power; NaN for a negative base with an exponent that is not whole.
  @Sendable static func power(_ x: Double, _ y: Double) -> Double { platformPower(x, y) }

  /// -1, 0 or 1; NaN for NaN.
  @Sendable static func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x }

  /// A whole power by repeated squaring, never through logarithms.
  static func power(_ x: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, x, exponent.magnitude)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return exponent < 0 ? 1 / result : result
  }
}

// Inside `Real` the bare names would mean its own members.
private func platformExp(_ x: Double) -> Double { exp(x) }
private func platformLog(_ x: Double) -> Double { log(x) }
private func platformSin(_ x: Double) -> Double { sin(x) }
private func platformCos(_ x: Double) -> Double { cos(x) }
private func platformTan(_ x: Double) -> Double { tan(x) }
private func platformAsin(_ x: Double) -> Double { asin(x) }
private func platformAcos(_ x: Double) -> Double { acos(x) }
private func platformAtan(_ x: Double) -> Double { atan(x) }
private func platformSinh(_ x: Double) -> Double { sinh(x) }
private func platformCosh(_ x: Double) -> Double { cosh(x) }
private func platformTanh(_ x: Double) -> Double { tanh(x) }
private func platformAsinh(_ x: Double) -> Double { asinh(x) }
private func platformAcosh(_ x: Double) -> Double { acosh(x) }
private func platformAtanh(_ x: Double) -> Double { atanh(x) }
private func platformErf(_ x: Double) -> Double { erf(x) }
private func platformPower(_ x: Double, _ y: Double) -> Double { pow(x, y) }
