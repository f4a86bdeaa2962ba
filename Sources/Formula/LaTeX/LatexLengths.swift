// Lengths, in ems at ten points an em.
extension LatexReader {
  /// The length in `{1em}`, after a star or not.
  mutating func length(inBracesOf owner: LatexScanner.Token) throws(FormulaError) -> Double {
    if scanner.peek().kind == .character("*") { _ = scanner.next() }
    let text = try rawArgument(of: owner)
    guard let length = LatexLength.ems(text) else { throw badLength(text, owner) }
    return length
  }

  /// The length that follows without braces, as in `\kern1em`.
  mutating func plainLength(of owner: LatexScanner.Token) throws(FormulaError) -> Double {
    if scanner.peek().kind == .open { return try length(inBracesOf: owner) }
    var text = ""
    scanner.skipBlanks()
    while let character = scanner.rawCharacter,
      character.isASCIIDigit || ".-+ ".contains(character)
    {
      text.append(character)
      _ = scanner.nextRaw()
    }
    while let letter = scanner.rawCharacter, letter.isASCIILetter, !text.hasUnit {
      text.append(letter)
      _ = scanner.nextRaw()
    }
    guard let length = LatexLength.ems(text) else { throw badLength(text, owner) }
    return length
  }

  private func badLength(_ text: String, _ owner: LatexScanner.Token) -> FormulaError {
    error("\(words(for: owner)) needs a length such as 1em or 3mu, not '\(text)'", at: owner)
  }
}

extension String {
  /// Whether it ends in two letters.
  fileprivate var hasUnit: Bool { suffix(2).count == 2 && suffix(2).allSatisfy(\.isASCIILetter) }
}

/// The lengths of TeX.
enum LatexLength {
  /// A length such as `4pt` or `-0.5em` in ems; nil for anything else, and beyond 1000 ems.
  static func ems(_ text: String) -> Double? {
    let text = text.filter { !$0.isWhitespace }
    guard let unit = units[String(text.suffix(2))] else { return nil }
    let number = text.dropLast(2)
    guard !number.isEmpty, number.allSatisfy({ $0.isASCIIDigit || ".-+".contains($0) }),
      let value = Double(String(number.first == "." ? "0" + number : number)),
      (value * unit).magnitude <= 1000
    else { return nil }
    return value * unit
  }

  /// Ems a unit, the em being ten points.
  private static let units: [String: Double] = [
    "em": 1, "ex": 0.431, "mu": 1.0 / 18, "pt": 0.1, "bp": 0.100375, "px": 0.0752813, "pc": 1.2,
    "in": 7.227, "cm": 2.84527, "mm": 0.284527,
  ]
}
