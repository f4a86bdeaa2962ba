import Formula

/// The Mathematical Alphanumeric Symbols of Unicode (block U+1D400, and the letterlike symbols
/// that were there before it).
enum MathAlphabet {
  /// The starts of an alphabet's runs; `nil` where it has none.
  private struct Runs {
    var capitals: UInt32?
    var small: UInt32?
    var greekCapitals: UInt32?
    var greekSmall: UInt32?
    var digits: UInt32?
  }

  /// Letters whose code point lies outside the run of their alphabet.
  private static let exceptions: [Formula.Variant: [Character: Character]] = [
    .italic: ["h": "ℎ", "ı": "\u{1D6A4}", "ȷ": "\u{1D6A5}"],
    .doubleStruck: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"],
    .calligraphic: [
      "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
      "e": "ℯ", "g": "ℊ", "o": "ℴ",
    ],
    .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
  ]

  private static func runs(_ variant: Formula.Variant) -> Runs {
    switch variant {
    case .upright: Runs()
    case .italic:
      Runs(capitals: 0x1D434, small: 0x1D44E, greekSmall: 0x1D6FC)
    case .bold:
      Runs(
        capitals: 0x1D400, small: 0x1D41A, greekCapitals: 0x1D6A8, greekSmall: 0x1D6C2,
        digits: 0x1D7CE)
    case .boldItalic:
      Runs(
        capitals: 0x1D468, small: 0x1D482, greekCapitals: 0x1D71C, greekSmall: 0x1D736,
        digits: 0x1D7CE)
    case .doubleStruck: Runs(capitals: 0x1D538, small: 0x1D552, digits: 0x1D7D8)
    case .calligraphic: Runs(capitals: 0x1D49C, small: 0x1D4B6)
    case .fraktur: Runs(capitals: 0x1D504, small: 0x1D51E)
    case .sansSerif: Runs(capitals: 0x1D5A0, small: 0x1D5BA, digits: 0x1D7E2)
    case .monospace: Runs(capitals: 0x1D670, small: 0x1D68A, digits: 0x1D7F6)
    }
  }

  /// The name written in an alphabet; characters the alphabet lacks stay as they are.
  ///
  /// Greek capitals stay upright in the italic alphabet, as TeX sets them.
  static func mapped(_ name: String, to variant: Formula.Variant) -> String {
    let runs = runs(variant)
    return String(name.map { exceptions[variant]?[$0] ?? letter($0, runs) ?? $0 })
  }

  private static func letter(_ character: Character, _ runs: Runs) -> Character? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return nil
    }
    let value = scalar.value
    func at(_ start: UInt32?, _ offset: UInt32) -> Character? {
      start.flatMap { Unicode.Scalar($0 + offset) }.map(Character.init)
    }
    switch value {
    case 0x41...0x5A: return at(runs.capitals, value - 0x41)
    case 0x61...0x7A: return at(runs.small, value - 0x61)
    case 0x30...0x39: return at(runs.digits, value - 0x30)
    case 0x391...0x3A9: return at(runs.greekCapitals, value - 0x391)
    case 0x3B1...0x3C9: return at(runs.greekSmall, value - 0x3B1)
    case 0x2207: return at(runs.greekCapitals, 25)
    case 0x2202: return at(runs.greekSmall, 25)
    default: return greekForms[value].flatMap { at(runs.greekSmall, $0) }
    }
  }

  /// Other forms of small Greek letters (ϵ, ϑ, ϰ, ϕ, ϱ, ϖ) after the run from α.
  private static let greekForms: [UInt32: UInt32] = [
    0x3F5: 26, 0x3D1: 27, 0x3F0: 28, 0x3D5: 29, 0x3F1: 30, 0x3D6: 31,
  ]
}
