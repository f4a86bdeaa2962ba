/// The encoding of RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Appends bytes as text, padded with "=".
  static func append(_ bytes: [UInt8], to result: inout [UInt8]) {
    let alphabet = alphabet
    var start = 0
    while start + 3 <= bytes.count {
      let word =
        Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      result.append(alphabet[word >> 18])
      result.append(alphabet[word >> 12 & 63])
      result.append(alphabet[word >> 6 & 63])
      result.append(alphabet[word & 63])
      start += 3
    }
    while start < bytes.count {
      let count = min(3, bytes.count - start)
      let word =
        Int(bytes[start]) << 16 | (count > 1 ? Int(bytes[start + 1]) << 8 : 0)
        | (count > 2 ? Int(bytes[start + 2]) : 0)
      result.append(alphabet[word >> 18])
      result.append(alphabet[word >> 12 & 63])
      result.append(count > 1 ? alphabet[word >> 6 & 63] : UInt8(ascii: "="))
      result.append(count > 2 ? alphabet[word & 63] : UInt8(ascii: "="))
      start += 3
    }
  }
}
