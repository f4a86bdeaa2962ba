internal import Calculus
internal import Geometry
internal import Scene
internal import Typesetting

/// A computation arranged in layers.
struct ResolvedGraph: ResolvedPanel {
  let graph: ComputationGraph
  let context: PanelContext
  let layout: GraphLayout

  /// All that is measured at one text size.
  private struct Measured {
    var boxes: [GraphBox]
    var edgeLabels: [TextBox]
    var columns: [Double]
    /// The distance between columns.
    var gap: Double
  }

  private var resultName: String { graph.trace.nodes.last?.name ?? "the result" }

  private func key(_ width: Double) throws(MarkProblem) -> TextBox {
    try context.typesetter.measured(
      "In boxes: values, going forward. On arrows: derivatives of one step. Under boxes: "
        + "derivatives of \(NodeTitle.quoted(resultName)), going backward.",
      style: TextStyle(size: context.theme.tickSize, color: context.theme.quietInk),
      alignment: .middle, width: width)
  }

  func margins(for size: Size) throws(FigureError) -> Margins {
    try context.placing { () throws(MarkProblem) in
      let title = try TitleBox(graph.title, width: size.width, context: context)
      return Margins(
        top: title.height, bottom: try key(size.width).height + context.theme.gap)
    }
  }

  func drawn(in frame: Rectangle) throws(FigureError) -> PanelDrawing {
    try context.placing { () throws(MarkProblem) in
      let measured = try fitted(to: frame)
      let part = part(of: frame, for: measured)
      let centers = centers(measured, in: part)
      var texts: [PlacedText] = []
      var boxes: [Scene.Item] = []
      for (box, center) in zip(measured.boxes, centers) {
        let drawn = box.drawn(at: center)
        boxes += drawn.items
        texts += drawn.texts
      }
      let outlines = zip(measured.boxes, centers).map { $0.outline(at: $1) }
      let edges = edges(measured, centers: centers)
      var lines = edges.flatMap { $0.items(context.theme.spine) }
      for (edge, label) in zip(edges, measured.edgeLabels) {
        let text = edge.placed(label, avoiding: outlines + texts.map(\.bounds))
        texts.append(text)
        // The line pauses behind its label.
        let ground = Path(rounded: text.bounds.inset(by: -1.5), radius: 3)
        lines.append(.path(Scene.Shape(ground, fill: context.theme.background)))
      }
      let title = try TitleBox(graph.title, width: frame.width, context: context)
      texts += title.placed(over: frame)
      texts.append(
        try key(frame.width).placed(
          at: Point(frame.center.x, part.maxY + context.theme.gap),
          anchor: TextAnchor(.middle, .top)))
      return PanelDrawing(
        items: [
          .group(Scene.Group(role: "computation graph", lines + boxes + texts.map(\.item)))
        ],
        texts: texts.map(\.bounds), facts: facts)
    }
  }

  /// The measures at the largest text size at which all columns and rows have room.
  private func fitted(to frame: Rectangle) throws(MarkProblem) -> Measured {
    let theme = context.theme
    for size in [theme.tickSize + 1, theme.tickSize, 8, 7, 6] {
      let measured = try measure(size, in: frame)
      let highest = measured.boxes.map(\.size.height).max() ?? 0
      let rows = layout.layers.map(\.count).max() ?? 0
      let label = measured.edgeLabels.map(\.width).max() ?? 0
      if measured.gap >= label + 24, Double(rows) * (highest + 4) <= frame.height {
        return measured
      }
    }
    throw MarkProblem(
      "the computation graph with \(layout.layers.count) layers has no room in "
        + "\(Words.number(frame.width)) by \(Words.number(frame.height)) points",
      cure: "make the figure wider or higher")
  }

  private func measure(_ size: Double, in frame: Rectangle) throws(MarkProblem) -> Measured {
    var boxes: [GraphBox] = []
    for node in graph.trace.nodes {
      let title = NodeTitle(node, in: graph.trace).text
      boxes.append(try GraphBox(node, title: title, size: size, context: context))
    }
    var labels: [TextBox] = []
    for edge in layout.edges {
      labels.append(
        try context.typesetter.measured(
          GraphBox.number(edge.derivative), style: TextStyle(size: size - 0.5, color: .red)))
    }
    let columns = layout.layers.map { layer in
      layer.compactMap { layout.places[$0].node }.map { boxes[$0].size.width }.max() ?? 0
    }
    let free = frame.width - columns.reduce(0, +)
    let gaps = Double(max(1, columns.count - 1))
    return Measured(
      boxes: boxes, edgeLabels: labels, columns: columns, gap: min(free / gaps, 110))
  }

  /// The part of a frame that the rows fill without standing far apart, in the middle.
  private func part(of frame: Rectangle, for measured: Measured) -> Rectangle {
    let highest = measured.boxes.map(\.size.height).max() ?? 0
    let rows = layout.layers.map(\.count).max() ?? 0
    let pitch = rows > 1 ? 1.6 * highest : highest + 4
    let height = min(frame.height, Double(rows) * pitch)
    return Rectangle(
      x: frame.minX, y: frame.center.y - height / 2, width: frame.width, height: height)
  }

  /// The middle of each place: of the framed part where a node stands.
  private func centers(_ measured: Measured, in frame: Rectangle) -> [Point] {
    let gaps = Double(measured.columns.count - 1)
    let total = measured.columns.reduce(0, +) + measured.gap * gaps
    var x = frame.center.x - total / 2
    var middles: [Double] = []
    for column in measured.columns {
      middles.append(x + column / 2)
      x += column + measured.gap
    }
    // The derivative under a box counts when rows are centred.
    let below = measured.boxes.first.map { $0.size.height - $0.frame.height } ?? 0
    return layout.places.map { place in
      Point(middles[place.layer], frame.minY + place.height * frame.height - below / 2)
    }
  }

  /// The lines from box to box, level where they pass a layer.
  private func edges(_ measured: Measured, centers: [Point]) -> [GraphEdge] {
    layout.edges.map { edge in
      let corners = edge.places.enumerated().flatMap { index, place -> [Point] in
        let half =
          layout.places[place].node.map { measured.boxes[$0].frame.width / 2 }
          ?? measured.columns[layout.places[place].layer] / 2
        let (before, after) = (centers[place] - Vector(half, 0), centers[place] + Vector(half, 0))
        return index == 0 ? [after] : index == edge.places.count - 1 ? [before] : [before, after]
      }
      return GraphEdge(corners: corners)
    }
  }

  private var facts: [Fact] {
    let nodes = graph.trace.nodes
    let values = nodes.map { "\($0.name ?? $0.operation) is \(GraphBox.number($0.value))" }
    let inputs = nodes.filter(\.inputs.isEmpty).map {
      "by \($0.name ?? "an input") is \(GraphBox.number($0.adjoint))"
    }
    return [
      "The computation graph has \(nodes.count) values: \(Words.list(values)).",
      "The derivative of \(resultName) \(Words.list(inputs)).",
    ]
  }
}
