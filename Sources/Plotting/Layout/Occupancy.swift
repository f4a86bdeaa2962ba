public import Geometry
public import Scene

/// Where ink lies in a frame, on a grid of small cells, with sums that answer for any rectangle.
public struct Occupancy: Sendable, Hashable {
  /// The side of a cell in points.
  public static let cell = 3.0
  /// The frame that is watched.
  public let frame: Rectangle
  /// The number of cell columns.
  public let columns: Int
  /// The number of cell rows.
  public let rows: Int
  private var cells: [Bool]

  /// Creates an empty grid over a frame.
  public init(frame: Rectangle) {
    self.frame = frame
    columns = max(1, Int((min(frame.width, 1e4) / Self.cell).rounded(.up)))
    rows = max(1, Int((min(frame.height, 1e4) / Self.cell).rounded(.up)))
    cells = Array(repeating: false, count: columns * rows)
  }

  /// Marks the cells under a drawing; only what lies in the frame counts.
  public mutating func add(_ items: [Scene.Item], transform: Affine = .identity) {
    for item in items {
      switch item {
      case .group(let group):
        add(group.items, transform: group.transform.then(transform))
      case .path(let shape):
        add(shape, transform: transform)
      case .glyphs(let run):
        for glyph in run.glyphs { add(transform.apply(glyph.position)) }
      case .image(let raster):
        add(raster.frame.corners.map(transform.apply))
      }
    }
  }

  /// Marks the cells of a rectangle.
  public mutating func add(_ rectangle: Rectangle) {
    guard let span = cellSpan(of: rectangle) else { return }
    for row in span.rows {
      for column in span.columns { cells[row * columns + column] = true }
    }
  }

  private mutating func add(_ corners: [Point]) {
    if let bounds = Rectangle(bounding: corners) { add(bounds) }
  }

  private mutating func add(_ shape: Scene.Shape, transform: Affine) {
    var last = Point.zero
    var start = Point.zero
    // Whether the cell of the last point is marked, as it is the end of a line.
    var isMarked = false
    let path = transform == .identity ? shape.path : shape.path.applying(transform)
    for element in path.elements {
      switch element {
      case .move(let p):
        last = p
        start = p
        isMarked = false
      case .line(let p):
        isMarked = addLine(last, p, isStartMarked: isMarked)
        last = p
      case .cubic(let a, let b, let c):
        addCubic(last, a, b, c)
        last = c
        isMarked = false
      case .close:
        isMarked = addLine(last, start, isStartMarked: isMarked)
        last = start
      }
    }
  }

  private mutating func addCubic(_ p: Point, _ a: Point, _ b: Point, _ c: Point) {
    let reach = p.distance(to: a) + a.distance(to: b) + b.distance(to: c)
    guard reach.isFinite else { return }
    let count = max(1, min(400, Int(reach / (2 * Self.cell))))
    var last = p
    var isMarked = false
    for step in 1...count {
      let t = Double(step) / Double(count)
      let u = 1 - t
      let next = Point(
        u * u * u * p.x + 3 * u * u * t * a.x + 3 * u * t * t * b.x + t * t * t * c.x,
        u * u * u * p.y + 3 * u * u * t * a.y + 3 * u * t * t * b.y + t * t * t * c.y)
      isMarked = addLine(last, next, isStartMarked: isMarked)
      last = next
    }
  }

  /// Marks the cells along a line, and says whether some of it lies in the frame.
  /// - Parameter isStartMarked: whether the line before ended where this one starts.
  private mutating func addLine(_ a: Point, _ b: Point, isStartMarked: Bool) -> Bool {
    let startsInside = frame.contains(a)
    // Most lines lie inside. Where one is cut short, its first point is another.
    let isInside = startsInside && frame.contains(b)
    guard let (first, last) = isInside ? (a, b) : Segment.clipped(a, b, to: frame) else {
      return false
    }
    let count = max(1, Int(first.distance(to: last) / (0.7 * Self.cell)))
    for step in (isStartMarked && startsInside ? 1 : 0)...count {
      let point = first.interpolated(to: last, by: Double(step) / Double(count))
      if isInside { mark(point) } else { add(point) }
    }
    return true
  }

  private mutating func add(_ point: Point) {
    if frame.contains(point) { mark(point) }
  }

  /// Marks the cell of a point inside the frame, up to rounding.
  private mutating func mark(_ point: Point) {
    // Inside the frame no offset is negative.
    let column = min(columns - 1, Int((point.x - frame.minX) / Self.cell))
    let row = min(rows - 1, Int((point.y - frame.minY) / Self.cell))
    cells[row * columns + column] = true
  }

  private func cellSpan(of rectangle: Rectangle) -> (rows: Range<Int>, columns: Range<Int>)? {
    guard let part = rectangle.intersection(frame) else { return nil }
    func first(_ distance: Double) -> Int { Int(distance / Self.cell) }
    func last(_ distance: Double) -> Int { Int((distance / Self.cell).rounded(.up)) }
    let across = first(part.minX - frame.minX)..<min(columns, last(part.maxX - frame.minX))
    let down = first(part.minY - frame.minY)..<min(rows, last(part.maxY - frame.minY))
    return (down, across)
  }

  /// The share of the cells that a rectangle touches which are inked; 0 outside the frame.
  public func share(of rectangle: Rectangle) -> Double {
    guard let span = cellSpan(of: rectangle), !span.rows.isEmpty, !span.columns.isEmpty else {
      return 0
    }
    return Double(count(in: rectangle)) / Double(span.rows.count * span.columns.count)
  }

  /// The number of inked cells under a segment.
  public func count(from a: Point, to b: Point) -> Int {
    guard let (a, b) = Segment.clipped(a, b, to: frame) else { return 0 }
    let steps = max(1, Int(a.distance(to: b) / (0.7 * Self.cell)))
    var (count, last) = (0, -1)
    for step in 0...steps {
      let index = cellIndex(of: a.interpolated(to: b, by: Double(step) / Double(steps)))
      if index != last, cells[index] { count += 1 }
      last = index
    }
    return count
  }

  private func cellIndex(of point: Point) -> Int {
    let column = min(columns - 1, max(0, Int((point.x - frame.minX) / Self.cell)))
    let row = min(rows - 1, max(0, Int((point.y - frame.minY) / Self.cell)))
    return row * columns + column
  }

  /// Whether a rectangle touches no inked cell.
  func isEmpty(in rectangle: Rectangle) -> Bool {
    guard let span = cellSpan(of: rectangle) else { return true }
    for row in span.rows {
      for column in span.columns where cells[row * columns + column] { return false }
    }
    return true
  }

  /// The number of inked cells that a rectangle touches.
  public func count(in rectangle: Rectangle) -> Int {
    guard let span = cellSpan(of: rectangle) else { return 0 }
    var count = 0
    for row in span.rows {
      for column in span.columns where cells[row * columns + column] { count += 1 }
    }
    return count
  }
}

extension Occupancy {
  /// Sums over all cells above and to the left of each corner of cells, for when many rectangles are
  /// asked about.
  struct Sums {
    private let occupancy: Occupancy
    private let sums: [Int32]

    init(_ occupancy: Occupancy) {
      self.occupancy = occupancy
      let width = occupancy.columns + 1
      var sums = [Int32](repeating: 0, count: width * (occupancy.rows + 1))
      var place = width
      for row in 0..<occupancy.rows {
        var sum: Int32 = 0
        for isInked in occupancy.cells[(row * occupancy.columns)...].prefix(occupancy.columns) {
          place += 1
          if isInked { sum += 1 }
          sums[place] = sums[place - width] + sum
        }
        place += 1
      }
      self.sums = sums
    }

    /// The number of inked cells that a rectangle touches.
    func count(in rectangle: Rectangle) -> Int {
      guard let span = occupancy.cellSpan(of: rectangle) else { return 0 }
      let width = occupancy.columns + 1
      let (top, bottom) = (span.rows.lowerBound * width, span.rows.upperBound * width)
      let (left, right) = (span.columns.lowerBound, span.columns.upperBound)
      return Int(
        sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left])
    }
  }
}
