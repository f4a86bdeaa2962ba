/// Bits packed into bytes from the lowest on (RFC 1951, section 3.1.1).
struct BitWriter {
  /// The whole bytes written so far.
  var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// Appends the low bits of a value, at most 56; the bits above must be 0.
  mutating func put(_ value: UInt64, bits: Int) {
    pending |= value << UInt64(count)
    count += bits
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Fills up the last byte with zeros.
  mutating func finishByte() {
    guard count > 0 else { return }
    bytes.append(UInt8(truncatingIfNeeded: pending))
    (pending, count) = (0, 0)
  }
}
