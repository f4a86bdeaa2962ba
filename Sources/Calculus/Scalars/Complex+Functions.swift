import RealModule

extension Complex {
  /// The exponential.
  public static func exp(_ z: Complex) -> Complex {
    let size = Double.exp(z.real)
    if z.imaginary == 0 { return Complex(size, z.imaginary) }
    // A size beyond the range may come back into it with a small cosine or sine.
    guard size.isFinite || !z.real.isFinite else {
      let half = Double.exp(z.real / 2)
      return Complex(
        half * Double.cos(z.imaginary) * half, half * Double.sin(z.imaginary) * half)
    }
    return Complex(size * Double.cos(z.imaginary), size * Double.sin(z.imaginary))
  }

  /// The natural logarithm; cut along the negative real line.
  public static func log(_ z: Complex) -> Complex {
    Complex(logOfMagnitude(z.real.magnitude, z.imaginary.magnitude), z.phase)
  }

  /// log √(x² + y²), precise where that is near 1.
  private static func logOfMagnitude(_ x: Double, _ y: Double) -> Double {
    let (long, short) = x > y ? (x, y) : (y, x)
    guard long > 0.5, long < 2 else { return Double.log(Double.hypot(x, y)) }
    return Double.log(onePlus: (long - 1) * (long + 1) + short * short) / 2
  }

  /// The square root; cut along the negative real line, real part not negative.
  public static func sqrt(_ z: Complex) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    if y.isInfinite { return Complex(.infinity, y) }
    if x == 0, y == 0 { return Complex(0, y) }
    // Scaled by a power of 4 where the sum of squares would leave the range.
    let size = max(x.magnitude, y.magnitude)
    let scale = size > 1e150 ? 0x1p-256 : size < 1e-150 ? 0x1p256 : 1.0
    let scaled = Complex(x * scale * scale, y * scale * scale)
    let sum = scaled.real.magnitude + Double.hypot(scaled.real, scaled.imaginary)
    let part = Double.sqrt(sum / 2) / scale
    if x >= 0 { return Complex(part, y / part / 2) }
    return Complex(y.magnitude / part / 2, Double(signOf: y, magnitudeOf: part))
  }

  /// The sine.
  public static func sin(_ z: Complex) -> Complex {
    Complex(
      Double.sin(z.real) * Double.cosh(z.imaginary), Double.cos(z.real) * Double.sinh(z.imaginary))
  }

  /// The cosine.
  public static func cos(_ z: Complex) -> Complex {
    Complex(
      Double.cos(z.real) * Double.cosh(z.imaginary),
      -(Double.sin(z.real) * Double.sinh(z.imaginary)))
  }

  /// The tangent.
  public static func tan(_ z: Complex) -> Complex { tanh(z.timesI).timesMinusI }

  /// The hyperbolic sine.
  public static func sinh(_ z: Complex) -> Complex { sin(z.timesI).timesMinusI }

  /// The hyperbolic cosine.
  public static func cosh(_ z: Complex) -> Complex { cos(z.timesI) }

  /// The hyperbolic tangent (Kahan's formula, which neither cancels nor overflows).
  public static func tanh(_ z: Complex) -> Complex {
    if z.real.magnitude > 20 {
      let decay = Double.exp(-z.real.magnitude)
      let (sine, cosine) = (Double.sin(z.imaginary), Double.cos(z.imaginary))
      return Complex(
        Double(signOf: z.real, magnitudeOf: 1), 4 * sine * cosine * decay * decay)
    }
    let tangent = Double.tan(z.imaginary)
    let secant = 1 + tangent * tangent
    let sine = Double.sinh(z.real)
    let cosine = Double.cosh(z.real)
    let bottom = 1 + secant * sine * sine
    return Complex(secant * cosine * sine / bottom, tangent / bottom)
  }

  /// The error function, for |Im z| up to about 20 (Abramowitz and Stegun, formula 7.1.29: relative
  /// error about 1e-15 of the larger part).
  public static func erf(_ z: Complex) -> Complex {
    let (x, y) = (z.real, z.imaginary)
    if x < 0 { return -erf(-z) }
    let gauss = Double.exp(-x * x)
    var (sumReal, sumImaginary) = (0.0, 0.0)
    for n in 1...(16 + 2 * Int(min(y.magnitude, 30))) {
      let m = Double(n)
      // cosh and sinh of ny, with the factor exp(−n²/4) in the exponents so that nothing overflows.
      let weight = 1 / (m * m + 4 * x * x)
      let (rising, falling) = (Double.exp(m * y - m * m / 4), Double.exp(-m * y - m * m / 4))
      let cosine = (rising + falling) / 2
      let sine =
        (m * y).magnitude < 0.3
        ? Double.sinh(m * y) * Double.exp(-m * m / 4) : (rising - falling) / 2
      let flat = Double.exp(-m * m / 4)
      let (turnCosine, turnSine) = (Double.cos(2 * x * y), Double.sin(2 * x * y))
      sumReal += weight * (2 * x * flat - 2 * x * cosine * turnCosine + m * sine * turnSine)
      sumImaginary += weight * (2 * x * cosine * turnSine + m * sine * turnCosine)
    }
    let half = Double.sin(x * y)
    let (first, second) =
      (x * y).magnitude < 1e-100
      ? (x * y * y / .pi, y / .pi)
      : (half * half / (.pi * x), Double.sin(2 * x * y) / (2 * .pi * x))
    return Complex(
      Double.erf(x) + gauss * (first + 2 / .pi * sumReal),
      gauss * (second + 2 / .pi * sumImaginary))
  }
}
