/// The signs that are typed as themselves.
enum LatexTyped {
  static let signs: [(character: Character, sign: String, role: Formula.SymbolClass)] = [
    ("+", "+", .binary), ("-", "−", .binary), ("*", "∗", .binary),
    ("=", "=", .relation), ("<", "<", .relation), (">", ">", .relation), (":", ":", .relation),
    (",", ",", .punctuation), (";", ";", .punctuation),
    ("(", "(", .open), ("[", "[", .open), (")", ")", .close), ("]", "]", .close),
    ("|", "|", .ordinary), ("/", "/", .ordinary), ("!", "!", .ordinary), ("?", "?", .ordinary),
    (".", ".", .ordinary), ("@", "@", .ordinary), ("\"", "\"", .ordinary), ("`", "`", .ordinary),
  ]

  /// What an ASCII character stands for, by its code: most characters of a formula stand for nothing.
  private static let byCode: [(sign: String, role: Formula.SymbolClass)?] = {
    var result = [(sign: String, role: Formula.SymbolClass)?](repeating: nil, count: 128)
    for typed in signs {
      if let code = typed.character.asciiValue { result[Int(code)] = (typed.sign, typed.role) }
    }
    return result
  }()

  /// The sign that is typed as a character.
  static func sign(for character: Character) -> (sign: String, role: Formula.SymbolClass)? {
    character.asciiCode.flatMap { byCode[Int($0)] }
  }
}
