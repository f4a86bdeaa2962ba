internal import Geometry

/// A place where a field vanishes, and how it looks near it.
struct CriticalPoint: Sendable, Hashable {
  /// The kinds that the linear part tells apart.
  enum Kind: String, Sendable, CaseIterable {
    case saddle
    case source
    case sink
    case spiralSource = "spiral source"
    case spiralSink = "spiral sink"
    case center = "centre"
    case degenerate = "degenerate point"
  }

  /// The place in data units.
  let place: Point
  /// The kind.
  let kind: Kind

  /// The cells each way of the grid that is searched.
  private static let cells = 32

  /// The critical points inside a rectangle, row by row from the lower left.
  ///
  /// Newton's method is begun in each of 32 × 32 cells at whose corners neither component has one
  /// sign; two points in one cell may be missed.
  static func all(
    of field: PlaneVectorField, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) -> [CriticalPoint] {
    // Edges are no multiples of round numbers, where zeros like to be.
    let xs = SampleGrid.places(x.lowerBound, x.upperBound, cells)
    let ys = SampleGrid.places(y.lowerBound, y.upperBound, cells)
    let values = ys.map { v in xs.map { field.value($0, v) } }
    let cell = Vector(x.span / Double(cells), y.span / Double(cells))
    var found: [CriticalPoint] = []
    for row in 0..<cells {
      for column in 0..<cells {
        let corners = [
          values[row][column], values[row][column + 1], values[row + 1][column],
          values[row + 1][column + 1],
        ]
        guard changesSign(corners.map(\.dx)), changesSign(corners.map(\.dy)) else { continue }
        let middle = Point(
          (xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2)
        guard let point = refined(middle, field, cell), x.contains(point.place.x),
          y.contains(point.place.y)
        else { continue }
        let isNew = found.allSatisfy {
          ($0.place.x - point.place.x).magnitude > 1e-3 * cell.dx
            || ($0.place.y - point.place.y).magnitude > 1e-3 * cell.dy
        }
        if isNew { found.append(point) }
      }
    }
    return found
  }

  private static func changesSign(_ values: [Double]) -> Bool {
    values.allSatisfy(\.isFinite) && values.contains { $0 <= 0 } && values.contains { $0 >= 0 }
  }

  /// Newton steps with differences, within a cell and a half of the start.
  private static func refined(
    _ start: Point, _ field: PlaneVectorField, _ cell: Vector
  ) -> CriticalPoint? {
    var place = start
    for _ in 0..<30 {
      let value = field.value(place.x, place.y)
      guard let slopes = jacobian(of: field, at: place, cell) else { return nil }
      let (u, v) = (slopes.byX, slopes.byY)
      let determinant = u.cross(v)
      guard determinant != 0, determinant.isFinite else { return nil }
      // In units of the cell, so that axes of any size are treated alike.
      let step = Vector(-value.cross(v) / determinant, value.cross(u) / determinant)
      place = place + Vector(step.dx * cell.dx, step.dy * cell.dy)
      let reach = Vector(
        (place.x - start.x) / cell.dx, (place.y - start.y) / cell.dy)
      guard reach.dx.magnitude < 1.5, reach.dy.magnitude < 1.5 else { return nil }
      if step.length < 1e-10 { break }
    }
    guard let slopes = jacobian(of: field, at: place, cell) else { return nil }
    let scale = max(slopes.byX.length, slopes.byY.length)
    let rest = field.value(place.x, place.y).length
    guard rest < 1e-6 * scale else { return nil }
    return CriticalPoint(place: rounded(place, cell), kind: kind(slopes.byX, slopes.byY, cell))
  }

  /// The place without digits that say nothing: 0, not 1e-17.
  private static func rounded(_ place: Point, _ cell: Vector) -> Point {
    func cut(_ value: Double, _ size: Double) -> Double {
      value.magnitude < 1e-9 * size ? 0 : value
    }
    return Point(cut(place.x, cell.dx), cut(place.y, cell.dy))
  }

  /// The derivatives by x and y in units of the cell, by central differences.
  private static func jacobian(
    of field: PlaneVectorField, at place: Point, _ cell: Vector
  ) -> (byX: Vector, byY: Vector)? {
    let h = 1e-4
    let (dx, dy) = (h * cell.dx, h * cell.dy)
    let byX = (field.value(place.x + dx, place.y) - field.value(place.x - dx, place.y)) * (0.5 / h)
    let byY = (field.value(place.x, place.y + dy) - field.value(place.x, place.y - dy)) * (0.5 / h)
    guard byX.length.isFinite, byY.length.isFinite else { return nil }
    return (byX, byY)
  }

  private static func kind(_ byX: Vector, _ byY: Vector, _ cell: Vector) -> Kind {
    let (a, b) = (byX.dx / cell.dx, byY.dx / cell.dy)
    let (c, d) = (byX.dy / cell.dx, byY.dy / cell.dy)
    let (trace, determinant) = (a + d, a * d - b * c)
    let scale = a * a + b * b + c * c + d * d
    if determinant < -1e-6 * scale { return .saddle }
    guard determinant > 1e-6 * scale else { return .degenerate }
    if trace.magnitude < 1e-5 * scale.squareRoot() { return .center }
    let turns = trace * trace - 4 * determinant < -1e-6 * scale
    return trace > 0 ? (turns ? .spiralSource : .source) : (turns ? .spiralSink : .sink)
  }

  /// What is known of the critical points of a field in a rectangle.
  static func facts(
    of field: PlaneVectorField, x: ClosedRange<Double>, y: ClosedRange<Double>, subject: String
  ) -> [Fact] {
    let points = all(of: field, x: x, y: y)
    guard !points.isEmpty else { return [] }
    let parts = Kind.allCases.compactMap { kind -> String? in
      let places = points.filter { $0.kind == kind }.map(\.place)
      guard !places.isEmpty else { return nil }
      guard places.count <= 4 else { return "\(places.count) \(kind.rawValue)s" }
      let name = places.count == 1 ? "a \(kind.rawValue)" : "\(kind.rawValue)s"
      return "\(name) at \(Words.list(places.map(Words.point)))"
    }
    return [
      Fact(
        "\(field.words.prefix(1).uppercased())\(field.words.dropFirst()) has "
          + "\(Words.list(parts)).", kind: .zeros, of: subject,
        Kind.allCases.compactMap { kind in
          let places = points.filter { $0.kind == kind }.map(\.place)
          return places.isEmpty
            ? nil : Fact.Value(kind.rawValue, places.flatMap { [$0.x, $0.y] })
        })
    ]
  }
}
