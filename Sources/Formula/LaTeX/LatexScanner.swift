/// Cuts LaTeX into tokens on demand; blanks and comments between tokens are skipped, and macros are
/// replaced by what they stand for.
struct LatexScanner {
  /// One piece of LaTeX and where it starts.
  struct Token: Hashable {
    /// What a piece is.
    enum Kind: Hashable {
      /// `\name` or `\` and one other character, without the backslash.
      case command(String)
      /// Any character that stands for itself.
      case character(Character)
      /// `{`
      case open
      /// `}`
      case close
      /// `_`
      case sub
      /// `^`
      case sup
      /// `&`
      case cell
      /// `\\`
      case row
      /// The end of the text.
      case end
    }

    var kind: Kind
    /// The character of the source, counted from 0, where it starts; of a macro's text, where the
    /// macro is used.
    var offset: Int
  }

  let source: String
  /// What is being read: the source, with the macros up to here replaced.
  var characters: [Character]
  /// The place in `characters`.
  var offset = 0
  private var pending: (token: Token, end: Int)?
  /// The macros that are known at this place.
  var macros: LatexMacros
  /// What became of the macros so far.
  var expansion = LatexExpansion()

  init(_ source: String, macros: LatexMacros = LatexMacros()) {
    self.source = source
    self.macros = macros
    // What is ASCII is cut into characters at once: only CR LF are two bytes.
    characters =
      source.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
      ? source.utf8.map { Self.ascii[Int($0)] } : Array(source)
  }

  /// The characters of ASCII, which take longer to make than to look up.
  private static let ascii = (0..<0x80).map { Character(Unicode.Scalar(UInt8($0))) }

  /// The next token, not consumed.
  mutating func peek() -> Token {
    if let pending { return pending.token }
    let start = offset
    let token = scan()
    pending = (token, offset)
    offset = start
    return token
  }

  /// Consumes the next token.
  mutating func next() -> Token {
    guard let pending else { return scan() }
    offset = pending.end
    self.pending = nil
    return pending.token
  }

  /// The next character as it stands, blanks included.
  mutating func nextRaw() -> Character? {
    guard offset < characters.count else { return nil }
    pending = nil
    defer { offset += 1 }
    return characters[offset]
  }

  /// The next character as it stands, not consumed.
  var rawCharacter: Character? { offset < characters.count ? characters[offset] : nil }

  /// The place in the source of what stands at a place in `characters`.
  func place(_ index: Int) -> Int { expansion.origin(of: index) }

  /// Gives up: everything that follows is left unread.
  mutating func abandon() {
    pending = nil
    offset = characters.count
  }

  private mutating func scan() -> Token {
    while true {
      skipBlanks()
      let start = offset
      guard offset < characters.count else { return Token(kind: .end, offset: place(start)) }
      let character = characters[offset]
      offset += 1
      let kind: Token.Kind
      switch character {
      case "{": kind = .open
      case "}": kind = .close
      case "_": kind = .sub
      case "^": kind = .sup
      case "&": kind = .cell
      case "\\": kind = commandKind()
      default: kind = .character(character)
      }
      if case .command(let name) = kind, !macros.isEmpty, let macro = macros[name] {
        expand(macro, from: start)
        continue
      }
      return Token(kind: kind, offset: place(start))
    }
  }

  /// Consumes digits and, between them, one point.
  mutating func number(startingWith first: Character) -> String {
    var text = String(first)
    var hasPoint = first == "."
    while let character = rawCharacter {
      if character.isASCIIDigit {
        text.append(character)
      } else if character == ".", !hasPoint, offset + 1 < characters.count,
        characters[offset + 1].isASCIIDigit
      {
        hasPoint = true
        text.append(character)
      } else {
        break
      }
      offset += 1
    }
    return text
  }

  private mutating func commandKind() -> Token.Kind {
    guard let first = rawCharacter else { return .command("") }
    guard first.isASCIILetter else {
      offset += 1
      return first == "\\" ? .row : .command(String(first))
    }
    return .command(letters())
  }

  /// Consumes letters.
  mutating func letters() -> String {
    var name = ""
    while let letter = rawCharacter, letter.isASCIILetter {
      name.append(letter)
      offset += 1
    }
    return name
  }

  /// Consumes blanks and comments.
  mutating func skipBlanks() {
    while offset < characters.count {
      if characters[offset].isBlank {
        offset += 1
      } else if characters[offset] == "%" {
        while offset < characters.count, !characters[offset].isNewline { offset += 1 }
      } else {
        return
      }
    }
  }
}

extension Character {
  /// Its code if it is one byte of ASCII.
  var asciiCode: UInt8? {
    guard let first = utf8.first, first < 0x80, utf8.count == 1 else { return nil }
    return first
  }
  /// Whether this is white space, told at once for what is ASCII.
  var isBlank: Bool {
    guard let code = asciiCode else { return isWhitespace }
    return code == 0x20 || 0x09...0x0D ~= code
  }
  /// Whether this is one of `A`…`Z`, `a`…`z`.
  var isASCIILetter: Bool { asciiCode.map { 0x61...0x7A ~= $0 | 0x20 } ?? false }
  /// Whether this is one of `0`…`9`.
  var isASCIIDigit: Bool { asciiCode.map { 0x30...0x39 ~= $0 } ?? false }
}
