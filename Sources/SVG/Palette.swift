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
  private var indices: [String: Int] = [:]
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
    guard differs(color) else { return (attributes, "") }
    let ink = Ink(color: color)
    let name = Appearance.allCases.map { Self.value(ink, $0) }.joined(separator: " ")
    let index = indices[name] ?? inks.count
    if index == inks.count {
      indices[name] = index
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
    var css = "@media screen and (prefers-color-scheme:dark){\(rules { Self.value($0, .dark) })}"
    if followsPage {
      let both = rules { "light-dark(\(Self.value($0, .light)),\(Self.value($0, .dark)))" }
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

  private func differs(_ color: ThemedColor) -> Bool {
    color.light != color.dark
      && Self.hex(color.light, withOpacity: true) != Self.hex(color.dark, withOpacity: true)
  }

  private static func value(_ ink: Ink, _ appearance: Appearance) -> String {
    hex(ink.color.color(for: appearance), withOpacity: ink.carriesOpacity)
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
