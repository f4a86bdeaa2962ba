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
  private let titles: [PlacedText]
  private let scale: Double
  private let origin: Point

  /// Symbols and line ends reach so far over the edges of the box.
  private static let overhang = 3.0

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
    var layout = try Self.layout(box, edges, camera, scale, titles, context)
    var bounds = Self.bounds(layout.texts, shape, scale)
    for round in 0..<14 {
      // Words keep their size, so only the box takes up the room that is left.
      let across = (frame.width - (bounds.width - shape.width * scale)) / shape.width
      let down = (frame.height - (bounds.height - shape.height * scale)) / shape.height
      let fits = bounds.width <= frame.width + 0.01 && bounds.height <= frame.height + 0.01
      let next = max(min(across, down), 0.2 * scale)
      if fits, round > 5 || (next - scale).magnitude < 1e-3 * scale { break }
      // Words that jump from place to place as the box grows never settle: then it only shrinks.
      scale = round > 5 ? min(next, 0.97 * scale) : next
      layout = try Self.layout(box, edges, camera, scale, titles, context)
      bounds = Self.bounds(layout.texts, shape, scale)
    }
    axes = layout.axes
    self.titles = layout.titles
    self.scale = scale
    origin = frame.center - (bounds.center - .zero)
  }

  private struct Layout {
    var axes: [BoxAxis]
    var titles: [PlacedText]
    var texts: [PlacedText] { axes.flatMap(\.labels) + titles }
  }

  /// The words around a box of a given size.
  private static func layout(
    _ box: SpaceBox, _ edges: BoxEdges, _ camera: Camera, _ scale: Double, _ titles: [String],
    _ context: PanelContext
  ) throws(MarkProblem) -> Layout {
    let all = try (0..<3).map { axis throws(MarkProblem) in
      try BoxAxis(
        axis, box: box, edges: edges, camera: camera, scale: scale, context: context)
    }
    let axes = withoutCollisions(all)
    let words = try zip(titles, axes).map { title, axis throws(MarkProblem) in
      try text(title, axis, context)
    }
    let placed = AxisTitles(axes: axes, boxes: words, theme: context.theme).placed()
    return Layout(axes: axes, titles: placed)
  }

  private static func text(
    _ title: String, _ axis: BoxAxis, _ context: PanelContext
  ) throws(MarkProblem) -> TextBox? {
    let factor = axis.factor
    let words = title.isEmpty ? factor : factor.isEmpty ? title : "\(title) (\(factor))"
    guard !words.isEmpty else { return nil }
    return try context.typesetter.measured(
      words, style: context.theme.axisLabel, alignment: .middle, width: max(axis.length, 110))
  }

  /// The projected box on the picture plane, y down.
  private static func outline(_ edges: BoxEdges, _ camera: Camera) -> Rectangle {
    let corners = (0..<8).map { edges.corner([$0 & 1 > 0, $0 & 2 > 0, $0 & 4 > 0]) }
    let places = corners.map { camera.project($0) }.map { Point($0.x, -$0.y) }
    return Rectangle(bounding: places) ?? Rectangle(x: 0, y: 0, width: 1, height: 1)
  }

  private static func bounds(
    _ texts: [PlacedText], _ shape: Rectangle, _ scale: Double
  ) -> Rectangle {
    let box = Rectangle(
      Point(shape.minX * scale, shape.minY * scale), Point(shape.maxX * scale, shape.maxY * scale))
    return texts.reduce(box.inset(by: -overhang)) { $0.union($1.bounds) }
  }

  /// The axes without the tick labels that touch those of another axis: z keeps its own, then x.
  private static func withoutCollisions(_ axes: [BoxAxis]) -> [BoxAxis] {
    var result = axes
    var taken: [Rectangle] = []
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

  /// For an axis, the coordinate of the wall behind: the floor, or the ceiling seen from below.
  func wall(_ axis: Int) -> Double { edges.isUpperBack[axis] ? box.half[axis] : -box.half[axis] }

  /// The words at their places on the page.
  var texts: [PlacedText] {
    (axes.flatMap(\.labels) + titles).map { text in
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
      panes.append(.path(Scene.Shape(outline, fill: PaneInks.ink(axis))))
      border.append(outline)
      grid.append(gridLines(across: axis))
    }
    var ticks = Path()
    var spines = Path()
    for axis in 0..<3 {
      let half = box.half[axis]
      let ends = [-half, half].map { edges.place(axis, $0) }
      spines.append(Path(polyline: ends.map(place)))
      for (values, length) in [(axes[axis].coordinates, 1.0), (axes[axis].minor, 0.6)] {
        for value in values {
          let start = place(edges.place(axis, value))
          let end = start + axes[axis].normal * (length * theme.tickLength)
          ticks.append(Path(polyline: [start, end]))
        }
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

  /// The lines of the ticks of two axes on the pane across the third.
  private func gridLines(across axis: Int) -> Path {
    var path = Path()
    for other in 0..<3 where other != axis {
      let third = 3 - axis - other
      for value in axes[other].coordinates {
        var ends = [SpacePoint(0, 0, 0), SpacePoint(0, 0, 0)]
        for (index, sign) in [(0, -1.0), (1, 1.0)] {
          ends[index][axis] = wall(axis)
          ends[index][other] = value
          ends[index][third] = sign * box.half[third]
        }
        path.append(Path(polyline: ends.map(place)))
      }
    }
    return path
  }
}
