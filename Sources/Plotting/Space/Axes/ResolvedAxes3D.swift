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
      let painting = SpacePainting(
        content: content, box: box, camera: axes.camera, cells: axes.cells, guides: guides)
      var items = guides.backItems()
      items.append(.group(Scene.Group(role: "content", painting.items())))
      var texts = guides.texts
      texts += try TitleBox(axes.title, width: frame.width, context: context).placed(over: frame)
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
      if let bar = try colorbar(beside: frame)?.drawn() {
        items += bar.items
        bounds += bar.texts.map(\.bounds)
      }
      return PanelDrawing(
        items: items, texts: bounds, facts: content.flatMap(\.facts) + words.facts + [viewFact])
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
