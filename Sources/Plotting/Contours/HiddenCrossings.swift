import Geometry

/// Cells that a line of a level may cross although the values at their corners do not tell.
struct HiddenCrossings {
  private let field: PlaneField
  private let grid: SampleGrid
  private let level: Double
  /// Cells beside a side of which it is known that a line crosses it twice, in order.
  private(set) var certain: [Int] = []
  /// Cells about a node that may have a loop beside it, or in which a line may go on to where the
  /// domain ends.
  private(set) var possible: [Int] = []

  /// The most places at which the function is searched.
  private static let limit = 1500

  init(_ field: PlaneField, _ grid: SampleGrid, _ level: Double) {
    self.field = field
    self.grid = grid
    self.level = level
    guard level.isFinite else { return }
    let candidates = grid.extremes.all.filter { $0.mayHide(level) }
    guard candidates.count <= Self.limit else { return }
    let across = Set(candidates.filter(\.isAcross).map(\.node))
    for extreme in candidates {
      if let side = crossedSide(extreme) {
        certain += cells(along: side, isAcross: extreme.isAcross)
      } else if !extreme.isAcross, across.contains(extreme.node) {
        possible += cells(along: extreme.node, isAcross: true)
        possible += cells(along: extreme.node - 1, isAcross: true)
      }
    }
    if grid.hasHoles { addBorder() }
  }

  /// Cells with a corner outside the domain into which a line leads.
  private mutating func addBorder() {
    for node in 0..<(grid.values.count - grid.width) where node % grid.width < grid.width - 1 {
      let corners = [node, node + 1, node + grid.width + 1, node + grid.width]
        .map { grid.values[$0] }
      guard corners.contains(where: \.isNaN) else { continue }
      let isEntered = (0..<4).contains { side in
        let (a, b) = (corners[side], corners[(side + 1) % 4])
        return !a.isNaN && !b.isNaN && (a > level) != (b > level)
      }
      if isEntered { possible.append(node) }
    }
  }

  /// The cells on both sides of a side of the grid that begins at a node.
  private func cells(along node: Int, isAcross: Bool) -> [Int] {
    let (column, row) = (node % grid.width, node / grid.width)
    let places =
      isAcross ? [(column, row - 1), (column, row)] : [(column - 1, row), (column, row)]
    return places.filter {
      $0.0 >= 0 && $0.1 >= 0 && $0.0 < grid.width - 1 && $0.1 < grid.ys.count - 1
    }.map { $0.1 * grid.width + $0.0 }
  }

  /// The node at which the side begins on which the function crosses the level beside an extreme;
  /// found by golden section search for the true extreme.
  private func crossedSide(_ extreme: GridExtremes.Extreme) -> Int? {
    let step = extreme.isAcross ? 1 : grid.width
    let sign: Double = extreme.bound < extreme.value ? 1 : -1
    let (a, b, c) = (
      grid.place(extreme.node - step), grid.place(extreme.node), grid.place(extreme.node + step)
    )
    let slack = 1e-9 * (extreme.bound - extreme.value).magnitude
    // The side is 0 to 1 up to the node, 1 to 2 beyond it.
    func excess(_ t: Double) -> Double {
      let place = t < 1 ? a.interpolated(to: b, by: t) : b.interpolated(to: c, by: t - 1)
      return sign * (field.value(place) - level)
    }
    let ratio = 0.6180339887498949
    var (low, high) = (0.0, 2.0)
    var (p, q) = (high - ratio * (high - low), low + ratio * (high - low))
    var (f, g) = (excess(p), excess(q))
    for _ in 0..<28 {
      for (place, value) in [(p, f), (q, g)] where value < -slack {
        return place < 1 ? extreme.node - step : extreme.node
      }
      if f < g {
        (high, q, g) = (q, p, f)
        p = high - ratio * (high - low)
        f = excess(p)
      } else {
        (low, p, f) = (p, q, g)
        q = low + ratio * (high - low)
        g = excess(q)
      }
    }
    return nil
  }
}
