/// The letters behind Unicode's slanted and bold mathematical ones.
///
/// What a picture's text stands for is searched and read as it is typed: `f(x)`, not `𝑓(𝑥)`.
/// Alphabets that mean something by themselves (ℝ, ℒ, 𝔤) stay as they are.
enum MathLetters {
  /// The text with plain letters and digits.
  static func plain(_ text: String) -> String {
    // Other letters take fewer bytes, but for ℎ, which filled a gap.
    guard text.utf8.contains(where: { $0 == 0xF0 || $0 == 0xE2 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(plain(scalar)) }
    return String(result)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x210E: "h"
    case 0x1D400...0x1D49B: latin(scalar.value - 0x1D400) ?? scalar
    case 0x1D6A8...0x1D755: greek(Int(scalar.value - 0x1D6A8) % greekLetters.count)
    case 0x1D7CE...0x1D7D7: Unicode.Scalar(0x30 + scalar.value - 0x1D7CE) ?? scalar
    default: scalar
    }
  }

  /// Bold, italic and bold italic follow each other, capitals first.
  private static func latin(_ index: UInt32) -> Unicode.Scalar? {
    let letter = index % 52
    return Unicode.Scalar(letter < 26 ? 0x41 + letter : 0x61 + letter - 26)
  }

  private static func greek(_ index: Int) -> Unicode.Scalar { greekLetters[index] }

  /// One alphabet of Greek in Unicode's order.
  private static let greekLetters = Array(
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ".unicodeScalars)
}
