import Geometry
import Testing

@Suite("Vectors")
struct VectorTests {
  @Test(
    "angle and unit vector are inverse",
    arguments: [0, 0.5, 1.5707963267948966, -1, 3, -3.1])
  func angles(_ angle: Double) {
    let vector = Vector(angle: angle)
    #expect(abs(vector.length - 1) < 1e-15)
    #expect(abs(vector.angle - angle) < 1e-15)
  }

  @Test func theZeroVectorHasNoDirection() {
    #expect(Vector.zero.normalized == nil)
    #expect(Vector(.infinity, 1).normalized == nil)
    #expect(Vector.zero.angle == 0)
  }

  @Test func products() {
    let (a, b) = (Vector(2, 3), Vector(-1, 4))
    #expect(a.dot(b) == 10)
    #expect(a.cross(b) == 11)
    #expect(a.cross(b) == -b.cross(a))
    #expect(a.dot(a.perpendicular) == 0)
    #expect(Vector(1, 0).cross(Vector(1, 0).perpendicular) == 1)
  }

  @Test func arithmetic() {
    #expect(Vector(1, 2) + Vector(3, 4) == Vector(4, 6))
    #expect(Vector(1, 2) - Vector(3, 5) == Vector(-2, -3))
    #expect(-Vector(1, -2) * 2 == Vector(-2, 4))
    #expect(Point(1, 1) + Vector(2, 3) == Point(3, 4))
  }
}
