/// Tables of names and signs that are written as text.
///
/// They are read by bytes, all separators being ASCII: going by characters takes several times as
/// long, and every program that shows a formula reads them first.
enum TableText {
  /// The words of a text between spaces.
  static func words(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map(string)
  }

  /// The two halves of each piece of a text, parted at the first sign between them; what has none
  /// is left out.
  static func pairs(
    _ text: String, each separator: Unicode.Scalar = " ", at sign: Unicode.Scalar = "="
  ) -> [(String, String)] {
    text.utf8.split(separator: UInt8(ascii: separator)).compactMap { piece in
      let halves = piece.split(separator: UInt8(ascii: sign), maxSplits: 1)
      return halves.count == 2 ? (string(halves[0]), string(halves[1])) : nil
    }
  }

  private static func string(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
}
