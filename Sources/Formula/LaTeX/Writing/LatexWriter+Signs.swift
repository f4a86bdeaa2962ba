// Letters, signs and names.
extension LatexWriter {
  mutating func writeIdentifier(_ name: String, _ variant: Formula.Variant) {
    if name.count == 1, let command = LatexNames.letter(name, variant) { return put(command) }
    if name.count == 1, variant == .italic { return put(name) }
    put("\\\(Self.command(of: variant, for: name)){\(Self.letters(of: name, in: variant))}")
  }

  /// Signs become bold by a command of their own.
  private static func command(of variant: Formula.Variant, for name: String) -> String {
    let isSign = LatexNames.command(for: name, .ordinary) != nil
    return isSign ? Formula.Variant.boldItalic.command : variant.command
  }

  /// The letters of a name; bold italic is made from italic letters, the rest from any.
  private static func letters(of name: String, in variant: Formula.Variant) -> String {
    let first: Formula.Variant = variant == .boldItalic ? .italic : .upright
    let second: Formula.Variant = variant == .boldItalic ? .upright : .italic
    var writer = LatexWriter()
    for letter in name.map(String.init) {
      writer.put(
        LatexNames.letter(letter, first) ?? LatexNames.letter(letter, second)
          ?? LatexNames.command(for: letter, .ordinary)?.text ?? letter, isPartOfName: true)
    }
    return writer.text
  }

  mutating func writeSymbol(_ sign: String, _ role: Formula.SymbolClass, isUsual: Bool) {
    let command = LatexNames.command(for: sign, role)
    let text = command?.text ?? sign
    if isUsual { return put(text) }
    switch (role, command?.role) {
    case (.integral, .large): put(text + "\\nolimits")
    case (.ordinary, .binary), (.ordinary, .relation), (.ordinary, .punctuation):
      put("{\(text)}")
    default: put("\\\(role.command){\(text)}")
    }
  }

  mutating func writeFunction(_ name: String, takesLimits: Bool) {
    if let command = LatexNames.function(name), command.takesLimits || !takesLimits {
      put("\\" + command.name)
      if command.takesLimits != takesLimits { put("\\nolimits") }
    } else {
      let words = name.utf8.contains(UInt8(ascii: " ")) ? name.replacing(" ", with: "\\,") : name
      put("\\operatorname\(takesLimits ? "*" : ""){\(words)}")
    }
  }

  mutating func writeDelimiter(_ sign: String, _ role: Formula.SymbolClass, size: Double) {
    let names: [(name: String, size: Double)] = [
      ("big", 1.2), ("Big", 1.8), ("bigg", 2.4), ("Bigg", 3),
    ]
    let nearest = names.min { abs($0.size - size) < abs($1.size - size) }
    let side =
      switch role {
      case .open: "l"
      case .close: "r"
      case .relation: "m"
      default: ""
      }
    put("\\\(nearest?.name ?? "big")\(side)\(LatexNames.delimiter(sign))")
  }
}

extension Formula {
  /// The part with its sign in the role it has when it is read alone.
  var withUsualRole: Formula {
    switch self {
    case .symbol(let sign, let role):
      LatexNames.command(for: sign, role).map { .symbol(sign, $0.role) } ?? self
    case .scripts(let base, let sub, let sup):
      .scripts(base.withUsualRole, sub: sub, sup: sup)
    case .stack(let base, let under, let over) where base.isLarge:
      .stack(base.withUsualRole, under: under, over: over)
    default: self
    }
  }
}

extension Formula.Variant {
  /// The command that sets its argument in the alphabet.
  fileprivate var command: String {
    switch self {
    case .italic: "mathit"
    case .upright: "mathrm"
    case .bold: "mathbf"
    case .boldItalic: "boldsymbol"
    case .doubleStruck: "mathbb"
    case .calligraphic: "mathcal"
    case .fraktur: "mathfrak"
    case .sansSerif: "mathsf"
    case .monospace: "mathtt"
    }
  }
}

extension Formula.SymbolClass {
  /// The command that gives its argument the role.
  fileprivate var command: String {
    switch self {
    case .ordinary: "mathord"
    // With nothing before it to join, a binary sign is read as a prefix.
    case .binary, .prefix: "mathbin"
    case .relation: "mathrel"
    case .open: "mathopen"
    case .close: "mathclose"
    case .punctuation: "mathpunct"
    case .large, .integral: "mathop"
    }
  }
}

extension Formula.TextStyle {
  /// The command for words in the face.
  var command: String {
    switch self {
    case .normal: "text"
    case .bold: "textbf"
    case .italic: "textit"
    case .sansSerif: "textsf"
    case .monospace: "texttt"
    }
  }
}
