internal import Geometry

/// The places of arrows on a page.
///
/// The direction of an arrow is the image of its vector under the Jacobian of the axes' scales at
/// its point. Its length follows the size of the vector in data units, and is nine tenths of the
/// median distance of neighbouring points for a vector as long as all but a twentieth are.
struct QuiverLayout {
  /// One arrow on the page.
  struct Item {
    /// The index of the point.
    var index: Int
    var start: Point
    var tip: Point
    /// Whether the vector vanishes; start and tip are the point then.
    var isZero: Bool
  }

  /// The arrows, in the order of the points; those without a finite place are left out.
  private(set) var items: [Item] = []
  /// The length on the page of a vector of some size; `nil` when it depends on the direction.
  private(set) var length: (@Sendable (Double) -> Double)?

  /// Lays out arrows.
  /// - Parameter factor: data units of arrow per unit of vector; `nil` for automatic lengths.
  init(
    _ points: [Point], _ vectors: [Vector], canvas: PlotCanvas, pivot: ArrowPivot,
    lengths: LengthScale, factor: Double?
  ) {
    self.init(
      points, vectors, position: canvas.position(of:), direction: canvas.direction(of:at:),
      pivot: pivot, lengths: lengths, factor: factor)
  }

  init(
    _ points: [Point], _ vectors: [Vector], position: (Point) -> Point,
    direction: (Vector, Point) -> Vector, pivot: ArrowPivot, lengths: LengthScale,
    factor: Double?
  ) {
    let places = points.map(position)
    let unit = Self.longSize(vectors)
    let reach = 0.9 * Self.medianDistance(places.filter(\.isFinite))
    let isAutomatic = factor == nil
    if isAutomatic {
      length = { size in unit > 0 ? reach * lengths.length(of: size / unit) : 0 }
    }
    for (index, (point, vector)) in zip(points, vectors).enumerated() {
      let place = places[index]
      // Scaled first, so that neither huge nor tiny vectors lose their direction.
      let size = QuiverLayout.size(vector)
      guard place.isFinite else { continue }
      guard size > 0 else {
        items.append(Item(index: index, start: place, tip: place, isZero: true))
        continue
      }
      let image = direction(Vector(vector.dx / size, vector.dy / size), point)
      guard let along = image.normalized else { continue }
      let extent = factor.map { image.length * size * $0 } ?? length?(size) ?? 0
      guard extent.isFinite else { continue }
      let start = place - along * (extent * pivot.share)
      items.append(Item(index: index, start: start, tip: start + along * extent, isZero: false))
    }
  }

  /// The length of a vector, without overflow.
  static func size(_ vector: Vector) -> Double {
    let most = max(vector.dx.magnitude, vector.dy.magnitude)
    guard most > 0, most.isFinite else { return most }
    return most * Vector(vector.dx / most, vector.dy / most).length
  }

  /// The size that at least 95 % of the vectors that do not vanish do not exceed.
  private static func longSize(_ vectors: [Vector]) -> Double {
    let sizes = vectors.map(size).filter { $0 > 0 && $0.isFinite }.sorted()
    guard let last = sizes.last else { return 0 }
    let index = Int((0.95 * Double(sizes.count)).rounded(.up)) - 1
    return sizes.indices.contains(index) ? sizes[index] : last
  }

  /// The median distance of a point to the nearest other one; 40 points for one point alone.
  static func medianDistance(_ places: [Point]) -> Double {
    guard let bounds = Rectangle(bounding: places), places.count > 1 else { return 40 }
    let area = max(bounds.width, 1e-9) * max(bounds.height, 1e-9)
    let side = max(
      (area / Double(places.count)).squareRoot(), max(bounds.width, bounds.height) / 400)
    let grid = PointGrid(places, over: bounds, cell: side)
    let sample = max(1, places.count / 400)
    let nearest = stride(from: 0, to: places.count, by: sample)
      .compactMap { grid.nearestDistance(from: $0) }.filter { $0 > 0 }.sorted()
    return nearest.isEmpty ? 40 : nearest[nearest.count / 2]
  }
}
