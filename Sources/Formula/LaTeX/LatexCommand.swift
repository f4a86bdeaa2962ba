/// What a command of the LaTeX subset means.
enum LatexCommand: Hashable {
  /// A sign.
  case symbol(String, Formula.SymbolClass)
  /// A sign with space around it beside that of its role, in ems.
  case spaced(String, Formula.SymbolClass, before: Double, after: Double)
  /// A letter.
  case identifier(String, Formula.Variant)
  /// A named function.
  case function(String, takesLimits: Bool)
  /// A mark over or under its argument.
  case accent(String, stretchy: Bool, under: Bool)
  /// A space in ems.
  case space(Double)
  /// Letters of its argument in another alphabet.
  case alphabet(Formula.Variant)
  /// Everything after it in another alphabet.
  case font(Formula.Variant)
  /// Everything after it in another size.
  case style(Formula.Style)
  /// A fraction or, without a bar, a binomial coefficient.
  case fraction(bar: Bool, Formula.Style?)
  /// A fraction of what stands before it and what stands after it, between delimiters.
  case infix(bar: Bool, String, String)
  /// Words in a face.
  case text(Formula.TextStyle)
  /// An arrow that stretches over its arguments.
  case stretchyArrow(String)
  /// A delimiter of a fixed total height in ems; which side it is for.
  case big(Formula.SymbolClass?, size: Double)
  /// A frame around its argument, or a stroke across it; the argument of some is words.
  case enclosed(Formula.Enclosure, isWords: Bool)
  /// Its argument, of which only some extents count.
  case phantom(Formula.Phantom)
  /// A command that defines others.
  case definition(LatexDefinition)
  /// A command with a grammar of its own.
  case special(Special)

  /// Commands with a grammar of their own.
  enum Special: Hashable {
    case sqrt, left, right, middle, begin, end, operatorName, overset, underset, overUnderset
    case role(Formula.SymbolClass)
    case substack, not, limits, noLimits, bmod, pmod, mod, pod, boldSymbol, dots
    case smash, color, textColor, space, kern, tag, noTag, label, ensureMath, generalFraction
    case strut,
      cancelTo,
      prescript, rule, smallIntegral, continuedFraction
  }

  /// Whether it acts on the row it stands in rather than being a part of it.
  var actsOnRow: Bool {
    switch self {
    case .style, .font, .infix, .definition, .spaced, .special(.color), .special(.tag),
      .special(.label), .special(.noTag):
      true
    default: false
    }
  }

  /// The command of a name, or nil.
  static func named(_ name: String) -> LatexCommand? { table[name] }

  /// The known name nearest to a misspelt one, if one is near.
  static func nearest(to name: String, others: [String] = []) -> String? {
    EditDistance.nearest(to: name, in: others.isEmpty ? names : (names + others).sorted())
  }

  /// The sign that a Unicode character stands for, as the command of that sign has it.
  static func symbol(for character: Character) -> LatexCommand? {
    // Most characters of a formula are letters and digits, for which no table is needed.
    character.isASCII ? nil : bySign[character]
  }

  /// All names, in alphabetical order.
  static let names = table.keys.sorted()

  /// Names of signs that stand by themselves for another command.
  private static let second = ["bigtriangleup", "bigtriangledown", "lhd", "rhd"]

  private static let bySign: [Character: LatexCommand] = {
    var result: [Character: LatexCommand] = [:]
    for name in names where !second.contains(name) {
      switch table[name] {
      case .symbol(let sign, _) where sign.count == 1,
        .identifier(let sign, _) where sign.count == 1:
        if let character = sign.first, !character.isASCII, result[character] == nil {
          result[character] = table[name]
        }
      default: continue
      }
    }
    return result
  }()

  /// All commands by name.
  static let table: [String: LatexCommand] = {
    var result: [String: LatexCommand] = [:]
    result.reserveCapacity(1000)
    for (name, command) in LatexMarks.commands { result[name] = command }
    for (name, command) in LatexStructures.commands { result[name] = command }
    for (name, definition) in LatexDefinition.table { result[name] = .definition(definition) }
    for (role, pairs) in LatexSymbols.signs {
      for (name, sign) in TableText.pairs(pairs) { result[name] = .symbol(sign, role) }
    }
    for (variant, pairs) in LatexSymbols.letters {
      for (name, letter) in TableText.pairs(pairs) {
        result[name] = .identifier(letter, variant)
      }
    }
    for name in TableText.words(LatexSymbols.functions) {
      result[name] = .function(name, takesLimits: false)
    }
    for name in TableText.words(LatexSymbols.functionsWithLimits) {
      result[name] = .function(name, takesLimits: true)
    }
    return result
  }()
}
