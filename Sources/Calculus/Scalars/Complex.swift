import RealModule

/// A complex number, for values of functions beside the real line and for the complex step.
///
/// Functions are principal values, with the cuts and the signs on them as in Kahan, *Branch cuts for
/// complex elementary functions* (1987): a zero imaginary part that is +0 lies on the upper side of a
/// cut along the real line, −0 on the lower. All keep a tiny imaginary part to full relative
/// precision, on which ``complexStepDerivative(of:at:)`` rests.
@frozen
public struct Complex: Sendable, Hashable, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  /// The real part.
  public var real: Double
  /// The imaginary part.
  public var imaginary: Double

  /// Creates a number from its parts.
  @inlinable public init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  /// Creates a real number.
  @inlinable public init(floatLiteral value: Double) { self.init(value) }
  /// Creates a whole number.
  @inlinable public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// The imaginary unit.
  public static let i = Complex(0, 1)
  /// Not a number, in both parts.
  public static let nan = Complex(.nan, .nan)

  /// The absolute value √(x² + y²), without overflow on the way.
  public var magnitude: Double { Double.hypot(real, imaginary) }
  /// The angle from the positive real line, from −π to π; 0 for 0.
  public var phase: Double { Double.atan2(y: imaginary, x: real) }
  /// The number mirrored on the real line.
  @inlinable public var conjugate: Complex { Complex(real, -imaginary) }
  /// Whether the imaginary part is 0.
  @inlinable public var isReal: Bool { imaginary == 0 }
  /// Whether a part is NaN.
  @inlinable public var isNaN: Bool { real.isNaN || imaginary.isNaN }
  /// Whether both parts are finite.
  @inlinable public var isFinite: Bool { real.isFinite && imaginary.isFinite }

  /// i times the number.
  @inlinable var timesI: Complex { Complex(-imaginary, real) }
  /// −i times the number.
  @inlinable var timesMinusI: Complex { Complex(imaginary, -real) }
}

extension Complex {
  /// The sum.
  @inlinable public static func + (a: Complex, b: Complex) -> Complex {
    Complex(a.real + b.real, a.imaginary + b.imaginary)
  }
  /// The difference.
  @inlinable public static func - (a: Complex, b: Complex) -> Complex {
    Complex(a.real - b.real, a.imaginary - b.imaginary)
  }
  /// The opposite number.
  @inlinable public static prefix func - (a: Complex) -> Complex {
    Complex(-a.real, -a.imaginary)
  }
  /// The product.
  ///
  /// A factor that is real scales the other one, so that infinities do not become NaN.
  @inlinable public static func * (a: Complex, b: Complex) -> Complex {
    if b.imaginary == 0 { return Complex(a.real * b.real, a.imaginary * b.real) }
    if a.imaginary == 0 { return Complex(a.real * b.real, a.real * b.imaginary) }
    return Complex(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }
  /// The quotient, without overflow on the way (Smith's method); division by 0 gives infinite or NaN
  /// parts.
  @inlinable public static func / (a: Complex, b: Complex) -> Complex {
    if b.imaginary == 0 { return Complex(a.real / b.real, a.imaginary / b.real) }
    if b.real.magnitude >= b.imaginary.magnitude {
      let ratio = b.imaginary / b.real
      let scale = b.real + b.imaginary * ratio
      return Complex(
        (a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale)
    }
    let ratio = b.real / b.imaginary
    let scale = b.real * ratio + b.imaginary
    return Complex(
      (a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale)
  }

  /// A whole power, by repeated squaring; 0⁰ is 1.
  public func pow(_ exponent: Int) -> Complex {
    var result = Complex(1)
    var factor = self
    var remaining = exponent.magnitude
    while remaining > 0 {
      if remaining & 1 == 1 { result = result * factor }
      remaining >>= 1
      if remaining > 0 { factor = factor * factor }
    }
    return exponent < 0 ? 1 / result : result
  }

  /// A power: whole exponents by multiplication, others the principal value exp(w log z).
  ///
  /// 0 to a power with positive real part is 0, 0⁰ is 1, any other power of 0 NaN.
  public func pow(_ exponent: Complex) -> Complex {
    if exponent.imaginary == 0, exponent.real.magnitude <= 64,
      exponent.real == exponent.real.rounded(.towardZero)
    {
      return pow(Int(exponent.real))
    }
    if self == 0 { return exponent.real > 0 ? 0 : .nan }
    let size = Double.pow(magnitude, exponent.real)
    let scaled = isOnPositiveLine ? size : size * Double.exp(-exponent.imaginary * phase)
    let angle = exponent.real * phase + exponent.imaginary * Double.log(magnitude)
    return Complex(scaled * Double.cos(angle), scaled * Double.sin(angle))
  }

  private var isOnPositiveLine: Bool { imaginary == 0 && real > 0 }
}

extension Complex: CustomStringConvertible {
  /// The number as `x + yi`.
  public var description: String {
    "\(real) \(imaginary.sign == .minus ? "−" : "+") \(imaginary.magnitude)i"
  }
}
