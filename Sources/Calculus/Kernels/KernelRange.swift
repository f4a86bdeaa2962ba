/// Where the formulas of ``KernelCores`` hold: each gives a number below zero for an argument outside.
///
/// Numbers instead of truths, so that those of a block can be joined bit by bit. NaN is outside.
enum KernelRange {
  /// Angles up to 51 000, for which the parts of π/2 do.
  @inline(__always) static func angle(_ x: Double) -> Int64 { magnitude(x, upTo: 51_000) }

  /// Exponents that give normal numbers, and so do their negatives.
  @inline(__always) static func exponent(_ x: Double) -> Int64 { magnitude(x, upTo: 707) }

  /// Whether, by the marks of the powers 2^(k/256), exponents are surely below 354 either way.
  @inline(__always) static func isModerate(_ marks: UInt64) -> Bool { marks >> 18 == 0 }

  /// The whole number k in the low bits of x + 1.5·2⁵², plus 2¹⁷: below 2¹⁸ where k is from −2¹⁷ up
  /// to 2¹⁷, and so are such numbers joined bit by bit.
  @inline(__always) static func mark(_ power: UInt64) -> UInt64 {
    power &+ (1 << 17 &- roundingConstant.bitPattern)
  }

  /// Positive normal numbers.
  @inline(__always) static func positive(_ x: Double) -> Int64 {
    let bits = Int64(bitPattern: x.bitPattern)
    return (bits &- 0x0010_0000_0000_0000) | (0x7FEF_FFFF_FFFF_FFFF &- bits)
  }

  /// The sum overflows into the sign where the magnitude, as a whole number, is above the limit.
  @inline(__always) private static func magnitude(_ x: Double, upTo limit: Double) -> Int64 {
    Int64(bitPattern: x.magnitude.bitPattern)
      &+ (Int64.max &- Int64(bitPattern: limit.bitPattern))
  }
}
