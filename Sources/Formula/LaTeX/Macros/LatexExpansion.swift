/// What became of the macros of a text: where replaced characters come from, and how much there was.
struct LatexExpansion {
  /// The most macros that one formula may use, those in macros counted each time.
  static let maximumCount = 1_000
  /// The most characters that the macros of one formula may produce.
  static let maximumLength = 50_000
  /// How deeply macros may stand in each other's text.
  static let maximumDepth = 64

  /// The place in the source of each character; nil while nothing was replaced.
  private var origins: [Int]?
  private var count = 0
  private var length = 0
  /// For each expansion that is not read to its end yet, how many characters stand behind it.
  private var tails: [Int] = []
  /// The macro used at a place of the source.
  private(set) var names: [Int: String] = [:]
  /// What went wrong, and where in the source.
  var problems: [(message: String, offset: Int)] = []

  /// The place in the source of the character at an index.
  func origin(of index: Int) -> Int {
    guard let origins else { return index }
    // The last entry is the end of the source.
    return origins[min(index, origins.count - 1)]
  }

  /// Puts characters in the place of others and remembers whence they come.
  ///
  /// - Returns: What is wrong, if macros go on without end.
  mutating func replace(
    _ range: Range<Int>, in characters: inout [Character], with text: [Character],
    from places: [Int],
    name: String
  ) -> String? {
    while let tail = tails.last, range.lowerBound >= characters.count - tail { tails.removeLast() }
    count += 1
    length += text.count
    guard tails.count < Self.maximumDepth, count <= Self.maximumCount,
      length <= Self.maximumLength
    else { return "\\\(name) leads to macros without end, or to too many of them" }
    var known = origins ?? Array(0...characters.count)
    let place = known[range.lowerBound]
    if names[place] == nil { names[place] = name }
    origins = nil
    known.replaceSubrange(range, with: places)
    characters.replaceSubrange(range, with: text)
    origins = known
    tails.append(characters.count - range.lowerBound - text.count)
    return nil
  }
}

extension LatexScanner {
  /// Replaces a macro, whose name ends here, and its arguments by what it stands for.
  mutating func expand(_ macro: LatexMacros.Macro, from start: Int) {
    let name = String(characters[(start + 1)..<offset])
    guard let arguments = arguments(of: macro, name, from: start) else { return }
    var text: [Character] = []
    var places: [Int] = []
    let site = place(start)
    func append(_ character: Character, _ place: Int) {
      text.append(character)
      places.append(place)
    }
    var index = 0
    while index < macro.body.count {
      let character = macro.body[index]
      index += 1
      if character == "#", index < macro.body.count, !text.endsInBackslash,
        let number = macro.body[index].wholeNumberValue, (1...9).contains(number)
      {
        index += 1
        guard number <= arguments.count else { continue }
        let argument = arguments[number - 1]
        if text.endsInCommand, argument.text.first?.isASCIILetter == true { append(" ", site) }
        text += argument.text
        places += argument.places
        if text.endsInCommand, index < macro.body.count, macro.body[index].isASCIILetter {
          append(" ", site)
        }
      } else {
        append(character, site)
      }
    }
    // A command at the end must not grow together with the letters that follow.
    if text.endsInCommand, rawCharacter?.isASCIILetter == true { append(" ", site) }
    let problem = expansion.replace(
      start..<offset, in: &characters, with: text, from: places, name: name)
    offset = start
    if let problem {
      expansion.problems.append((problem, site))
      abandon()
    }
  }

  /// An argument of a macro: its characters, and where in the source they stand.
  private struct Argument {
    var text: [Character]
    var places: [Int]
  }

  private mutating func arguments(
    of macro: LatexMacros.Macro, _ name: String, from start: Int
  ) -> [Argument]? {
    var result: [Argument] = []
    if let optional = macro.optional {
      let before = offset
      skipBlanks()
      if rawCharacter == "[", let range = bracketed() {
        result.append(argument(range))
      } else {
        offset = before
        let text = Array(optional)
        result.append(Argument(text: text, places: text.map { _ in place(start) }))
      }
    }
    while result.count < macro.arguments {
      guard let range = macroArgument() else {
        expansion.problems.append(
          ("\\\(name) lacks its argument \(result.count + 1) of \(macro.arguments)", place(start)))
        return nil
      }
      result.append(argument(range))
    }
    return result
  }

  private func argument(_ range: Range<Int>) -> Argument {
    Argument(text: Array(characters[range]), places: range.map(place))
  }

  /// Where the next argument stands, without its braces: a group, a command or one character.
  mutating func macroArgument() -> Range<Int>? {
    skipBlanks()
    guard let first = rawCharacter, first != "}" else { return nil }
    if first == "{" { return braced() }
    let start = offset
    offset += 1
    guard first == "\\" else { return start..<offset }
    if letters().isEmpty, offset < characters.count { offset += 1 }
    return start..<offset
  }

  /// Where the inside of `{…}` stands; nil, with nothing consumed, where it is not closed.
  mutating func braced() -> Range<Int>? { enclosed(until: "}") }

  /// Where the inside of `[…]` stands; nil, with nothing consumed, where it is not closed.
  mutating func bracketed() -> Range<Int>? { enclosed(until: "]") }

  private mutating func enclosed(until end: Character) -> Range<Int>? {
    var level = 0
    var index = offset + 1
    while index < characters.count {
      switch characters[index] {
      case end where level == 0:
        defer { offset = index + 1 }
        return (offset + 1)..<index
      case "\\": index += 1
      case "{": level += 1
      case "}": level -= 1
      default: break
      }
      if level < 0 { return nil }
      index += 1
    }
    return nil
  }
}

extension [Character] {
  /// Whether a letter after it would lengthen the name of a command.
  fileprivate var endsInCommand: Bool {
    guard last?.isASCIILetter == true, let start = lastIndex(where: { !$0.isASCIILetter }) else {
      return false
    }
    return self[start] == "\\"
  }

  /// Whether the next character belongs to a command of one character: `\#`.
  fileprivate var endsInBackslash: Bool {
    let count = reversed().prefix { $0 == "\\" }.count
    return !count.isMultiple(of: 2)
  }
}
