extension MathMLWriter {
  /// Writes one part of a row.
  mutating func write(_ formula: Formula, in context: MathMLContext, neighbours: Neighbours) {
    switch formula {
    case .identifier(let name, let variant): writeIdentifier(name, variant)
    case .number(let digits): token("mn", "", digits)
    case .symbol(let sign, let role): writeSymbol(sign, role, in: context, neighbours)
    case .function(let name, _):
      token("mi", name.count == 1 ? #" mathvariant="normal""# : "", name)
    case .text(let words): token("mtext", "", Self.keepingEdges(words))
    case .space(let width): space(width)
    case .row(let parts): element("mrow") { $0.writeRow(parts, in: context.plain) }
    case .fraction(let top, let bottom, let bar, let style):
      writeFraction(top, bottom, bar: bar, style: style, in: context)
    case .root(let body, let index): writeRoot(body, index: index, in: context)
    case .scripts(let base, let sub, let sup):
      writeScripts(base, sub, sup, in: context, neighbours)
    case .stack(let base, let under, let over):
      writeLimits(base, under, over, in: context, neighbours)
    case .accent(let base, let mark, let stretchy, let under):
      writeAccent(base, mark, stretchy: stretchy, under: under, in: context)
    case .fenced(let open, let body, let close): writeFenced(open, body, close, in: context)
    case .table(let table): writeTable(table, in: context)
    case .styled(let style, let body): writeStyled(style, body)
    }
  }

  private mutating func writeIdentifier(_ name: String, _ variant: Formula.Variant) {
    switch variant {
    case .italic where name.count == 1: token("mi", "", name)
    case .italic: token("mi", "", variant.styled(name))
    case .upright: token("mi", name.count == 1 ? #" mathvariant="normal""# : "", name)
    default: token("mi", "", variant.styled(name))
    }
  }

  /// Blanks at the edges would be trimmed.
  private static func keepingEdges(_ words: String) -> String {
    let leading = words.prefix { $0 == " " }.count
    guard leading < words.count else { return String(repeating: "\u{A0}", count: words.count) }
    let trailing = words.reversed().prefix { $0 == " " }.count
    return String(repeating: "\u{A0}", count: leading)
      + words.dropFirst(leading).dropLast(trailing)
      + String(repeating: "\u{A0}", count: trailing)
  }

  private mutating func writeFraction(
    _ top: Formula, _ bottom: Formula, bar: Bool, style: Formula.Style?, in context: MathMLContext
  ) {
    let outer = style.map { MathMLContext(style: $0) } ?? context.plain
    let inner = outer.style == .display ? outer.inner : outer.script
    let attributes = bar ? "" : #" linethickness="0""#
    let fraction = { (writer: inout MathMLWriter) in
      writer.element("mfrac", attributes) {
        $0.writeSingle(top, in: inner)
        $0.writeSingle(bottom, in: inner)
      }
    }
    guard let style else { return fraction(&self) }
    element("mstyle", Self.attributes(of: style), fraction)
  }

  private mutating func writeRoot(_ body: Formula, index: Formula?, in context: MathMLContext) {
    guard let index else {
      return element("msqrt") { $0.writeChildren(of: body, in: context.plain) }
    }
    element("mroot") {
      $0.writeSingle(body, in: context.plain)
      $0.writeSingle(index, in: MathMLContext(style: .scriptscript))
    }
  }

  private mutating func writeScripts(
    _ base: Formula, _ sub: Formula?, _ sup: Formula?, in context: MathMLContext,
    _ neighbours: Neighbours
  ) {
    if let (prime, rest) = sup?.leadingPrime {
      return writePrimed(base, sub, prime, rest, in: context)
    }
    if context.style == .display, base.takesLimits {
      return writeLimits(base, sub, sup, in: context, neighbours)
    }
    let name = sub == nil ? "msup" : sup == nil ? "msub" : "msubsup"
    writeAttached(name, base, [sub, sup], in: context, neighbours)
  }

  /// Writes primes beside their base: the glyph is raised already, and engines do not take the
  /// variant that a superscript would need.
  private mutating func writePrimed(
    _ base: Formula, _ sub: Formula?, _ prime: String, _ rest: Formula?, in context: MathMLContext
  ) {
    let sign = { (writer: inout MathMLWriter) in
      writer.token("mo", #" lspace="0" rspace="0""#, prime)
    }
    let raised = { (writer: inout MathMLWriter) in
      guard let rest else { return sign(&writer) }
      writer.element("msup") {
        sign(&$0)
        $0.writeSingle(rest, in: context.script)
      }
    }
    guard base.isFlat else {
      // Beside something tall it is raised further, by as much as its glyph leaves to do.
      return element(sub == nil ? "msup" : "msubsup") {
        $0.writeSingle(base, in: context)
        if let sub { $0.writeSingle(sub, in: context.script) }
        $0.element(
          "mpadded", #" style="math-depth:0" voffset="-0.35em" height="0.4em""#, raised)
      }
    }
    element("mrow") {
      let lowered = sub.map { Formula.scripts(base, sub: $0, sup: nil) } ?? base
      $0.write(lowered, in: context, neighbours: Neighbours())
      raised(&$0)
    }
  }

  private mutating func writeLimits(
    _ base: Formula, _ under: Formula?, _ over: Formula?, in context: MathMLContext,
    _ neighbours: Neighbours
  ) {
    let name = under == nil ? "mover" : over == nil ? "munder" : "munderover"
    writeAttached(name, base, [under, over], in: context, neighbours)
  }

  /// A base with what hangs on it; without any of it the base alone.
  private mutating func writeAttached(
    _ name: String, _ base: Formula, _ scripts: [Formula?], in context: MathMLContext,
    _ neighbours: Neighbours
  ) {
    let attached = scripts.compactMap { $0 }
    guard !attached.isEmpty else { return write(base, in: context, neighbours: neighbours) }
    element(name) {
      if case .row = base {
        $0.writeSingle(base, in: context)
      } else if case .symbol(let arrow, .relation) = base, name.hasPrefix("mu") || name == "mover",
        Self.stretchyArrows.contains(arrow)
      {
        $0.token("mo", #" stretchy="true" lspace="0.2778em" rspace="0.2778em""#, arrow)
      } else {
        $0.write(
          base, in: context, neighbours: base.isFunction || base.isLarge ? neighbours : Neighbours()
        )
      }
      for script in attached { $0.writeSingle(script, in: context.script) }
    }
  }

  private static let stretchyArrows: Set<String> = ["→", "←", "⟶", "⟵", "⇒", "⇐"]

  private mutating func writeFenced(
    _ open: String, _ body: Formula, _ close: String, in context: MathMLContext
  ) {
    element("mrow") {
      let grows = !body.isFlat
      $0.writeFence(open, form: "prefix", grows: grows)
      var inner = context
      inner.isFenced = true
      $0.writeChildren(of: body, in: inner)
      $0.writeFence(close, form: "postfix", grows: grows)
    }
  }

  /// Writes a delimiter; around flat bodies it keeps its size, as stretched glyphs stand wider.
  private mutating func writeFence(_ sign: String, form: String, grows: Bool) {
    guard !sign.isEmpty else { return }
    let stretching =
      grows ? #"fence="true" stretchy="true" symmetric="true""# : #"stretchy="false""#
    token("mo", #" form="\#(form)" \#(stretching) lspace="0" rspace="0""#, sign)
  }

  private mutating func writeTable(_ table: Formula.Table, in context: MathMLContext) {
    let isAligned = table.kind == .aligned
    let inner = MathMLContext(style: isAligned ? .display : .text)
    let width = table.rows.map(\.count).max() ?? 0
    element("mtable", isAligned ? #" displaystyle="true""# : "") {
      for row in table.rows {
        $0.element("mtr") {
          for column in 0..<width {
            $0.element("mtd", Self.cellAttributes(table, column: column)) {
              if column < row.count { $0.writeChildren(of: row[column], in: inner) }
            }
          }
        }
      }
    }
  }

  /// Alignment and space of a cell; engines agree on inline styles only.
  private static func cellAttributes(_ table: Formula.Table, column: Int) -> String {
    let alignment = column < table.alignments.count ? table.alignments[column] : .center
    var rules: [String] = []
    switch alignment {
    case .left: rules.append("text-align:-webkit-left")
    case .right: rules.append("text-align:-webkit-right")
    case .center: break
    }
    if table.kind == .aligned {
      let isRight = column.isMultiple(of: 2)
      let gap = column > 0 && isRight ? "2em" : "0"
      rules.append("padding:0.3em 0 0.3em \(gap)")
    } else if table.kind == .cases {
      rules.append(column == 0 ? "padding-left:0.2em" : "padding-left:1em")
    }
    return rules.isEmpty ? "" : #" style="\#(rules.joined(separator: ";"))""#
  }

  private mutating func writeStyled(_ style: Formula.Style, _ body: Formula) {
    element("mstyle", Self.attributes(of: style)) {
      $0.writeChildren(of: body, in: MathMLContext(style: style))
    }
  }

  private static func attributes(of style: Formula.Style) -> String {
    switch style {
    case .display: #" displaystyle="true" scriptlevel="0""#
    case .text: #" displaystyle="false" scriptlevel="0""#
    case .script: #" displaystyle="false" scriptlevel="1""#
    case .scriptscript: #" displaystyle="false" scriptlevel="2""#
    }
  }
}

extension Formula {
  /// Whether scripts go below and above in display style.
  var takesLimits: Bool {
    switch self {
    case .symbol(_, .large), .function(_, takesLimits: true): true
    default: false
    }
  }

  /// Whether it is no taller than delimiters of normal size.
  var isFlat: Bool {
    switch self {
    case .identifier, .number, .function, .text, .space: true
    case .symbol(_, let role): role != .large && role != .integral
    case .row(let parts): parts.allSatisfy(\.isFlat)
    case .scripts(let base, let sub, let sup):
      base.isLow && [sub, sup].allSatisfy { $0.map(\.isLow) ?? true }
    case .fenced(_, let body, _): body.isFlat
    case .fraction, .root, .stack, .accent, .table, .styled: false
    }
  }

  /// Whether it is flat without scripts.
  private var isLow: Bool {
    switch self {
    case .scripts: false
    case .row(let parts): parts.allSatisfy(\.isLow)
    default: isFlat
    }
  }

  /// The primes a superscript begins with, and what follows them.
  fileprivate var leadingPrime: (sign: String, rest: Formula?)? {
    switch self {
    case .symbol(let sign, .ordinary) where ["′", "″", "‴", "⁗"].contains(sign): (sign, nil)
    case .row(let parts):
      parts.first?.leadingPrime.map { prime in
        let rest = parts.count == 2 ? parts[1] : .row(Array(parts.dropFirst()))
        return (prime.sign, rest)
      }
    default: nil
    }
  }

  /// Whether it carries scripts.
  var hasScripts: Bool {
    if case .scripts = self { true } else { false }
  }
}
