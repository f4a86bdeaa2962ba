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
    var reader = Reader()
    reader.define(root)
    let width = root.attributes["stroke-width"] ?? "1"
    reader.collect(root, into: 0, inks: ["stroke-width": width], scale: 1)
    return reader.parts
  }

  /// What has been read of a picture.
  private struct Reader {
    var parts = [DrawnPart(roles: [])]
    /// Where the outlines begin that others refer to.
    private var starts: [String: Point] = [:]

    private static let inkNames = [
      "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width",
      "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "opacity", "transform", "class",
    ]

    mutating func define(_ element: SVGElement) {
      if let id = element.attributes["id"], let data = element.attributes["d"] {
        starts[id] = PathReader.points(of: data).first
      }
      for child in element.children { define(child) }
    }

    mutating func collect(
      _ parent: SVGElement, into index: Int, inks: [String: String], scale: Double
    ) {
      for element in parent.children where element.name != "defs" {
        var inks = inks
        for name in Self.inkNames { inks[name] = element.attributes[name] ?? inks[name] }
        let scale = scale * magnification(of: element)
        var index = index
        if let role = element.attributes["data-role"] {
          parts.append(
            DrawnPart(roles: parts[index].roles + [role], attributes: element.attributes))
          index = parts.count - 1
        }
        if let text = element.attributes["data-t"] ?? element.words {
          let place = places(of: element).min { ($0.x, $0.y) < ($1.x, $1.y) } ?? .zero
          parts[index].labels.append(
            Label(text: text, position: Point(place.x * scale, place.y * scale)))
        } else if let data = element.outline {
          parts[index].strokes.append(Stroke(data: data, inks: inks))
        } else if element.name == "image" {
          parts[index].images.append(element.attributes)
        } else {
          collect(element, into: index, inks: inks, scale: scale)
        }
      }
    }

    /// The factor of the `scale` that stands for a grid of glyphs; 1 for all else.
    private func magnification(of element: SVGElement) -> Double {
      guard let transform = element.attributes["transform"], transform.hasPrefix("scale(") else {
        return 1
      }
      return Double(transform.dropFirst(6).dropLast()) ?? 1
    }

    /// Where the parts of a text begin: the same whether a glyph is written in place or referred
    /// to.
    private func places(of element: SVGElement) -> [Point] {
      func number(_ name: String) -> Double {
        element.attributes[name].flatMap(Double.init) ?? 0
      }
      switch element.name {
      case "path": return Array(PathReader.points(of: element.attributes["d"] ?? "").prefix(1))
      case "text": return [Point(number("x"), number("y"))]
      case "use":
        let start = starts[String((element.attributes["href"] ?? "").dropFirst())] ?? .zero
        return [start + Vector(number("x"), number("y"))]
      default: return element.children.flatMap(places(of:))
      }
    }
  }
}

extension SVGElement {
  /// The words of a text element.
  fileprivate var words: String? { name == "text" ? text : nil }

  /// The data of a path, or those of a rectangle as if it had been written as a path.
  fileprivate var outline: String? {
    switch name {
    case "path": return attributes["d"] ?? ""
    case "rect":
      let values = ["x", "y", "width", "height"].map { attributes[$0] ?? "0" }
      return "M\(values[0]) \(values[1])h\(values[2])v\(values[3])h-\(values[2])z"
    default: return nil
    }
  }
}
