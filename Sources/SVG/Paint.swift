import Geometry
import Scene

/// What inks a path, one level of it: its fill, the ink of its stroke, its pen, or the grid of
/// glyphs.
enum Paint {
  case none
  case fill(Ink, usesEvenOddRule: Bool)
  case stroke(Ink)
  /// The attributes of a stroke besides ink and width, and the width.
  case pen(attributes: String, width: String)
  case grid(GlyphGrid)

  /// The shape of a stroke: all but its ink; `digits` are the decimals for lengths.
  static func pen(_ stroke: Stroke, join: Stroke.Join, digits: Int) -> Paint {
    var attributes = ""
    switch stroke.cap {
    case .butt: break
    case .round: attributes += " stroke-linecap=\"round\""
    case .square: attributes += " stroke-linecap=\"square\""
    }
    switch join {
    case .miter: break
    case .round: attributes += " stroke-linejoin=\"round\""
    case .bevel: attributes += " stroke-linejoin=\"bevel\""
    }
    if !stroke.dash.isEmpty {
      let lengths = stroke.dash.map { Decimal.string($0, digits: digits) }
      attributes += " stroke-dasharray=\"\(lengths.joined(separator: " "))\""
    }
    return .pen(
      attributes: attributes, width: Decimal.string(stroke.width, digits: digits + 1))
  }

  /// Writes all attributes but the width and the class, each with a space before it.
  func writeAttributes(to output: inout ByteText) {
    switch self {
    case .none: break
    case .fill(let ink, let usesEvenOddRule):
      ink.write(.fill, to: &output)
      if usesEvenOddRule { output.write(literal: " fill-rule=\"evenodd\"") }
    case .stroke(let ink): ink.write(.stroke, to: &output)
    case .pen(let attributes, _): output.write(attributes)
    case .grid(let grid): output.write(grid.attribute)
    }
  }

  /// The letter and the number of the class that exchanges the ink, if one does.
  var className: (letter: UInt8, number: Int)? {
    switch self {
    case .fill(let ink, _): ink.number.map { (InkUse.fill.letter, $0) }
    case .stroke(let ink): ink.number.map { (InkUse.stroke.letter, $0) }
    case .none, .pen, .grid: nil
    }
  }
}
