/// An axis-aligned rectangle, given by its corner of least coordinates and its size.
public struct Rectangle: Sendable, Hashable {
  /// The least x.
  public var minX: Double
  /// The least y.
  public var minY: Double
  /// The greatest x; never less than `minX`.
  public var maxX: Double
  /// The greatest y; never less than `minY`.
  public var maxY: Double

  /// Creates a rectangle from two opposite corners, in any order.
  public init(_ a: Point, _ b: Point) {
    minX = min(a.x, b.x)
    minY = min(a.y, b.y)
    maxX = max(a.x, b.x)
    maxY = max(a.y, b.y)
  }

  /// Creates a rectangle from its corner of least coordinates and its size.
  public init(origin: Point, size: Size) {
    self.init(origin, Point(origin.x + size.width, origin.y + size.height))
  }

  /// Creates a rectangle from its corner of least coordinates and its extents.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.init(Point(x, y), Point(x + width, y + height))
  }

  /// The smallest rectangle that holds all the points; `nil` when there is none.
  @inlinable
  public init?(bounding points: some Sequence<Point>) {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    self.init(first, first)
    while let point = iterator.next() {
      minX = min(minX, point.x)
      minY = min(minY, point.y)
      maxX = max(maxX, point.x)
      maxY = max(maxY, point.y)
    }
  }

  /// The horizontal extent.
  public var width: Double { maxX - minX }
  /// The vertical extent.
  public var height: Double { maxY - minY }
  /// The extents.
  public var size: Size { Size(width, height) }
  /// The corner of least coordinates.
  public var origin: Point { Point(minX, minY) }
  /// The centre.
  public var center: Point { Point((minX + maxX) / 2, (minY + maxY) / 2) }
  /// The four corners, in order around the rectangle from `origin`.
  public var corners: [Point] {
    [Point(minX, minY), Point(maxX, minY), Point(maxX, maxY), Point(minX, maxY)]
  }

  /// The smallest rectangle that holds both.
  public func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      Point(min(minX, other.minX), min(minY, other.minY)),
      Point(max(maxX, other.maxX), max(maxY, other.maxY)))
  }

  /// The part common to both; `nil` when they do not meet.
  public func intersection(_ other: Rectangle) -> Rectangle? {
    let low = Point(max(minX, other.minX), max(minY, other.minY))
    let high = Point(min(maxX, other.maxX), min(maxY, other.maxY))
    guard low.x <= high.x, low.y <= high.y else { return nil }
    return Rectangle(low, high)
  }

  /// Whether the interiors overlap; touching edges do not count.
  public func overlaps(_ other: Rectangle) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether the point lies inside or on the edge.
  public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }

  /// Whether the other rectangle lies inside, within a tolerance.
  public func contains(_ other: Rectangle, tolerance: Double = 0) -> Bool {
    other.minX >= minX - tolerance && other.maxX <= maxX + tolerance
      && other.minY >= minY - tolerance && other.maxY <= maxY + tolerance
  }

  /// The rectangle with every edge moved inwards by a distance (outwards when negative); an edge
  /// never crosses its opposite, the two then meet in the middle.
  public func inset(by distance: Double) -> Rectangle {
    let dx = min(distance, width / 2)
    let dy = min(distance, height / 2)
    return Rectangle(Point(minX + dx, minY + dy), Point(maxX - dx, maxY - dy))
  }
}

extension Rectangle? {
  /// Makes the rectangle hold a point, too; none becomes that of the point alone.
  mutating func extend(to point: Point) {
    guard var known = self else {
      self = Rectangle(point, point)
      return
    }
    known.minX = min(known.minX, point.x)
    known.minY = min(known.minY, point.y)
    known.maxX = max(known.maxX, point.x)
    known.maxY = max(known.maxY, point.y)
    self = known
  }
}
