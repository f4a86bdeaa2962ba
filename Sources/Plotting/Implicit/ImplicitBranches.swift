import Geometry

/// The branches of an implicit curve on the page.
struct ImplicitBranches {
  /// Lines that end at the border, at a singular place or nowhere.
  private(set) var open: [[Point]] = []
  /// Lines that come back to their start, which is given once.
  private(set) var closed: [[Point]] = []
  /// Solutions that stand alone.
  private(set) var isolated: [Point] = []
  /// The number of singular places in which branches meet.
  private(set) var nodeCount = 0

  init(_ search: ImplicitSearch) {
    var crossings = search.crossings
    for cluster in Self.clusters(search.singular) {
      guard let bounds = Rectangle(bounding: cluster.flatMap(\.corners)) else { continue }
      let near = cluster.map { $0.inset(by: -1e-5) }
      let reach = bounds.inset(by: -1e-5)
      let ends = crossings.indices.filter { index in
        crossings[index].neighbours.count == 1 && reach.contains(crossings[index].point)
          && near.contains { $0.contains(crossings[index].point) }
      }
      let tip = Self.singularPoint(of: search.field.field, in: bounds)
      if ends.isEmpty {
        if let tip, Self.vanishes(search.field.field, at: tip) { isolated.append(tip) }
      } else {
        nodeCount += 1
        join(ends, through: tip ?? bounds.center, &crossings)
      }
    }
    trace(crossings)
  }

  /// Leads branches into the place where they meet; two that go straight on become one.
  private func join(
    _ ends: [Int], through tip: Point, _ crossings: inout [ImplicitSearch.Crossing]
  ) {
    var rest = ends
    while let end = rest.popLast() {
      crossings.append(.init(point: tip, neighbours: [end]))
      let node = crossings.count - 1
      crossings[end].neighbours.append(node)
      guard let along = (crossings[end].point - tip).normalized else { continue }
      let facing = rest.indices.min { first, second in
        share(along, crossings[rest[first]].point - tip)
          < share(along, crossings[rest[second]].point - tip)
      }
      guard let facing, share(along, crossings[rest[facing]].point - tip) < -0.9 else { continue }
      let other = rest.remove(at: facing)
      crossings[node].neighbours.append(other)
      crossings[other].neighbours.append(node)
    }
  }

  private func share(_ a: Vector, _ b: Vector) -> Double { b.normalized.map(a.dot) ?? 1 }

  /// Follows the crossings: lines with ends first, then closed ones.
  private mutating func trace(_ crossings: [ImplicitSearch.Crossing]) {
    var isDone = [Bool](repeating: false, count: crossings.count)
    func line(from start: Int) -> [Point] {
      var (points, current) = ([crossings[start].point], start)
      isDone[start] = true
      while let next = crossings[current].neighbours.first(where: { !isDone[$0] }) {
        isDone[next] = true
        points.append(crossings[next].point)
        current = next
      }
      return points
    }
    for start in crossings.indices where !isDone[start] && crossings[start].neighbours.count == 1 {
      let points = line(from: start)
      if points.count > 1 { open.append(points) }
    }
    for start in crossings.indices where !isDone[start] && crossings[start].neighbours.count > 1 {
      let points = line(from: start)
      if points.count > 1 { closed.append(points) }
    }
  }
}

// Singular places.
extension ImplicitBranches {
  /// Parts that touch, group by group, in the order in which they were found.
  private static func clusters(_ boxes: [Rectangle]) -> [[Rectangle]] {
    guard let first = boxes.first else { return [] }
    struct Cell: Hashable {
      var column: Int
      var row: Int
    }
    let size = Point(first.width, first.height)
    func cell(_ box: Rectangle) -> Cell {
      Cell(
        column: Int(((box.minX - first.minX) / size.x).rounded()),
        row: Int(((box.minY - first.minY) / size.y).rounded()))
    }
    var places: [Cell: Int] = [:]
    for (index, box) in boxes.enumerated() { places[cell(box)] = index }
    var isDone = [Bool](repeating: false, count: boxes.count)
    var clusters: [[Rectangle]] = []
    for start in boxes.indices where !isDone[start] {
      isDone[start] = true
      var (cluster, queue) = ([Rectangle](), [start])
      while let index = queue.popLast() {
        cluster.append(boxes[index])
        let here = cell(boxes[index])
        for step in 0..<25 {
          let next = Cell(column: here.column + step % 5 - 2, row: here.row + step / 5 - 2)
          guard let other = places[next], !isDone[other] else { continue }
          isDone[other] = true
          queue.append(other)
        }
      }
      clusters.append(cluster)
    }
    return clusters
  }

  /// The place near a box at which the gradient vanishes, by Newton's method with differences of the
  /// gradient; `nil` when it leads away.
  private static func singularPoint(of field: PlaneField, in box: Rectangle) -> Point? {
    var place = box.center
    let room = box.inset(by: -max(box.width, box.height, 0.2))
    let step = 1e-3
    for _ in 0..<30 {
      let slope = field.gradient(place)
      let across =
        (field.gradient(place + Vector(step, 0)) + -field.gradient(place - Vector(step, 0)))
        * (0.5 / step)
      let up =
        (field.gradient(place + Vector(0, step)) + -field.gradient(place - Vector(0, step)))
        * (0.5 / step)
      let determinant = across.cross(up)
      guard determinant != 0, determinant.isFinite else { return place }
      let move = Vector(slope.cross(up) / determinant, across.cross(slope) / determinant)
      guard move.dx.isFinite, move.dy.isFinite else { return nil }
      place = place - move
      guard room.contains(place) else { return nil }
      if move.length < 1e-12 { break }
    }
    return place
  }

  /// Whether the value at a place is nothing beside those a point away.
  private static func vanishes(_ field: PlaneField, at point: Point) -> Bool {
    let around = [Vector(1, 0), Vector(0, 1), Vector(-1, 0), Vector(0, -1)].map {
      field.value(point + $0).magnitude
    }
    guard let size = around.filter(\.isFinite).max() else { return false }
    return field.value(point).magnitude <= 1e-10 * size
  }
}
