/// The encoding of RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes as text, padded with "=".
  static func string(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let chunk = bytes[start..<min(start + 3, bytes.count)]
      let padded = chunk + Array(repeating: 0, count: 3 - chunk.count)
      let word = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        let isPadding = place > chunk.count
        result.append(
          isPadding ? UInt8(ascii: "=") : alphabet[(word >> (18 - 6 * place)) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
