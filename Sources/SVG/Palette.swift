import Scene

/// The inks of one picture: which presentation attributes they need, and the style rules that
/// exchange them on a dark ground.
struct Palette {
  /// Creates the palette of one picture; `scope` is the id of its root element.
  init(mode: SVGWriter.Mode, scope: String) {
    self.mode = mode
    self.scope = scope
  }

  private let mode: SVGWriter.Mode
  private let scope: String
  private var rules: [Rule] = []
  /// The numbers of the rules by their colours.
  private var numbers: [Int: Int] = [:]

  /// What the classes of one number say, and where it is needed.
  private struct Rule {
    /// The colours as bytes, opaque where the rule says nothing of opacity.
    var light: UInt32
    var dark: UInt32
    /// Whether the opacity changes with the appearance, so that the style must carry it.
    var carriesOpacity: Bool
    var isFilled = false
    var isStroked = false

    func write(_ color: UInt32, to css: inout ByteText) {
      if carriesOpacity {
        Ink.writeHex(color, digits: 8, to: &css)
      } else {
        Ink.writeHex(color >> 8, digits: 6, to: &css)
      }
    }
  }

  /// An ink as it is shown for the light appearance, or the fixed one.
  mutating func ink(_ color: ThemedColor, for use: InkUse) -> Ink {
    let (light, dark) = (Self.bytes(color.light), Self.bytes(color.dark))
    let isDark = mode == .dark
    let alpha = isDark ? color.dark.alpha : color.light.alpha
    var ink = Ink(
      color: (isDark ? dark : light) >> 8,
      opacity: min(max(Decimal.scaled(alpha, unit: 1000), 0), 1000))
    guard mode == .adaptive, light != dark else { return ink }
    let carriesOpacity = color.light.alpha != color.dark.alpha
    let number = number(
      Rule(
        light: carriesOpacity ? light : light | 0xFF, dark: carriesOpacity ? dark : dark | 0xFF,
        carriesOpacity: carriesOpacity))
    switch use {
    case .fill: rules[number].isFilled = true
    case .stroke: rules[number].isStroked = true
    }
    ink.number = number
    return ink
  }

  private mutating func number(_ rule: Rule) -> Int {
    let colors = Int(truncatingIfNeeded: UInt64(rule.light) << 32 | UInt64(rule.dark))
    if let known = numbers[colors] { return known }
    numbers[colors] = rules.count
    rules.append(rule)
    return rules.count - 1
  }

  /// The rules of the style element that show dark inks; empty when no ink changes.
  ///
  /// Light inks are presentation attributes, which rules for screens exchange, so that paper and
  /// programs without style sheets show them.
  var darkStyle: String {
    style("@media screen and (prefers-color-scheme:dark){", "}") { rule, css in
      rule.write(rule.dark, to: &css)
    }
  }

  /// The rules behind those with which an inline picture follows the `color-scheme` that its page
  /// declares.
  var pageStyle: String {
    style("@supports (color:light-dark(red,red)){@media screen{", "}}") { rule, css in
      css.write(literal: "light-dark(")
      rule.write(rule.light, to: &css)
      css.write(UInt8(ascii: ","))
      rule.write(rule.dark, to: &css)
      css.write(UInt8(ascii: ")"))
    }
  }

  /// The rules of all classes between two texts, with the colour of each ink.
  private func style(
    _ opening: String, _ closing: String, _ writeColor: (Rule, inout ByteText) -> Void
  ) -> String {
    guard !rules.isEmpty else { return "" }
    var css = ByteText()
    css.write(opening)
    for (number, rule) in rules.enumerated() {
      func write(_ use: InkUse) {
        css.write(UInt8(ascii: "#"))
        css.write(scope)
        css.write(literal: " .")
        css.write(use.letter)
        css.write(number, unit: 1)
        css.write(UInt8(ascii: "{"))
        css.write(literal: use.name)
        css.write(UInt8(ascii: ":"))
        writeColor(rule, &css)
        if rule.carriesOpacity { css.write(";\(use.name)-opacity:1") }
        css.write(UInt8(ascii: "}"))
      }
      if rule.isFilled { write(.fill) }
      if rule.isStroked { write(.stroke) }
    }
    css.write(closing)
    return String(decoding: css.bytes, as: UTF8.self)
  }

  /// The components as bytes, red highest.
  private static func bytes(_ color: Color) -> UInt32 {
    var values = SIMD4(color.red, color.green, color.blue, color.alpha) * 255
    values.replace(with: 0, where: values .!= values)
    values.clamp(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
    // Rounded all at once as `Decimal.scaled` rounds them.
    let turning = 6_755_399_441_055_744.0
    values = values + turning - turning
    return UInt32(values[0]) << 24 | UInt32(values[1]) << 16 | UInt32(values[2]) << 8
      | UInt32(values[3])
  }
}
