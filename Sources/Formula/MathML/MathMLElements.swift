extension MathMLWriter {
  /// Writes one part of a row.
  mutating func write(_ formula: Formula, in context: MathMLContext, neighbours: Neighbours) {
    switch formula {
    case .identifier(let name, let variant): writeIdentifier(name, variant)
    case .number(let digits): token("mn", "", digits)
    case .symbol(let sign, let role): writeSymbol(sign, role, in: context, neighbours)
    case .function(let name, _):
      // A blank in a name is a thin space.
      token(
        "mi", name.count == 1 ? #" mathvariant="normal""# : "",
        name.utf8.contains(UInt8(ascii: " ")) ? name.replacing(" ", with: "\u{2006}") : name)
    case .delimiter(let sign, let role, let size): writeDelimiter(sign, role, size)
    case .middle(let sign): writeMiddle(sign)
    case .arrow(let sign): writeArrow(sign, in: context, neighbours)
    case .text(let words, let face): writeWords(words, face)
    case .space(let width): space(width)
    case .row(let parts): element("mrow") { $0.writeRow(parts, in: context.plain) }
    case .fraction(let top, let bottom, let bar, let style):
      writeFraction(top, bottom, bar: bar, style: style, in: context)
    case .root(let body, let index): writeRoot(body, index: index, in: context)
    case .scripts(let base, let sub, let sup):
      writeScripts(base, sub, sup, in: context, neighbours)
    case .stack(let base, let under, let over):
      var neighbours = neighbours
      neighbours.keepsLimits = true
      writeLimits(base, under, over, in: context, neighbours)
    case .accent(let base, let mark, let stretchy, let under):
      writeAccent(base, mark, stretchy: stretchy, under: under, in: context)
    case .fenced(let open, let body, let close): writeFenced(open, body, close, in: context)
    case .table(let table): writeTable(table, in: context)
    case .styled(let style, let body): writeStyled(style, body, neighbours)
    case .colored(let color, let body): writeColored(color, body, in: context)
    case .enclosed(let enclosure, let body): writeEnclosed(enclosure, body, in: context)
    case .phantom(let body, let phantom): writePhantom(body, phantom, in: context)
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

  private mutating func writeFraction(
    _ top: Formula, _ bottom: Formula, bar: Bool, style: Formula.Style?, in context: MathMLContext
  ) {
    let outer = style.map { MathMLContext(style: $0) } ?? context.plain
    let inner = outer.style == .display ? outer.inner : outer.script
    let attributes = bar ? "" : #" linethickness="0""#
    let fraction = { (writer: inout MathMLWriter) in
      writer.element("mfrac", attributes) {
        for part in [top, bottom] {
          $0.writeSmaller(part, in: inner, isSmallest: outer.hasSmallestScripts)
        }
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
      // An index is two levels smaller than what it stands beside.
      $0.writeSmaller(
        index, in: MathMLContext(style: .scriptscript), isSmallest: !context.isSpaced)
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
    let name: StaticString = sub == nil ? "msup" : sup == nil ? "msub" : "msubsup"
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
        $0.writeScript(rest, in: context)
      }
    }
    guard base.isFlat, sub == nil else {
      // Beside something tall, and above a subscript, it is a script, raised by as much as its glyph
      // leaves to do.
      return element(sub == nil ? "msup" : "msubsup") {
        $0.writeSingle(base, in: context)
        if let sub { $0.writeScript(sub, in: context) }
        $0.element(
          "mpadded", #" style="math-depth:0" voffset="-0.35em" height="0.4em""#, raised)
      }
    }
    element("mrow") {
      $0.write(base, in: context, neighbours: Neighbours())
      raised(&$0)
    }
  }

  private mutating func writeScript(_ script: Formula, in context: MathMLContext) {
    writeSmaller(script, in: context.script, isSmallest: context.hasSmallestScripts)
  }

  private mutating func writeLimits(
    _ base: Formula, _ under: Formula?, _ over: Formula?, in context: MathMLContext,
    _ neighbours: Neighbours
  ) {
    let name: StaticString = under == nil ? "mover" : over == nil ? "munder" : "munderover"
    writeAttached(name, base, [under, over], in: context, neighbours)
  }

  /// A base with what hangs on it; without any of it the base alone.
  private mutating func writeAttached(
    _ name: StaticString, _ base: Formula, _ scripts: [Formula?], in context: MathMLContext,
    _ neighbours: Neighbours
  ) {
    let attached = scripts.compactMap { $0 }
    if case .arrow(let sign) = base, !attached.isEmpty {
      return writeArrow(name, sign, attached, in: context)
    }
    guard !attached.isEmpty else { return write(base, in: context, neighbours: neighbours) }
    element(name) {
      if case .row = base {
        $0.writeSingle(base, in: context)
      } else if case .space = base {
        $0.writeSingle(base, in: context)
      } else {
        $0.write(
          base, in: context, neighbours: base.isFunction || base.isLarge ? neighbours : Neighbours()
        )
      }
      for script in attached { $0.writeScript(script, in: context) }
    }
  }

  private mutating func writeFenced(
    _ open: String, _ body: Formula, _ close: String, in context: MathMLContext
  ) {
    element("mrow") {
      let grows = !body.isFlat
      $0.writeFence(open, isPrefix: true, grows: grows)
      $0.writeChildren(of: body, in: context.plain)
      $0.writeFence(close, isPrefix: false, grows: grows)
    }
  }

  /// Writes a delimiter; around flat bodies it keeps its size, as stretched glyphs stand wider.
  private mutating func writeFence(_ sign: String, isPrefix: Bool, grows: Bool) {
    guard !sign.isEmpty else { return }
    let attributes =
      switch (isPrefix, grows) {
      case (true, true):
        #" form="prefix" fence="true" stretchy="true" symmetric="true" lspace="0" rspace="0""#
      case (true, false): #" form="prefix" stretchy="false" lspace="0" rspace="0""#
      case (false, true):
        #" form="postfix" fence="true" stretchy="true" symmetric="true" lspace="0" rspace="0""#
      case (false, false): #" form="postfix" stretchy="false" lspace="0" rspace="0""#
      }
    token("mo", attributes, sign)
  }

  private mutating func writeStyled(
    _ style: Formula.Style, _ body: Formula, _ neighbours: Neighbours
  ) {
    let context = MathMLContext(style: style)
    element("mstyle", Self.attributes(of: style)) {
      if body.isLarge {
        $0.write(body, in: context, neighbours: neighbours)
      } else {
        $0.writeChildren(of: body, in: context)
      }
    }
  }

  static func attributes(of style: Formula.Style) -> String {
    switch style {
    case .display: #" displaystyle="true" scriptlevel="0""#
    case .text: #" displaystyle="false" scriptlevel="0""#
    case .script: #" displaystyle="false" scriptlevel="1""#
    case .scriptscript: #" displaystyle="false" scriptlevel="2""#
    }
  }
}
