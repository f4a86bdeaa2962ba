internal import Geometry
internal import Scene

/// Many symbols of one kind in few bytes.
struct DotCloud: Sendable {
  /// The places on the page.
  var points: [Point]
  /// The symbol.
  var symbol: Symbol

  /// Up to this many symbols have outlines in the colour of the ground.
  static let haloLimit = 400

  /// The items that draw the symbols.
  ///
  /// Discs are dots: strokes of no length with round ends, about nine bytes each in SVG. Opaque ones
  /// that others cover wholly are left out. Translucent symbols that overlap go to layers, one path
  /// each, so that ink adds up where they lie upon one another.
  ///
  /// - Parameter isSparse: whether there are so few that each is drawn with its outline.
  func items(_ theme: Theme, isSparse: Bool? = nil) -> [Scene.Item] {
    guard !points.isEmpty else { return [] }
    let isSparse = isSparse ?? (points.count <= Self.haloLimit)
    if isSparse, symbol.halo != nil { return [.path(symbol.shape(at: points))] }
    let isOpaque = symbol.color.light.alpha >= 1 && symbol.color.dark.alpha >= 1
    if !isOpaque {
      var layers = DotLayers(
        points: points, size: symbol.size, alpha: symbol.color.light.alpha
      ).layers
      // Dots of the last layer may overlap; those that others of it cover are not seen.
      if let last = layers.popLast() { layers.append(needed(last)) }
      return layers.map(item)
    }
    if isSparse {
      var haloed = symbol
      haloed.halo = theme.background
      return [.path(haloed.shape(at: points))]
    }
    return [item(needed(points))]
  }

  /// The points without those whose discs others cover.
  private func needed(_ points: [Point]) -> [Point] {
    symbol.marker == .disc ? DotCover(radius: symbol.size / 2).needed(points) : points
  }

  /// The points in strips, to and fro, so that steps from one to the next are short to write.
  ///
  /// Dots of one path have one ink, so their order is not seen. Places are compared on a grid of
  /// 1/64 point, which rounding does not reach.
  private static func ordered(_ points: [Point]) -> [Point] {
    guard points.count > 2, let bounds = Rectangle(bounding: points) else { return points }
    let strip = max(1, (2 * bounds.width * bounds.height / Double(points.count)).squareRoot())
    // Row and column in one number, which is quicker to compare: a page is far less than 2^39 / 64
    // points wide.
    let keys = points.enumerated().map { index, point in
      let row = Int((point.y * 64).rounded() / 64 / strip)
      let column = Int((point.x * 64).rounded())
      return (place: row &<< 40 &+ (row % 2 == 0 ? column : -column), index: index)
    }
    return keys.sorted { $0.place != $1.place ? $0.place < $1.place : $0.index < $1.index }
      .map { points[$0.index] }
  }

  private func item(_ points: [Point]) -> Scene.Item {
    guard symbol.marker == .disc else { return .path(symbol.shape(at: points)) }
    var dots = Path()
    for point in Self.ordered(points) {
      dots.move(to: point)
      dots.line(to: point)
    }
    return .path(
      Scene.Shape(dots, stroke: Stroke(symbol.color, width: symbol.size, cap: .round)))
  }
}

/// Cells of a square grid that hold the points near a place.
///
/// Each cell is a chain through one list of all points, so that filling the grid takes no memory of
/// its own for each cell.
struct DotGrid {
  private let origin: Point
  private let cell: Double
  private let columns: Int
  private let rows: Int
  /// The first point of each cell, or −1.
  private var heads: [Int32]
  /// The next point in the cell of each point, or −1.
  private var followers: [Int32]

  /// Creates an empty grid over the places of points.
  /// - Parameter reach: the least side of a cell; cells are larger where there would be millions.
  init(over points: [Point], reach: Double) {
    let bounds = Rectangle(bounding: points) ?? Rectangle(.zero, .zero)
    origin = bounds.origin
    cell = max(reach, 1e-3, bounds.width / 1000, bounds.height / 1000)
    columns = Int(bounds.width / cell) + 1
    rows = Int(bounds.height / cell) + 1
    heads = Array(repeating: -1, count: columns * rows)
    followers = Array(repeating: -1, count: points.count)
  }

  private func place(_ point: Point) -> (column: Int, row: Int) {
    (
      min(max(Int((point.x - origin.x) / cell), 0), columns - 1),
      min(max(Int((point.y - origin.y) / cell), 0), rows - 1)
    )
  }

  /// Adds a point by its index, which it may have once.
  mutating func insert(_ index: Int, at point: Point) {
    let (column, row) = place(point)
    let number = row * columns + column
    followers[index] = heads[number]
    heads[number] = Int32(truncatingIfNeeded: index)
  }

  /// Calls a body with the index of every point within the reach of a place, and of some further
  /// ones, in a fixed order, until it returns false.
  @inline(__always)
  func visit(near point: Point, _ body: (Int) -> Bool) {
    let (column, row) = place(point)
    for r in max(row - 1, 0)...min(row + 1, rows - 1) {
      for c in max(column - 1, 0)...min(column + 1, columns - 1) {
        var index = Int(heads[r * columns + c])
        while index >= 0 {
          guard body(index) else { return }
          index = Int(followers[index])
        }
      }
    }
  }
}

/// Parts symbols into layers of ones that do not overlap.
struct DotLayers {
  var points: [Point]
  /// The diameter.
  var size: Double
  /// The opacity of one symbol.
  var alpha: Double

  /// The layers: each symbol goes to the first in which it overlaps none, which packs them closely.
  ///
  /// There are as many as let through 2 % where they cover half the ground each, at most 63; symbols
  /// that overlap some in all of these share one more, where they add next to nothing.
  var layers: [[Point]] {
    var (clear, limit) = (1.0, 1)
    while clear > 0.02, limit < 63 {
      clear *= 1 - min(max(alpha, 0), 1) / 2
      limit += 1
    }
    var grid = DotGrid(over: points, reach: size)
    let full: UInt64 = (1 << UInt64(limit)) - 1
    var layer = Array(repeating: limit, count: points.count)
    var result: [[Point]] = []
    for (index, point) in points.enumerated() {
      var taken: UInt64 = 0
      grid.visit(near: point) { other in
        if point.distance(to: points[other]) < size { taken |= 1 << UInt64(layer[other]) }
        return taken != full
      }
      layer[index] = min((~taken).trailingZeroBitCount, limit)
      // Symbols beyond the last layer need not be kept apart.
      if layer[index] < limit { grid.insert(index, at: point) }
      while result.count <= layer[index] { result.append([]) }
      result[layer[index]].append(point)
    }
    return result
  }
}
