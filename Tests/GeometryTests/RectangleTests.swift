import Geometry
import Testing

@Suite("Rectangles")
struct RectangleTests {
  static let a = Rectangle(x: 0, y: 0, width: 10, height: 6)
  static let b = Rectangle(x: 8, y: 4, width: 10, height: 6)

  @Test func cornersInAnyOrderGiveTheSameRectangle() {
    #expect(Rectangle(Point(10, 0), Point(0, 6)) == Self.a)
    #expect(Rectangle(bounding: Self.a.corners.reversed()) == Self.a)
    #expect(Rectangle(bounding: [Point]()) == nil)
  }

  @Test func unionHoldsBothAndIntersectionIsInBoth() throws {
    let union = Self.a.union(Self.b)
    #expect(union.contains(Self.a) && union.contains(Self.b))
    let common = try #require(Self.a.intersection(Self.b))
    #expect(common == Rectangle(x: 8, y: 4, width: 2, height: 2))
    #expect(Self.a.contains(common) && Self.b.contains(common))
  }

  @Test func touchingIsMeetingButNotOverlapping() {
    let beside = Rectangle(x: 10, y: 0, width: 5, height: 6)
    #expect(!Self.a.overlaps(beside))
    #expect(Self.a.intersection(beside)?.width == 0)
    #expect(Self.a.overlaps(Self.b))
    #expect(Self.a.intersection(Rectangle(x: 11, y: 0, width: 1, height: 1)) == nil)
  }

  @Test func insetEdgesMeetInTheMiddle() {
    #expect(Self.a.inset(by: 1) == Rectangle(x: 1, y: 1, width: 8, height: 4))
    #expect(Self.a.inset(by: 4) == Rectangle(x: 4, y: 3, width: 2, height: 0))
    #expect(Self.a.inset(by: -1).contains(Self.a))
  }

  @Test func containsWithTolerance() {
    let wider = Rectangle(x: -0.1, y: 0, width: 10.2, height: 6)
    #expect(!Self.a.contains(wider))
    #expect(Self.a.contains(wider, tolerance: 0.11))
    #expect(Self.a.contains(Self.a.center))
    #expect(!Self.a.contains(Point(10.01, 3)))
  }
}
