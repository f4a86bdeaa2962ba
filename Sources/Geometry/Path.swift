/// A sequence of subpaths made of straight lines and cubic Bézier curves.
public struct Path: Sendable, Hashable {
  /// One drawing step; it starts where the one before ended.
  public enum Element: Sendable, Hashable {
    /// Starts a new subpath.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A cubic Bézier curve with its two control points and its end.
    case cubic(Point, Point, Point)
    /// A straight line back to the start of the subpath.
    case close
  }

  /// The steps in drawing order; every subpath begins with a `move`.
  public private(set) var elements: [Element] = []

  /// Creates an empty path.
  public init() {}

  /// Creates a path of straight lines through the points; empty when there are fewer than two.
  public init(polyline points: [Point], closed: Bool = false) {
    guard points.count > 1 else { return }
    elements.reserveCapacity(points.count + (closed ? 1 : 0))
    move(to: points[0])
    for point in points.dropFirst() { line(to: point) }
    if closed { close() }
  }

  /// Creates the outline of a rectangle.
  public init(_ rectangle: Rectangle) {
    self.init(polyline: rectangle.corners, closed: true)
  }

  /// Creates a circle from four cubic curves; the radius is met within 0.03 %.
  public init(circleAt center: Point, radius: Double) {
    let k = 0.5522847498307936 * radius
    let (x, y, r) = (center.x, center.y, radius)
    move(to: Point(x + r, y))
    cubic(to: Point(x, y + r), Point(x + r, y + k), Point(x + k, y + r))
    cubic(to: Point(x - r, y), Point(x - k, y + r), Point(x - r, y + k))
    cubic(to: Point(x, y - r), Point(x - r, y - k), Point(x - k, y - r))
    cubic(to: Point(x + r, y), Point(x + k, y - r), Point(x + r, y - k))
    close()
  }

  /// Whether nothing would be drawn.
  public var isEmpty: Bool { elements.isEmpty }

  /// Starts a new subpath.
  public mutating func move(to point: Point) { elements.append(.move(point)) }
  /// Adds a subpath that is one straight line.
  public mutating func line(from start: Point, to end: Point) {
    move(to: start)
    line(to: end)
  }
  /// Adds a straight line.
  public mutating func line(to point: Point) { elements.append(.line(point)) }
  /// Adds a cubic curve with its control points in travelling order.
  public mutating func cubic(to end: Point, _ first: Point, _ second: Point) {
    elements.append(.cubic(first, second, end))
  }
  /// Closes the subpath.
  public mutating func close() { elements.append(.close) }
  /// Adds all subpaths of another path.
  public mutating func append(_ other: Path) { elements += other.elements }

  /// The image of the path under a map.
  public func applying(_ map: Affine) -> Path {
    var result = Path()
    result.elements = elements.map { $0.applying(map) }
    return result
  }

  /// The path drawn about each of some points in place of the origin.
  public func repeated(about points: [Point]) -> Path {
    var result = Path()
    result.elements.reserveCapacity(elements.count * points.count)
    for point in points {
      let map = Affine.translation(point.x, point.y)
      for element in elements { result.elements.append(element.applying(map)) }
    }
    return result
  }

  /// The smallest rectangle that holds all end and control points, hence the path; `nil` if empty.
  public var controlBounds: Rectangle? {
    var bounds: Rectangle?
    for element in elements {
      switch element {
      case .move(let p), .line(let p): bounds.extend(to: p)
      case .cubic(let a, let b, let c):
        bounds.extend(to: a)
        bounds.extend(to: b)
        bounds.extend(to: c)
      case .close: break
      }
    }
    return bounds
  }
}

extension Path.Element {
  /// The image of the step under a map.
  fileprivate func applying(_ map: Affine) -> Path.Element {
    switch self {
    case .move(let p): .move(map.apply(p))
    case .line(let p): .line(map.apply(p))
    case .cubic(let a, let b, let c): .cubic(map.apply(a), map.apply(b), map.apply(c))
    case .close: .close
    }
  }
}
