internal import Geometry
internal import Scene

/// Mirrored densities of samples, cut at their extremes, with quartiles inside.
///
/// The outline is a chain of cubic curves with the exact values and slopes of the Gaussian kernel
/// estimate. On a logarithmic axis the density is that of the logarithms. A sample without spread is
/// a line.
public struct Violin: DistributionMark {
  /// What stands inside.
  public enum Inner: Sendable, Hashable, CaseIterable {
    /// A small box from quartile to quartile with a dot at the median.
    case box
    /// Lines across at the quartiles and the median.
    case quartiles
    /// Nothing.
    case none
  }

  /// What is equal for all groups.
  public enum Norm: Sendable, Hashable, CaseIterable {
    /// The area.
    case area
    /// The greatest width.
    case width
  }

  /// The name in messages.
  public var kind: String { "violin" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The samples and their places.
  public var groups: SampleGroups
  /// Which way values run.
  public var orientation = Orientation.vertical
  var bandwidth = KernelDensity.Bandwidth.scott
  var inner = Inner.box
  var norm = Norm.area
  var share = 0.85

  /// Creates violins for samples.
  public init(groups: SampleGroups) {
    self.groups = groups
  }

  private func with(_ change: (inout Violin) -> Void) -> Violin {
    var copy = self
    change(&copy)
    return copy
  }

  /// Chooses how smooth the densities are.
  public func bandwidth(_ rule: KernelDensity.Bandwidth) -> Violin { with { $0.bandwidth = rule } }
  /// Chooses what stands inside.
  public func inner(_ inner: Inner) -> Violin { with { $0.inner = inner } }
  /// Chooses what is equal for all groups.
  public func norm(_ norm: Norm) -> Violin { with { $0.norm = norm } }
  /// Sets the share of the distance of two places that the widest violin takes, from 0 to 1.
  public func violinWidth(_ share: Double) -> Violin { with { $0.share = share } }

  /// Checks the samples and estimates their densities.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let places = try checkedPlaces(context)
    let scale = orientation.valueScale(context)
    let shapes = groups.samples.map { sample -> [HermitePath.Node] in
      let measured = scale == .linear ? sample : sample.mapped(scale.measure)
      guard let range = measured.range,
        let density = KernelDensity(measured, bandwidth: bandwidth)
      else { return [] }
      return density.nodes(over: range)
    }
    let boxes = groups.samples.map { BoxSummary($0) }
    let ink = (style.color ?? context.color).opacity(style.opacity ?? 1)
    return ResolvedMark(
      bounds: bounds(places, context), wantsMargin: false,
      legend: style.label.map {
        [LegendEntry($0, swatch: ChartInk.swatch(ink, share: ChartInk.box, theme: context.theme))]
      } ?? [],
      facts: groups.samples.indices.map { summary($0, context) }
    ) { (canvas) throws(MarkProblem) in
      drawn(shapes, boxes, places, ink, ChartCanvas(canvas: canvas, orientation: orientation))
        .finite
    }
  }

  private func drawn(
    _ shapes: [[HermitePath.Node]], _ boxes: [BoxSummary?], _ places: DistributionPlaces,
    _ ink: ThemedColor, _ chart: ChartCanvas
  ) -> MarkDrawing {
    let peaks = shapes.map { $0.map(\.value).max() ?? 0 }
    let highest = peaks.max() ?? 0
    let half = places.step * share / 2
    var outlines = Path()
    var interior = ViolinInterior()
    for index in shapes.indices {
      let center = places.centers[index]
      let peak = norm == .area ? highest : peaks[index]
      let unit = peak > 0 ? half / peak : 0
      if shapes[index].isEmpty {
        guard let box = boxes[index] else { continue }
        let value = chart.value(box.median)
        let ends = [center - half / 2, center + half / 2].map(chart.place)
        outlines.append(
          Path(polyline: [chart.point(ends[0], value), chart.point(ends[1], value)]))
        continue
      }
      outlines.append(outline(shapes[index], center, unit, chart))
      guard let box = boxes[index] else { continue }
      switch inner {
      case .box: interior.addBox(box, chart.place(center), chart)
      case .quartiles: interior.addLines(box, shapes[index], (center, unit), chart)
      case .none: break
      }
    }
    let fill = ink.tinted(ChartInk.box, on: chart.canvas.theme.background)
    let line = Stroke(ink, width: style.width ?? 1.1, join: .round)
    return MarkDrawing(
      [.path(Scene.Shape(outlines, fill: fill, stroke: line))]
        + interior.items(ink, chart.canvas.theme))
  }

  private func outline(
    _ nodes: [HermitePath.Node], _ center: Double, _ unit: Double, _ chart: ChartCanvas
  ) -> Path {
    let kind = chart.values.kind
    func at(_ side: Double) -> (Double, Double) -> Point {
      { x, value in
        chart.point(
          chart.place(center + side * unit * value), chart.value(kind.value(ofMeasure: x)))
      }
    }
    var path = HermitePath.path(nodes, map: at(1))
    guard let last = nodes.last else { return path }
    path.line(to: at(-1)(last.x, last.value))
    HermitePath.append(nodes.reversed(), to: &path, map: at(-1))
    path.close()
    return path
  }
}

/// What stands inside violins.
private struct ViolinInterior {
  var bars = Path()
  var whiskers = Path()
  var medians: [Point] = []
  var lines = Path()
  var middleLines = Path()

  mutating func addBox(_ box: BoxSummary, _ place: Double, _ chart: ChartCanvas) {
    let values = [box.lowerWhisker, box.lowerQuartile, box.upperQuartile, box.upperWhisker]
      .map(chart.value)
    whiskers.append(
      Path(polyline: [chart.point(place, values[0]), chart.point(place, values[3])]))
    bars.append(Path(polyline: [chart.point(place, values[1]), chart.point(place, values[2])]))
    let median = chart.point(place, chart.values.position(of: box.median))
    if chart.canvas.shows(median) { medians.append(median) }
  }

  mutating func addLines(
    _ box: BoxSummary, _ nodes: [HermitePath.Node], _ spot: (center: Double, unit: Double),
    _ chart: ChartCanvas
  ) {
    for value in [box.lowerQuartile, box.median, box.upperQuartile] {
      let measure = chart.values.kind.measure(value)
      let half = spot.unit * Self.value(nodes, at: measure)
      let ends = [spot.center - half, spot.center + half].map(chart.place)
      let line = Path(
        polyline: ends.map { chart.point($0, chart.value(value)) })
      if value == box.median { middleLines.append(line) } else { lines.append(line) }
    }
  }

  /// The cubic through the nodes about a place.
  private static func value(_ nodes: [HermitePath.Node], at x: Double) -> Double {
    guard let next = nodes.firstIndex(where: { $0.x >= x }), next > 0 else {
      return nodes.first?.value ?? 0
    }
    let (a, b) = (nodes[next - 1], nodes[next])
    let h = b.x - a.x
    let t = h > 0 ? (x - a.x) / h : 0
    let s = 1 - t
    return s * s * (1 + 2 * t) * a.value + t * t * (3 - 2 * t) * b.value
      + h * t * s * (s * a.slope - t * b.slope)
  }

  func items(_ ink: ThemedColor, _ theme: Theme) -> [Scene.Item] {
    var items: [Scene.Item] = []
    func add(_ path: Path, _ stroke: Stroke) {
      if !path.isEmpty { items.append(.path(Scene.Shape(path, stroke: stroke))) }
    }
    add(whiskers, Stroke(ink, width: 1))
    add(bars, Stroke(ink, width: 5))
    add(lines, Stroke(ink, width: 1, dash: [2.5, 2]))
    add(middleLines, Stroke(ink, width: 1.4))
    if !medians.isEmpty {
      items.append(.path(Symbol(.disc, size: 3.4, color: theme.background).shape(at: medians)))
    }
    return items
  }
}
