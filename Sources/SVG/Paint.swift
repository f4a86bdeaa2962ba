import Geometry
import Scene

/// The attributes that ink a path, in a form that can be compared and moved to a common parent.
struct Paint: Hashable {
  /// Presentation attributes, each with a space before it.
  var attributes = ""
  /// The width of a stroke; empty for what has none.
  var width = ""
  /// The names of classes that exchange the inks.
  var classes = ""

  /// No ink at all.
  static let none = Paint()

  /// Both paints on one element, of which one has a width at most.
  static func + (a: Paint, b: Paint) -> Paint {
    let separator = a.classes.isEmpty || b.classes.isEmpty ? "" : " "
    return Paint(
      attributes: a.attributes + b.attributes, width: a.width + b.width,
      classes: a.classes + separator + b.classes)
  }

  /// The text for an opening tag where strokes have some width anyway.
  func text(besides usualWidth: String) -> String {
    let hasWidth = !width.isEmpty && width != usualWidth
    var text = attributes + (hasWidth ? " stroke-width=\"\(width)\"" : "")
    if !classes.isEmpty { text += " class=\"\(classes)\"" }
    return text
  }

  /// The paint of a fill.
  static func fill(
    _ color: ThemedColor, usesEvenOddRule: Bool, palette: inout Palette
  ) -> Paint {
    let ink = palette.attributes(color, .fill)
    let rule = usesEvenOddRule ? " fill-rule=\"evenodd\"" : ""
    return Paint(attributes: ink.attributes + rule, classes: ink.className)
  }

  /// The ink of a stroke.
  static func ink(_ color: ThemedColor, palette: inout Palette) -> Paint {
    let ink = palette.attributes(color, .stroke)
    return Paint(attributes: ink.attributes, classes: ink.className)
  }

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
    return Paint(
      attributes: attributes, width: Decimal.string(stroke.width, digits: digits + 1))
  }
}
