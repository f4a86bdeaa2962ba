public import Typesetting
import Geometry
import Scene

extension Figure {
  /// Computes everything that is drawn, stage by stage: data, limits, ticks, words, layout, labels.
  ///
  /// - Throws: `FigureError` with the panel, the mark, what is wrong there and what to do.
  public func compile(with typesetter: Typesetter) throws(FigureError) -> CompiledFigure {
    try check()
    let theme = options.theme
    let whole = PanelContext(
      figure: id, name: "", typesetter: typesetter, theme: theme)
    let arrangement = try placing { () throws(MarkProblem) in try self.arrangement() }
    var panels = PanelSharing(
      options: options, arrangement: arrangement, panels: try resolvedPanels(whole)
    ).shared()
    let size = Size(width, width / aspect)
    let page = Rectangle(origin: .zero, size: size).inset(by: theme.padding)
    let guides = try placing { () throws(MarkProblem) in
      try FigureGuides(options, panels: panels, page: page, context: whole)
    }
    var grid = PanelGrid(
      area: guides.area, gutter: 14, arrangement: arrangement, panels: panels)
    var (frames, drawings) = try grid.drawn()
    if drawings.contains(where: { $0.hasCrowdedLegend || $0.wantsStrip }) {
      panels = zip(panels, drawings).map { $0.relieved(of: $1) }
      grid.panels = panels
      (frames, drawings) = try grid.drawn()
    }
    let around = try placing { () throws(MarkProblem) in try guides.drawn(around: frames) }
    return compiled(drawings, around: around, context: whole)
  }

  private func resolvedPanels(
    _ whole: PanelContext
  ) throws(FigureError) -> [any ResolvedPanel] {
    var resolved: [any ResolvedPanel] = []
    for (index, panel) in panels.enumerated() {
      var context = whole
      context.name = panel.title.isEmpty ? "\(index + 1)" : "“\(panel.title)”"
      context.letter = options.hasLetters ? Self.letter(index) : ""
      resolved.append(try panel.resolved(in: context))
    }
    return resolved
  }

  /// The letter of a panel: (a) to (z), then (aa) and so on.
  private static func letter(_ index: Int) -> String {
    func letters(_ index: Int) -> String {
      let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
      let last = String(alphabet[index % alphabet.count])
      return index < alphabet.count ? last : letters(index / alphabet.count - 1) + last
    }
    return "(\(letters(index)))"
  }

  private func compiled(
    _ drawings: [PanelDrawing], around: (items: [Scene.Item], texts: [Rectangle]),
    context: PanelContext
  ) -> CompiledFigure {
    let title = options.title.isEmpty ? [] : [Fact("The figure is titled “\(options.title)”.")]
    let facts = (title + drawings.flatMap(\.facts)).map { fact in
      Fact(
        context.plain(fact.sentence), kind: fact.kind, of: context.plain(fact.subject), fact.values)
    }
    let altText = alt ?? facts.map(\.sentence).filter { !$0.isEmpty }.joined(separator: " ")
    let scene = Scene(
      id: id, size: Size(width, width / aspect), background: context.theme.background,
      title: context.plain(caption), summary: altText,
      items: drawings.flatMap(\.items) + around.items)
    var figure = CompiledFigure(
      scene: context.theme.appearance.map(scene.fixed(to:)) ?? scene, altText: altText,
      facts: facts, textBounds: drawings.flatMap(\.texts) + around.texts)
    figure.slantedTexts = drawings.flatMap(\.slanted)
    return figure
  }

  /// Runs something that concerns the whole figure.
  private func placing<Value>(
    _ body: () throws(MarkProblem) -> Value
  ) throws(FigureError) -> Value {
    do {
      return try body()
    } catch {
      throw FigureError(figure: id, message: error.message, cure: error.cure)
    }
  }

  private func arrangement() throws(MarkProblem) -> PanelArrangement {
    options.mosaic.isEmpty
      ? try PanelArrangement(
        count: panels.count, columns: columnCount, rowShares: options.rowShares,
        columnShares: options.columnShares)
      : try PanelArrangement(
        mosaic: options.mosaic, count: panels.count, rowShares: options.rowShares,
        columnShares: options.columnShares)
  }

  private var columnCount: Int { max(1, min(columns ?? min(panels.count, 3), panels.count)) }

  private func check() throws(FigureError) {
    func fail(_ message: String, _ cure: String) -> FigureError {
      FigureError(figure: id, message: message, cure: cure)
    }
    let isPlain = id.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
    }
    guard !id.isEmpty, isPlain else {
      throw fail("the id “\(id)” is not a name", "use letters, digits and hyphens")
    }
    guard !panels.isEmpty else {
      throw fail("there is no panel", "put Axes, Axes3D or a ComputationGraph into it")
    }
    guard width >= 100, width <= 5000, aspect >= 0.1, aspect <= 20 else {
      throw fail(
        "a width of \(Words.number(width)) points and an aspect of \(Words.number(aspect)) leave "
          + "no room for a picture",
        "choose a width from 100 to 5000 and an aspect from 0.1 to 20")
    }
    guard columns.map({ $0 > 0 }) ?? true else {
      throw fail("\(columns ?? 0) columns were asked for", "give one or more")
    }
  }
}
