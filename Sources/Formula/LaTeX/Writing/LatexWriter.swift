extension Formula {
  /// The formula as LaTeX for math mode, as a person would type it: `\frac{1}{2}`.
  ///
  /// Reading it again gives the same formula, for every formula that came from LaTeX; one built
  /// otherwise comes back looking the same. It needs no package but amsmath, amssymb, xcolor,
  /// cancel and mathtools.
  public var latex: String {
    var writer = LatexWriter()
    writer.writeRow(parts, continues: false)
    return writer.text
  }

  /// The parts of a row; anything else is its only part.
  var parts: [Formula] {
    if case .row(let parts) = self { parts } else { [self] }
  }
}

/// Writes LaTeX.
struct LatexWriter {
  private(set) var text = ""

  /// Appends a token, with a space where it would run into the one before; digits of one name may.
  mutating func put(_ token: String, isPartOfName: Bool = false) {
    if let first = token.utf8.first {
      if first.isASCIIDigit, text.utf8.last?.isASCIIDigit == true, !isPartOfName {
        text += " "
      } else if first.isASCIILetter, endsInCommand {
        text += " "
      }
    }
    text += token
  }

  /// Whether a letter would become a part of the command before.
  private var endsInCommand: Bool {
    guard text.utf8.last?.isASCIILetter == true else { return false }
    return text.utf8.last { !$0.isASCIILetter } == UInt8(ascii: "\\")
  }

  /// Writes `\name{…}` for each argument.
  mutating func call(_ name: String, _ arguments: Formula...) {
    put("\\" + name)
    for argument in arguments { group(argument) }
  }

  /// Writes a formula in braces.
  mutating func group(_ formula: Formula) {
    put("{")
    writeRow(formula.parts, continues: false)
    put("}")
  }

  /// Writes parts side by side; signs whose role does not follow from their neighbours say it.
  ///
  /// - Parameter continues: whether something stands before the row, as in the cell right of an `&`.
  mutating func writeRow(_ parts: [Formula], continues: Bool) {
    let (parts, change) = Self.takingOutChange(from: parts)
    let read = FormulaRow.joined(parts.map(\.withUsualRole), continues: continues).parts
    var written = 0
    for (index, part) in parts.enumerated() {
      if let change, index == change.index { put(change.command) }
      if index < written { continue }
      if let name = LatexNames.spacedSign(parts[index...].prefix(3)) {
        put("\\" + name)
        written = index + 3
        continue
      }
      let isUsual = parts.count == 1 ? read == part.parts : read[index] == part
      write(part, hasUsualRole: isUsual)
    }
  }

  /// The parts without a colour or style that all have from a place on, and the command for it: in
  /// braces of their own they would lose their roles.
  private static func takingOutChange(
    from parts: [Formula]
  ) -> (parts: [Formula], change: (index: Int, command: String)?) {
    guard parts.count > 2, let command = parts.last?.change?.command else { return (parts, nil) }
    let count = parts.reversed().prefix { $0.change?.command == command }.count
    let start = parts.count - count
    guard start > 0, count > 1 else { return (parts, nil) }
    let bodies = parts[start...].compactMap { $0.change?.body }
    return (parts[..<start] + bodies, (start, command))
  }

  /// Writes one part of a row.
  mutating func write(_ formula: Formula, hasUsualRole: Bool = true) {
    switch formula {
    case .identifier(let name, let variant): writeIdentifier(name, variant)
    case .number(let digits):
      put(digits.utf8.allSatisfy { $0 < 0x80 } ? digits : digits.replacing("\u{2212}", with: "-"))
    case .symbol(let sign, let role): writeSymbol(sign, role, isUsual: hasUsualRole)
    case .function(let name, let takesLimits): writeFunction(name, takesLimits: takesLimits)
    case .delimiter(let sign, let role, let size): writeDelimiter(sign, role, size: size)
    case .middle(let sign): put("\\middle" + LatexNames.delimiter(sign))
    case .arrow(let sign): writeSymbol(sign, .relation, isUsual: true)
    case .text(let words, let face): put("\\\(face.command){\(Self.escaped(words))}")
    case .space(let ems): put(LatexNames.space(ems))
    case .row: group(formula)
    case .fraction(let top, let bottom, let bar, let style):
      writeFraction(top, bottom, bar: bar, style)
    case .root(let body, let index): writeRoot(body, index: index)
    case .scripts(let base, let sub, let sup):
      writeBase(base, hasUsualRole: hasUsualRole)
      writeScripts(sub: sub, sup: sup)
    case .stack(let base, let under, let over):
      writeStack(base, under: under, over: over, hasUsualRole: hasUsualRole)
    case .accent(let base, let mark, let stretchy, let under):
      writeAccent(base, mark, stretchy: stretchy, under: under)
    case .fenced(let open, let body, let close): writeFenced(open, body, close)
    case .table(let table): writeTable(table)
    case .styled(let style, let body):
      put("{\\\(style.command)")
      writeRow(body.parts, continues: false)
      put("}")
    case .colored(let color, let body): call("textcolor\(color.argument)", body)
    case .enclosed(let enclosure, let body): call(enclosure.command, body)
    case .phantom(let body, let phantom): writePhantom(body, phantom)
    }
  }

  private mutating func writeBase(_ base: Formula, hasUsualRole: Bool) {
    switch base {
    case .row, .scripts, .space, .number: group(base)
    case .accent(_, let mark, _, _) where LatexNames.takesLabels(mark): group(base)
    default: write(base, hasUsualRole: hasUsualRole)
    }
  }

  mutating func writeScripts(sub: Formula?, sup: Formula?) {
    if let sub { script("_", sub) }
    guard let sup else { return }
    let parts = sup.parts
    if case .symbol(let sign, .ordinary) = parts.first, let primes = LatexNames.primes(sign) {
      put(primes)
      if parts.count == 1 { return }
      return superscript(parts.count == 2 ? parts[1] : .row(Array(parts.dropFirst())))
    }
    superscript(sup)
  }

  private mutating func superscript(_ formula: Formula) { script("^", formula) }

  /// A script; braces are left out around a single letter or digit.
  private mutating func script(_ sign: String, _ formula: Formula) {
    text += sign
    switch formula {
    case .identifier(let name, .italic) where name.count == 1 && name.first?.isASCII == true,
      .number(let name) where name.count == 1:
      text += name
    default: group(formula)
    }
  }

  private static func escaped(_ words: String) -> String {
    var result = ""
    for character in words {
      switch character {
      case "{", "}", "$", "%", "#", "&", "_": result += "\\\(character)"
      case "\u{A0}": result += "~"
      default: result.append(character)
      }
    }
    return result
  }
}

extension Formula {
  /// What is changed of a body, as a command for all that follows.
  fileprivate var change: (command: String, body: Formula)? {
    switch self {
    case .colored(let color, let body): ("\\color\(color.argument)", body)
    case .styled(let style, let body): ("\\\(style.command)", body)
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { 0x61...0x7A ~= self | 0x20 }
  fileprivate var isASCIIDigit: Bool { 0x30...0x39 ~= self }
}
