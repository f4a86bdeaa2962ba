import RealModule

// Kahan, Branch cuts for complex elementary functions, or much ado about nothing's sign bit (1987).
extension Complex {
  /// √(1 − z) and √(1 + z), with the signs of zeros kept.
  private var rootsAroundOne: (below: Complex, above: Complex) {
    (
      Complex.sqrt(Complex(1 - real, -imaginary)),
      Complex.sqrt(Complex(1 + real, imaginary))
    )
  }

  /// The inverse sine; cut along the real line outside −1…1.
  public static func asin(_ z: Complex) -> Complex {
    let roots = z.rootsAroundOne
    return Complex(
      Double.atan2(y: z.real, x: realOfProduct(roots.below, roots.above)),
      Double.asinh(imaginaryOfProduct(roots.below.conjugate, roots.above)))
  }

  /// The inverse cosine; cut along the real line outside −1…1.
  public static func acos(_ z: Complex) -> Complex {
    let roots = z.rootsAroundOne
    return Complex(
      2 * Double.atan2(y: roots.below.real, x: roots.above.real),
      Double.asinh(imaginaryOfProduct(roots.above.conjugate, roots.below)))
  }

  /// The inverse tangent; cut along the imaginary line outside −i…i.
  public static func atan(_ z: Complex) -> Complex { atanh(z.timesI).timesMinusI }

  /// The inverse hyperbolic sine; cut along the imaginary line outside −i…i.
  public static func asinh(_ z: Complex) -> Complex { asin(z.timesI).timesMinusI }

  /// The inverse hyperbolic cosine; cut along the real line below 1.
  public static func acosh(_ z: Complex) -> Complex {
    let below = sqrt(Complex(z.real - 1, z.imaginary))
    let above = sqrt(Complex(z.real + 1, z.imaginary))
    return Complex(
      Double.asinh(realOfProduct(below.conjugate, above)),
      2 * Double.atan2(y: below.imaginary, x: above.real))
  }

  /// The inverse hyperbolic tangent; cut along the real line outside −1…1.
  public static func atanh(_ z: Complex) -> Complex {
    if z.real < 0 || (z.real == 0 && z.real.sign == .minus) { return -atanh(-z) }
    let (x, y) = (z.real, z.imaginary)
    let largest = max(x, y.magnitude)
    guard largest < 1e150 else {
      // About 1/z ± iπ/2.
      return Complex((1 / z).real, Double(signOf: y, magnitudeOf: .pi / 2))
    }
    let distance = (1 - x) * (1 - x) + y * y
    return Complex(
      Double.log(onePlus: 4 * x / distance) / 4,
      Double.atan2(y: 2 * y, x: (1 - x) * (1 + x) - y * y) / 2)
  }

  private static func realOfProduct(_ a: Complex, _ b: Complex) -> Double {
    a.real * b.real - a.imaginary * b.imaginary
  }

  private static func imaginaryOfProduct(_ a: Complex, _ b: Complex) -> Double {
    a.real * b.imaginary + a.imaginary * b.real
  }
}
