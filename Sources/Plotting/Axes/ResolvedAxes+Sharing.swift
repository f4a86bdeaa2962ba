extension ResolvedAxes {
  var legend: [LegendEntry] { content.flatMap(\.mark.legend) }
  var colorbar: ColorbarGuide? { content.lazy.compactMap(\.mark.colorbar).first }
  var domains: DataBounds { DataBounds(x: xDomain, y: yDomain) }

  func sharing(_ shared: SharedGuides) -> any ResolvedPanel {
    var copy = self
    if shared.hasLegend { copy.axes.legendPlace = .hidden }
    if shared.hasColorbar { copy.axes.colorbarTitle = nil }
    copy.xDomain = shared.x ?? xDomain
    copy.yDomain = shared.y ?? yDomain
    return copy
  }
}
