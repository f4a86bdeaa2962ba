import Scene

/// The inks of one picture: which presentation attributes they need, and the style rules that
/// exchange them on a dark ground.
struct Palette {
  /// What an ink is used for.
  enum Use: String {
    case fill
    case stroke
  }

  /// Creates the palette of one picture; `scope` is the id of its root element.
  init(mode: SVGWriter.Mode, scope: String) {
    self.mode = mode
    self.scope = scope
  }

  private let mode: SVGWriter.Mode
  private let scope: String
  private var inks: [Ink] = []
  /// The inks by what the rules say of them.
  private var indices: [UInt64: Int] = [:]

  /// A colour that differs between the appearances.
  private struct Ink {
    var color: ThemedColor
    var isFilled = false
    var isStroked = false

    /// Whether the opacity changes with the appearance, so that the style must carry it.
    var carriesOpacity: Bool { color.light.alpha != color.dark.alpha }
  }

  /// The presentation attributes (for the light appearance, or the fixed one) and the class name,
  /// empty when the appearance changes nothing, for an ink.
  mutating func attributes(
    _ color: ThemedColor, _ use: Use
  ) -> (attributes: String, className: String) {
    let shown = mode == .dark ? color.dark : color.light
    var attributes = " \(use.rawValue)=\"\(Self.hex(Self.bytes(shown), withOpacity: false))\""
    let opacity = Decimal.string(shown.alpha, digits: 3)
    if opacity != "1" { attributes += " \(use.rawValue)-opacity=\"\(opacity)\"" }
    guard mode == .adaptive else { return (attributes, "") }
    guard Self.bytes(color.light) != Self.bytes(color.dark) else { return (attributes, "") }
    let ink = Ink(color: color)
    let values = UInt64(Self.value(ink, .light)) << 32 | UInt64(Self.value(ink, .dark))
    let index = indices[values] ?? inks.count
    if index == inks.count {
      indices[values] = index
      inks.append(ink)
    }
    switch use {
    case .fill: inks[index].isFilled = true
    case .stroke: inks[index].isStroked = true
    }
    return (attributes, "\(use == .fill ? "f" : "s")\(index)")
  }

  /// The content of the style element; empty when no ink changes.
  ///
  /// Light inks are presentation attributes, which rules for screens exchange, so that paper and
  /// programs without style sheets show them. Inline pictures also follow the `color-scheme` that
  /// their page declares.
  func styleSheet(followsPage: Bool) -> String {
    guard !inks.isEmpty else { return "" }
    var css = "@media screen and (prefers-color-scheme:dark){\(rules { Self.text($0, .dark) })}"
    if followsPage {
      let both = rules { "light-dark(\(Self.text($0, .light)),\(Self.text($0, .dark)))" }
      css += "@supports (color:light-dark(red,red)){@media screen{\(both)}}"
    }
    return css
  }

  /// The rules of all classes, with the colour of each ink.
  private func rules(_ color: (Ink) -> String) -> String {
    var css = ""
    for (index, ink) in inks.enumerated() {
      for (isUsed, letter, use) in [(ink.isFilled, "f", Use.fill), (ink.isStroked, "s", .stroke)]
      where isUsed {
        let opacity = ink.carriesOpacity ? ";\(use.rawValue)-opacity:1" : ""
        css += "#\(scope) .\(letter)\(index){\(use.rawValue):\(color(ink))\(opacity)}"
      }
    }
    return css
  }

  /// The colour that a rule gives to an ink, as bytes; opaque where the rule says nothing of that.
  private static func value(_ ink: Ink, _ appearance: Appearance) -> UInt32 {
    bytes(ink.color.color(for: appearance)) | (ink.carriesOpacity ? 0 : 0xFF)
  }

  private static func text(_ ink: Ink, _ appearance: Appearance) -> String {
    hex(value(ink, appearance), withOpacity: ink.carriesOpacity)
  }

  /// The components as bytes, red highest.
  private static func bytes(_ color: Color) -> UInt32 {
    [color.red, color.green, color.blue, color.alpha].reduce(0) {
      $0 << 8 | UInt32(min(max(Decimal.scaled($1 * 255, unit: 1), 0), 255))
    }
  }

  /// The shortest hexadecimal form of a colour.
  private static func hex(_ color: UInt32, withOpacity: Bool) -> String {
    let color = withOpacity ? color : color >> 8
    let count: UInt32 = withOpacity ? 8 : 6
    // Each byte is a digit twice.
    let isShort = (color >> 4 ^ color) & (withOpacity ? 0x0F0F_0F0F : 0x0F_0F0F) == 0
    var text = [UInt8(ascii: "#")]
    for digit in stride(from: count, to: 0, by: isShort ? -2 : -1) {
      text.append(hexDigit(Int(color >> (4 * (digit - 1)) & 15)))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func hexDigit(_ value: Int) -> UInt8 {
    UInt8(value) + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}
