/// A word, number or sign of the text and the column at which it starts, counted from 1.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case number(String)
    case name(String)
    case sign(String)
    case end
  }

  var kind: Kind
  var column: Int

  /// As shown in messages.
  var text: String {
    switch kind {
    case .number(let text), .name(let text), .sign(let text): text
    case .end: "the end"
    }
  }
}

/// Cuts text into tokens.
struct Lexer {
  private let characters: [Character]
  private let source: String
  private var position = 0

  /// Signs of two characters, then of one; `∗`, `·`, `×`, `−` and `÷` are read as their ASCII kin.
  private static let pairs: Set<String> = ["**", "<=", ">=", "==", "!="]
  private static let singles: Set<Character> = [
    "+", "-", "*", "/", "^", "(", ")", ",", "<", ">", "&", "|",
  ]
  private static let kin: [Character: String] = [
    "−": "-", "·": "*", "×": "*", "∗": "*", "⋅": "*", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=",
  ]

  init(_ source: String) {
    self.source = source
    characters = Array(source)
  }

  static func tokens(_ source: String) throws(ExpressionError) -> [Token] {
    var lexer = Lexer(source)
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
    let kind: Token.Kind
    if character.isDigit || (character == "." && isDigit(at: start + 1)) {
      kind = .number(number())
    } else if character.isLetter || character == "_" {
      while position < characters.count, characters[position].isNamePart { position += 1 }
      kind = .name(String(characters[start..<position]))
    } else {
      kind = .sign(try sign())
    }
    return Token(kind: kind, column: start + 1)
  }

  private func isDigit(at index: Int) -> Bool {
    index < characters.count && characters[index].isDigit
  }

  private mutating func number() -> String {
    let start = position
    while isDigit(at: position) { position += 1 }
    if position < characters.count, characters[position] == "." {
      position += 1
      while isDigit(at: position) { position += 1 }
    }
    if position < characters.count, characters[position] == "e" || characters[position] == "E" {
      var next = position + 1
      if next < characters.count, characters[next] == "-" || characters[next] == "+" { next += 1 }
      if isDigit(at: next) {
        position = next
        while isDigit(at: position) { position += 1 }
      }
    }
    return String(characters[start..<position])
  }

  private mutating func sign() throws(ExpressionError) -> String {
    let character = characters[position]
    if position + 1 < characters.count {
      let pair = String(characters[position...position + 1])
      if Lexer.pairs.contains(pair) {
        position += 2
        return pair
      }
    }
    position += 1
    if let sign = Lexer.kin[character] { return sign }
    if Lexer.singles.contains(character) { return String(character) }
    throw unexpected(character)
  }

  private func unexpected(_ character: Character) -> ExpressionError {
    let suggestion: String? =
      switch character {
      case "=": "an expression has no =; compare with == inside a Piecewise condition"
      case "[", "]", "{", "}": "use round brackets"
      case "²": "write **2"
      case "³": "write **3"
      case "√": "write sqrt(…)"
      case "'": "derivatives are taken with derivative(by:)"
      case "!": "factorials are not supported; != means not equal"
      default: nil
      }
    return ExpressionError(
      "unexpected character \u{201C}\(character)\u{201D}", column: position, source: source,
      suggestion: suggestion)
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isNamePart: Bool { isLetter || isDigit || self == "_" }
}
