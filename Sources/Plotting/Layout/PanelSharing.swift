/// Finds what panels of a figure have in common.
struct PanelSharing {
  let options: FigureOptions
  let arrangement: PanelArrangement
  let panels: [any ResolvedPanel]

  /// The panels with what they share.
  func shared() -> [any ResolvedPanel] {
    panels.indices.map { index in
      var guides = SharedGuides()
      guides.hasLegend = options.legend != nil
      guides.hasColorbar = options.colorbar != nil
      if let group = group(options.sharedX, of: index) {
        guides.x = group.reduce(nil) { $0.joined(with: panels[$1].domains.x) }
        guides.hidesXLabels = group.contains { isBelow($0, index) }
      }
      if let group = group(options.sharedY, of: index) {
        guides.y = group.reduce(nil) { $0.joined(with: panels[$1].domains.y) }
        guides.hidesYLabels = group.contains { isLeft($0, of: index) }
      }
      return panels[index].sharing(guides)
    }
  }

  /// The panels that share a range with one of them; `nil` when it has its own.
  private func group(_ sharing: Figure.Sharing, of index: Int) -> [Int]? {
    let own = arrangement.slots[index]
    switch sharing {
    case .none: return nil
    case .all: return Array(panels.indices)
    case .rows:
      return panels.indices.filter {
        arrangement.slots[$0].rows.lowerBound == own.rows.lowerBound
      }
    case .columns:
      return panels.indices.filter {
        arrangement.slots[$0].columns.lowerBound == own.columns.lowerBound
      }
    }
  }

  private func isBelow(_ other: Int, _ index: Int) -> Bool {
    let (a, b) = (arrangement.slots[other], arrangement.slots[index])
    return a.columns == b.columns && a.rows.lowerBound >= b.rows.upperBound
  }

  private func isLeft(_ other: Int, of index: Int) -> Bool {
    let (a, b) = (arrangement.slots[other], arrangement.slots[index])
    return a.rows == b.rows && a.columns.upperBound <= b.columns.lowerBound
  }
}
