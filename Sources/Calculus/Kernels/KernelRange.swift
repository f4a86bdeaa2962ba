/// Where the formulas of ``KernelCores`` hold: each gives a number below zero for an argument outside.
///
/// Numbers instead of truths, so that those of a block can be joined bit by bit. NaN is outside.
enum KernelRange {
  /// Angles up to 51 000, for which the parts of π/2 do.
  @inline(__always) static func angle(_ x: Double) -> Int64 { magnitude(x, upTo: 51_000) }

  /// Exponents that give normal numbers, and so do their negatives.
  @inline(__always) static func exponent(_ x: Double) -> Int64 { magnitude(x, upTo: 707) }

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
