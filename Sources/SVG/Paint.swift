import Geometry
import Scene

/// The attributes that ink a path, in a form that can be compared and moved to a common parent.
struct Paint: Equatable {
  /// Presentation attributes, each with a space before it.
  var attributes = ""
  /// The names of classes that exchange the inks.
  var classes = ""

  /// No ink at all.
  static let none = Paint()

  /// Both paints on one element.
  static func + (a: Paint, b: Paint) -> Paint {
    let separator = a.classes.isEmpty || b.classes.isEmpty ? "" : " "
    return Paint(
      attributes: a.attributes + b.attributes, classes: a.classes + separator + b.classes)
  }

  /// The text for an opening tag.
  var text: String { classes.isEmpty ? attributes : "\(attributes) class=\"\(classes)\"" }

  /// The paint of a fill.
  static func fill(
    _ color: ThemedColor?, usesEvenOddRule: Bool = false, palette: inout Palette
  ) -> Paint {
    guard let color else { return .none }
    let ink = palette.attributes(color, .fill)
    let rule = usesEvenOddRule ? " fill-rule=\"evenodd\"" : ""
    return Paint(attributes: ink.attributes + rule, classes: ink.className)
  }

  /// The ink of a stroke.
  static func ink(_ stroke: Stroke?, palette: inout Palette) -> Paint {
    guard let stroke else { return .none }
    let ink = palette.attributes(stroke.color, .stroke)
    return Paint(attributes: ink.attributes, classes: ink.className)
  }

  /// The shape of the stroke of a path: all but its ink; `digits` are the decimals for lengths.
  static func pen(_ stroke: Stroke?, of path: Path, digits: Int) -> Paint {
    guard let stroke else { return .none }
    var attributes = ""
    let width = Decimal.string(stroke.width, digits: digits + 1)
    if width != "1" { attributes += " stroke-width=\"\(width)\"" }
    switch stroke.cap {
    case .butt: break
    case .round: attributes += " stroke-linecap=\"round\""
    case .square: attributes += " stroke-linecap=\"square\""
    }
    switch hasCorners(path) ? stroke.join : .miter {
    case .miter: break
    case .round: attributes += " stroke-linejoin=\"round\""
    case .bevel: attributes += " stroke-linejoin=\"bevel\""
    }
    if !stroke.dash.isEmpty {
      let lengths = stroke.dash.map { Decimal.string($0, digits: digits) }
      attributes += " stroke-dasharray=\"\(lengths.joined(separator: " "))\""
    }
    return Paint(attributes: attributes)
  }

  /// Whether a path has places at which pieces join.
  private static func hasCorners(_ path: Path) -> Bool {
    var isDrawn = false
    for element in path.elements {
      if case .move = element {
        isDrawn = false
      } else if isDrawn {
        return true
      } else {
        isDrawn = true
      }
    }
    return false
  }
}
