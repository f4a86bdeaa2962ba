import Geometry
import Plotting

/// What is nearest at the sample points of a picture, found without any ordering.
struct ZBuffer {
  /// A value for each sample point, row-major; `nil` for the ground.
  private(set) var values: [Int?]
  let width: Int
  let height: Int
  private var depths: [Double]
  private let frame: Rectangle

  /// An empty picture of a part of the picture plane.
  init(_ frame: Rectangle, width: Int, height: Int) {
    self.frame = frame
    self.width = width
    self.height = height
    values = Array(repeating: nil, count: width * height)
    depths = Array(repeating: -.infinity, count: width * height)
  }

  /// The sample points of a row inside an interval, with their positions.
  private func columns(_ low: Double, _ high: Double) -> Range<Int> {
    let step = frame.width / Double(width)
    // Sample points sit off the symmetry axes of the scenes, where edges like to lie.
    let first = Int(max(0, ((low - frame.minX) / step - 0.487).rounded(.up)))
    let last = Int(min(Double(width - 1), ((high - frame.minX) / step - 0.487).rounded(.down)))
    return first <= last ? first..<(last + 1) : 0..<0
  }

  private func position(_ column: Int, _ row: Int) -> Point {
    Point(
      frame.minX + (Double(column) + 0.487) * frame.width / Double(width),
      frame.minY + (Double(row) + 0.471) * frame.height / Double(height))
  }

  /// Visits the sample points inside a polygon, by crossings of each row (non-zero rule).
  private func visit(_ polygon: [Point], _ body: (Int, Point) -> Void) {
    guard let bounds = Rectangle(bounding: polygon) else { return }
    let step = frame.height / Double(height)
    let first = max(0, Int(((bounds.minY - frame.minY) / step - 0.471).rounded(.up)))
    let last = min(height - 1, Int(((bounds.maxY - frame.minY) / step - 0.471).rounded(.down)))
    guard first <= last else { return }
    for row in first...last {
      let y = position(0, row).y
      var crossings: [(x: Double, turn: Int)] = []
      for index in polygon.indices {
        let (a, b) = (polygon[index], polygon[index + 1 == polygon.count ? 0 : index + 1])
        guard (a.y > y) != (b.y > y) else { continue }
        crossings.append(
          (a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), a.y > b.y ? 1 : -1))
      }
      crossings.sort { $0.x < $1.x }
      var winding = 0
      for (low, high) in zip(crossings, crossings.dropFirst()) {
        winding += low.turn
        guard winding != 0 else { continue }
        for column in columns(low.x, high.x) {
          body(row * width + column, position(column, row))
        }
      }
    }
  }

  /// Paints a polygon over what is there: the last one is seen.
  mutating func paint(_ polygon: [Point], _ value: Int) {
    var touched: [Int] = []
    visit(polygon) { index, _ in touched.append(index) }
    for index in touched { values[index] = value }
  }

  /// Adds a flat polygon in space: the nearest one is seen.
  mutating func add(_ corners: [SpacePoint], _ camera: Camera, _ value: (Bool) -> Int) {
    let normal = SpacePolygon(surface: 0, source: 0, corners: corners).areaVector
    guard normal.length > 0 else { return }
    let isTop = normal.dot(camera.sight(of: corners[0])) > 0
    let result = value(isTop)
    var found: [(Int, Double)] = []
    visit(corners.map(camera.project)) { index, place in
      let target = camera.right * place.x + camera.up * place.y
      let ray = camera.sight(of: target)
      let rate = normal.dot(ray)
      guard rate != 0 else { return }
      found.append((index, normal.dot(corners[0] - target) / rate))
    }
    for (index, depth) in found where depth > depths[index] {
      depths[index] = depth
      values[index] = result
    }
  }

  /// The share of sample points where two pictures differ, among those where one has something.
  static func difference(_ a: ZBuffer, _ b: ZBuffer) -> (share: Double, covered: Int) {
    var (different, covered) = (0, 0)
    for (u, v) in zip(a.values, b.values) where u != nil || v != nil {
      covered += 1
      if u != v { different += 1 }
    }
    return (covered > 0 ? Double(different) / Double(covered) : 0, covered)
  }

  /// Whether all samples around one have its value, so that no edge is near.
  func isInner(_ index: Int) -> Bool {
    let (column, row) = (index % width, index / width)
    guard column > 0, row > 0, column < width - 1, row < height - 1 else { return false }
    return (-1...1).allSatisfy { down in
      (-1...1).allSatisfy { values[index + down * width + $0] == values[index] }
    }
  }
}
