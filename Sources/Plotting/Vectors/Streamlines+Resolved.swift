internal import Geometry
internal import Scene

extension Streamlines {
  /// Checks the field and surveys its sizes.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let field = try field.checked()
    let x = try Checks.interval(x, of: "the range of x", scale: context.xScale)
    let y = try Checks.interval(y, of: "the range of y", scale: context.yScale)
    let sizes = try survey(field, x, y)
    let range = (sizes.min() ?? 0)...(sizes.max() ?? 0)
    let positive = coloring.norm == .log ? sizes.filter { $0 > 0 } : sizes
    let scale =
      isColored
      ? try coloring.scale(for: (positive.min() ?? 0)...(positive.max() ?? 0)) : nil
    let ink = style.color ?? context.color
    let pen = StreamPen(
      width: style.width ?? 1.1, ink: ink, ground: context.theme.background, scale: scale,
      widths: widths, sizes: range, headSpacing: headSpacing)
    let subject = Words.mark(kind, style.label)
    let (separation, seeds) = (separation, seeds)
    return ResolvedMark(
      bounds: DataBounds(x: x, y: y), wantsMargin: false,
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: Stroke(ink, width: style.width ?? 1.1)))]
      } ?? [],
      colorbar: scale.map {
        ColorbarGuide($0, data: range, inkedOn: context.theme.background)
      },
      facts: [fact(range, subject)] + CriticalPoint.facts(of: field, x: x, y: y, subject: subject)
    ) { canvas throws(MarkProblem) in
      let low = canvas.position(of: Point(x.lowerBound, y.lowerBound))
      let high = canvas.position(of: Point(x.upperBound, y.upperBound))
      guard low.isFinite, high.isFinite,
        let area = Rectangle(low, high).intersection(canvas.frame), area.width > 1, area.height > 1
      else { return MarkDrawing() }
      let map = PageField(field, canvas)
      var placer = StreamPlacer(
        frame: area, separation: separation, longestStep: pen.longestStep,
        direction: map.direction(at:))
      placer.place(seeds: seeds.map(canvas.position(of:)).filter(\.isFinite) + [area.center])
      return pen.drawing(of: placer.lines, subject: subject, size: map.size(at:))
    }
  }

  private func survey(
    _ field: PlaneVectorField, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>
  ) throws(MarkProblem) -> [Double] {
    let xs = SampleGrid.places(x.lowerBound, x.upperBound, 40)
    let ys = SampleGrid.places(y.lowerBound, y.upperBound, 40)
    let sizes = ys.flatMap { v in xs.map { QuiverLayout.size(field.value($0, v)) } }
      .filter(\.isFinite)
    guard !sizes.isEmpty else {
      throw MarkProblem(
        "\(field.words) has no finite value for x in \(Words.range(x)) and y in \(Words.range(y))",
        cure: "choose ranges inside its domain")
    }
    return sizes
  }

  private func fact(_ range: ClosedRange<Double>, _ subject: String) -> Fact {
    Fact(
      range.upperBound == 0
        ? "\(field.words.prefix(1).uppercased())\(field.words.dropFirst()) vanishes: there are no "
          + "streamlines."
        : "Streamlines show \(field.words), whose size is from \(Words.number(range.lowerBound)) "
          + "to \(Words.number(range.upperBound)).", kind: .extrema, of: subject,
      [Fact.Value("sizes", [range.lowerBound, range.upperBound])])
  }
}

/// A field seen on a page.
struct PageField: Sendable {
  private let value: @Sendable (Double, Double) -> Vector
  private let x: AxisScale
  private let y: AxisScale

  init(_ field: PlaneVectorField, _ canvas: PlotCanvas) {
    value = field.value
    x = canvas.x
    y = canvas.y
  }

  private func vector(_ place: Point) -> (vector: Vector, u: Double, v: Double) {
    let (u, v) = (x.value(at: place.x), y.value(at: place.y))
    return (value(u, v), u, v)
  }

  /// The size of the field in data units.
  func size(at place: Point) -> Double { QuiverLayout.size(vector(place).vector) }

  /// The unit vector of its image on the page; `nil` where it vanishes or is not finite.
  func direction(at place: Point) -> Vector? {
    let (vector, u, v) = vector(place)
    let size = QuiverLayout.size(vector)
    guard size > 0, size.isFinite else { return nil }
    let image = Vector(
      vector.dx / size * x.slope(at: u), vector.dy / size * y.slope(at: v))
    guard image.dx.isFinite, image.dy.isFinite else { return nil }
    return image.normalized
  }
}
