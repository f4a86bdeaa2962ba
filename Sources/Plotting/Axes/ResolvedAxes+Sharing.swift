extension ResolvedAxes {
  var legend: [LegendEntry] { content.flatMap(\.mark.legend) }
  var colorbar: ColorbarGuide? { content.lazy.compactMap(\.mark.colorbar).first }
  var domains: DataBounds { DataBounds(x: xDomain, y: yDomain) }

  /// Whether there is a grid: as the author or else the theme says.
  var hasGrid: Bool { axes.hasGrid ?? context.theme.hasGrid }

  /// The lines around the frame: as the author or else the theme says.
  var spines: Axes.Spines {
    if let spines = axes.spines { return spines }
    return switch context.theme.frame {
    case .leftBottom: .leftBottom
    case .box: .box
    case .none: .none
    }
  }

  func relieved(of drawing: PanelDrawing) -> any ResolvedPanel {
    var copy = self
    copy.hasStrip = drawing.wantsStrip
    guard drawing.hasCrowdedLegend, axes.legendPlace == .automatic else { return copy }
    // A few names take one or two lines below; many would take more height than width.
    copy.axes.legendPlace = .outside(legend.count > 3 ? .right : .bottom)
    return copy
  }

  func sharing(_ shared: SharedGuides) -> any ResolvedPanel {
    var copy = self
    if shared.hasLegend { copy.axes.legendPlace = .hidden }
    if shared.hasColorbar { copy.axes.colorbarTitle = nil }
    copy.xDomain = shared.x ?? xDomain
    copy.yDomain = shared.y ?? yDomain
    if shared.hidesXLabels {
      copy.axes.xAxis.hasTickLabels = false
      copy.hidesName.x = true
    }
    if shared.hidesYLabels {
      copy.axes.yAxis.hasTickLabels = false
      copy.hidesName.y = true
    }
    return copy
  }
}
