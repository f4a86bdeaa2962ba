/// Operations on doubles with the result rounded down or up, whatever the exact result is.
///
/// The hardware rounds to nearest. The error of a sum is a double and is known (Knuth's TwoSum, *The
/// Art of Computer Programming*, volume 2, 4.2.2); the errors of products, quotients and roots
/// follow from one fused multiply-add. Its sign tells whether the result has to move to the next
/// double, so an exact result stays where it is. Below 2⁻⁹⁶⁰ the error itself may be rounded, and the
/// result moves in any case. A sum or product too large for a double is at least the largest one.
@usableFromInline
enum DirectedRounding {
  /// Below this magnitude the error of an operation need not be a double.
  @usableFromInline static let tiny = 0x1p-960

  /// a + b, rounded down; −∞ where the sum of infinities has no value.
  @inlinable
  static func sumDown(_ a: Double, _ b: Double) -> Double {
    let sum = a + b
    let part = sum - a
    if (a - (sum - part)) + (b - part) >= 0 { return sum }
    return sum.isNaN ? -.infinity : sum.nextDown
  }

  /// a + b, rounded up; ∞ where the sum of infinities has no value.
  @inlinable
  static func sumUp(_ a: Double, _ b: Double) -> Double { -sumDown(-a, -b) }

  /// a · b, rounded down; 0 · ∞ is 0, as an infinite bound is never reached.
  @inlinable
  static func productDown(_ a: Double, _ b: Double) -> Double {
    if a == 0 || b == 0 { return 0 }
    let product = a * b
    if product.magnitude > tiny, (-product).addingProduct(a, b) >= 0 { return product }
    if product == 0 { return underflowDown(isNegative: (a < 0) != (b < 0)) }
    return product.nextDown
  }

  /// a · b, rounded up; 0 · ∞ is 0.
  @inlinable
  static func productUp(_ a: Double, _ b: Double) -> Double { -productDown(-a, b) }

  /// a ÷ b, rounded down; the divisor is not 0, and a finite number ÷ ∞ is 0.
  @inlinable
  static func quotientDown(_ a: Double, _ b: Double) -> Double {
    if a == 0 || b.isInfinite { return 0 }
    let quotient = a / b
    let rest = a.addingProduct(-quotient, b)
    if quotient.magnitude > tiny, a.magnitude > tiny, b > 0 ? rest >= 0 : rest <= 0 {
      return quotient
    }
    if quotient == 0 { return underflowDown(isNegative: (a < 0) != (b < 0)) }
    return quotient.nextDown
  }

  /// A result that is not 0 but rounds to it, rounded down.
  @inlinable
  static func underflowDown(isNegative: Bool) -> Double {
    isNegative ? -Double.leastNonzeroMagnitude : 0
  }

  /// a ÷ b, rounded up.
  @inlinable
  static func quotientUp(_ a: Double, _ b: Double) -> Double { -quotientDown(-a, b) }

  /// The square root of a number that is not negative, rounded down.
  @inlinable
  static func rootDown(_ a: Double) -> Double {
    let root = a.squareRoot()
    if a == 0 || a.isInfinite { return root }
    return a > tiny && a.addingProduct(-root, root) >= 0 ? root : root.nextDown
  }

  /// The square root of a number that is not negative, rounded up.
  @inlinable
  static func rootUp(_ a: Double) -> Double {
    let root = a.squareRoot()
    if a == 0 || a.isInfinite { return root }
    return a > tiny && a.addingProduct(-root, root) <= 0 ? root : root.nextUp
  }

  /// A whole power of a number that is not negative, rounded down.
  @inlinable
  static func powerDown(_ a: Double, _ exponent: UInt) -> Double {
    power(a, exponent, productDown)
  }

  /// A whole power of a number that is not negative, rounded up.
  @inlinable
  static func powerUp(_ a: Double, _ exponent: UInt) -> Double { power(a, exponent, productUp) }

  /// Repeated squaring; rounding one way at every step rounds the whole that way.
  @inlinable
  static func power(
    _ a: Double, _ exponent: UInt, _ product: (Double, Double) -> Double
  ) -> Double {
    var (result, factor, rest) = (1.0, a, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, factor) }
      rest >>= 1
      if rest > 0 { factor = product(factor, factor) }
    }
    return result
  }
}
