import Geometry
import Testing

@Suite("Paths")
struct PathTests {
  @Test func aPolylineNeedsTwoPoints() {
    #expect(Path(polyline: []).isEmpty)
    #expect(Path(polyline: [Point(1, 1)]).isEmpty)
    #expect(Path(polyline: [Point(0, 0), Point(1, 1)], closed: true).elements.last == .close)
  }

  @Test func aCircleMeetsItsRadius() {
    let path = Path(circleAt: Point(3, 4), radius: 2)
    var pen = Point.zero
    for element in path.elements {
      switch element {
      case .move(let point), .line(let point): pen = point
      case .cubic(let a, let b, let end):
        for step in 0...20 {
          let t = Double(step) / 20
          let s = 1 - t
          var offset = (pen - .zero) * (s * s * s)
          offset = offset + (a - .zero) * (3 * s * s * t)
          offset = offset + (b - .zero) * (3 * s * t * t)
          offset = offset + (end - .zero) * (t * t * t)
          let radius = (Point.zero + offset - Point(3, 4)).length
          #expect(abs(radius - 2) < 2 * 0.0003)
        }
        pen = end
      case .close: break
      }
    }
  }

  @Test func mappingAPathMapsItsBounds() throws {
    let path = Path(Rectangle(x: 1, y: 2, width: 3, height: 4))
    let moved = path.applying(.scale(2, 3).then(.translation(1, 1)))
    #expect(moved.controlBounds == Rectangle(x: 3, y: 7, width: 6, height: 12))
    #expect(Path().controlBounds == nil)
  }

  @Test func appendingKeepsTheOrder() {
    var path = Path(polyline: [Point(0, 0), Point(1, 0)])
    path.append(Path(polyline: [Point(2, 2), Point(3, 3)]))
    #expect(
      path.elements == [
        .move(Point(0, 0)), .line(Point(1, 0)), .move(Point(2, 2)), .line(Point(3, 3)),
      ])
  }

  @Test func controlBoundsHoldAllPoints() {
    for seed in 0..<100 {
      let points = (0..<7).map { index in
        Point(Double((37 * seed + 59 * index) % 101), Double((71 * seed + 23 * index) % 97))
      }
      var path = Path()
      path.move(to: points[0])
      path.line(to: points[1])
      path.cubic(to: points[2], points[3], points[4])
      path.close()
      path.line(from: points[5], to: points[6])
      #expect(path.controlBounds == Rectangle(bounding: points))
    }
  }
}
