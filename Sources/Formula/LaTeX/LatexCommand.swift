/// What a command of the LaTeX subset means.
enum LatexCommand: Hashable {
  /// A sign.
  case symbol(String, Formula.SymbolClass)
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
  /// Everything after it in another size.
  case style(Formula.Style)
  /// A fraction or, without a bar, a binomial coefficient.
  case fraction(bar: Bool, Formula.Style?)
  /// A word in the text font.
  case text
  /// An arrow that stretches over its arguments.
  case stretchyArrow(String)
  /// A delimiter of fixed larger size; which side it is for.
  case big(Formula.SymbolClass?)
  /// A command with a grammar of its own.
  case special(Special)

  /// Commands with a grammar of their own.
  enum Special: Hashable {
    case sqrt, left, right, middle, begin, end, operatorName
    case role(Formula.SymbolClass), overset, underset, substack, not, limits, noLimits, bmod, pmod,
      boldSymbol
  }

  /// The command of a name, or nil.
  static func named(_ name: String) -> LatexCommand? { table[name] }

  /// The known name nearest to a misspelt one, if one is near.
  static func nearest(to name: String) -> String? {
    EditDistance.nearest(to: name, in: names)
  }

  /// The sign that a Unicode character stands for, as the command of that sign has it.
  static func symbol(for character: Character) -> LatexCommand? { bySign[character] }

  private static let names = table.keys.sorted()

  private static let bySign: [Character: LatexCommand] = {
    var result: [Character: LatexCommand] = [:]
    for name in names {
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

  private static let table: [String: LatexCommand] = {
    var result = structures
    for (command, pairs) in LatexSymbols.signs {
      for pair in pairs.split(separator: " ") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { continue }
        result[String(parts[0])] = .symbol(String(parts[1]), command)
      }
    }
    for (variant, pairs) in LatexSymbols.letters {
      for pair in pairs.split(separator: " ") {
        let parts = pair.split(separator: "=")
        guard parts.count == 2 else { continue }
        result[String(parts[0])] = .identifier(String(parts[1]), variant)
      }
    }
    for name in LatexSymbols.functions.split(separator: " ") {
      result[String(name)] = .function(String(name), takesLimits: false)
    }
    for name in LatexSymbols.functionsWithLimits.split(separator: " ") {
      result[String(name)] = .function(String(name), takesLimits: true)
    }
    return result
  }()

  private static let structures: [String: LatexCommand] = [
    "frac": .fraction(bar: true, nil), "dfrac": .fraction(bar: true, .display),
    "tfrac": .fraction(bar: true, .text), "cfrac": .fraction(bar: true, .display),
    "binom": .fraction(bar: false, nil), "dbinom": .fraction(bar: false, .display),
    "tbinom": .fraction(bar: false, .text),
    "sqrt": .special(.sqrt), "left": .special(.left), "right": .special(.right),
    "middle": .special(.middle), "begin": .special(.begin), "end": .special(.end),
    "operatorname": .special(.operatorName), "overset": .special(.overset),
    "stackrel": .special(.overset), "underset": .special(.underset),
    "substack": .special(.substack), "not": .special(.not), "limits": .special(.limits),
    "nolimits": .special(.noLimits), "bmod": .special(.bmod), "pmod": .special(.pmod),
    "mathord": .special(.role(.ordinary)), "mathbin": .special(.role(.binary)),
    "mathrel": .special(.role(.relation)), "mathopen": .special(.role(.open)),
    "mathclose": .special(.role(.close)), "mathpunct": .special(.role(.punctuation)),
    "mathop": .special(.role(.large)),
    "boldsymbol": .special(.boldSymbol), "bm": .special(.boldSymbol),
    "limsup": .function("lim sup", takesLimits: true),
    "liminf": .function("lim inf", takesLimits: true),
    "injlim": .function("inj lim", takesLimits: true),
    "text": .text, "textrm": .text, "textnormal": .text, "mbox": .text,
    "mathrm": .alphabet(.upright), "mathup": .alphabet(.upright), "mathbf": .alphabet(.bold),
    "mathit": .alphabet(.italic), "mathbb": .alphabet(.doubleStruck),
    "mathcal": .alphabet(.calligraphic), "mathscr": .alphabet(.calligraphic),
    "mathfrak": .alphabet(.fraktur), "mathsf": .alphabet(.sansSerif),
    "mathtt": .alphabet(.monospace), "mathnormal": .alphabet(.italic),
    "mathds": .alphabet(.doubleStruck), "mathbbm": .alphabet(.doubleStruck),
    "Bbb": .alphabet(.doubleStruck), "symup": .alphabet(.upright), "symrm": .alphabet(.upright),
    "symbf": .alphabet(.bold), "symit": .alphabet(.italic), "symbfit": .alphabet(.boldItalic),
    "symbb": .alphabet(.doubleStruck), "symcal": .alphabet(.calligraphic),
    "symfrak": .alphabet(.fraktur), "symsf": .alphabet(.sansSerif),
    "symtt": .alphabet(.monospace), "pmb": .special(.boldSymbol),
    "textup": .text, "textit": .text, "textbf": .text, "textsf": .text, "texttt": .text,
    "notag": .space(0), "nonumber": .space(0), "strut": .space(0), "mathstrut": .space(0),
    "negthinspace": .space(-1.0 / 6), "negmedspace": .space(-2.0 / 9),
    "negthickspace": .space(-5.0 / 18), "enskip": .space(0.5), "nobreakspace": .space(1.0 / 3),
    "projlim": .function("proj lim", takesLimits: true),
    "varlimsup": .function("lim sup", takesLimits: true),
    "varliminf": .function("lim inf", takesLimits: true),
    "displaystyle": .style(.display), "textstyle": .style(.text), "scriptstyle": .style(.script),
    "scriptscriptstyle": .style(.scriptscript),
    "hat": .accent("^", stretchy: false, under: false),
    "widehat": .accent("^", stretchy: true, under: false),
    "tilde": .accent("~", stretchy: false, under: false),
    "widetilde": .accent("~", stretchy: true, under: false),
    "bar": .accent("¯", stretchy: false, under: false),
    "overline": .accent("¯", stretchy: true, under: false),
    "underline": .accent("_", stretchy: true, under: true),
    "vec": .accent("→", stretchy: false, under: false),
    "overrightarrow": .accent("→", stretchy: true, under: false),
    "overleftarrow": .accent("←", stretchy: true, under: false),
    "dot": .accent("˙", stretchy: false, under: false),
    "ddot": .accent("¨", stretchy: false, under: false),
    "check": .accent("ˇ", stretchy: false, under: false),
    "breve": .accent("˘", stretchy: false, under: false),
    "acute": .accent("´", stretchy: false, under: false),
    "grave": .accent("`", stretchy: false, under: false),
    "mathring": .accent("˚", stretchy: false, under: false),
    "overbrace": .accent("⏞", stretchy: true, under: false),
    "underbrace": .accent("⏟", stretchy: true, under: true),
    ",": .space(1.0 / 6), "thinspace": .space(1.0 / 6), ":": .space(2.0 / 9),
    ">": .space(2.0 / 9), "medspace": .space(2.0 / 9), ";": .space(5.0 / 18),
    "thickspace": .space(5.0 / 18), "!": .space(-1.0 / 6), " ": .space(1.0 / 3),
    "quad": .space(1), "qquad": .space(2), "enspace": .space(0.5),
    "xrightarrow": .stretchyArrow("→"), "xleftarrow": .stretchyArrow("←"),
    "xRightarrow": .stretchyArrow("⇒"), "xLeftarrow": .stretchyArrow("⇐"),
    "overleftrightarrow": .accent("↔", stretchy: true, under: false),
    "underrightarrow": .accent("→", stretchy: true, under: true),
    "underleftarrow": .accent("←", stretchy: true, under: true),
    "big": .big(nil), "Big": .big(nil), "bigg": .big(nil), "Bigg": .big(nil),
    "bigl": .big(.open), "Bigl": .big(.open), "biggl": .big(.open), "Biggl": .big(.open),
    "bigr": .big(.close), "Bigr": .big(.close), "biggr": .big(.close), "Biggr": .big(.close),
    "bigm": .big(.relation), "Bigm": .big(.relation), "biggm": .big(.relation),
    "Biggm": .big(.relation),
  ]
}
