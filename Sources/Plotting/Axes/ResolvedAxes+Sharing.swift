extension ResolvedAxes {
  var legend: [LegendEntry] { content.flatMap(\.mark.legend) }
  var colorbar: ColorbarGuide? { content.lazy.compactMap(\.mark.colorbar).first }
  var domains: DataBounds { DataBounds(x: xDomain, y: yDomain) }

  func sharing(_ shared: SharedGuides) -> any ResolvedPanel {
    var axes = axes
    if shared.hasLegend { axes.legendPlace = .hidden }
    if shared.hasColorbar { axes.colorbarTitle = nil }
    return ResolvedAxes(
      axes: axes, context: context, content: content, xDomain: shared.x ?? xDomain,
      yDomain: shared.y ?? yDomain)
  }
}
