import Geometry
import Plotting
import SVG
import Scene
import Symbolics
import TestSupport
import Testing
import Typesetting

struct FilledContourTests {
  static let waves = Expr("sin(2*x)*cos(y) + x/3")
  private static let scattered = (0..<150).map { index -> Point in
    let turn = Double(index) * 2.399963229728653
    let radius = (Double(index) / 150).squareRoot() * 3
    return Point.zero + Vector(angle: turn) * radius
  }

  static let marks: [(name: String, mark: FilledContour)] = [
    ("function", FilledContour(waves, x: -3...3, y: -3...3, levels: 12)),
    ("dense", FilledContour(Expr("exp(3*x)*y"), x: -1...1, y: -1...1, levels: .round(40))),
    ("holes", FilledContour(Expr("sqrt(x + 1) + y"), x: -2...2, y: -2...2, levels: 9)),
    (
      "grid",
      FilledContour(
        GridData(sampling: FunctionOfTwo(waves), x: -3...3, y: -3...3, columns: 37, rows: 23),
        levels: 12)
    ),
    (
      "scattered",
      FilledContour(
        points: scattered, values: scattered.map { $0.x * $0.y + $0.x }, levels: 9)
    ),
  ]

  private func scene(_ mark: FilledContour, ground: ThemedColor) throws -> Scene {
    let resolved = try mark.resolved(in: MarkContext())
    let frame = Rectangle(x: 0, y: 0, width: 150, height: 110)
    let canvas = PlotCanvas(
      frame: frame,
      x: AxisScale(.linear, domain: resolved.bounds.x ?? 0...1, start: 0, end: 150),
      y: AxisScale(.linear, domain: resolved.bounds.y ?? 0...1, start: 110, end: 0),
      typesetter: try Typesetter(), theme: .standard)
    return Scene(
      id: "bands", size: frame.size, background: ground, title: "", summary: "",
      items: try resolved.draw(canvas).items)
  }

  @Test(
    .enabled(if: Command.find("rsvg-convert") != nil && Picture.canDecode), arguments: marks.indices
  )
  func noSeamShowsTheGround(index: Int) throws {
    let mark = Self.marks[index].mark
    let writer = SVGWriter()
    let white = try Picture(
      svg: writer.string(try scene(mark, ground: ThemedColor(.white))), zoom: 1.3)
    let magenta = try Picture(
      svg: writer.string(try scene(mark, ground: ThemedColor(Color(hex: 0xFF00FF)))), zoom: 1.3)
    var (inside, seams) = (0, 0)
    for row in 2..<(white.height - 2) {
      for column in 2..<(white.width - 2) {
        // Inside: the pixels around are covered as well.
        let places = (-2...2).flatMap { y in (-2...2).map { (column + $0, row + y) } }
        func differs(_ place: (Int, Int)) -> Bool {
          let (a, b) = (white.channels(place.0, place.1), magenta.channels(place.0, place.1))
          return zip(a, b).contains { abs($0 - $1) > 1 }
        }
        guard !differs((column, row)) else {
          // A seam is a thin line with covered pixels on both sides.
          let sides = [
            ((-2, 0), (2, 0)), ((0, -2), (0, 2)), ((-2, -2), (2, 2)), ((-2, 2), (2, -2)),
          ]
          let isThin = sides.contains { a, b in
            !differs((column + a.0, row + a.1)) && !differs((column + b.0, row + b.1))
          }
          if isThin { seams += 1 }
          continue
        }
        inside += places.isEmpty ? 0 : 1
      }
    }
    #expect(inside > 5000)
    #expect(seams == 0, "\(Self.marks[index].name)")
  }

  private func fills(_ mark: FilledContour) throws -> [Scene.Shape] {
    try scene(mark, ground: ThemedColor(.white)).items.compactMap {
      if case .path(let shape) = $0 { shape } else { nil }
    }
  }

  @Test func regionsArePaintedFromLowToHighEachWithinTheLast() throws {
    for (name, mark) in Self.marks {
      let shapes = try fills(mark)
      #expect(shapes.count > 5, "\(name)")
      let bounds = shapes.compactMap(\.path.controlBounds)
      for (outer, inner) in zip(bounds, bounds.dropFirst()) {
        // A covered band ends a point short of the border, where the greater one goes on.
        #expect(outer.contains(inner, tolerance: 1.3), "\(name)")
      }
      #expect(shapes.allSatisfy { $0.usesEvenOddRule && $0.stroke == nil })
    }
  }

  /// The least distance of a drawn border from a point.
  private func distance(_ strokes: [DrawnStroke], _ point: Point) -> Double {
    strokes.reduce(.infinity) { least, stroke in
      let (a, b) = (stroke.points[0], stroke.points[stroke.points.count - 1])
      let way = b - a
      let share = way.dot(way) > 0 ? min(max((point - a).dot(way) / way.dot(way), 0), 1) : 0
      return min(least, point.distance(to: a + way * share))
    }
  }

  /// Whether a fill covers a point, by the even-odd rule.
  private func covers(_ strokes: [DrawnStroke], _ point: Point) -> Bool {
    strokes.count { stroke in
      guard stroke.bounds.minY - 1 <= point.y, point.y <= stroke.bounds.maxY + 1 else {
        return false
      }
      // Curves in straight pieces; a piece is crossed an odd number of times or not at all.
      let count = stroke.points.count == 4 ? 24 : 1
      let places = (0...count).map { stroke.point(at: Double($0) / Double(count)) }
      return zip(places, places.dropFirst()).count { a, b in
        (a.y > point.y) != (b.y > point.y)
          && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
      } % 2 == 1
    } % 2 == 1
  }

  /// Every point of the domain, up to a thousandth of a point from its border, is covered, and has
  /// the colour of its value.
  @Test(arguments: [0, 1, 2, 3]) func bandsCoverTheWholeDomain(_ index: Int) throws {
    let mark = Self.marks[index].mark
    let strokes = try fills(mark).map { DrawnStroke.all(of: .path($0)) }
    let bar = try #require(try mark.resolved(in: MarkContext()).colorbar)
    let text = ["sin(2*x)*cos(y) + x/3", "exp(3*x)*y", "sqrt(x + 1) + y", ""][index]
    let value = index == 3 ? nil : Expr(text).function(of: .symbol("x"), .symbol("y"))
    let reach = [3.0, 1, 2, 3][index]
    var dice = TickLawTests.Dice(state: 5)
    for step in 0..<400 {
      let depth = [0.001, 0.3, 0.7, 0.99, 1.3, 3][step % 6]
      let edges = [
        Point(depth, dice.number(depth...(110 - depth))),
        Point(150 - depth, dice.number(depth...(110 - depth))),
        Point(dice.number(depth...(150 - depth)), depth),
        Point(dice.number(depth...(150 - depth)), 110 - depth),
      ]
      let place = edges[step % 4 == 3 ? 3 : step / 6 % 3]
      let (x, y) = (reach * (place.x / 75 - 1), reach * (1 - place.y / 55))
      guard index != 2 || x > -0.95 else { continue }
      let top = strokes.indices.last { covers(strokes[$0], place) }
      #expect(top != nil, "\(Self.marks[index].name) at \(place)")
      guard let value, let top else { continue }
      let known = value(x, y)
      guard bar.levels.allSatisfy({ abs($0 - known) > 0.02 * bar.range.upperBound }) else {
        continue
      }
      #expect(top == bar.levels.count { $0 < known }, "\(Self.marks[index].name) at \(place)")
    }
  }

  /// Points inside the triangles at the hull, down to a ten-thousandth of their height, are covered.
  @Test func bandsCoverTheWholeHull() throws {
    let values = Self.scattered.map { $0.x * $0.y + $0.x }
    let mark = FilledContour(points: Self.scattered, values: values, levels: 9)
    let strokes = try fills(mark).map { DrawnStroke.all(of: .path($0)) }
    let bounds = try mark.resolved(in: MarkContext()).bounds
    let (xs, ys) = (try #require(bounds.x), try #require(bounds.y))
    let net = ScatteredData(points: Self.scattered, values: values).triangulation
    for edge in net.hull {
      let first = edge / 3 * 3
      let corners = (0..<3).map { net.points[net.triangles[first + (edge - first + $0) % 3]] }
      for (share, depth) in [(0.1, 1e-4), (0.5, 1e-4), (0.9, 1e-4), (0.3, 0.05), (0.6, 0.2)] {
        let foot = corners[0].interpolated(to: corners[1], by: share)
        let place = foot.interpolated(to: corners[2], by: depth)
        let seen = Point(
          150 * (place.x - xs.lowerBound) / (xs.upperBound - xs.lowerBound),
          110 * (ys.upperBound - place.y) / (ys.upperBound - ys.lowerBound))
        // An outline leaves out points that do not show, so that it may run a little farther in.
        let inner = seen + ((Point(75, 55) - seen).normalized ?? Vector(0, 0)) * 0.1
        #expect(strokes.contains { covers($0, seen) || covers($0, inner) }, "\(seen)")
      }
    }
  }

  /// Cells smaller than the way by which bands are drawn in.
  @Test(arguments: [150, 300]) func bandsOfFineDataCoverTheirDomain(_ size: Int) throws {
    let data = GridData(
      sampling: FunctionOfTwo(Expr("sin(9*x)*cos(7*y)")), x: -3...3, y: -3...3, columns: size,
      rows: size)
    let strokes = try fills(FilledContour(data, levels: 5)).map { DrawnStroke.all(of: .path($0)) }
    var dice = TickLawTests.Dice(state: 3)
    for step in 0..<60 {
      let depth = [0.001, 0.2, 0.5, 0.8, 1.1, 2][step % 6]
      let place =
        step % 2 == 0 ? Point(depth, dice.number(3...107)) : Point(dice.number(3...147), depth)
      #expect(strokes.contains { covers($0, place) }, "\(place)")
    }
  }

  /// At the border of the domain a band shows that no greater one covers: lesser ones end before it,
  /// but near to where their own border meets that of the domain.
  @Test(arguments: [0, 3]) func coveredBandsEndShortOfTheBorder(_ index: Int) throws {
    let mark = Self.marks[index].mark
    let shapes = try fills(mark).map { DrawnStroke.all(of: .path($0)) }
    let levels = try #require(try mark.resolved(in: MarkContext()).colorbar).levels
    #expect(shapes.count == levels.count + 1)
    let value = Self.waves.function(of: .symbol("x"), .symbol("y"))
    // Away from the corners, where the least of the surroundings is easy to tell.
    for step in 3...27 {
      let place = Point(-0.5, 110 * Double(step) / 30)
      let around = (-14...14).flatMap { down in
        (0...14).map { across in
          value(-3 + Double(across) * 6 / 150, 3 - (place.y + Double(down)) * 6 / 110)
        }
      }
      let least = around.min() ?? 0
      for (level, shape) in zip(levels, shapes) where least > level + 1e-3 {
        #expect(distance(shape, place) > 0.9, "\(level) at \(place)")
      }
      // The band that is seen reaches the edge.
      let seen = try #require(
        shapes.indices.last { $0 == 0 || value(-3, 3 - place.y * 6 / 110) > levels[$0 - 1] + 1e-9 })
      #expect(distance(shapes[seen], place) < 0.01, "\(place)")
    }
  }

  /// Below a top that is left empty only the last band ends at it.
  @Test func lesserBandsDoNotShowAtAnEmptyTop() throws {
    let mark = FilledContour(
      Expr("x"), by: [.symbol("x"), .symbol("y")], x: 0...10, y: 0...10, levels: [2, 5, 7])
    let shapes = try fills(mark.extend(.neither))
    func ends(_ shape: Scene.Shape) -> [Double] {
      let border = DrawnStroke.all(of: .path(shape)).flatMap(\.points).map {
        ($0.x * 100).rounded() / 100
      }
      return Set(border).sorted()
    }
    #expect(ends(shapes[1]).contains(105) && !ends(shapes[1]).contains(90))
    #expect(ends(shapes[0]).contains(90) && !ends(shapes[0]).contains(105))
  }

  @Test func whatLiesBeyondTheLevelsIsFilledAsAsked() throws {
    let plane = FilledContour(Expr("x + y - y"), x: 0...10, y: 0...10, levels: [2, 5, 7])
    #expect(try fills(plane).count == 4)
    #expect(try fills(plane.extend(.neither)).count == 2)
    #expect(try fills(plane.extend(.min)).count == 3)
    #expect(try fills(plane.extend(.max)).count == 3)
    // Nothing above the greatest level: its border is part of every fill.
    for shape in try fills(plane.extend(.neither)) {
      let bounds = shape.path.elements.filter { if case .move = $0 { true } else { false } }
      #expect(bounds.count == 2)
    }
    let bar = try plane.extend(.neither).resolved(in: MarkContext()).colorbar
    #expect(bar?.range == 2...7)
  }

  @Test func levelsBeyondTheRangeKeepTheirColours() throws {
    let wide = FilledContour(Expr("x + y - y"), x: 0...1, y: 0...1, levels: [-2, -1, 0.5, 3, 4])
    let shapes = try fills(wide)
    let bar = try #require(try wide.resolved(in: MarkContext()).colorbar)
    #expect(shapes.last?.fill == bar.color(0.75))
    #expect(bar.range == -2...4)
    let none = FilledContour(Expr("x + y - y"), x: 0...1, y: 0...1, levels: [8, 9])
    #expect(try fills(none).count == 1)
  }

  @Test func symmetricLevelsPutTheMiddleColourAtZero() throws {
    let mark = FilledContour(
      Expr("x"), by: [.symbol("x"), .symbol("y")], x: -1...3, y: 0...1, levels: .symmetric(9)
    )
    .colorMap(.blueRed)
    let bar = try #require(try mark.resolved(in: MarkContext()).colorbar)
    #expect(bar.levels == bar.levels.map { -$0 }.reversed())
    let lines = Contour(
      Expr("x"), by: [.symbol("x"), .symbol("y")], x: -1...3, y: 0...1, levels: .symmetric(9))
    let guide = try #require(try lines.colorMap(.blueRed).resolved(in: MarkContext()).colorbar)
    #expect(guide.color(0) == ThemedColor(ColorMap.blueRed.color(at: 0.5)))
  }

  @Test func logarithmicLevelsHaveALogarithmicBar() throws {
    let mark = FilledContour(Expr("exp(x + y)"), x: -3...3, y: -3...3, levels: .log(12))
    let bar = try #require(try mark.resolved(in: MarkContext()).colorbar)
    #expect(bar.scale == .log10)
    #expect(bar.levels.contains(1) && bar.levels.count <= 12 && bar.levels.count > 4)
    let negative = Contour(Expr("-1 - x**2 - y**2"), x: -1...1, y: -1...1, levels: .log(5))
    #expect(throws: MarkProblem.self) { try negative.resolved(in: MarkContext()) }
  }
}
