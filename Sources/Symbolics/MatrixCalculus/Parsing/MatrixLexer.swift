/// Cuts the text of a matrix expression into tokens.
struct MatrixLexer {
  private let characters: [Character]
  private let source: String
  private var position = 0

  /// Signs, longest first; what is written by hand is read as its ASCII kin.
  private static let signs = [".**", ".^", "**", ".*", "+", "-", "*", "/", "^", "(", ")", ",", "'"]
  private static let kin: [Character: String] = [
    "−": "-", "·": "*", "×": "*", "∗": "*", "⋅": "*", "÷": "/", "∘": ".*", "⊙": ".*", "ᵀ": "'",
    "⊤": "'", "’": "'", "′": "'",
  ]

  private init(_ source: String) {
    self.source = source
    characters = Array(source)
  }

  static func tokens(_ source: String) throws(ExpressionError) -> [Token] {
    var lexer = MatrixLexer(source)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    tokens.append(Token(kind: .end, column: lexer.characters.count + 1))
    return tokens
  }

  private mutating func next() throws(ExpressionError) -> Token? {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    guard position < characters.count else { return nil }
    let start = position
    let character = characters[start]
    if Self.isDigit(character) || character == "." && isDigit(at: start + 1) {
      return Token(kind: .number(number()), column: start + 1)
    }
    if character.isLetter, Self.kin[character] == nil {
      return Token(kind: .name(name()), column: start + 1)
    }
    return Token(kind: .sign(try sign()), column: start + 1)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private func isDigit(at index: Int) -> Bool {
    index < characters.count && Self.isDigit(characters[index])
  }

  private mutating func number() -> String {
    let start = position
    while isDigit(at: position) { position += 1 }
    // The point of `2 .* x` and `2.*x` belongs to the sign.
    if position < characters.count, characters[position] == ".", isDigit(at: position + 1) {
      position += 1
      while isDigit(at: position) { position += 1 }
    }
    return String(characters[start..<position])
  }

  /// A name; with a point and a bracket after it, the name of a function of every entry.
  private mutating func name() -> String {
    let start = position
    while position < characters.count, Self.kin[characters[position]] == nil,
      characters[position].isLetter || characters[position].isNumber || characters[position] == "_"
    {
      position += 1
    }
    let isEntrywise =
      position + 1 < characters.count && characters[position] == "."
      && characters[position + 1] == "("
    if isEntrywise { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func sign() throws(ExpressionError) -> String {
    let character = characters[position]
    if let sign = Self.kin[character] {
      position += 1
      return sign
    }
    for sign in Self.signs
    where position + sign.count <= characters.count
      && String(characters[position..<position + sign.count]) == sign
    {
      position += sign.count
      return sign == "^" ? "**" : sign == ".^" ? ".**" : sign
    }
    let suggestion: String? =
      switch character {
      case "=": "an expression has no ="
      case "[", "]", "{", "}": "use round brackets"
      case "²": "write **2"
      case "⁻", "¹": "write inv(A)"
      case ".": "write .* or .** between two matrices, f.(A) for a function of every entry"
      default: nil
      }
    throw ExpressionError(
      "unexpected character \u{201C}\(character)\u{201D}", column: position + 1, source: source,
      suggestion: suggestion)
  }
}
