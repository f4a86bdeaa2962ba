/// Tables of names and signs that are written as text.
///
/// They are read by bytes, all separators being ASCII: going by characters takes several times as
/// long, and every program that shows a formula reads them first.
enum TableText {
  /// The words of a text between spaces.
  static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The two halves of each piece of a text, parted at the first sign between them; what has none
  /// is left out.
  static func pairs(
    _ text: String, each separator: Unicode.Scalar = " ", at sign: Unicode.Scalar = "="
  ) -> [(String, String)] {
    let bytes = Array(text.utf8)
    let (end, middle) = (UInt8(ascii: separator), UInt8(ascii: sign))
    var pairs: [(String, String)] = []
    pairs.reserveCapacity(bytes.count / 8)
    var start = 0
    while start < bytes.count {
      var parting: Int?
      var index = start
      while index < bytes.count, bytes[index] != end {
        // A half is never empty, so that a sign can stand for itself.
        if parting == nil, index > start, bytes[index] == middle { parting = index }
        index += 1
      }
      if let parting, parting + 1 < index {
        pairs.append(
          (
            String(decoding: bytes[start..<parting], as: UTF8.self),
            String(decoding: bytes[(parting + 1)..<index], as: UTF8.self)
          ))
      }
      start = index + 1
    }
    return pairs
  }
}
