public import Typesetting
import Geometry
import Scene

extension Figure {
  /// Computes everything that is drawn, stage by stage: data, limits, ticks, words, layout, labels.
  ///
  /// - Throws: `FigureError` with the panel, the mark, what is wrong there and what to do.
  public func compile(with typesetter: Typesetter) throws(FigureError) -> CompiledFigure {
    try check()
    let theme = Theme.standard
    let typesetter = typesetter.remembering()
    var resolved: [any ResolvedPanel] = []
    for (index, panel) in panels.enumerated() {
      let name = panel.title.isEmpty ? "\(index + 1)" : "“\(panel.title)”"
      let context = PanelContext(figure: id, name: name, typesetter: typesetter, theme: theme)
      resolved.append(try panel.resolved(in: context))
    }
    let size = Size(width, width / aspect)
    let grid = PanelGrid(
      page: size, padding: theme.padding, gutter: 14, columns: columnCount, panels: resolved)
    var drawings: [PanelDrawing] = []
    for (panel, frame) in zip(resolved, try grid.frames()) {
      drawings.append(try panel.drawn(in: frame))
    }
    func plain(_ text: String) -> String { Words.plain(text, macros: typesetter.macros) }
    let facts = drawings.flatMap(\.facts).map { fact in
      Fact(plain(fact.sentence), kind: fact.kind, of: plain(fact.subject), fact.values)
    }
    let altText = alt ?? facts.map(\.sentence).filter { !$0.isEmpty }.joined(separator: " ")
    let scene = Scene(
      id: id, size: size, background: theme.background, title: plain(caption),
      summary: altText,
      items: drawings.flatMap(\.items))
    return CompiledFigure(
      scene: scene, altText: altText, facts: facts, textBounds: drawings.flatMap(\.texts))
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
