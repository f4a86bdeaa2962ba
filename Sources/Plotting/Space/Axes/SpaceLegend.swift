import Scene

extension ResolvedSpaceMark {
  /// What stands for the mark in a legend; `nil` for one that is only words.
  ///
  /// A surface is shown by the colour of the middle of its values, a net, a line or arrows by their
  /// ink, points by their symbol.
  var swatch: LegendEntry.Swatch? {
    if let surface = surfaces.first {
      return Self.area(surface.coloring, surface.opacity, over: bounds.z)
    }
    if let mesh = meshes.first(where: \.isPainted) {
      return Self.area(mesh.coloring, mesh.opacity, over: bounds.z)
    }
    if let line = lines.first { return LegendEntry.Swatch(stroke: line.stroke) }
    if let point = points.first { return LegendEntry.Swatch(symbol: point.symbol) }
    if let arrow = arrows.first { return LegendEntry.Swatch(stroke: arrow.stroke) }
    return nil
  }

  private static func area(
    _ coloring: SpaceColoring, _ opacity: Double, over heights: ClosedRange<Double>?
  ) -> LegendEntry.Swatch {
    let range = coloring.range ?? heights ?? 0...1
    let color = coloring.color(range.lowerBound / 2 + range.upperBound / 2)
    return LegendEntry.Swatch(fill: color.opacity(opacity))
  }
}
