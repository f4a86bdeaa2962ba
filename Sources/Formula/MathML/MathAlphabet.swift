extension Formula.Variant {
  /// A name in Unicode's mathematical letters of this alphabet: `x` in `bold` is `𝐱`.
  ///
  /// Letters, Greek letters and digits that the alphabet has are replaced, everything else stays, as
  /// does all of `upright`. Italic `h` is `ℎ`, the places Unicode left open are filled likewise.
  public func styled(_ name: String) -> String {
    guard self != .upright else { return name }
    // Nearly all are single letters.
    if let only = name.unicodeScalars.first, name.utf8.count == UTF8.width(only) {
      return String(letter(only))
    }
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { result.append(letter(scalar)) }
    return String(result)
  }

  private func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let older = older(scalar) { return older }
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return shifted(letters, by: value - 0x41) ?? scalar
    case 0x61...0x7A: return shifted(letters, by: value - 0x61 + 26) ?? scalar
    case 0x30...0x39: return shifted(digits, by: value - 0x30) ?? scalar
    default:
      guard let place = Self.greekPlace(of: scalar) else { return scalar }
      return shifted(greekLetters, by: place) ?? scalar
    }
  }

  private func shifted(_ start: UInt32?, by offset: UInt32) -> Unicode.Scalar? {
    start.flatMap { Unicode.Scalar($0 + offset) }
  }

  /// Where A…Z, a…z of the alphabet begin.
  private var letters: UInt32? {
    switch self {
    case .upright: nil
    case .bold: 0x1D400
    case .italic: 0x1D434
    case .boldItalic: 0x1D468
    case .calligraphic: 0x1D49C
    case .fraktur: 0x1D504
    case .doubleStruck: 0x1D538
    case .sansSerif: 0x1D5A0
    case .monospace: 0x1D670
    }
  }

  private var digits: UInt32? {
    switch self {
    case .bold, .boldItalic: 0x1D7CE
    case .doubleStruck: 0x1D7D8
    case .sansSerif: 0x1D7E2
    case .monospace: 0x1D7F6
    default: nil
    }
  }

  private var greekLetters: UInt32? {
    switch self {
    case .bold: 0x1D6A8
    case .italic: 0x1D6E2
    case .boldItalic: 0x1D71C
    default: nil
    }
  }

  /// A letter that Unicode had before it had the alphabet; nil for any other.
  private func older(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch (self, scalar) {
    case (.italic, "h"): "ℎ"
    case (.italic, "ı"): "𝚤"
    case (.italic, "ȷ"): "𝚥"
    case (.calligraphic, _): Self.olderScript(scalar)
    case (.fraktur, "C"): "ℭ"
    case (.fraktur, "H"): "ℌ"
    case (.fraktur, "I"): "ℑ"
    case (.fraktur, "R"): "ℜ"
    case (.fraktur, "Z"): "ℨ"
    case (.doubleStruck, "C"): "ℂ"
    case (.doubleStruck, "H"): "ℍ"
    case (.doubleStruck, "N"): "ℕ"
    case (.doubleStruck, "P"): "ℙ"
    case (.doubleStruck, "Q"): "ℚ"
    case (.doubleStruck, "R"): "ℝ"
    case (.doubleStruck, "Z"): "ℤ"
    default: nil
    }
  }

  private static func olderScript(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "B": "ℬ"
    case "E": "ℰ"
    case "F": "ℱ"
    case "H": "ℋ"
    case "I": "ℐ"
    case "L": "ℒ"
    case "M": "ℳ"
    case "R": "ℛ"
    case "e": "ℯ"
    case "g": "ℊ"
    case "o": "ℴ"
    default: nil
    }
  }

  /// The letter that an italic one is the form of, for letters that stand as signs; nil for another
  /// sign.
  static func letter(ofItalic sign: String) -> String? {
    // All slanted letters but one are beyond the basic plane, and few signs are.
    guard let first = sign.utf8.first,
      first >= 0xF0 || first == 0xE2 && sign.utf8.last == 0x8E && sign == "ℎ"
    else { return nil }
    return italicLetters[sign]
  }

  private static let italicLetters: [String: String] = {
    var result: [String: String] = [:]
    let latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    for letter in (latin + greekOrder).map(String.init) {
      result[Formula.Variant.italic.styled(letter)] = letter
    }
    return result
  }()

  private static let greekOrder = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ"

  /// The place of a letter in Unicode's runs of 58 mathematical Greek letters, which are in
  /// `greekOrder`: that of the alphabet, with the variants between and behind.
  private static func greekPlace(of scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "Α"..."Ρ": scalar.value - 0x391
    case "ϴ": 17
    case "Σ"..."Ω": scalar.value - 0x391
    case "∇": 25
    case "α"..."ω": scalar.value - 0x3B1 + 26
    case "∂": 51
    case "ϵ": 52
    case "ϑ": 53
    case "ϰ": 54
    case "ϕ": 55
    case "ϱ": 56
    case "ϖ": 57
    default: nil
    }
  }
}
