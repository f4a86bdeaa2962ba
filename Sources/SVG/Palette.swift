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
  private var indices: [ThemedColor: Int] = [:]
  private var known: [Job: (attributes: String, className: String)] = [:]

  /// An ink put to a use.
  private struct Job: Hashable {
    var color: ThemedColor
    var use: Use
  }

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
    let job = Job(color: color, use: use)
    if let known = known[job] { return known }
    let result = worked(color, use)
    known[job] = result
    return result
  }

  private mutating func worked(
    _ color: ThemedColor, _ use: Use
  ) -> (attributes: String, className: String) {
    let shown = mode == .dark ? color.dark : color.light
    var attributes = " \(use.rawValue)=\"\(Self.hex(shown))\""
    let opacity = Decimal.string(shown.alpha, digits: 3)
    if opacity != "1" { attributes += " \(use.rawValue)-opacity=\"\(opacity)\"" }
    guard mode == .adaptive else { return (attributes, "") }
    let known = indices[color]
    guard known != nil || differs(color) else { return (attributes, "") }
    let index = known ?? inks.count
    if known == nil {
      indices[color] = index
      inks.append(Ink(color: color))
    }
    switch use {
    case .fill: inks[index].isFilled = true
    case .stroke: inks[index].isStroked = true
    }
    return (attributes, "\(use == .fill ? "f" : "s")\(index)")
  }

  /// The content of the style element; empty when no ink changes.
  ///
  /// Every rule stands in a media rule for screens, so that paper and programs without style
  /// sheets use the presentation attributes. Inline pictures also follow the `color-scheme` that
  /// their page declares.
  func styleSheet(followsPage: Bool) -> String {
    guard !inks.isEmpty else { return "" }
    let light = inks.indices.map { "--c\($0):\(value($0, .light))" }.joined(separator: ";")
    let dark = inks.indices.map { "--c\($0):\(value($0, .dark))" }.joined(separator: ";")
    var css = "@media screen{#\(scope){\(light)}\(rules)}"
    css += "@media screen and (prefers-color-scheme:dark){#\(scope){\(dark)}}"
    if followsPage {
      let both = inks.indices.map {
        "--c\($0):light-dark(\(value($0, .light)),\(value($0, .dark)))"
      }
      css += "@supports (color:light-dark(red,red)){@media screen{#\(scope){"
      css += both.joined(separator: ";") + "}}}"
    }
    return css
  }

  private var rules: String {
    var css = ""
    for (index, ink) in inks.enumerated() {
      for (isUsed, letter, use) in [(ink.isFilled, "f", Use.fill), (ink.isStroked, "s", .stroke)]
      where isUsed {
        let opacity = ink.carriesOpacity ? ";\(use.rawValue)-opacity:1" : ""
        css += "#\(scope) .\(letter)\(index){\(use.rawValue):var(--c\(index))\(opacity)}"
      }
    }
    return css
  }

  private func differs(_ color: ThemedColor) -> Bool {
    color.light != color.dark
      && Self.hex(color.light, withOpacity: true) != Self.hex(color.dark, withOpacity: true)
  }

  private func value(_ index: Int, _ appearance: Appearance) -> String {
    Self.hex(
      inks[index].color.color(for: appearance), withOpacity: inks[index].carriesOpacity)
  }

  /// The shortest hexadecimal form of a colour.
  static func hex(_ color: Color, withOpacity: Bool = false) -> String {
    var bytes = [byte(color.red), byte(color.green), byte(color.blue)]
    if withOpacity { bytes.append(byte(color.alpha)) }
    let isShort = bytes.allSatisfy { $0 % 17 == 0 }
    var text = [UInt8(ascii: "#")]
    for byte in bytes {
      if !isShort { text.append(hexDigit(byte >> 4)) }
      text.append(hexDigit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func byte(_ component: Double) -> Int {
    Decimal.scaled(component * 255, unit: 1)
  }

  private static func hexDigit(_ value: Int) -> UInt8 {
    UInt8(value) + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }
}
