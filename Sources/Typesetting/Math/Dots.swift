import Formula
import Geometry

/// Dots that stand for what is left out.
enum Dots: String {
  case low = "…"
  case centered = "⋯"
  case vertical = "⋮"
  case diagonal = "⋱"
  case rising = "⋰"

  /// The dots that a sign stands for; most signs are no dots, which their bytes tell at once.
  init?(sign: String) {
    guard sign.utf8.count == 3, sign.utf8.first == 0xE2 else { return nil }
    switch sign.unicodeScalars.first {
    case "…": self = .low
    case "⋯": self = .centered
    case "⋮": self = .vertical
    case "⋱": self = .diagonal
    case "⋰": self = .rising
    default: return nil
    }
  }

  /// The sign of which three are set.
  var dot: Unicode.Scalar { self == .centered ? "⋅" : "." }

  /// Whether a sign is a row of dots, an inner atom as in plain TeX (The TeXbook, appendix B).
  static func isInner(_ sign: String) -> Bool {
    sign != vertical.rawValue && Dots(sign: sign) != nil
  }
}

extension MathSetter {
  /// Three dots as plain TeX puts them together: `\ldots` and `\cdots` of signs a thin space apart
  /// (none in scripts), `\vdots` 4 points and `\ddots` 3 points apart at 10 points.
  ///
  /// The single glyphs of fonts are narrower. The upright ones are centred on the axis, since TeX's
  /// stand off the line of the matrix they are in.
  func dots(_ dots: Dots) -> MathBox? {
    guard let id = glyphID(for: dots.dot) else { return nil }
    let dot = glyph(id, text: "")
    let isScript = style == .script || style == .scriptscript
    let step: Point =
      switch dots {
      case .low, .centered: Point(dot.width + (isScript ? 0 : em / 6), 0)
      case .vertical: Point(0, -0.4 * em)
      case .diagonal: Point(dot.width + em / 9, 0.3 * em)
      case .rising: Point(dot.width + em / 9, -0.3 * em)
      }
    let isOnAxis = step.y != 0
    let middle = isOnAxis ? dot.ascent / 2 - axis : 0
    var result = MathBox()
    for index in 0..<3 {
      let y = isOnAxis ? middle + Double(index - 1) * step.y : 0
      result.add(dot, x: Double(index) * step.x, y: y)
    }
    result.width = 2 * step.x + dot.width
    result.content.text = dots.rawValue
    return result
  }
}
