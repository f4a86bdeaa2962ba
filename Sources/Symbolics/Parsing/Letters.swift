/// The characters of a text by position.
///
/// ASCII text, which is nearly all that is read, is held as bytes; grapheme clusters cost far more.
struct Letters {
  enum Kind: Sendable { case space, digit, letter, point, other, end }

  private let bytes: [UInt8]
  private let characters: [Character]
  let count: Int

  init(_ source: String) {
    // A carriage return and a line feed are one character.
    if source.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      bytes = Array(source.utf8)
      characters = []
      count = bytes.count
    } else {
      bytes = []
      characters = Array(source)
      count = characters.count
    }
  }

  func kind(at index: Int) -> Kind {
    guard index < count else { return .end }
    if !bytes.isEmpty { return Letters.kind(bytes[index]) }
    let character = characters[index]
    if let byte = character.asciiValue, character.utf8.count == 1 { return Letters.kind(byte) }
    if character.isWhitespace { return .space }
    return character.isLetter && !Letters.isRaised(character) ? .letter : .other
  }

  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A, 0x5F: .letter
    case 0x2E: .point
    case 0x20, 0x09...0x0D: .space
    default: .other
    }
  }

  /// A letter above the line is a power, not part of a name.
  private static func isRaised(_ character: Character) -> Bool { character == "ⁿ" }

  func isNamePart(at index: Int) -> Bool {
    let kind = kind(at: index)
    return kind == .letter || kind == .digit
  }

  func isExponentMark(at index: Int) -> Bool {
    guard index < count else { return false }
    let character = character(at: index)
    return character == "e" || character == "E"
  }

  func isPlusOrMinus(at index: Int) -> Bool {
    guard index < count else { return false }
    let character = character(at: index)
    return character == "+" || character == "-"
  }

  /// The byte at a place of ASCII text; 0 behind its end and in other text.
  func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  func character(at index: Int) -> Character {
    bytes.isEmpty ? characters[index] : Character(Unicode.Scalar(bytes[index]))
  }

  func text(_ range: Range<Int>) -> String {
    bytes.isEmpty
      ? String(characters[range]) : String(decoding: bytes[range], as: UTF8.self)
  }
}
