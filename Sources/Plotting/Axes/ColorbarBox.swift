package import Geometry
package import Scene
package import Typesetting

/// A colorbar, measured for a frame it stands beside.
package struct ColorbarBox {
  private static let width = 11.0
  private static let distance = 12.0
  /// The height of the triangles for values beyond the ends.
  private static let triangle = 9.0
  /// The steps of a bar whose colours change evenly, as pixels and as bands.
  private static let (pixels, bands) = (256, 64)

  private let guide: ColorbarGuide
  private let axis: AxisGuide
  private let theme: Theme
  private let bar: Rectangle

  /// The side of the frame it stands on.
  let side: Figure.Side

  /// Measures a bar that stands beside a frame, as long as it with its triangles.
  /// - Parameter side: where it stands; values grow upwards, or to the right.
  package init(
    _ guide: ColorbarGuide, beside frame: Rectangle, side: Figure.Side = .right,
    context: PanelContext
  ) throws(MarkProblem) {
    var guide = guide
    guide.range = Self.drawable(guide)
    self.guide = guide
    self.side = side
    theme = context.theme
    bar = Self.bar(guide, beside: frame, side)
    let (guideSide, ends): (AxisGuide.Side, (Double, Double)) =
      switch side {
      case .right: (.right, (bar.maxY, bar.minY))
      case .top: (.top, (bar.minX, bar.maxX))
      case .bottom: (.bottom, (bar.minX, bar.maxX))
      }
    var options = AxisOptions(name: "the colorbar")
    // Colours change, and lines stand, at these values only.
    let marked = guide.levels.isEmpty ? guide.lines.map(\.value) : guide.levels
    if marked.contains(where: guide.range.contains) { options.ticks = .borders(marked) }
    axis = try AxisGuide(
      guideSide,
      scale: AxisScale(guide.scale, domain: guide.range, start: ends.0, end: ends.1),
      title: guide.title, context: context, options: options)
  }

  /// The bar without its triangles.
  private static func bar(
    _ guide: ColorbarGuide, beside frame: Rectangle, _ side: Figure.Side
  ) -> Rectangle {
    let (low, high) = (
      guide.below == nil ? 0 : triangle, guide.above == nil ? 0 : triangle
    )
    guard side != .right else {
      return Rectangle(
        x: frame.maxX + distance, y: frame.minY + high, width: width,
        height: max(frame.height - high - low, 1))
    }
    return Rectangle(
      x: frame.minX + low,
      y: side == .top ? frame.minY - distance - width : frame.maxY + distance,
      width: max(frame.width - high - low, 1), height: width)
  }

  /// The range with some extent: about a single value the bar shows its surroundings.
  private static func drawable(_ guide: ColorbarGuide) -> ClosedRange<Double> {
    let limit = Double.greatestFiniteMagnitude / 8
    let isLog = guide.scale.isPositiveOnly
    let low = min(max(guide.range.lowerBound, isLog ? 1e-300 : -limit), limit)
    let high = min(max(guide.range.upperBound, low), limit)
    guard high - low <= 1e-12 * max(low.magnitude, high.magnitude) else {
      return isLog ? low...high : rounded(low...high)
    }
    if isLog { return low / 2...high * 2 }
    let room = low == 0 ? 0.5 : 0.1 * low.magnitude
    return low - room...high + room
  }

  /// The range with its ends at round numbers where these are less than a thousandth of it beyond,
  /// which is not seen: samples of a function miss its extrema by so little, and the bar can say
  /// where it ends.
  private static func rounded(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let span = range.span
    guard span > 1e-300, span.isFinite else { return range }
    var unit = 1.0
    while unit > span / 10 { unit /= 10 }
    while unit * 10 <= span / 10 { unit *= 10 }
    let low = (range.lowerBound / unit).rounded() * unit
    let high = (range.upperBound / unit).rounded() * unit
    let (below, above) = (range.lowerBound - low, high - range.upperBound)
    let near = 0...(1e-3 * span)
    let bottom = near.contains(below) ? low : range.lowerBound
    let top = near.contains(above) ? high : range.upperBound
    return bottom...top
  }

  /// The room on its side of the frame.
  package var depth: Double { Self.distance + Self.width + axis.depth }

  /// How far labels reach past the frame it stands beside, along the bar.
  package var overhang: Margins {
    // The triangles are part of the frame's length.
    let (low, high) = (
      guide.below == nil ? 0 : Self.triangle, guide.above == nil ? 0 : Self.triangle
    )
    let (before, past) = axis.overhang
    return side == .right
      ? Margins(top: max(before - high, 0), bottom: max(past - low, 0))
      : Margins(left: max(before - low, 0), right: max(past - high, 0))
  }

  /// The bar, its ticks and its words.
  package func drawn() -> (items: [Scene.Item], texts: [PlacedText]) {
    let frame = Stroke(theme.spine, width: 0.8, join: .miter)
    var items = guide.lines.isEmpty ? fill : lines
    for (color, isAbove) in [(guide.above, true), (guide.below, false)] {
      guard let color else { continue }
      let outline = Path(polyline: tip(isAbove: isAbove), closed: true)
      items.append(.path(Scene.Shape(outline, fill: color, stroke: frame)))
    }
    items.append(.path(Scene.Shape(Path(bar), stroke: frame)))
    items.append(
      .path(
        Scene.Shape(axis.tickMarks(beside: bar), stroke: Stroke(theme.spine, width: 0.8))))
    let texts = axis.placed(beside: bar)
    return ([.group(Scene.Group(role: "colorbar", items + texts.map(\.item)))], texts)
  }

  /// The triangle for values beyond an end.
  private func tip(isAbove: Bool) -> [Point] {
    if side == .right {
      let base = isAbove ? bar.minY : bar.maxY
      let tip = base + (isAbove ? -Self.triangle : Self.triangle)
      return [Point(bar.minX, base), Point(bar.center.x, tip), Point(bar.maxX, base)]
    }
    let base = isAbove ? bar.maxX : bar.minX
    let tip = base + (isAbove ? Self.triangle : -Self.triangle)
    return [Point(base, bar.minY), Point(tip, bar.center.y), Point(base, bar.maxY)]
  }

  /// The part of the bar between two places along it.
  private func part(from low: Double, to high: Double) -> Rectangle {
    side == .right
      ? Rectangle(Point(bar.minX, low), Point(bar.maxX, high))
      : Rectangle(Point(low, bar.minY), Point(high, bar.maxY))
  }

  /// The page coordinate of the upper end.
  private var upperEnd: Double { side == .right ? bar.minY : bar.maxX }

  /// The lines across the bar.
  private var lines: [Scene.Item] {
    guide.lines.compactMap { line in
      let place = axis.scale.position(of: line.value)
      guard place > axis.scale.extent.lowerBound, place < axis.scale.extent.upperBound else {
        return nil
      }
      var stroke = line.stroke
      stroke.cap = .butt
      let ends =
        side == .right
        ? [Point(bar.minX, place), Point(bar.maxX, place)]
        : [Point(place, bar.minY), Point(place, bar.maxY)]
      return .path(Scene.Shape(Path(polyline: ends), stroke: stroke))
    }
  }

  private func color(between low: Double, and high: Double) -> ThemedColor {
    guide.color(
      guide.scale.value(
        ofMeasure: guide.scale.measure(low) / 2 + guide.scale.measure(high) / 2))
  }

  private var fill: [Scene.Item] {
    let inner = guide.levels.filter { $0 > guide.range.lowerBound && $0 < guide.range.upperBound }
    return inner.isEmpty && guide.levels.isEmpty ? smooth : bands(inner.sorted())
  }

  /// Bands of one colour, each up to the upper end, so that no seam can show between two.
  private func bands(_ inner: [Double]) -> [Scene.Item] {
    let edges = [guide.range.lowerBound] + inner + [guide.range.upperBound]
    return zip(edges, edges.dropFirst()).map { low, high in
      let band = part(from: axis.scale.position(of: low), to: upperEnd)
      return .path(Scene.Shape(Path(band), fill: color(between: low, and: high)))
    }
  }

  /// A line of pixels, or fine bands where colours differ between light and dark.
  private var smooth: [Scene.Item] {
    let colors = colors(Self.pixels)
    guard colors.allSatisfy({ $0.light == $0.dark }) else { return banded(self.colors(Self.bands)) }
    let isUpright = side == .right
    let pixels = isUpright ? colors : colors.reversed()
    return [
      .image(
        Scene.Raster(
          frame: bar, columns: isUpright ? 1 : Self.pixels, rows: isUpright ? Self.pixels : 1,
          pixels: pixels.flatMap { PixelColor($0.light).bytes }))
    ]
  }

  /// So many colours in even steps from the upper end down.
  private func colors(_ count: Int) -> [ThemedColor] {
    let (low, high) = (
      guide.scale.measure(guide.range.lowerBound), guide.scale.measure(guide.range.upperBound)
    )
    return (0..<count).map { step in
      let share = (Double(step) + 0.5) / Double(count)
      return guide.color(guide.scale.value(ofMeasure: high * (1 - share) + low * share))
    }
  }

  /// Bands upon one another, so that no seam can show.
  private func banded(_ colors: [ThemedColor]) -> [Scene.Item] {
    let lowerEnd = side == .right ? bar.maxY : bar.minX
    return colors.enumerated().map { step, color in
      let place = upperEnd + (lowerEnd - upperEnd) * Double(step) / Double(colors.count)
      return .path(Scene.Shape(Path(part(from: place, to: lowerEnd)), fill: color))
    }
  }
}
