import Geometry
import Plotting
import Scene
import Typesetting

/// A canvas of 300 by 200 points for marks alone, and ways to read what they draw.
struct ChartSheet {
  let canvas: PlotCanvas

  init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, xScale: ScaleKind = .linear,
    yScale: ScaleKind = .linear, typesetter: Typesetter
  ) {
    canvas = PlotCanvas(
      frame: Rectangle(x: 0, y: 0, width: 300, height: 200),
      x: AxisScale(xScale, domain: x, start: 0, end: 300),
      y: AxisScale(yScale, domain: y, start: 200, end: 0), typesetter: typesetter,
      theme: .standard)
  }

  func draw(_ mark: some Mark) throws -> MarkDrawing {
    let context = MarkContext(
      xScale: canvas.x.kind, yScale: canvas.y.kind, categories: mark.categories)
    return try mark.resolved(in: context).draw(canvas)
  }

  /// All shapes of items, in order.
  static func shapes(_ items: [Scene.Item]) -> [Scene.Shape] {
    items.flatMap { item -> [Scene.Shape] in
      switch item {
      case .path(let shape): [shape]
      case .group(let group): shapes(group.items)
      case .glyphs, .image: []
      }
    }
  }

  /// The parts of a path that each begin with a move.
  static func subpaths(_ path: Path) -> [Path] {
    var result: [Path] = []
    for element in path.elements {
      if case .move = element { result.append(Path()) }
      guard !result.isEmpty else { continue }
      switch element {
      case .move(let p): result[result.count - 1].move(to: p)
      case .line(let p): result[result.count - 1].line(to: p)
      case .cubic(let a, let b, let c): result[result.count - 1].cubic(to: c, a, b)
      case .close: result[result.count - 1].close()
      }
    }
    return result
  }

  /// The middles of dots: strokes of no length.
  static func dots(_ items: [Scene.Item]) -> [Point] {
    shapes(items).filter { $0.fill == nil && $0.stroke?.cap == .round }.flatMap { shape in
      shape.path.elements.compactMap { element -> Point? in
        guard case .move(let point) = element else { return nil }
        return point
      }
    }
  }
}
