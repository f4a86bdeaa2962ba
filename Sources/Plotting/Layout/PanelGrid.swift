internal import Geometry

/// Shares an area out to panels: frames that begin or end in one row or column share that edge, and
/// the margins between them are what their words need.
struct PanelGrid {
  /// The area for frames and their margins.
  let area: Rectangle
  /// The room between the margins of neighbours.
  let gutter: Double
  /// Where the panels stand.
  let arrangement: PanelArrangement
  /// The panels.
  var panels: [any ResolvedPanel]

  private var columns: Int { arrangement.columnShares.count }
  private var rows: Int { arrangement.rowShares.count }

  /// The frame and the drawing of each panel.
  func drawn() throws(FigureError) -> (frames: [Rectangle], drawings: [PanelDrawing]) {
    let frames = try frames()
    var drawings: [PanelDrawing] = []
    for (panel, frame) in zip(panels, frames) { drawings.append(try panel.drawn(in: frame)) }
    return (frames, drawings)
  }

  /// The frame of each panel.
  ///
  /// Margins depend on ticks, ticks on the size of frames, and that on margins: three rounds settle
  /// it, and the last frames are never larger than what the last margins leave.
  func frames() throws(FigureError) -> [Rectangle] {
    var tracks = Tracks(
      across: Array(repeating: Track(before: 40, extent: 0, after: 20), count: columns),
      down: Array(repeating: Track(before: 20, extent: 0, after: 30), count: rows))
    stretch(&tracks)
    var margins: [Margins] = []
    for _ in 0..<3 {
      var next: [Margins] = []
      for (index, panel) in panels.enumerated() {
        let frame = shaped(cell(arrangement.slots[index], tracks), panel)
        let measured = try panel.margins(for: frame.size)
        next.append(index < margins.count ? measured.union(margins[index]) : measured)
      }
      margins = next
      let last = tracks
      tracks = self.tracks(margins)
      if tracks == last { break }
    }
    return zip(arrangement.slots, panels).map { shaped(cell($0, tracks), $1) }
  }

  /// A row or column: the margins at its edges, and what frames have between them.
  private struct Track: Hashable {
    var before: Double
    var extent: Double
    var after: Double
  }

  private struct Tracks: Hashable {
    var across: [Track]
    var down: [Track]
  }

  /// The rows and columns that hold the margins of their panels.
  private func tracks(_ margins: [Margins]) -> Tracks {
    let empty = Track(before: 0, extent: 0, after: 0)
    var tracks = Tracks(
      across: Array(repeating: empty, count: columns), down: Array(repeating: empty, count: rows))
    for (slot, own) in zip(arrangement.slots, margins) {
      let (left, right) = (slot.columns.lowerBound, slot.columns.upperBound - 1)
      let (top, bottom) = (slot.rows.lowerBound, slot.rows.upperBound - 1)
      tracks.across[left].before = max(tracks.across[left].before, own.left)
      tracks.across[right].after = max(tracks.across[right].after, own.right)
      tracks.down[top].before = max(tracks.down[top].before, own.top)
      tracks.down[bottom].after = max(tracks.down[bottom].after, own.bottom)
    }
    stretch(&tracks)
    return tracks
  }

  /// Gives frames the room that margins leave, in the proportions of the shares.
  private func stretch(_ tracks: inout Tracks) {
    share(area.width, arrangement.columnShares, &tracks.across)
    share(area.height, arrangement.rowShares, &tracks.down)
  }

  private func share(_ length: Double, _ shares: [Double], _ tracks: inout [Track]) {
    let taken = tracks.reduce(gutter * Double(tracks.count - 1)) { $0 + $1.before + $1.after }
    let total = shares.reduce(0, +)
    for index in tracks.indices {
      tracks[index].extent = max(10, (length - taken) * shares[index] / total)
    }
  }

  private func cell(_ slot: PanelArrangement.Slot, _ tracks: Tracks) -> Rectangle {
    let x = span(slot.columns, tracks.across, from: area.minX)
    let y = span(slot.rows, tracks.down, from: area.minY)
    return Rectangle(Point(x.lowerBound, y.lowerBound), Point(x.upperBound, y.upperBound))
  }

  private func span(
    _ range: Range<Int>, _ tracks: [Track], from start: Double
  ) -> ClosedRange<Double> {
    var place = start
    var low = start
    for index in 0..<range.upperBound {
      if index > 0 { place += gutter }
      place += tracks[index].before
      if index == range.lowerBound { low = place }
      place += tracks[index].extent
      if index == range.upperBound - 1 { return low...place }
      place += tracks[index].after
    }
    return low...place
  }

  /// The frame in a cell: all of it, or the largest of the panel's shape in its middle.
  private func shaped(_ cell: Rectangle, _ panel: any ResolvedPanel) -> Rectangle {
    guard let aspect = panel.frameAspect, aspect > 0, aspect.isFinite else { return cell }
    let size =
      cell.width * aspect <= cell.height
      ? Size(cell.width, cell.width * aspect) : Size(cell.height / aspect, cell.height)
    return Rectangle(
      x: cell.center.x - size.width / 2, y: cell.center.y - size.height / 2, width: size.width,
      height: size.height)
  }
}
