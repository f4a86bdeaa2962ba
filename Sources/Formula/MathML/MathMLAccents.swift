extension MathMLWriter {
  /// Writes a base with a mark.
  ///
  /// Lines are borders, since fonts do not stretch a macron; the other marks are raised a little, as
  /// engines set spacing characters onto the letter.
  mutating func writeAccent(
    _ base: Formula, _ mark: String, stretchy: Bool, under: Bool, in context: MathMLContext
  ) {
    if stretchy, mark == "¯" || mark == "_" {
      let side = under ? "bottom" : "top"
      let style = "border-\(side):0.05em solid;padding-\(side):0.12em"
      return element("mrow", #" style="\#(style)""#) {
        $0.writeChildren(of: base, in: context.plain)
      }
    }
    let isBrace = mark == "⏞" || mark == "⏟"
    let kind = isBrace ? "" : under ? #" accentunder="true""# : #" accent="true""#
    element(under ? "munder" : "mover", kind) {
      $0.writeSingle(under || isBrace ? base : base.withoutDot, in: context.plain)
      let look = stretchy || under ? nil : Self.accents[mark]
      let rules = look?.style ?? (stretchy ? Self.paintedWhole : "")
      let style = rules.isEmpty ? "" : #" style="\#(rules)""#
      // Fonts have wide forms of combining marks only, and engines stretch but one of these.
      let sign = stretchy && mark == "^" ? "\u{302}" : look?.sign ?? mark
      $0.token("mo", #" stretchy="\#(stretchy)""# + style, sign)
    }
  }

  private static let accents: [String: (sign: String, style: String)] = [
    "¯": ("¯", "padding-bottom:0.1em"), "˙": ("˙", "padding-bottom:0.15em"),
    "…": ("...", "font-size:0.6em;padding-bottom:0.3em"),
    "….": ("....", "font-size:0.6em;padding-bottom:0.3em"),
    "¨": ("¨", "padding-bottom:0.12em"), "~": ("˜", "padding-bottom:0.1em"),
    "^": ("ˆ", "padding-bottom:0.06em"), "→": ("→", "font-size:0.6em;padding-bottom:0.1em"),
    "ˇ": ("ˇ", "padding-bottom:0.1em"), "˘": ("˘", "padding-bottom:0.1em"),
    "´": ("´", "padding-bottom:0.1em"), "`": ("`", "padding-bottom:0.1em"),
    "˚": ("˚", "padding-bottom:0.1em"),
  ]
}
