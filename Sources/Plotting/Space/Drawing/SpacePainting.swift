import Geometry
import Scene

/// Everything inside the box, drawn.
struct SpacePainting {
  let content: [ResolvedSpaceMark]
  let box: SpaceBox
  let camera: Camera
  /// The number of facets the author asked for along a side.
  let cells: Int?
  let guides: BoxGuides

  /// Mesh lines are a shade of whatever they lie on, so that all surfaces share one pen.
  private static let mesh = Stroke(
    ThemedColor(Color(red: 0, green: 0, blue: 0, alpha: 0.26)), width: 0.4)

  /// The items in drawing order: surfaces, lines, arrows, symbols.
  func items() -> [Scene.Item] {
    let fields = content.flatMap(\.surfaces)
    let meshes = content.flatMap(\.meshes)
    let (count, step) = cells(fields)
    let scene = SpaceScene(
      fields: fields, meshes: meshes, box: box, camera: camera, cells: count, meshStep: step,
      refines: cells == nil)
    let ordered = scene.facets()
    let facets = FacetPainter(scene: scene, page: guides.page).items(ordered)
    let hasLines = content.contains {
      !$0.lines.isEmpty || !$0.points.isEmpty || !$0.arrows.isEmpty
    }
    // The mesh of a graph that nowhere hides itself needs no search for what hides it.
    let hasNet = fields.contains(where: \.hasMesh) || !meshes.isEmpty
    let hidesNet = hasNet && !scene.isUnfolded(ordered)
    let pieces = hasLines ? scene.occluders() : hidesNet ? scene.meshOccluders() : SpacePieces()
    let painter = LinePainter(
      box: box, camera: camera, occluders: Occluders(pieces, camera: camera), page: guides.page)
    let mesh = MeshLines(scene: scene)
    var surfaces = facets + net(mesh.quiet(), Self.mesh, painter)
    for (stroke, lines) in mesh.clear() { surfaces += net(lines, stroke, painter) }
    let opacity = (fields.map(\.opacity) + meshes.map(\.opacity)).min() ?? 1
    var items: [Scene.Item] = []
    if !surfaces.isEmpty {
      items.append(.group(Scene.Group(role: "surfaces", opacity: opacity, surfaces)))
    }
    items += horizons(scene, painter) + lines(painter)
    items += content.flatMap(\.arrows).flatMap { painter.items($0) }
    return items + painter.items(content.flatMap(\.points), floor: guides.wall(2))
  }

  /// What is seen of mesh lines, as one shape.
  private func net(
    _ lines: [[SpacePoint]], _ stroke: Stroke, _ painter: LinePainter
  ) -> [Scene.Item] {
    var net = Path()
    for line in lines { net.append(painter.paths(line, hidden: .removed, isFine: false).seen) }
    return net.isEmpty ? [] : [.path(Scene.Shape(net, stroke: stroke))]
  }

  /// The horizons of the meshes that show theirs.
  private func horizons(_ scene: SpaceScene, _ painter: LinePainter) -> [Scene.Item] {
    scene.meshes.enumerated().flatMap { index, mesh -> [Scene.Item] in
      guard let stroke = mesh.horizon else { return [] }
      let pieces = scene.pieces(ofMesh: index)
      return net(HorizonLines(pieces, camera: camera).lines(), stroke, painter)
    }
  }

  private func lines(_ painter: LinePainter) -> [Scene.Item] {
    content.flatMap(\.lines).flatMap { line -> [Scene.Item] in
      let places = line.points.map { point -> SpacePoint in
        var place = box.place(point)
        if let axis = line.wall { place[axis] = guides.wall(axis) }
        return place
      }
      return painter.items(places, stroke: line.stroke, hidden: line.hidden)
    }
  }

  /// As many cells along a side as make them some five points wide where they are widest, but no
  /// more than some 1400 in all, and every how many of them a mesh line is drawn.
  private func cells(_ fields: [HeightField]) -> (count: Int, meshStep: Int) {
    func length(_ a: SpacePoint, _ b: SpacePoint) -> Double {
      let ends = [a, b].map { guides.page(camera.project($0)) }
      return ends[0].distance(to: ends[1])
    }
    let sides = fields.flatMap { field -> [Double] in
      let xs = [field.x.lowerBound, field.x.upperBound].map { clamped(0, $0) }
      let ys = [field.y.lowerBound, field.y.upperBound].map { clamped(1, $0) }
      let corner = SpacePoint(xs[0], ys[0], -box.half.z)
      return [
        length(corner, SpacePoint(xs[1], ys[0], -box.half.z)),
        length(corner, SpacePoint(xs[0], ys[1], -box.half.z)),
      ]
    }
    let widest = sides.max() ?? 0
    let areas = fields.map { ($0.x.span * $0.y.span).magnitude }
    let largest = max(areas.max() ?? 1, .leastNormalMagnitude)
    let share = areas.reduce(0) { $0 + $1 / largest }
    let most = (1400 / max(share, 1)).squareRoot()
    let count = cells ?? Int(min(max(widest / 5, 10), max(most, 8)))
    let step = max(1, Int((9.5 / max(widest / Double(count), 0.5)).rounded()))
    // A mesh that does not end with a whole cell looks like a mistake.
    let whole = cells == nil ? count / step * step : count
    return (max(whole, 2), step)
  }

  private func clamped(_ axis: Int, _ value: Double) -> Double {
    let place = box.coordinate(axis, value)
    let half = box.half[axis]
    return place.isNaN ? -half : min(max(place, -half), half)
  }
}
