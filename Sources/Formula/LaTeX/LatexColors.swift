// Colours and what takes room.
extension LatexReader {
  /// `\textcolor{name}{…}`, and `\color{name}` where it is not the start of a row.
  mutating func textColor(_ owner: LatexScanner.Token) throws(FormulaError) -> Formula {
    .colored(try color(of: owner), try nested(owner))
  }

  /// The colour in `{name}`, or in `[HTML]{ff8000}`, `[rgb]{1,0.5,0}`, `[RGB]{255,128,0}`.
  mutating func color(of owner: LatexScanner.Token) throws(FormulaError) -> Formula.Color {
    var model: String?
    if scanner.peek().kind == .character("[") {
      _ = scanner.next()
      var name = ""
      while let character = scanner.nextRaw(), character != "]" { name.append(character) }
      model = name
    }
    let value = try rawArgument(of: owner)
    guard let color = LatexColor.color(value, model: model) else {
      let near = EditDistance.nearest(to: value, in: LatexColor.names.keys.sorted())
      throw error(
        "\(value) is not a known colour: use a name such as red or #ff8000", suggestion: near,
        at: owner)
    }
    return color
  }

  /// `\smash`, with `[t]` or `[b]` only above or below the baseline.
  mutating func smash(_ owner: LatexScanner.Token) throws(FormulaError) -> Formula {
    var phantom = Formula.Phantom.smash
    if scanner.peek().kind == .character("[") {
      _ = scanner.next()
      let side = scanner.next()
      switch side.kind {
      case .character("t"): phantom.hasDescent = true
      case .character("b"): phantom.hasAscent = true
      default: throw error("\\smash takes [t] or [b]", at: side)
      }
      guard scanner.next().kind == .character("]") else {
        throw error("\\smash takes [t] or [b]", at: side)
      }
    }
    return .phantom(try nested(owner), phantom)
  }
}

/// The colours of LaTeX.
enum LatexColor {
  /// A colour by its name or in digits; the model is that of the package xcolor.
  static func color(_ text: String, model: String?) -> Formula.Color? {
    let numbers = text.split(separator: ",").map {
      Double(String($0.filter { $0 != " " })) ?? .nan
    }
    switch model {
    case nil:
      if text.first == "#" { return hex(text.dropFirst()) }
      return names[text].map { Formula.Color(hex: $0, name: text) }
    case "HTML": return hex(text[...])
    case "rgb": return rgb(numbers, scale: 255)
    case "RGB": return rgb(numbers, scale: 1)
    case "gray":
      return numbers.count == 1 ? rgb([numbers[0], numbers[0], numbers[0]], scale: 255) : nil
    default: return nil
    }
  }

  private static func hex(_ digits: Substring) -> Formula.Color? {
    guard digits.count == 6, digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits, radix: 16).map { Formula.Color(hex: $0) }
  }

  private static func rgb(_ values: [Double], scale: Double) -> Formula.Color? {
    let scaled = values.map { ($0 * scale).rounded() }
    guard scaled.count == 3, scaled.allSatisfy({ $0 >= 0 && $0 <= 255 }) else { return nil }
    return Formula.Color(red: UInt8(scaled[0]), green: UInt8(scaled[1]), blue: UInt8(scaled[2]))
  }

  /// The names of xcolor and the most used ones of its table `dvipsnames`.
  static let names: [String: UInt32] = [
    "black": 0x000000, "blue": 0x0000FF, "brown": 0xBF8040, "cyan": 0x00FFFF,
    "darkgray": 0x404040, "gray": 0x808080, "grey": 0x808080, "green": 0x00FF00,
    "lightgray": 0xBFBFBF, "lime": 0xBFFF00, "magenta": 0xFF00FF, "olive": 0x808000,
    "orange": 0xFF8000, "pink": 0xFFBFBF, "purple": 0xBF0040, "red": 0xFF0000,
    "teal": 0x008080, "violet": 0x800080, "white": 0xFFFFFF, "yellow": 0xFFFF00,
    "ForestGreen": 0x009B55, "NavyBlue": 0x006EB8, "RoyalBlue": 0x0071BC, "Maroon": 0xAF3235,
    "BrickRed": 0xB6321C, "OrangeRed": 0xED135A, "Plum": 0x92268F, "Violet": 0x58429B,
    "Purple": 0x99479B, "TealBlue": 0x00AEB3, "Gray": 0x949698, "OliveGreen": 0x3C8031,
    "Goldenrod": 0xFFDF42, "Bittersweet": 0xC04F17, "Mahogany": 0xA9341F,
  ]
}
