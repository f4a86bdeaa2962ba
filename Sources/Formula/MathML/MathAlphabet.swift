extension Formula.Variant {
  /// A name in Unicode's mathematical letters of this alphabet: `x` in `bold` is `𝐱`.
  ///
  /// Letters, Greek letters and digits that the alphabet has are replaced, everything else stays, as
  /// does all of `upright`. Italic `h` is `ℎ`, the places Unicode left open are filled likewise.
  public func styled(_ name: String) -> String {
    guard self != .upright else { return name }
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { result.append(letter(scalar)) }
    return String(result)
  }

  private func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let filled = exceptions[scalar] { return filled }
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return shifted(letters, by: value - 0x41) ?? scalar
    case 0x61...0x7A: return shifted(letters, by: value - 0x61 + 26) ?? scalar
    case 0x30...0x39: return shifted(digits, by: value - 0x30) ?? scalar
    default:
      guard let place = Self.greek[scalar] else { return scalar }
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

  /// The letters that Unicode had before it had the alphabet.
  private var exceptions: [Unicode.Scalar: Unicode.Scalar] {
    switch self {
    case .italic: ["h": "ℎ", "ı": "𝚤", "ȷ": "𝚥"]
    case .calligraphic:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
        "g": "ℊ", "o": "ℴ",
      ]
    case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
    case .doubleStruck:
      ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    default: [:]
    }
  }

  /// The letter that an italic one is the form of, for letters that stand as signs; nil for another
  /// sign.
  static func letter(ofItalic sign: String) -> String? { italicLetters[sign] }

  private static let italicLetters: [String: String] = {
    var result: [String: String] = [:]
    let latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    for letter in (latin + greekOrder).map(String.init) {
      result[Formula.Variant.italic.styled(letter)] = letter
    }
    return result
  }()

  private static let greekOrder = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ"

  /// The place of each letter in Unicode's runs of 58 mathematical Greek letters.
  private static let greek: [Unicode.Scalar: UInt32] = {
    var result: [Unicode.Scalar: UInt32] = [:]
    for (place, scalar) in greekOrder.unicodeScalars.enumerated() { result[scalar] = UInt32(place) }
    return result
  }()
}
