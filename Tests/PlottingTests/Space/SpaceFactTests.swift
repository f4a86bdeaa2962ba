import Geometry
import Plotting
import Symbolics
import Testing

/// The facts of marks in space say what the mathematics are.
struct SpaceFactTests {
  private let context = MarkContext()

  private func numbers(_ facts: [Fact], _ kind: Fact.Kind, _ name: String) -> [Double] {
    facts.filter { $0.kind == kind }.flatMap(\.values).first { $0.name == name }?.numbers ?? []
  }

  private func agree(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { ($0 - $1).magnitude < 1e-7 }
  }

  @Test func peaksValleysAndSaddlesAreFound() throws {
    let f = Expr("x*exp(-x**2 - y**2)")
    let facts = try Surface(f, x: -2...2, y: -2...2).resolved(in: context).facts
    let (x, z) = (0.5.squareRoot(), 0.42888194248035333)
    #expect(agree(numbers(facts, .extrema, "maxima"), [x, 0, z]))
    #expect(agree(numbers(facts, .extrema, "minima"), [-x, 0, -z]))
    #expect(numbers(facts, .extrema, "saddle points").isEmpty)
    let saddle = try Surface(Expr("x*y + 3"), x: -1...1, y: -1...2).resolved(in: context).facts
    #expect(agree(numbers(saddle, .extrema, "saddle points"), [0, 0, 3]))
  }

  /// A monkey saddle has no kind that second derivatives could tell, a plane nothing at all.
  @Test func whatCannotBeToldIsNotSaid() throws {
    for text in ["x**3 - 3*x*y**2", "x + 2*y", "0*x + 5", "abs(x)"] {
      let text = text == "abs(x)" ? "Abs(x)" : text
      let facts = try Surface(Expr(text), x: -1...1, y: -1...1).resolved(in: context).facts
      #expect(facts.allSatisfy { $0.kind != .extrema }, "\(text)")
    }
  }

  @Test func tangencyIsExact() throws {
    let f = Expr("x**2*y + sin(x)")
    let plane = try TangentPlane(to: f, at: Point(1, 2), reach: 0.5).resolved(in: context)
    let (sine, cosine) = (0.8414709848078965, 0.5403023058681398)
    #expect(agree(numbers(plane.facts, .tangency, "point"), [1, 2, 2 + sine]))
    #expect(agree(numbers(plane.facts, .tangency, "gradient"), [4 + cosine, 1]))
    let bent = try QuadraticSurface(to: f, at: Point(1, 2), reach: 0.5).resolved(in: context)
    #expect(agree(numbers(bent.facts, .contact, "second derivatives"), [4 - sine, 2, 0]))
  }

  @Test func contoursAndCountsAreTold() throws {
    let surface = Surface(Expr("x + y"), x: 0...1, y: 0...1)
      .contours(levels: [0.5, 1, 7], on: [.surface, .floor, .wallX, .wallY])
    let resolved = try surface.resolved(in: context)
    #expect(numbers(resolved.facts, .levels, "levels") == [0.5, 1])
    // On the surface each level is a line of that height; the plane z = x + y is met exactly.
    let lines = resolved.lines.filter { $0.wall == nil }
    #expect(lines.count == 2)
    for point in lines.flatMap(\.points) {
      #expect((point.x + point.y - point.z).magnitude < 1e-9)
    }
    #expect(Set(resolved.lines.compactMap(\.wall)) == [0, 1, 2])
    let arrows = try Quiver3D([(SpacePoint(0, 0, 0), SpacePoint(3, 4, 0))]).resolved(in: context)
    #expect(numbers(arrows.facts, .statistics, "lengths") == [5, 5])
    let bars = try Bars3D([[1, 2], [3, -4]]).resolved(in: context)
    #expect(numbers(bars.facts, .statistics, "height") == [-4, 3])
  }
}
