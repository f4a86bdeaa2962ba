internal import Geometry

/// Shares a page out to panels: frames of a row have one top and bottom, those of a column one left
/// and right, and the margins between them are what their words need.
struct PanelGrid {
  /// The size of the page in points.
  let page: Size
  /// The room at the edges.
  let padding: Double
  /// The room between the margins of neighbours.
  let gutter: Double
  /// The number of panels a row.
  let columns: Int
  /// The panels, row by row.
  let panels: [any ResolvedPanel]

  private var rows: Int { (panels.count + columns - 1) / columns }

  /// The frame of each panel.
  ///
  /// Margins depend on ticks, ticks on the size of frames, and that on margins: three rounds settle
  /// it, and the last frames are never larger than what the last margins leave.
  func frames() throws(FigureError) -> [Rectangle] {
    var size = Size(
      max(20, page.width / Double(columns) - 60), max(20, page.height / Double(rows) - 50))
    var margins: [Margins] = []
    for _ in 0..<3 {
      var next: [Margins] = []
      for (index, panel) in panels.enumerated() {
        let measured = try panel.margins(for: shaped(size, panel))
        next.append(index < margins.count ? measured.union(margins[index]) : measured)
      }
      margins = next
      let last = size
      size = cell(margins)
      if size == last { break }
    }
    return place(size, margins)
  }

  /// The size of a frame in a cell: all of it, or the largest of the panel's shape.
  private func shaped(_ size: Size, _ panel: any ResolvedPanel) -> Size {
    guard let aspect = panel.frameAspect, aspect > 0, aspect.isFinite else { return size }
    return size.width * aspect <= size.height
      ? Size(size.width, size.width * aspect) : Size(size.height / aspect, size.height)
  }

  private func columnMargins(_ margins: [Margins]) -> [Margins] {
    (0..<columns).map { column in
      stride(from: column, to: margins.count, by: columns)
        .reduce(Margins()) { $0.union(margins[$1]) }
    }
  }

  private func rowMargins(_ margins: [Margins]) -> [Margins] {
    (0..<rows).map { row in
      (row * columns..<min(margins.count, (row + 1) * columns))
        .reduce(Margins()) { $0.union(margins[$1]) }
    }
  }

  /// The size of a cell without margins.
  private func cell(_ margins: [Margins]) -> Size {
    let across = columnMargins(margins).reduce(0) { $0 + $1.left + $1.right }
    let down = rowMargins(margins).reduce(0) { $0 + $1.top + $1.bottom }
    let width = page.width - 2 * padding - gutter * Double(columns - 1) - across
    let height = page.height - 2 * padding - gutter * Double(rows - 1) - down
    return Size(max(10, width / Double(columns)), max(10, height / Double(rows)))
  }

  private func place(_ size: Size, _ margins: [Margins]) -> [Rectangle] {
    let across = columnMargins(margins)
    let down = rowMargins(margins)
    return panels.enumerated().map { index, panel in
      let (row, column) = (index / columns, index % columns)
      var x = padding + gutter * Double(column) + size.width * Double(column)
      for other in 0..<column { x += across[other].left + across[other].right }
      var y = padding + gutter * Double(row) + size.height * Double(row)
      for other in 0..<row { y += down[other].top + down[other].bottom }
      let shape = shaped(size, panel)
      return Rectangle(
        x: x + across[column].left + (size.width - shape.width) / 2,
        y: y + down[row].top + (size.height - shape.height) / 2,
        width: shape.width, height: shape.height)
    }
  }
}
