// Fractions, roots, accents, delimiters and what stands around a body.
extension LatexWriter {
  mutating func writeFraction(
    _ top: Formula, _ bottom: Formula, bar: Bool, _ style: Formula.Style?
  ) {
    guard bar else {
      put("\\genfrac{}{}{0pt}{\(style?.number ?? "")}")
      group(top)
      return group(bottom)
    }
    switch style {
    case .display where top.withoutStrut != top: call("cfrac", top.withoutStrut, bottom)
    case .display: call("dfrac", top, bottom)
    case .text: call("tfrac", top, bottom)
    case nil: call("frac", top, bottom)
    case .script, .scriptscript:
      put("\\genfrac{}{}{}{\(style?.number ?? "")}")
      group(top)
      group(bottom)
    }
  }

  mutating func writeRoot(_ body: Formula, index: Formula?) {
    put("\\sqrt")
    if let index { bracket(index) }
    group(body)
  }

  /// An argument in brackets; one that holds a bracket, which would end it, in braces as well.
  private mutating func bracket(_ argument: Formula) {
    put("[")
    if argument.latex.contains("]") {
      group(argument)
    } else {
      writeRow(argument.parts, continues: false)
    }
    put("]")
  }

  mutating func writeStack(
    _ base: Formula, under: Formula?, over: Formula?, hasUsualRole: Bool
  ) {
    switch (base, under, over) {
    case (.symbol(_, .large), _, _), (.symbol(_, .integral), _, _), (.function, _, _):
      write(base, hasUsualRole: hasUsualRole)
      put("\\limits")
      writeScripts(sub: under, sup: over)
    case (.accent(_, let mark, _, _), _, _) where LatexNames.takesLabels(mark):
      writeRow([base], continues: false)
      writeScripts(sub: under, sup: over)
    case (.arrow(let sign), _, _):
      put("\\" + (LatexNames.arrow(sign) ?? "xrightarrow"))
      if let under { bracket(under) }
      group(over ?? .row([]))
    case (_, let under?, let over?): call("overset", over, .stack(base, under: under, over: nil))
    case (_, let under?, nil): call("underset", under, base)
    case (_, nil, let over?): call("overset", over, base)
    case (_, nil, nil): group(base)
    }
  }

  mutating func writeAccent(_ base: Formula, _ mark: String, stretchy: Bool, under: Bool) {
    if let name = LatexNames.accent(mark, stretchy: stretchy, under: under) {
      call(name, base)
    } else {
      call(under ? "underset" : "overset", .symbol(mark, .ordinary), base)
    }
  }

  mutating func writeFenced(_ open: String, _ body: Formula, _ close: String) {
    if case .fraction(let top, let bottom, bar: false, let style) = body, open == "(", close == ")"
    {
      switch style {
      case .display: return call("dbinom", top, bottom)
      case .text: return call("tbinom", top, bottom)
      case nil: return call("binom", top, bottom)
      case .script, .scriptscript: break
      }
    }
    if case .table(let table) = body, let name = LatexNames.environment(table, open, close) {
      return writeEnvironment(name, table)
    }
    put("\\left" + LatexNames.delimiter(open))
    writeRow(body.parts, continues: false)
    put("\\right" + LatexNames.delimiter(close))
  }

  mutating func writePhantom(_ body: Formula, _ phantom: Formula.Phantom) {
    if phantom == .line {
      if body == .row([]) { return put("\\strut") }
      put("\\vphantom{\\big(}")
      return group(body)
    }
    if phantom == .vertical { return call("vphantom", body) }
    if phantom == .horizontal { return call("hphantom", body) }
    switch phantom.width {
    case .full: break
    case .reachingRight: put("\\mathrlap{")
    case .reachingLeft: put("\\mathllap{")
    case .centered: put("\\mathclap{")
    }
    switch (phantom.hasAscent, phantom.hasDescent) {
    case (true, true): break
    case (false, false): put("\\smash{")
    case (false, true): put("\\smash[t]{")
    case (true, false): put("\\smash[b]{")
    }
    if phantom.isDrawn { writeRow(body.parts, continues: false) } else { call("phantom", body) }
    if !phantom.hasAscent || !phantom.hasDescent { put("}") }
    if phantom.width != .full { put("}") }
  }
}

extension Formula.Style {
  /// The command that changes to the style.
  var command: String {
    switch self {
    case .display: "displaystyle"
    case .text: "textstyle"
    case .script: "scriptstyle"
    case .scriptscript: "scriptscriptstyle"
    }
  }

  /// The number of the style in `\genfrac`.
  fileprivate var number: String {
    switch self {
    case .display: "0"
    case .text: "1"
    case .script: "2"
    case .scriptscript: "3"
    }
  }
}

extension Formula.Enclosure {
  /// The command that draws it.
  var command: String {
    switch self {
    case .box: "boxed"
    case .cancel: "cancel"
    case .backCancel: "bcancel"
    case .crossCancel: "xcancel"
    case .strike: "sout"
    }
  }
}

extension Formula.Color {
  /// The arguments of `\textcolor` before the body.
  var argument: String {
    name.map { "{\($0)}" } ?? "[HTML]{\(hex.dropFirst().uppercased())}"
  }
}
