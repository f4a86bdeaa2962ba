/// The commands that define others.
enum LatexDefinition: Hashable {
  /// `\newcommand`, `\renewcommand`
  case newCommand
  /// `\providecommand`: only what is not defined yet.
  case provide
  /// `\def`
  case define
  /// `\DeclareMathOperator`, with a star for one that takes limits.
  case mathOperator

  static let table: [String: LatexDefinition] = [
    "newcommand": .newCommand, "renewcommand": .newCommand, "providecommand": .provide,
    "def": .define, "gdef": .define, "DeclareMathOperator": .mathOperator,
  ]
}

extension LatexReader {
  /// Reads nothing but definitions.
  mutating func preamble() {
    while true {
      let token = scanner.next()
      takeProblems()
      switch token.kind {
      case .end: return
      case .command(let name):
        guard let definition = LatexDefinition.table[name] else { break }
        define(definition, token)
        continue
      default: break
      }
      return record(error("only definitions such as \\newcommand may stand here", at: token))
    }
  }

  /// Takes up a definition, whose command is consumed already.
  mutating func define(_ definition: LatexDefinition, _ owner: LatexScanner.Token) {
    do throws(FormulaError) {
      switch definition {
      case .newCommand, .provide: try newCommand(owner, onlyIfNew: definition == .provide)
      case .define: try plainDefinition(owner)
      case .mathOperator: try mathOperator(owner)
      }
    } catch {
      record(error)
    }
  }

  private mutating func newCommand(
    _ owner: LatexScanner.Token, onlyIfNew: Bool
  ) throws(FormulaError) {
    skipStar()
    let name = try definedName(owner)
    var count = 0
    var optional: String?
    scanner.skipBlanks()
    if scanner.rawCharacter == "[" {
      guard let range = scanner.bracketed(), let value = Int(text(range)), (0...9).contains(value)
      else {
        throw error("[…] after \\\(name) must hold its number of arguments, 0 to 9", at: owner)
      }
      count = value
      scanner.skipBlanks()
      if scanner.rawCharacter == "[", let range = scanner.bracketed() {
        guard count > 0 else {
          throw error("\\\(name) has no arguments, of which one could be optional", at: owner)
        }
        optional = text(range)
      }
    }
    let body = try definedBody(of: name, arguments: count, owner)
    let isKnown = scanner.macros[name] != nil || LatexCommand.named(name) != nil
    if onlyIfNew, isKnown { return }
    scanner.macros[name] = LatexMacros.Macro(arguments: count, optional: optional, body: body)
  }

  private mutating func plainDefinition(_ owner: LatexScanner.Token) throws(FormulaError) {
    let name = try definedName(owner)
    var count = 0
    scanner.skipBlanks()
    while scanner.rawCharacter == "#" {
      _ = scanner.nextRaw()
      guard let digit = scanner.nextRaw(), digit.wholeNumberValue == count + 1 else {
        throw error("the arguments of \\def are #1, #2, … in this order", at: owner)
      }
      count += 1
      scanner.skipBlanks()
    }
    let body = try definedBody(of: name, arguments: count, owner)
    scanner.macros[name] = LatexMacros.Macro(arguments: count, optional: nil, body: body)
  }

  private mutating func mathOperator(_ owner: LatexScanner.Token) throws(FormulaError) {
    let star = skipStar() ? "*" : ""
    let name = try definedName(owner)
    let body = try definedBody(of: name, arguments: 0, owner)
    scanner.macros[name] = LatexMacros.Macro(
      arguments: 0, optional: nil, body: Array("\\operatorname\(star){") + body + ["}"])
  }

  @discardableResult
  private mutating func skipStar() -> Bool {
    scanner.skipBlanks()
    guard scanner.rawCharacter == "*" else { return false }
    _ = scanner.nextRaw()
    return true
  }

  /// The name in `{\name}` or after the command, without its backslash.
  private mutating func definedName(_ owner: LatexScanner.Token) throws(FormulaError) -> String {
    scanner.skipBlanks()
    guard let range = scanner.macroArgument() else {
      throw error("\(words(for: owner)) lacks the name it defines", at: owner)
    }
    let name = text(range)
    guard name.first == "\\", name.count > 1,
      name.dropFirst().allSatisfy(\.isASCIILetter) || name.count == 2
    else {
      throw error("\(words(for: owner)) defines names such as \\R, not \(name)", at: owner)
    }
    return String(name.dropFirst())
  }

  private mutating func definedBody(
    of name: String, arguments count: Int, _ owner: LatexScanner.Token
  ) throws(FormulaError) -> [Character] {
    scanner.skipBlanks()
    guard scanner.rawCharacter == "{", let range = scanner.braced() else {
      throw error("\\\(name) lacks the text it stands for, in braces", at: owner)
    }
    let body = Array(scanner.characters[range])
    for (index, character) in body.enumerated().dropFirst()
    where body[index - 1] == "#" && (index < 2 || body[index - 2] != "\\") {
      guard let digit = character.wholeNumberValue, digit >= 1, digit <= count else {
        throw error("\\\(name) has \(count) arguments, but its text says #\(character)", at: owner)
      }
    }
    return body
  }

  private func text(_ range: Range<Int>) -> String {
    var result = scanner.characters[range][...]
    while result.first?.isBlank == true { result.removeFirst() }
    while result.last?.isBlank == true { result.removeLast() }
    return String(result)
  }
}
