import Geometry
import Scene
import Typesetting

/// The box of three-dimensional axes on the page: panes, grid, ticks, labels and axis titles, all
/// inside a frame.
struct BoxGuides {
  private let box: SpaceBox
  private let camera: Camera
  private let theme: Theme
  private let edges: BoxEdges
  private let axes: [BoxAxis]
  private let scale: Double
  private let origin: Point

  /// Lays the box out: as large as the frame and the measured labels allow, centred.
  init(
    box: SpaceBox, camera: Camera, titles: [String], frame: Rectangle, context: PanelContext
  ) throws(MarkProblem) {
    self.box = box
    self.camera = camera
    theme = context.theme
    let edges = BoxEdges(box, camera: camera)
    self.edges = edges
    let shape = Self.outline(edges, camera)
    var scale = 0.75 * min(frame.width / shape.width, frame.height / shape.height)
    var axes: [BoxAxis] = []
    var bounds = frame
    for _ in 0..<5 {
      axes = try (0..<3).map { axis throws(MarkProblem) in
        try BoxAxis(
          axis, box: box, edges: edges, camera: camera, scale: scale, title: titles[axis],
          context: context)
      }
      bounds = Self.bounds(axes, shape, scale)
      // Words keep their size, so only the box takes up the room that is left.
      let across = (frame.width - (bounds.width - shape.width * scale)) / shape.width
      let down = (frame.height - (bounds.height - shape.height * scale)) / shape.height
      let next = max(min(across, down), 0.2 * scale)
      if (next - scale).magnitude < 1e-3 * scale { break }
      scale = next
    }
    self.axes = Self.withoutCollisions(axes)
    self.scale = scale
    origin = frame.center - (bounds.center - .zero)
  }

  /// The projected box on the picture plane, y down.
  private static func outline(_ edges: BoxEdges, _ camera: Camera) -> Rectangle {
    let corners = (0..<8).map { edges.corner([$0 & 1 > 0, $0 & 2 > 0, $0 & 4 > 0]) }
    let places = corners.map { camera.project($0) }.map { Point($0.x, -$0.y) }
    return Rectangle(bounding: places) ?? Rectangle(x: 0, y: 0, width: 1, height: 1)
  }

  private static func bounds(
    _ axes: [BoxAxis], _ shape: Rectangle, _ scale: Double
  ) -> Rectangle {
    let box = Rectangle(
      Point(shape.minX * scale, shape.minY * scale), Point(shape.maxX * scale, shape.maxY * scale))
    return axes.flatMap(\.texts).reduce(box) { $0.union($1.bounds) }
  }

  /// The axes without the tick labels that touch those of another axis: z keeps its own, then x.
  private static func withoutCollisions(_ axes: [BoxAxis]) -> [BoxAxis] {
    var result = axes
    var taken: [Rectangle] = axes.compactMap { $0.title?.bounds }
    for axis in [2, 0, 1] {
      result[axis].labels.removeAll { label in
        taken.contains { $0.inset(by: -1).overlaps(label.bounds) }
      }
      taken += result[axis].labels.map(\.bounds)
    }
    return result
  }

  /// The place on the page of a point of the picture plane.
  var page: (Point) -> Point {
    let (scale, origin) = (self.scale, self.origin)
    return { Point(origin.x + $0.x * scale, origin.y - $0.y * scale) }
  }

  private func place(_ point: SpacePoint) -> Point { page(camera.project(point)) }

  /// The words at their places on the page.
  var texts: [PlacedText] {
    axes.flatMap(\.texts).map { text in
      PlacedText(
        item: .group(
          Scene.Group(transform: .translation(origin.x, origin.y), [text.item])),
        bounds: Rectangle(
          x: text.bounds.minX + origin.x, y: text.bounds.minY + origin.y,
          width: text.bounds.width, height: text.bounds.height))
    }
  }

  /// Panes, grid, and axis lines with ticks: everything behind the content.
  func backItems() -> [Scene.Item] {
    var panes: [Scene.Item] = []
    var grid = Path()
    var border = Path()
    for axis in 0..<3 {
      let outline = Path(polyline: edges.pane(axis).map(place), closed: true)
      panes.append(.path(Scene.Shape(outline, fill: Self.paneInk(axis))))
      border.append(outline)
      grid.append(gridLines(across: axis))
    }
    var ticks = Path()
    var spines = Path()
    let half = [box.half.x, box.half.y, box.half.z]
    for axis in 0..<3 {
      let ends = [-half[axis], half[axis]].map { edges.place(axis, $0, camera: camera) }
      spines.append(Path(polyline: ends.map(place)))
      for value in axes[axis].coordinates {
        let start = place(edges.place(axis, value, camera: camera))
        ticks.append(Path(polyline: [start, start + axes[axis].normal * theme.tickLength]))
      }
    }
    let line = Stroke(theme.grid, width: 0.7)
    let spine = Stroke(theme.spine, width: 0.9, cap: .round)
    return [
      .group(Scene.Group(role: "panes", panes)),
      .path(Scene.Shape(grid, stroke: line)),
      .path(Scene.Shape(border, stroke: Stroke(theme.grid, width: 0.9, join: .round))),
      .path(Scene.Shape(spines, stroke: spine)),
      .path(Scene.Shape(ticks, stroke: spine)),
    ]
  }

  /// The floor a little darker than the walls.
  private static func paneInk(_ axis: Int) -> ThemedColor {
    let inks: [(UInt32, UInt32)] = [
      (0xF7F8FA, 0x1C1F25), (0xF4F5F8, 0x1F2229), (0xF0F2F5, 0x22262D),
    ]
    return ThemedColor(light: Color(hex: inks[axis].0), dark: Color(hex: inks[axis].1))
  }

  /// The lines of the ticks of two axes on the pane across the third.
  private func gridLines(across axis: Int) -> Path {
    var path = Path()
    let pane = edges.pane(axis)
    for other in 0..<3 where other != axis {
      let third = 3 - axis - other
      for value in axes[other].coordinates {
        var ends = [pane[0], pane[2]]
        for index in 0..<2 {
          ends[index] = Self.setting(ends[index], other, value)
        }
        ends[1] = Self.setting(ends[1], axis, Self.coordinate(pane[0], axis))
        guard Self.coordinate(ends[0], third) != Self.coordinate(ends[1], third) else { continue }
        path.append(Path(polyline: ends.map(place)))
      }
    }
    return path
  }

  private static func coordinate(_ point: SpacePoint, _ axis: Int) -> Double {
    axis == 0 ? point.x : (axis == 1 ? point.y : point.z)
  }

  private static func setting(_ point: SpacePoint, _ axis: Int, _ value: Double) -> SpacePoint {
    var point = point
    switch axis {
    case 0: point.x = value
    case 1: point.y = value
    default: point.z = value
    }
    return point
  }
}
