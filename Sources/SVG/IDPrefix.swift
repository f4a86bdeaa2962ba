/// The ids of one picture.
///
/// All begin with the same five characters, which a hash draws from the scene's id: a picture is
/// nearly as small as one with ids that mean nothing, and two pictures whose scenes have different
/// ids share them in one of 384 million cases. They begin with a capital, which the anchors of
/// headings never have. What follows tells the elements apart: small letters and digits for
/// glyphs, a capital for all else.
struct IDPrefix {
  /// The id of the root element, with which all others begin.
  let root: String

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")

  /// Creates the ids for a scene id.
  init(_ sceneID: String) {
    // FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo), whose high bits are the better mixed.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in sceneID.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var rest = hash ^ hash >> 32
    var root = ""
    for radix: UInt64 in [26, 62, 62, 62, 62] {
      root.append(Self.alphabet[Int(rest % radix)])
      rest /= radix
    }
    self.root = root
  }

  /// The id of the title.
  var title: String { root + "T" }
  /// The id of the description.
  var description: String { root + "D" }
  /// The id of a shared glyph.
  func glyph(_ index: Int) -> String { root + String(index, radix: 36) }
  /// Writes the id of a shared glyph.
  func writeGlyph(_ index: Int, to output: inout ByteText) {
    var (word, count, rest): (UInt64, Int, Int) = (0, 0, index)
    repeat {
      let digit = UInt64(rest % 36)
      word = word << 8 | (digit < 10 ? 0x30 + digit : 0x57 + digit)
      count += 1
      rest /= 36
    } while rest > 0
    output.write(root)
    output.write(word, count: count)
  }
  /// The id of a clip path.
  func clip(_ index: Int) -> String { "\(root)C\(String(index, radix: 36))" }
}
