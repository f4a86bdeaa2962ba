import Geometry

/// Finds all that there is of f(x, y) = 0 in a rectangle of the page.
///
/// The rectangle is cut into four again and again. A part on which an enclosure of f leaves out 0 is
/// dropped; one on which an enclosure of a partial derivative leaves out 0 holds the curve as a graph
/// over one coordinate, so that its crossings of the sides, in order, tell how they are joined. A
/// closed curve cannot hide in such a part, nor in a dropped one. What is neither at the least size
/// is a singular place: a node, a cusp or an isolated point. (Snyder, *Interval analysis for computer
/// graphics*, SIGGRAPH 1992; Plantinga and Vegter, *Isotopic approximation of implicit curves and
/// surfaces*, SGP 2004.)
struct ImplicitSearch {
  /// A place where the curve crosses the side of a part, with those it is joined to.
  struct Crossing {
    var point: Point
    var neighbours: [Int] = []
  }

  /// The sides of parts are at most this long, in points.
  private static var greatest: Double { 8 }
  /// The size in points at which parts are not cut any more: a sixteenth of a dot, and coarser
  /// where the function is not continuous.
  private static var least: (smooth: Double, broken: Double) { (0.09, 0.3) }
  /// The number of enclosures after which the search gives up.
  private static var effortLimit: Int { 120_000 }
  /// The number of singular parts at which the search gives up: they are no single places.
  private static var singularLimit: Int { 1000 }

  private(set) var crossings: [Crossing] = []
  /// The parts at singular places, all of much the same size.
  private(set) var singular: [Rectangle] = []
  /// Whether the effort sufficed.
  var isComplete: Bool { field.effort < Self.effortLimit && singular.count < Self.singularLimit }

  var field: ImplicitField
  private var known: [Key: Int] = [:]

  /// A crossing by the line of the grid it lies on and its place there.
  private struct Key: Hashable {
    var isHorizontal: Bool
    var line: Double
    var cell: Int
  }

  init(_ field: ImplicitField, in frame: Rectangle) {
    self.field = field
    // Uneven margins keep the lines of the grid off the axes of symmetry of figures.
    visit(
      Rectangle(
        Point(frame.minX - 2.0137, frame.minY - 2.0719),
        Point(frame.maxX + 2.1713, frame.maxY + 2.2391)))
  }

  private mutating func visit(_ box: Rectangle) {
    guard isComplete else { return }
    let survey = field.survey(box)
    guard survey.mayVanish else { return }
    let size = max(box.width, box.height)
    if size <= Self.greatest {
      if survey.isGraph { return join(box, survey) }
      if size <= (survey.isContinuous ? Self.least.smooth : Self.least.broken) {
        if survey.isContinuous { singular.append(box) }
        return
      }
    }
    let middle = Point((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
    for corner in box.corners { visit(Rectangle(corner, middle)) }
  }

  /// Joins the crossings of the sides of a part that holds the curve as a graph.
  private mutating func join(_ box: Rectangle, _ survey: ImplicitField.Survey) {
    var found: [Int] = []
    for y in [box.minY, box.maxY] {
      for x in roots(from: Point(box.minX, y), to: Point(box.maxX, y)) {
        found.append(crossing(at: Point(x, y), isHorizontal: true))
      }
    }
    for x in [box.minX, box.maxX] {
      for y in roots(from: Point(x, box.minY), to: Point(x, box.maxY)) {
        found.append(crossing(at: Point(x, y), isHorizontal: false))
      }
    }
    // A function of x when f is monotone in y, and the other way round.
    let points = found.map { crossings[$0].point }
    let order = points.indices.sorted { first, second in
      let (a, b) = (points[first], points[second])
      return survey.isMonotoneUp ? (a.x, a.y) < (b.x, b.y) : (a.y, a.x) < (b.y, b.x)
    }
    for pair in stride(from: 0, to: order.count - 1, by: 2) {
      let (a, b) = (found[order[pair]], found[order[pair + 1]])
      guard a != b else { continue }
      crossings[a].neighbours.append(b)
      crossings[b].neighbours.append(a)
    }
  }

  private mutating func crossing(at point: Point, isHorizontal: Bool) -> Int {
    let (line, place) = isHorizontal ? (point.y, point.x) : (point.x, point.y)
    let cell = Int((place * 1e6).rounded())
    for near in [cell, cell - 1, cell + 1] {
      if let index = known[Key(isHorizontal: isHorizontal, line: line, cell: near)] {
        return index
      }
    }
    crossings.append(Crossing(point: point))
    known[Key(isHorizontal: isHorizontal, line: line, cell: cell)] = crossings.count - 1
    return crossings.count - 1
  }

  /// The places on a side, along x or y, at which the function changes its sign: parts of the side
  /// are cut until it is proved not to vanish or to be monotone there.
  private mutating func roots(from a: Point, to b: Point) -> [Double] {
    let isHorizontal = a.y == b.y
    let survey = field.survey(Rectangle(a, b))
    guard survey.mayVanish else { return [] }
    let isMonotone = isHorizontal ? survey.isMonotoneAcross : survey.isMonotoneUp
    let length = isHorizontal ? b.x - a.x : b.y - a.y
    if isMonotone || length < 1e-5 {
      guard field.sign(at: a) * field.sign(at: b) < 0 else { return [] }
      return [root(a, b, isHorizontal: isHorizontal)]
    }
    let middle = Point((a.x + b.x) / 2, (a.y + b.y) / 2)
    return roots(from: a, to: middle) + roots(from: middle, to: b)
  }

  private func root(_ a: Point, _ b: Point, isHorizontal: Bool) -> Double {
    var (low, high) = isHorizontal ? (a.x, b.x) : (a.y, b.y)
    let sign = field.sign(at: a)
    for _ in 0..<60 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      let point = isHorizontal ? Point(middle, a.y) : Point(a.x, middle)
      if field.sign(at: point) == sign { low = middle } else { high = middle }
    }
    return low
  }
}
