import Geometry

/// What a picture shows under one role, in a form that can be compared.
struct DrawnPart {
  /// A text and where it stands.
  struct Label {
    var text: String
    var position: Point
  }

  /// A path and the attributes that ink it, its own and those of the groups around it.
  struct Stroke {
    var data: String
    var inks: [String: String]
  }

  /// The roles from the outermost group to this one; empty for what stands in no such group.
  var roles: [String]
  /// The attributes of the group itself.
  var attributes: [String: String] = [:]
  /// The texts in drawing order.
  var labels: [Label] = []
  /// The paths in drawing order.
  var strokes: [Stroke] = []
  /// The images in drawing order, as all their attributes.
  var images: [[String: String]] = []

  /// The name of the part in messages.
  var name: String { roles.last ?? "picture" }

  /// The parts of a picture in drawing order.
  static func parts(of root: SVGElement) -> [DrawnPart] {
    var parts = [DrawnPart(roles: [])]
    collect(root, into: 0, of: &parts, inks: [:])
    return parts
  }

  private static let inkNames = [
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width",
    "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "opacity", "transform", "class",
  ]

  private static func collect(
    _ parent: SVGElement, into index: Int, of parts: inout [DrawnPart], inks: [String: String]
  ) {
    for element in parent.children {
      var inks = inks
      for name in inkNames { inks[name] = element.attributes[name] ?? inks[name] }
      if element.name == "defs" {
        continue
      } else if let role = element.attributes["data-role"] {
        let part = DrawnPart(
          roles: parts[index].roles + [role], attributes: element.attributes)
        parts.append(part)
        collect(element, into: parts.count - 1, of: &parts, inks: inks)
      } else if let text = element.attributes["data-text"] {
        parts[index].labels.append(Label(text: text, position: place(of: element)))
      } else if element.name == "text" {
        parts[index].labels.append(Label(text: element.text, position: place(of: element)))
      } else if element.name == "path" {
        parts[index].strokes.append(Stroke(data: element.attributes["d"] ?? "", inks: inks))
      } else if element.name == "image" {
        parts[index].images.append(element.attributes)
      } else {
        collect(element, into: index, of: &parts, inks: inks)
      }
    }
  }

  private static func place(of element: SVGElement) -> Point {
    if let x = element.attributes["x"].flatMap(Double.init),
      let y = element.attributes["y"].flatMap(Double.init)
    {
      return Point(x, y)
    }
    if let data = element.attributes["d"] { return PathReader.points(of: data).first ?? .zero }
    return element.children.first.map(place(of:)) ?? .zero
  }
}
