/// Elementary functions that give the same bits on every machine, alone and in blocks.
///
/// Written in Swift with additions, multiplications and divisions only (no fused operations, no
/// system library). Errors are stated in units of the last place of the exact result (ulp) and held
/// by tests against values of 50 digits. A zero may lose its sign.
public enum Kernel {
  /// The sine of an angle in radians; error below 1.5 ulp for every finite angle, NaN for others.
  public static func sin(_ x: Double) -> Double {
    let (turns, rest) = quarters(x)
    return KernelCores.wave(rest, turns)
  }

  /// The cosine of an angle in radians; error below 1.5 ulp for every finite angle, NaN for others.
  public static func cos(_ x: Double) -> Double {
    let (turns, rest) = quarters(x)
    return KernelCores.wave(rest, turns + 1)
  }

  @inline(__always) private static func quarters(_ x: Double) -> (turns: Double, rest: Double) {
    KernelRange.angle(x) < 0 ? LargeAngle.quarters(x) : KernelCores.quarters(x)
  }

  /// The exponential; error below 1 ulp, 0 below -745.2 and infinity above 709.8.
  ///
  /// Denormal results have half a unit of their last place more.
  public static func exp(_ x: Double) -> Double {
    if KernelRange.exponent(x) < 0 { return distantExp(x) }
    return ExponentialTable.use { KernelCores.exp(x, $0) }
  }

  /// The exponential where its power of two is no normal number, or nearly so; its factor comes in two
  /// halves.
  private static func distantExp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.8 { return .infinity }
    if x < -745.2 { return 0 }
    let (_, count, fraction) = KernelCores.exponentialParts(x)
    let half = (count * 0.5).rounded(.down)
    return (1 + fraction) * powerOfTwo(half) * powerOfTwo(count - half)
  }

  private static func powerOfTwo(_ exponent: Double) -> Double {
    Double(sign: .plus, exponent: Int(exponent), significand: 1)
  }

  /// eˣ − 1, without cancellation near 0; error below 2 ulp.
  public static func expMinusOne(_ x: Double) -> Double {
    KernelRange.exponent(x) < 0 ? distantExp(x) - 1 : KernelCores.expMinusOne(x)
  }

  /// The natural logarithm; error below 1 ulp, -∞ at 0, NaN below.
  public static func log(_ x: Double) -> Double {
    KernelRange.positive(x) < 0 ? distantLog(x) : KernelCores.log(x)
  }

  private static func distantLog(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    // Infinity and NaN are their own logarithms.
    guard x > 0 else { return .nan }
    guard x < .infinity else { return x }
    // A denormal number, moved up by 2⁵⁴ with its logarithm moved back.
    return KernelCores.log(x * 0x1p54, correction: -54 * 0x1.a39ef35793c76p-33)
      - 54 * 0x1.62e42feep-1
  }

  /// log(1 + x), without cancellation near 0; error below 2 ulp, -∞ at -1, NaN below.
  public static func log(onePlus x: Double) -> Double {
    KernelRange.positive(1 + x) < 0 ? distantLog(1 + x) : KernelCores.logOnePlus(x)
  }

  /// The logistic function 1/(1 + e⁻ˣ); error below 3 ulp, right at both ends: e⁻¹⁰⁰⁰ is 0 and the
  /// value at 1000 is 1.
  public static func sigmoid(_ x: Double) -> Double {
    guard KernelRange.exponent(x) < 0 else {
      return ExponentialTable.use { KernelCores.sigmoid(x, $0) }
    }
    if x.isNaN { return x }
    return x < 0 ? distantExp(x) : 1
  }

  /// log(eᵃ + eᵇ) without overflow: finite for finite arguments.
  ///
  /// The error is below 2 units in the last place of the larger of the result, the arguments and
  /// log 2. With `b` = 0 it is the softplus function log(1 + eᵃ).
  public static func logAddExp(_ a: Double, _ b: Double) -> Double {
    guard KernelRange.exponent(a - b) < 0 else {
      return ExponentialTable.use { KernelCores.logAddExp(a, b, $0) }
    }
    if a.isNaN || b.isNaN { return .nan }
    // Infinities, or so far apart that the smaller counts only where the larger is 0.
    let larger = a < b ? b : a
    return larger.isInfinite ? larger : larger + distantExp(-(a - b).magnitude)
  }
}
