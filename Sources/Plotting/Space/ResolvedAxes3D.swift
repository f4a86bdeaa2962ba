import Geometry
import Scene
import Typesetting

/// Three-dimensional axes whose data are known.
struct ResolvedAxes3D: ResolvedPanel {
  let axes: Axes3D
  let content: [ResolvedSpaceMark]
  let box: SpaceBox
  let context: PanelContext

  func margins(for size: Size) throws(FigureError) -> Margins {
    let frame = Rectangle(origin: .zero, size: size)
    return try context.placing { () throws(MarkProblem) in
      let title = try TitleBox(axes.title, width: size.width, context: context)
      let bar = try colorbar(beside: frame)
      return Margins(
        top: title.height, left: 0, bottom: 0, right: bar.map { $0.depth } ?? 0)
    }
  }

  /// The bar takes the middle three quarters of the frame's height.
  private func colorbar(beside frame: Rectangle) throws(MarkProblem) -> ColorbarBox? {
    guard let title = axes.colorbarTitle else { return nil }
    guard var guide = content.lazy.compactMap(\.colorbar).first else {
      throw MarkProblem(
        "there is no surface with a colour scale for the colorbar",
        cure: "remove colorbar(), or give a surface a colour map")
    }
    if guide.range.lowerBound == guide.range.upperBound {
      throw MarkProblem(
        "a colorbar of one value says nothing", cure: "remove colorbar() from this panel")
    }
    guide.title = title
    let inset = frame.height / 8
    let part = Rectangle(
      Point(frame.minX, frame.minY + inset), Point(frame.maxX, frame.maxY - inset))
    return try ColorbarBox(guide, beside: part, context: context)
  }

  func drawn(in frame: Rectangle) throws(FigureError) -> PanelDrawing {
    try context.placing { () throws(MarkProblem) in
      let guides = try BoxGuides(
        box: box, camera: axes.camera, titles: axes.titles, frame: frame, context: context)
      var items = guides.backItems()
      items.append(.group(Scene.Group(role: "content", contentItems(guides))))
      var texts = guides.texts
      texts += try TitleBox(axes.title, width: frame.width, context: context).placed(over: frame)
      items.append(.group(Scene.Group(role: "labels", texts.map(\.item))))
      var bounds = texts.map(\.bounds)
      if let bar = try colorbar(beside: frame)?.drawn() {
        items += bar.items
        bounds += bar.texts.map(\.bounds)
      }
      return PanelDrawing(items: items, texts: bounds, facts: content.flatMap(\.facts))
    }
  }

  private func contentItems(_ guides: BoxGuides) -> [Scene.Item] {
    let surfaces = content.flatMap(\.surfaces)
    let grid = SurfaceGrid(surfaces, box: box, cells: axes.cells ?? cells(surfaces, guides))
    let painter = FacetPainter(
      grid: grid, surfaces: surfaces, box: box, camera: axes.camera, page: guides.page)
    let facets = painter.items(ColumnSweep(grid, eye: axes.camera.eye).facets())
    let opacity = surfaces.map(\.opacity).min() ?? 1
    var items: [Scene.Item] = []
    if !facets.isEmpty {
      items.append(.group(Scene.Group(role: "surfaces", opacity: opacity, facets)))
    }
    let sightline = Sightline(grid, eye: axes.camera.eye)
    items += lineItems(guides, sightline)
    return items + symbolItems(guides, sightline)
  }

  /// As many facets along a side as make them some six points wide where they are widest, but no
  /// more than some 560 in all: each is a shape of the picture.
  private func cells(_ surfaces: [HeightField], _ guides: BoxGuides) -> Int {
    func length(_ a: SpacePoint, _ b: SpacePoint) -> Double {
      let ends = [a, b].map { guides.page(axes.camera.project(box.place($0))) }
      return ends[0].distance(to: ends[1])
    }
    let floor = box.z.lowerBound
    let sides = surfaces.flatMap { surface in
      let (x, y) = (surface.x, surface.y)
      let corner = SpacePoint(x.lowerBound, y.lowerBound, floor)
      return [
        length(corner, SpacePoint(x.upperBound, y.lowerBound, floor)),
        length(corner, SpacePoint(x.lowerBound, y.upperBound, floor)),
      ]
    }
    let areas = surfaces.map { $0.x.span * $0.y.span }
    let share = areas.reduce(0, +) / max(areas.max() ?? 1, .leastNormalMagnitude)
    let most = (560 / max(share, 1)).squareRoot()
    return Int(min(max((sides.max() ?? 0) / 6, 8), max(most, 6)))
  }

  private func lineItems(_ guides: BoxGuides, _ sightline: Sightline) -> [Scene.Item] {
    content.flatMap(\.lines).compactMap { line in
      var path = Path()
      let stretches = VisibleLine(sightline: sightline).stretches(line.points.map(box.place))
      for stretch in stretches {
        path.append(Path(polyline: stretch.map { guides.page(axes.camera.project($0)) }))
      }
      return path.isEmpty ? nil : .path(Scene.Shape(path, stroke: line.stroke))
    }
  }

  /// Symbols from the farthest to the nearest; hidden ones as faint rings.
  private func symbolItems(_ guides: BoxGuides, _ sightline: Sightline) -> [Scene.Item] {
    let placed = content.flatMap(\.points).map { (symbol: $0.symbol, place: box.place($0.point)) }
    let order = placed.indices.sorted {
      (axes.camera.nearness(placed[$0].place), $0) < (axes.camera.nearness(placed[$1].place), $1)
    }
    return order.map { index in
      var symbol = placed[index].symbol
      if sightline.isHidden(placed[index].place) {
        symbol.marker = .ring
        symbol.color = symbol.color.opacity(0.5)
      }
      return symbol.item(at: guides.page(axes.camera.project(placed[index].place)))
    }
  }
}
