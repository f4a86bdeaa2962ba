internal import Geometry

/// Smooth outlines from values and slopes.
enum HermitePath {
  /// A place, the value there and the slope of the values.
  typealias Node = (x: Double, value: Double, slope: Double)

  /// Adds the cubic pieces through nodes to a path that stands at the first of them.
  ///
  /// The map takes places and values to the page and keeps straight lines straight.
  static func append(
    _ nodes: [Node], to path: inout Path, map: (_ x: Double, _ value: Double) -> Point
  ) {
    for (a, b) in zip(nodes, nodes.dropFirst()) {
      let third = (b.x - a.x) / 3
      path.cubic(
        to: map(b.x, b.value), map(a.x + third, a.value + third * a.slope),
        map(b.x - third, b.value - third * b.slope))
    }
  }

  /// The whole curve.
  static func path(_ nodes: [Node], map: (_ x: Double, _ value: Double) -> Point) -> Path {
    var path = Path()
    guard let first = nodes.first, nodes.count > 1 else { return path }
    path.move(to: map(first.x, first.value))
    append(nodes, to: &path, map: map)
    return path
  }
}
