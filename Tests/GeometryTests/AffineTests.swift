import Geometry
import Testing

@Suite("Affine maps")
struct AffineTests {
  static let maps: [Affine] = [
    .identity, .translation(3, -2), .scale(2, 0.5), .rotation(0.7),
    Affine(a: 1, b: 2, c: -0.5, d: 3, tx: 4, ty: -5), .scale(-1, 1).then(.rotation(2)),
  ]
  static let points = [Point.zero, Point(1, 0), Point(0, 1), Point(-2.5, 7)]

  static func isNear(_ a: Point, _ b: Point) -> Bool {
    (a - b).length < 1e-12 * (1 + (a - .zero).length)
  }

  @Test("applying one map after another is applying their composition")
  func composition() {
    for first in Self.maps {
      for second in Self.maps {
        for point in Self.points {
          #expect(
            Self.isNear(first.then(second).apply(point), second.apply(first.apply(point))))
        }
      }
    }
  }

  @Test("the inverse undoes a map", arguments: maps)
  func inverse(_ map: Affine) throws {
    let inverse = try #require(map.inverse)
    for point in Self.points { #expect(Self.isNear(inverse.apply(map.apply(point)), point)) }
  }

  @Test func aMapThatCollapsesAreasHasNoInverse() {
    #expect(Affine.scale(0, 1).inverse == nil)
    #expect(Affine.scale(.nan, 1).inverse == nil)
  }

  @Test("areas grow by the determinant", arguments: maps)
  func determinant(_ map: Affine) {
    let u = map.apply(Vector(1, 0))
    let v = map.apply(Vector(0, 1))
    #expect(abs(u.cross(v) - map.determinant) < 1e-12)
  }

  @Test func aQuarterTurnGoesFromXTowardsY() {
    let image = Affine.rotation(.pi / 2).apply(Point(1, 0))
    #expect(Self.isNear(image, Point(0, 1)))
  }

  @Test func vectorsAreNotTranslated() {
    #expect(Affine.translation(5, 6).apply(Vector(1, 2)) == Vector(1, 2))
  }
}
