import Geometry
import Scene

/// The bounds of what is drawn, by the control points of paths.
enum DrawnBounds {
  /// The bounds of all paths and images; `nil` when there are none.
  static func of(_ items: [Scene.Item]) -> Rectangle? {
    items.reduce(nil as Rectangle?) { bounds, item in
      let own: Rectangle? =
        switch item {
        case .group(let group): of(group.items)
        case .path(let shape): shape.path.controlBounds
        case .image(let raster): raster.frame
        case .glyphs: nil
        }
      guard let own else { return bounds }
      return bounds?.union(own) ?? own
    }
  }

  /// The words, in the order in which they are drawn.
  static func words(in items: [Scene.Item]) -> [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .group(let group): words(in: group.items)
      case .glyphs(let run): [run.text]
      case .path, .image: []
      }
    }
  }

  /// The groups of a role, wherever they are.
  static func groups(_ role: String, in items: [Scene.Item]) -> [Scene.Group] {
    items.flatMap { item -> [Scene.Group] in
      guard case .group(let group) = item else { return [] }
      return (group.role == role ? [group] : []) + groups(role, in: group.items)
    }
  }
}
