internal import Geometry
internal import Scene

extension Quiver {
  /// Checks the data.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let (points, vectors) = try usable(in: context)
    if let factor, !factor.isFinite || factor == 0 {
      throw MarkProblem(
        "the factor of lengths is \(Words.number(factor))", cure: "give a finite factor, not 0")
    }
    let sizes = vectors.map(QuiverLayout.size)
    let range = (sizes.min() ?? 0)...(sizes.max() ?? 0)
    let scale = isColored ? try coloring.scale(for: colorRange(sizes)) : nil
    let ink = style.color ?? context.color
    let width = style.width ?? 1.3
    let pen = ArrowPen(
      width: width, ink: ink, ground: context.theme.background, scale: scale, sizes: sizes)
    let (keyUnit, pivot, lengths, factor) = (keyUnit, pivot, lengths, factor)
    return ResolvedMark(
      bounds: bounds(points, vectors, in: context),
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: Stroke(ink, width: width)))]
      } ?? [],
      colorbar: scale.map {
        ColorbarGuide($0, data: range, inkedOn: context.theme.background)
      },
      facts: facts(points, sizes), pass: keyUnit == nil ? .ink : .words
    ) { canvas throws(MarkProblem) in
      let layout = QuiverLayout(
        points, vectors, canvas: canvas, pivot: pivot, lengths: lengths, factor: factor)
      var drawing = MarkDrawing(symbols: pen.items(layout.items))
      if let keyUnit, !canvas.isDraft, lengths != .equal,
        let length = layout.length ?? Self.evenLength(factor, canvas)
      {
        try QuiverKey(unit: keyUnit, longest: range.upperBound, length: length, pen: pen)?
          .draw(on: canvas, into: &drawing)
      }
      return drawing
    }
  }

  /// The length on the page of a vector when lengths are data units and both axes have one unit.
  private static func evenLength(
    _ factor: Double?, _ canvas: PlotCanvas
  ) -> (@Sendable (Double) -> Double)? {
    guard let factor, canvas.x.kind == .linear, canvas.y.kind == .linear else { return nil }
    let slope = canvas.x.slope(at: 0).magnitude
    guard (slope - canvas.y.slope(at: 0).magnitude).magnitude < 1e-6 * slope else { return nil }
    return { $0 * factor.magnitude * slope }
  }

  private func colorRange(_ sizes: [Double]) -> ClosedRange<Double> {
    let used = coloring.norm == .log ? sizes.filter { $0 > 0 } : sizes
    return (used.min() ?? 0)...(used.max() ?? 0)
  }

  private func usable(
    in context: MarkContext
  ) throws(MarkProblem) -> (points: [Point], vectors: [Vector]) {
    var (points, vectors) = try given(in: context)
    guard points.count == vectors.count else {
      throw MarkProblem(
        "there are \(points.count) points but \(vectors.count) vectors",
        cure: "give one vector a point")
    }
    let isUsable = zip(points, vectors).map { point, vector in
      point.isFinite && vector.dx.isFinite && vector.dy.isFinite
        && QuiverLayout.size(vector).isFinite
    }
    points = zip(points, isUsable).compactMap { $1 ? $0 : nil }
    vectors = zip(vectors, isUsable).compactMap { $1 ? $0 : nil }
    guard !points.isEmpty else {
      throw MarkProblem("no arrow has a finite place and vector", cure: "check the data")
    }
    return (try Checks.points(points, in: context), vectors)
  }

  private func given(
    in context: MarkContext
  ) throws(MarkProblem) -> (points: [Point], vectors: [Vector]) {
    switch source {
    case .data(let points, let vectors): return (points, vectors)
    case .field(let field, let x, let y, let columns, let rows):
      let field = try field.checked()
      let xs = Self.nodes(
        try Checks.interval(x, of: "the range of x", scale: context.xScale), columns,
        context.xScale)
      let ys = Self.nodes(
        try Checks.interval(y, of: "the range of y", scale: context.yScale), rows,
        context.yScale)
      let points = ys.flatMap { v in xs.map { Point($0, v) } }
      return (points, points.map { field.value($0.x, $0.y) })
    }
  }

  /// Nodes that are even on the page, not in the data.
  private static func nodes(
    _ range: ClosedRange<Double>, _ count: Int, _ kind: ScaleKind
  ) -> [Double] {
    let scale = AxisScale(kind, domain: range, start: 0, end: 1)
    return (0..<count).map { index in
      index == 0
        ? range.lowerBound
        : index == count - 1
          ? range.upperBound : scale.value(at: Double(index) / Double(count - 1))
    }
  }

  /// The data that arrows cover, estimated on a square page, since lengths follow from the page.
  private func bounds(
    _ points: [Point], _ vectors: [Vector], in context: MarkContext
  ) -> DataBounds {
    let plain = DataBounds(of: points)
    guard let x = plain.x, let y = plain.y else { return plain }
    func scale(_ range: ClosedRange<Double>, _ kind: ScaleKind) -> AxisScale? {
      let room = kind == .log10 ? 0 : range.span > 0 ? 0 : max(1, range.lowerBound.magnitude)
      let wide =
        kind == .log10 && range.span <= 0
        ? range.lowerBound / 3...range.upperBound * 3
        : range.lowerBound - room...range.upperBound + room
      guard wide.span.isFinite, wide.span > 0 else { return nil }
      return AxisScale(kind, domain: wide, start: 0, end: 300)
    }
    guard let across = scale(x, context.xScale), let up = scale(y, context.yScale) else {
      return plain
    }
    let layout = QuiverLayout(
      points, vectors, position: { Point(across.position(of: $0.x), up.position(of: $0.y)) },
      direction: { Vector($0.dx * across.slope(at: $1.x), $0.dy * up.slope(at: $1.y)) },
      pivot: pivot, lengths: lengths, factor: factor)
    let ends = layout.items.flatMap { [$0.start, $0.tip] }.map {
      Point(across.value(at: $0.x), up.value(at: $0.y))
    }
    return plain.union(DataBounds(of: ends))
  }

  private func facts(_ points: [Point], _ sizes: [Double]) -> [Fact] {
    guard let longest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }),
      let shortest = sizes.indices.min(by: { sizes[$0] < sizes[$1] })
    else { return [] }
    let still = sizes.count { $0 == 0 }
    let zeros =
      still == 0 ? "" : "; \(still) \(still == 1 ? "vector vanishes" : "vectors vanish")"
    let spread =
      "from \(Words.number(sizes[shortest])) at \(Words.point(points[shortest])) to "
      + "\(Words.number(sizes[longest])) at \(Words.point(points[longest])) long"
    let subject = Words.mark(kind, style.label)
    let count = points.count == 1 ? "1 arrow shows a vector" : "\(points.count) arrows show vectors"
    let main = Fact(
      "\(count) \(sizes.count == 1 ? "\(Words.number(sizes[0])) long" : spread)\(zeros).",
      kind: .extrema, of: subject,
      [
        Fact.Value("count", [Double(points.count)]),
        Fact.Value("sizes", [sizes[shortest], sizes[longest]]),
        Fact.Value("longest at", [points[longest].x, points[longest].y]),
        Fact.Value("zero", [Double(still)]),
      ])
    guard case .field(let field, let x, let y, _, _) = source else { return [main] }
    return [main] + CriticalPoint.facts(of: field, x: x, y: y, subject: subject)
  }
}
