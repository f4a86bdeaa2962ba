/// A number that is not negative, rounded to a whole multiple of a power of ten, half to even.
///
/// Exact, by 128-bit arithmetic on the double's own digits; that is enough for the numbers that people
/// read.
struct RoundedDecimal {
  /// The multiple.
  let whole: UInt64
  /// The power of ten is minus this: digits after the decimal point.
  let places: Int

  /// The number rounded to a number of digits after the decimal point; nil where 128 bits are not
  /// enough.
  init?(_ value: Double, places: Int) {
    let (mantissa, power) = value.wholeParts
    let whole: UInt64?
    if let scale = Self.powerOfTen(places) {
      // Below 2⁵³ · 10¹⁹ < 2¹¹⁷.
      whole = Self.rounded(UInt128(mantissa) * UInt128(scale), timesPowerOfTwo: power)
    } else if let divisor = Self.powerOfTen(-places) {
      whole = Self.rounded(mantissa, timesPowerOfTwo: power, over: divisor)
    } else {
      whole = nil
    }
    guard let whole else { return nil }
    (self.whole, self.places) = (whole, places)
  }

  /// The number rounded to a number of significant digits; nil where 128 bits are not enough.
  init?(_ value: Double, significant count: Int) {
    guard value > 0, let limit = Self.powerOfTen(count) else { return nil }
    // The power of ten at or below that of two (Lemire's ⌊log₁₀ 2ᵉ⌋, exact for all doubles).
    let exponent = (Int(value.exponent) * 315_653) >> 20
    let places = count - 1 - exponent
    guard let first = RoundedDecimal(value, places: places) else { return nil }
    if first.whole < limit {
      self = first
    } else {
      // One digit more before the point, of the number itself or by rounding.
      self.init(value, places: places - 1)
    }
  }

  /// 10ⁿ for n in 0...19.
  private static func powerOfTen(_ exponent: Int) -> UInt64? {
    guard exponent >= 0, exponent <= 19 else { return nil }
    var result: UInt64 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  private static func rounded(_ product: UInt128, timesPowerOfTwo power: Int) -> UInt64? {
    if power >= 0 {
      guard power <= 10 else { return nil }
      return UInt64(exactly: product << UInt128(power))
    }
    // Less than a half.
    guard power >= -120 else { return 0 }
    let unit: UInt128 = 1 << UInt128(-power)
    return rounded(product >> UInt128(-power), rest: product & (unit - 1), of: unit)
  }

  private static func rounded(
    _ mantissa: UInt64, timesPowerOfTwo power: Int, over divisor: UInt64
  ) -> UInt64? {
    guard power.magnitude <= 60 else { return nil }
    let top = UInt128(mantissa) << UInt128(max(power, 0))
    let unit = UInt128(divisor) << UInt128(max(-power, 0))
    let (whole, rest) = top.quotientAndRemainder(dividingBy: unit)
    return rounded(whole, rest: rest, of: unit)
  }

  private static func rounded(_ whole: UInt128, rest: UInt128, of unit: UInt128) -> UInt64? {
    let isAbove = 2 * rest > unit || (2 * rest == unit && whole & 1 == 1)
    return UInt64(exactly: isAbove ? whole + 1 : whole)
  }
}

extension Double {
  /// Whole m and e with m · 2ᵉ = x, for a finite number that is not negative.
  var wholeParts: (mantissa: UInt64, power: Int) {
    let bits = significandBitPattern
    return (
      isNormal ? bits | (1 << 52) : bits, (isNormal ? Int(exponentBitPattern) : 1) - 1075
    )
  }
}

extension [UInt8] {
  /// The decimal digits of a whole number, 0 to 9; none for 0.
  init(digitsOf number: UInt64) {
    var (count, limit) = (0, number)
    while limit > 0 { (count, limit) = (count + 1, limit / 10) }
    self.init(copies: count, of: 0)
    var rest = number
    for index in indices.reversed() {
      self[index] = UInt8(rest % 10)
      rest /= 10
    }
  }
}
