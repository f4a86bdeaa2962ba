// What MathML Core has no element for is drawn with inline styles.
extension MathMLWriter {
  /// Writes a body in a colour; on a dark ground it is as light as reading takes.
  mutating func writeColored(_ color: Formula.Color, _ body: Formula, in context: MathMLContext) {
    let dark = color.onDarkGround
    // The attribute is for engines that do not know light-dark().
    let style =
      dark.hex == color.hex ? "" : #" style="color:light-dark(\#(color.hex),\#(dark.hex))""#
    element("mrow", #" mathcolor="\#(color.hex)""# + style) {
      $0.writeChildren(of: body, in: context.plain)
    }
  }

  /// Writes a body in a frame or struck out.
  mutating func writeEnclosed(
    _ enclosure: Formula.Enclosure, _ body: Formula, in context: MathMLContext
  ) {
    element("mrow", #" style="\#(Self.style(of: enclosure))""#) {
      $0.writeChildren(of: body, in: context.plain)
    }
  }

  private static func style(of enclosure: Formula.Enclosure) -> String {
    let rising = stroke("to top left")
    let falling = stroke("to top right")
    return switch enclosure {
    case .box: "border:0.04em solid;padding:0.3em"
    case .cancel: "background:\(rising)" + printed
    case .backCancel: "background:\(falling)" + printed
    case .crossCancel: "background:\(rising),\(falling)" + printed
    case .strike: "background:\(stroke("to top"))" + printed
    }
  }

  /// Backgrounds are left out in print unless they are said to matter.
  private static let printed = ";-webkit-print-color-adjust:exact;print-color-adjust:exact"

  /// A thin stroke across the middle of a box, at right angles to a direction.
  private static func stroke(_ direction: String) -> String {
    "linear-gradient(\(direction),transparent calc(50% - 0.03em),currentColor calc(50% - 0.03em),"
      + "currentColor calc(50% + 0.03em),transparent calc(50% + 0.03em))"
  }

  /// Writes a body of which only some extents count.
  mutating func writePhantom(
    _ body: Formula, _ phantom: Formula.Phantom, in context: MathMLContext
  ) {
    var attributes = ""
    if phantom.width != .full { attributes += #" width="0""# }
    if !phantom.hasAscent { attributes += #" height="0""# }
    if !phantom.hasDescent { attributes += #" depth="0""# }
    let content = { (writer: inout MathMLWriter) in
      writer.writeShifted(body, phantom, in: context)
    }
    if phantom.fillsLine {
      return element("mrow") {
        $0.strut()
        content(&$0)
      }
    }
    guard !attributes.isEmpty else { return content(&self) }
    element("mpadded", attributes, content)
  }

  private mutating func writeShifted(
    _ body: Formula, _ phantom: Formula.Phantom, in context: MathMLContext
  ) {
    guard phantom.isDrawn else {
      return element("mphantom") { $0.writeChildren(of: body, in: context.plain) }
    }
    // Core has no lengths relative to the width of the body.
    let style =
      switch phantom.width {
      case .full, .reachingRight: ""
      case .reachingLeft: #" style="transform:translateX(-100%)""#
      case .centered: #" style="transform:translateX(-50%)""#
      }
    element("mrow", style) { $0.writeChildren(of: body, in: context.plain) }
  }

  /// Writes a delimiter of a fixed size.
  mutating func writeDelimiter(_ sign: String, _ role: Formula.SymbolClass, _ size: Double) {
    guard !sign.isEmpty else { return token("mo", "", "") }
    let form = role == .open ? "prefix" : role == .close ? "postfix" : "infix"
    let space = role == .relation ? "0.2778em" : "0"
    let length = Self.ems(size)
    token(
      "mo",
      #" form="\#(form)" stretchy="true" symmetric="true" minsize="\#(length)""#
        + #" maxsize="\#(length)" lspace="\#(space)" rspace="\#(space)""#, sign)
  }

  /// Writes a delimiter that grows with those around it.
  mutating func writeMiddle(_ sign: String) {
    token(
      "mo", #" form="infix" fence="true" stretchy="true" symmetric="true" lspace="0" rspace="0""#,
      sign)
  }

  /// Writes an arrow that is longer than what stands on it.
  ///
  /// Engines leave the space around a stretched operator out, so that it is written by itself.
  mutating func writeArrow(
    _ name: StaticString, _ sign: String, _ labels: [Formula], in context: MathMLContext
  ) {
    let width = context.isSpaced ? 5.0 / 18 : 0
    // The least arrow that engines put together is 1.43 ems wide and reaches out of what is narrower;
    // a letter of a label takes about 0.35 ems, lengths in a label are 0.7 of those outside.
    let letters = Double(labels.map(\.plainText.count).max() ?? 0)
    let margin = max(0.5, (1.45 - 0.35 * letters) / 0.7 / 2)
    element("mrow") {
      $0.space(width)
      $0.element(name) {
        $0.token(
          "mo", #" stretchy="true" lspace="0" rspace="0" style="\#(Self.paintedWhole)""#, sign)
        for label in labels {
          let isSmallest = context.hasSmallestScripts
          $0.element(isSmallest ? "mstyle" : "mrow", isSmallest ? #" scriptlevel="2""# : "") {
            $0.space(margin)
            $0.writeChildren(of: label, in: context.script)
            $0.space(margin)
          }
        }
      }
      $0.space(width)
    }
  }

  /// Writes an arrow that nothing stands on.
  mutating func writeArrow(_ sign: String, in context: MathMLContext, _ neighbours: Neighbours) {
    writeInfix(sign, spacing: 5.0 / 18, in: context, neighbours)
  }
}
