internal import Geometry
internal import Scene

/// Draws the steps of histograms.
struct HistogramDrawing: Sendable {
  /// The edges of the bins.
  var edges: [Double]
  /// For each sample the upper ends of its bins; stacked ones begin where the sample before ends.
  var tops: [[Double]]
  var inks: [ThemedColor]
  var isStacked: Bool
  var isOutline: Bool
  var isCumulative: Bool
  var opacity: Double?
  var width: Double

  private var isAlone: Bool { tops.count == 1 && opacity == nil }

  /// The fill of a sample; `nil` for outlines.
  private func fill(_ index: Int, _ theme: Theme) -> ThemedColor? {
    if isOutline { return nil }
    if isAlone || isStacked { return inks[index].tinted(ChartInk.bar, on: theme.background) }
    return inks[index].opacity(opacity ?? 0.3)
  }

  func swatch(_ index: Int, _ theme: Theme) -> LegendEntry.Swatch {
    LegendEntry.Swatch(
      stroke: Stroke(inks[index], width: isOutline ? 1.6 : width), fill: fill(index, theme))
  }

  func drawn(_ chart: ChartCanvas) -> MarkDrawing {
    let theme = chart.canvas.theme
    let places = edges.map { chart.place(chart.places.kind.measure($0)) }
    // A logarithmic axis has no zero: empty bins end where the axis does.
    func page(_ value: Double) -> Double {
      value > 0 || chart.values.kind == .linear ? chart.value(value) : chart.values.start
    }
    let ground = Array(repeating: page(0), count: edges.count - 1)
    var items: [Scene.Item] = []
    var drawing = MarkDrawing()
    for index in tops.indices {
      let top = tops[index].map(page)
      let base = isStacked && index > 0 ? tops[index - 1].map(page) : ground
      let outline = steps(places, top, base, chart)
      let stroke = Stroke(inks[index], width: isOutline ? 1.6 : width, join: .miter)
      if isOutline {
        let line = profile(places, top, base, chart)
        items.append(.path(Scene.Shape(line, stroke: stroke)))
        continue
      }
      items.append(.path(Scene.Shape(outline, fill: fill(index, theme), stroke: stroke)))
      if isAlone || isStacked {
        let lines = separators(places, top, base, chart)
        if !lines.isEmpty {
          items.append(.path(Scene.Shape(lines, stroke: Stroke(theme.background, width: 0.8))))
          items.append(.path(Scene.Shape(outline, stroke: stroke)))
        }
      }
      drawing.obstacles += top.indices.prefix(300).map { bin in
        Rectangle(
          chart.point(places[bin], base[bin]), chart.point(places[bin + 1], top[bin]))
      }
    }
    drawing.items = items
    return drawing
  }

  /// The steps alone, from the ground and back to it; those of a cumulative histogram end at the top.
  private func profile(
    _ places: [Double], _ top: [Double], _ base: [Double], _ chart: ChartCanvas
  ) -> Path {
    guard let first = places.first, let last = places.last, let ground = base.last else {
      return Path()
    }
    var corners = [chart.point(first, base[0])]
    for index in top.indices {
      corners.append(chart.point(places[index], top[index]))
      corners.append(chart.point(places[index + 1], top[index]))
    }
    if !isCumulative { corners.append(chart.point(last, ground)) }
    return Path(polyline: Self.withoutRepeats(corners))
  }

  /// The outline of steps, without the parts where a bin is empty.
  private func steps(
    _ places: [Double], _ top: [Double], _ base: [Double], _ chart: ChartCanvas
  ) -> Path {
    var path = Path()
    var bin = 0
    while bin < top.count {
      guard top[bin] != base[bin] else {
        bin += 1
        continue
      }
      var end = bin
      while end < top.count, top[end] != base[end] { end += 1 }
      var corners: [Point] = []
      for index in bin..<end {
        corners.append(chart.point(places[index], top[index]))
        corners.append(chart.point(places[index + 1], top[index]))
      }
      for index in (bin..<end).reversed() {
        corners.append(chart.point(places[index + 1], base[index]))
        corners.append(chart.point(places[index], base[index]))
      }
      path.append(Path(polyline: Self.withoutRepeats(corners), closed: true))
      bin = end
    }
    return path
  }

  private static func withoutRepeats(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    for point in points {
      if let last = result.last, last == point { continue }
      // A run of equal heights is one line.
      if result.count > 1 {
        let (a, b) = (result[result.count - 2], result[result.count - 1])
        if (a.y == b.y && b.y == point.y) || (a.x == b.x && b.x == point.x) { result.removeLast() }
      }
      result.append(point)
    }
    return result
  }

  /// Thin lines in the colour of the ground between full bins, where bins are wide enough.
  private func separators(
    _ places: [Double], _ top: [Double], _ base: [Double], _ chart: ChartCanvas
  ) -> Path {
    var path = Path()
    let narrowest = zip(places, places.dropFirst()).map { ($1 - $0).magnitude }.min() ?? 0
    guard narrowest >= 5 else { return path }
    for bin in top.indices.dropFirst() {
      let heights = [top[bin - 1], top[bin]]
      let up = top[bin] < base[bin] || top[bin - 1] < base[bin - 1]
      let lower = up ? heights.max() : heights.min()
      guard let lower, top[bin] != base[bin], top[bin - 1] != base[bin - 1] else { continue }
      path.append(
        Path(polyline: [chart.point(places[bin], base[bin]), chart.point(places[bin], lower)]))
    }
    return path
  }
}
