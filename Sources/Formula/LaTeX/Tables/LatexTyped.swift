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
}
