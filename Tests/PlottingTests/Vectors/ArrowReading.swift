import Geometry
import Plotting
import Scene
import Typesetting

/// Arrows read back from what is drawn.
enum ArrowReading {
  struct Shaft {
    var start: Point
    var tip: Point

    var vector: Vector { tip - start }
  }

  /// The arrows of filled paths; dots are left out.
  static func shafts(_ items: [Scene.Item]) -> [Shaft] {
    items.flatMap { item -> [Shaft] in
      if case .group(let group) = item { return shafts(group.items) }
      guard case .path(let shape) = item, shape.fill != nil, shape.stroke == nil else { return [] }
      var corners: [[Point]] = []
      for element in shape.path.elements {
        switch element {
        case .move(let point): corners.append([point])
        case .line(let point): corners[corners.count - 1].append(point)
        case .cubic, .close: break
        }
      }
      return corners.filter { $0.count == 7 }.map {
        Shaft(start: $0[0].interpolated(to: $0[6], by: 0.5), tip: $0[3])
      }
    }
  }

  /// A canvas of a frame of 300 by a height.
  static func canvas(
    x: AxisScale, y: AxisScale, height: Double
  ) throws -> PlotCanvas {
    PlotCanvas(
      frame: Rectangle(x: 0, y: 0, width: 300, height: height), x: x, y: y,
      typesetter: try Typesetter(), theme: .standard)
  }
}
