import Geometry

/// A rectangle with round corners, which has an element of its own.
struct RoundedRectangle {
  private let frame: Rectangle
  private let radius: Double

  /// The rectangle whose outline a path is: from the upper left corner clockwise, with corners of
  /// one radius; `nil` for any other path.
  init?(_ path: Path) {
    let elements = path.elements
    guard elements.count == 10, case .move(let start) = elements[0],
      case .line(let top) = elements[1], case .cubic(_, _, let right) = elements[2],
      case .line(let low) = elements[3], case .cubic(_, _, let bottom) = elements[4]
    else { return nil }
    radius = right.x - top.x
    frame = Rectangle(
      x: start.x - radius, y: start.y, width: right.x - start.x + radius, height: bottom.y - start.y
    )
    guard radius > 0, frame.width.isFinite, frame.height.isFinite else { return nil }
    let size = max(frame.width, frame.height, low.y.magnitude, start.x.magnitude)
    let corners = zip(elements, Self.outline(frame, radius))
    guard corners.allSatisfy({ Self.areAlike($0, $1, within: 1e-9 * size) }) else { return nil }
  }

  private static func outline(_ frame: Rectangle, _ r: Double) -> [Path.Element] {
    let k = r * 0.447_715_250_169_206_4
    let (l, t, x, b) = (frame.minX, frame.minY, frame.maxX, frame.maxY)
    return [
      .move(Point(l + r, t)), .line(Point(x - r, t)),
      .cubic(Point(x - k, t), Point(x, t + k), Point(x, t + r)), .line(Point(x, b - r)),
      .cubic(Point(x, b - k), Point(x - k, b), Point(x - r, b)), .line(Point(l + r, b)),
      .cubic(Point(l + k, b), Point(l, b - k), Point(l, b - r)), .line(Point(l, t + r)),
      .cubic(Point(l, t + k), Point(l + k, t), Point(l + r, t)), .close,
    ]
  }

  private static func areAlike(
    _ a: Path.Element, _ b: Path.Element, within distance: Double
  ) -> Bool {
    func isNear(_ a: Point, _ b: Point) -> Bool {
      (a.x - b.x).magnitude <= distance && (a.y - b.y).magnitude <= distance
    }
    switch (a, b) {
    case (.move(let a), .move(let b)), (.line(let a), .line(let b)): return isNear(a, b)
    case (.cubic(let a1, let a2, let a3), .cubic(let b1, let b2, let b3)):
      return isNear(a1, b1) && isNear(a2, b2) && isNear(a3, b3)
    case (.close, .close): return true
    default: return false
    }
  }

  /// Writes the rest of the element behind other attributes, its sides rounded as those of a path
  /// are.
  func write(at placement: Placement, to output: inout ByteText) {
    let unit = Decimal.unit(digits: placement.digits)
    func scaled(_ value: Double) -> Int { Decimal.scaled(value, unit: unit) }
    let (near, far) = (
      placement.map.apply(frame.origin), placement.map.apply(Point(frame.maxX, frame.maxY))
    )
    let (x, y) = (scaled(near.x), scaled(near.y))
    output.write(literal: " x=\"")
    output.write(x, unit: unit)
    output.write(literal: "\" y=\"")
    output.write(y, unit: unit)
    output.write(literal: "\" width=\"")
    output.write(scaled(far.x) - x, unit: unit)
    output.write(literal: "\" height=\"")
    output.write(scaled(far.y) - y, unit: unit)
    output.write(literal: "\" rx=\"")
    output.write(scaled(radius), unit: unit)
    output.write(literal: "\"/>")
  }
}
