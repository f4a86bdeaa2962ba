/// Cuts text into tokens.
struct Lexer {
  private let source: String
  private let letters: Letters
  private var position = 0

  /// Signs of two characters, then of one.
  private static let pairs: Set<String> = ["**", "<=", ">=", "==", "!="]
  private static let singles: Set<Character> = [
    "+", "-", "*", "/", "^", "(", ")", ",", "<", ">", "&", "|",
  ]
  /// Signs that are read as their ASCII kin.
  private static let kin: [Character: String] = [
    "−": "-", "–": "-", "‐": "-", "‑": "-", "·": "*", "×": "*", "∗": "*", "⋅": "*", "∙": "*",
    "÷": "/", "∕": "/", "⁄": "/", "≤": "<=", "≥": ">=", "≠": "!=", "（": "(", "）": ")", "，": ",",
    "∧": "&", "∨": "|",
  ]

  init(_ source: String) {
    self.source = source
    letters = Letters(source)
  }

  static func tokens(_ source: String) throws(ExpressionError) -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    tokens.append(Token(kind: .end, column: lexer.letters.count + 1))
    return tokens
  }

  private mutating func next() throws(ExpressionError) -> Token? {
    while letters.kind(at: position) == .space { position += 1 }
    guard position < letters.count else { return nil }
    let start = position
    let kind: Token.Kind
    switch letters.kind(at: start) {
    case .digit: kind = .number(try number())
    case .point where letters.kind(at: start + 1) == .digit: kind = .number(try number())
    case .letter:
      while letters.isNamePart(at: position) { position += 1 }
      kind = .name(letters.text(start..<position))
    default: kind = .sign(try sign())
    }
    return Token(kind: kind, column: start + 1)
  }

  private mutating func skipDigits() {
    while letters.kind(at: position) == .digit { position += 1 }
  }

  private mutating func number() throws(ExpressionError) -> String {
    let start = position
    skipDigits()
    if letters.kind(at: position) == .point {
      position += 1
      skipDigits()
    }
    let length = position - start
    guard length <= Lexer.digitLimit else {
      throw ExpressionError(
        "the number has \(length) characters, and \(Lexer.digitLimit) are read at most",
        column: start + 1, source: source, suggestion: "write it as a power or a product")
    }
    if letters.isExponentMark(at: position) {
      var next = position + 1
      if letters.isPlusOrMinus(at: next) { next += 1 }
      if letters.kind(at: next) == .digit {
        position = next
        skipDigits()
      }
    }
    return letters.text(start..<position)
  }

  /// The length of the longest number that is read.
  static let digitLimit = 3000

  private mutating func sign() throws(ExpressionError) -> String {
    if let sign = Lexer.sign(letters.byte(at: position), letters.byte(at: position + 1)) {
      position += sign.utf8.count
      return sign
    }
    let first = letters.character(at: position)
    if position + 1 < letters.count {
      let pair = letters.text(position..<position + 2)
      if Lexer.pairs.contains(pair) {
        position += 2
        return pair
      }
    }
    position += 1
    if Lexer.singles.contains(first) { return String(first) }
    if let sign = Lexer.kin[first] { return sign }
    throw unexpected(first)
  }

  /// The sign at the start of two bytes of ASCII text, which need no tables.
  private static func sign(_ first: UInt8, _ second: UInt8) -> String? {
    let isBeforeEqual = second == UInt8(ascii: "=")
    switch first {
    case UInt8(ascii: "+"): return "+"
    case UInt8(ascii: "-"): return "-"
    case UInt8(ascii: "*"): return second == UInt8(ascii: "*") ? "**" : "*"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "^"): return "^"
    case UInt8(ascii: "("): return "("
    case UInt8(ascii: ")"): return ")"
    case UInt8(ascii: ","): return ","
    case UInt8(ascii: "<"): return isBeforeEqual ? "<=" : "<"
    case UInt8(ascii: ">"): return isBeforeEqual ? ">=" : ">"
    case UInt8(ascii: "="): return isBeforeEqual ? "==" : nil
    case UInt8(ascii: "!"): return isBeforeEqual ? "!=" : nil
    case UInt8(ascii: "&"): return "&"
    case UInt8(ascii: "|"): return "|"
    default: return nil
    }
  }

  private func unexpected(_ character: Character) -> ExpressionError {
    ExpressionError(
      "unexpected character \u{201C}\(character)\u{201D}", column: position, source: source,
      suggestion: Lexer.cures[character] ?? Lexer.cure(for: character))
  }

  private static let cures: [Character: String] = [
    "=": "an expression has no =; compare with == inside a Piecewise condition",
    "[": "use round brackets", "]": "use round brackets", "{": "use round brackets",
    "}": "use round brackets", "√": "write sqrt(…)", "∛": "write cbrt(…)",
    "'": "derivatives are taken with derivative(by:)",
    "′": "derivatives are taken with derivative(by:)",
    "!": "factorials are not supported; != means not equal", "∞": "infinity is not a number",
    "%": "write a percentage as a fraction, x/100", "°": "angles are in radians; write x*pi/180",
    ";": "separate arguments with commas", ":": "write / for a ratio",
    "\\": "this is not LaTeX; write sqrt(x), x**2, x/y", "$": "leave the dollar sign out",
    "∑": "write the sum out", "∫": "integrals are not taken here", "\"": "leave the quotes out",
    "∂": "derivatives are taken with derivative(by:)", "±": "write + or -",
    ".": "a decimal point stands between digits",
  ]

  /// Digits above the line are powers.
  private static func cure(for character: Character) -> String? {
    let raised: [Character: String] = [
      "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
      "⁹": "9", "ⁿ": "n",
    ]
    if let digit = raised[character] { return "write **\(digit)" }
    let fractions: [Character: String] = [
      "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4",
    ]
    return fractions[character].map { "write \($0)" }
  }
}
