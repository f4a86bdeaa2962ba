import Geometry
import Scene

/// The right end of a drawn series: the middle of what lies farthest to the right in the frame.
struct SeriesEnd {
  /// The end on the page; `nil` when nothing is seen.
  let point: Point?

  /// Looks for the end among items in page coordinates.
  init(_ items: [Scene.Item], in frame: Rectangle) {
    var points: [Point] = []
    Self.collect(items, transform: .identity, into: &points)
    let seen = points.filter { $0.isFinite && frame.inset(by: -0.5).contains($0) }
    guard let right = seen.map(\.x).max() else {
      point = nil
      return
    }
    let ends = seen.filter { $0.x > right - 0.5 }
    let heights = ends.map(\.y)
    guard let low = heights.min(), let high = heights.max() else {
      point = nil
      return
    }
    point = Point(right, (low + high) / 2)
  }

  private static func collect(
    _ items: [Scene.Item], transform: Affine, into points: inout [Point]
  ) {
    for item in items {
      switch item {
      case .group(let group):
        collect(group.items, transform: group.transform.then(transform), into: &points)
      case .path(let shape):
        for element in shape.path.applying(transform).elements {
          switch element {
          case .move(let p), .line(let p), .cubic(_, _, let p): points.append(p)
          case .close: break
          }
        }
      case .glyphs, .image: break
      }
    }
  }
}
