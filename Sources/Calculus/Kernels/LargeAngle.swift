/// Quarter turns in angles of any size.
///
/// The fraction of 2/π that matters is multiplied in whole numbers, after Payne and Hanek, *Radian
/// reduction for trigonometric functions*, SIGNUM Newsletter 18 (1983).
enum LargeAngle {
  /// 2/π in pieces of 64 bits, after one piece of zeros.
  private static let digits: [UInt64] = [
    0, 0xA2F9_836E_4E44_1529, 0xFC27_57D1_F534_DDC0, 0xDB62_9599_3C43_9041,
    0xFE51_63AB_DEBB_C561, 0xB724_6E3A_424D_D2E0, 0x0649_2EEA_09D1_921C, 0xFE1D_EB1C_B129_A73E,
    0xE882_35F5_2EBB_4484, 0xE99C_7026_B45F_7E41, 0x3991_D639_8353_39F4, 0x9C84_5F8B_BDF9_283B,
    0x1FF8_97FF_DE05_980F, 0xEF2F_118B_5A0A_6D1F, 0x6D36_7ECF_27CB_09B7, 0x4F46_3F66_9E5F_EA2D,
    0x7527_BAC7_EBE5_F17B, 0x3D07_39F7_8A52_92EA, 0x6BFB_5FB1_1F8D_5D08, 0x5603_3046_FC7B_6BAB,
  ]

  /// The angle as quarter turns (in the low bits of `turns`) and a rest from -π/4 to π/4; NaN for
  /// what is not finite.
  ///
  /// For magnitudes of 2¹⁵ and more.
  static func quarters(_ x: Double) -> (turns: Double, rest: Double) {
    guard x.isFinite else { return (roundingConstant, .nan) }
    let product = fraction(of: x.magnitude)
    var quarter = Int(product.0 >> 62)
    // Two bits of whole quarters go; what is left is a signed fraction of a quarter turn.
    let fraction = (
      product.0 << 2 | product.1 >> 62, product.1 << 2 | product.2 >> 62, product.2 << 2
    )
    let negative = fraction.0 >> 63 == 1
    if negative { quarter += 1 }
    let (high, low) = number(negative ? negated(fraction) : fraction)
    let rest = timesHalfPi(high, low)
    let turned = x < 0 ? -quarter : quarter
    let sign: Double = negative != (x < 0) ? -1 : 1
    return (roundingConstant + Double(turned & 3), sign * rest)
  }

  /// The angle times 2/π modulo 4: 2 bits of whole number and 190 bits of fraction.
  private static func fraction(of x: Double) -> (UInt64, UInt64, UInt64) {
    let place = Int(x.exponent) - 52 + 62
    let whole = x.significandBitPattern | 1 << 52
    let (word, shift) = (place / 64, UInt64(place % 64))
    func piece(_ index: Int) -> UInt64 {
      let upper = digits[word + index] << shift
      return shift == 0 ? upper : upper | digits[word + index + 1] >> (64 - shift)
    }
    let third = piece(2).multipliedFullWidth(by: whole)
    let second = piece(1).multipliedFullWidth(by: whole)
    let (middle, carry) = second.low.addingReportingOverflow(third.high)
    let first = piece(0) &* whole &+ second.high &+ (carry ? 1 : 0)
    return (first, middle, third.low)
  }

  private static func negated(_ x: (UInt64, UInt64, UInt64)) -> (UInt64, UInt64, UInt64) {
    let low = 0 &- x.2
    let middle = ~x.1 &+ (x.2 == 0 ? 1 : 0)
    let high = ~x.0 &+ (x.2 == 0 && x.1 == 0 ? 1 : 0)
    return (high, middle, low)
  }

  /// A fraction of 192 bits as the sum of two numbers.
  private static func number(_ x: (UInt64, UInt64, UInt64)) -> (Double, Double) {
    var (high, low, scale) = (x.0, x.1, 0x1p-64)
    if high == 0 { (high, low, scale) = (x.1, x.2, 0x1p-128) }
    let shift = UInt64(high.leadingZeroBitCount)
    if shift > 0, shift < 64 {
      high = high << shift | low >> (64 - shift)
      low <<= shift
      scale /= Double(UInt64(1) << shift)
    }
    let first = Double(high & ~0x7FF) * scale
    let second = (Double(high & 0x7FF) + Double(low) * 0x1p-64) * scale
    return (first, second)
  }

  /// The product with π/2; the exact remainder of a product is what `addingProduct` gives on every
  /// machine.
  private static func timesHalfPi(_ high: Double, _ low: Double) -> Double {
    let halfPi = 0x1.921fb54442d18p+0
    let main = high * halfPi
    let lost = (-main).addingProduct(high, halfPi)
    return main + (lost + (high * 0x1.1a62633145c07p-54 + low * halfPi))
  }
}
