import Geometry
import Scene
import Typesetting

/// Three-dimensional axes whose data are known.
struct ResolvedAxes3D: ResolvedPanel {
  var axes: Axes3D
  let content: [ResolvedSpaceMark]
  /// The marks that have labels.
  let legend: [LegendEntry]
  let box: SpaceBox
  /// What the limits leave out; `nil` for nothing.
  let cuts: Fact?
  let context: PanelContext

  func margins(for size: Size) throws(FigureError) -> Margins {
    let frame = Rectangle(origin: .zero, size: size)
    return try context.placing { () throws(MarkProblem) in
      var inner = Margins(
        top: try TitleBox(axes.title, width: size.width, context: context).height)
      if let bar = try colorbar(beside: frame) {
        inner = inner.adding(bar.depth, at: axes.colorbarSide)
      }
      return inner.adding(try outerLegend(frame)?.margins ?? Margins())
    }
  }

  func relieved(of drawing: PanelDrawing) -> any ResolvedPanel {
    guard drawing.hasCrowdedLegend, axes.legendPlace.isInside else { return self }
    var copy = self
    copy.axes.legendPlace = .outside(legend.count > 3 ? .right : .bottom)
    return copy
  }

  func sharing(_ shared: SharedGuides) -> any ResolvedPanel {
    var copy = self
    if shared.hasLegend { copy.axes.legendPlace = .hidden }
    if shared.hasColorbar { copy.axes.colorbarTitle = nil }
    return copy
  }

  var colorbar: ColorbarGuide? { content.lazy.compactMap(\.colorbar).first }

  private func outerLegend(_ frame: Rectangle) throws(MarkProblem) -> OuterLegend? {
    try OuterLegend(
      legend, at: axes.legendPlace == .lineEnds ? .outside(.right) : axes.legendPlace,
      frame: frame, context: context)
  }

  /// The legend, over what the content and the words leave free or outside, and the share of ink
  /// under it.
  private func drawnLegend(
    _ frame: Rectangle, over items: [Scene.Item], words: [Rectangle], past bar: Double
  ) throws(MarkProblem) -> (items: [Scene.Item], texts: [PlacedText], cover: Double)? {
    if let outer = try outerLegend(frame) {
      let inner = Margins().adding(bar, at: axes.colorbarSide)
      let drawn = outer.drawn(beside: frame, past: inner, ends: [])
      return (drawn.items, drawn.texts, 0)
    }
    guard axes.legendPlace.isInside, let box = try LegendBox(legend, context: context) else {
      return nil
    }
    var occupancy = Occupancy(frame: frame)
    occupancy.add(items)
    for word in words { occupancy.add(word) }
    let origin = LegendPlacement.origin(of: box.size, in: occupancy, place: axes.legendPlace)
    let drawn = box.drawn(at: origin)
    let ground = Rectangle(origin: origin, size: box.size)
    return (drawn.items, drawn.texts, axes.legendPlace.cover(of: ground, in: occupancy, words))
  }

  /// The bar takes the middle three quarters of the side it stands on.
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
    let side = axes.colorbarSide
    let inset = (side == .right ? frame.height : frame.width) / 8
    var part = frame
    if side == .right {
      part.minY += inset
      part.maxY -= inset
    } else {
      part.minX += inset
      part.maxX -= inset
    }
    return try ColorbarBox(guide, beside: part, side: side, context: context)
  }

  func drawn(in frame: Rectangle) throws(FigureError) -> PanelDrawing {
    try context.placing { () throws(MarkProblem) in
      let guides = try BoxGuides(
        box: box, camera: axes.camera, titles: axes.titles, frame: frame, context: context)
      let painting = SpacePainting(
        content: content, box: box, camera: axes.camera, cells: axes.cells, guides: guides)
      var items = guides.backItems()
      let painted = painting.items()
      items.append(.group(Scene.Group(role: "content", painted)))
      let bar = try colorbar(beside: frame)
      var texts = guides.texts
      var raised = frame
      if axes.colorbarSide == .top { raised.minY -= bar?.depth ?? 0 }
      if case .outside(.top) = axes.legendPlace {
        raised.minY -= try outerLegend(frame)?.margins.top ?? 0
      }
      texts += try TitleBox(axes.title, width: frame.width, context: context).placed(over: raised)
      let words = try SpaceWords(
        texts: content.flatMap(\.texts), frame: frame, context: context
      ).placed(
        by: { guides.page(axes.camera.project(box.place($0))) }, clearOf: texts.map(\.bounds))
      texts += words.texts
      // Words in the picture stand on a ground of their own, since surfaces have all colours.
      let grounds = words.texts.map { text in
        Scene.Item.path(
          Scene.Shape(
            Path(rounded: text.bounds.inset(by: -1.5), radius: 2.5),
            fill: context.theme.background.opacity(0.8)))
      }
      items.append(.group(Scene.Group(role: "labels", grounds + texts.map(\.item))))
      var bounds = texts.map(\.bounds)
      let key = try drawnLegend(frame, over: painted, words: bounds, past: bar?.depth ?? 0)
      let drawnBar = bar?.drawn()
      items += (drawnBar?.items ?? []) + (key?.items ?? [])
      bounds += ((drawnBar?.texts ?? []) + (key?.texts ?? [])).map(\.bounds)
      let facts = content.flatMap(\.facts) + [cuts].compactMap { $0 } + words.facts + [viewFact]
      return PanelDrawing(
        items: items, texts: bounds, facts: facts, legendCover: key?.cover ?? 0)
    }
  }

  /// From where the box is seen, for programs only.
  private var viewFact: Fact {
    let degree = 180 / Double.pi
    func rounded(_ angle: Double) -> Double { (angle * degree * 1e6).rounded() / 1e6 }
    var values = [
      Fact.Value("elevation", [rounded(axes.camera.elevation)]),
      Fact.Value("azimuth", [rounded(axes.camera.azimuth)]),
    ]
    if case .perspective(let distance) = axes.camera.projection {
      values.append(Fact.Value("distance of the eye", [distance]))
    }
    for (name, range) in [("x", box.x), ("y", box.y), ("z", box.z)] {
      values.append(Fact.Value(name, [range.lowerBound, range.upperBound]))
    }
    return Fact("", kind: .extent, of: "view", values)
  }
}
