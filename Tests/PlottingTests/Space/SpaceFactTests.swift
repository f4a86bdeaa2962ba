import Geometry
import Plotting
import Symbolics
import Testing
import Typesetting

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

  private func sentences(_ axes: Axes3D) throws -> String {
    try Figure("limits", caption: "Limits.", width: 240) { axes }
      .compile(with: try Typesetter()).altText
  }

  /// What is said of heights is what the limits let through.
  @Test func wordsSpeakOfWhatIsShown() throws {
    let pole = Surface(Expr("1/(x**2 + y**2)"), x: -2...2, y: -2...2)
    let cut = try sentences(Axes3D { pole }.zLimits(0...4))
    #expect(cut.contains("its height is shown from 0.125 to 4, cut off above"))
    #expect(!cut.contains("225"))
    let context = MarkContext(zLimits: 1...4)
    let facts = try pole.resolved(in: context).facts
    #expect(numbers(facts, .extent, "height") == [1, 4])
    #expect(facts.contains { $0.sentence.contains("from 1 to 4, cut off on both sides") })
    let bowl = Surface(Expr("x**2 + y**2"), x: -2...2, y: -2...2)
    #expect(try sentences(Axes3D { bowl }.zLimits(-1...9)).contains("height goes from 0 to 8"))
    #expect(try sentences(Axes3D { bowl }.zLimits(2...9)).contains("2 to 8, cut off below"))
    #expect(
      try sentences(Axes3D { bowl }.zLimits(20...30)).contains("which is outside the limits of z"))
    // A part of the plane has heights of its own.
    let part = try sentences(Axes3D { bowl }.xLimits(0...1).yLimits(0...1))
    #expect(part.contains("x from 0 to 1 and y from 0 to 1: its height goes from 0 to 2"))
  }

  @Test func otherMarksAreSaidToBeCut() throws {
    let line = Curve3D([SpacePoint(-1, -2, -3), SpacePoint(1, 2, 3)])
    let cut = try sentences(Axes3D { line }.xLimits(0...5).zLimits(-1...2))
    #expect(cut.contains("The picture shows only x from 0 to 5 and z from −1 to 2."))
    #expect(!(try sentences(Axes3D { line }.zLimits(-3...3)).contains("only")))
  }

  @Test func levelsAreBetweenTheLimits() throws {
    let pole = Surface(Expr("1/(x**2 + y**2)"), x: -2...2, y: -2...2).contours(levels: 8)
    let facts = try pole.resolved(in: MarkContext(zLimits: 0...4)).facts
    let levels = numbers(facts, .levels, "levels")
    #expect(levels.count >= 4 && levels.allSatisfy { $0 > 0 && $0 < 4 })
  }

  @Test func wallsHaveAsManyProfilesAsThereAreLevels() throws {
    let ridge = Surface(Expr("exp(-x**2)*cos(y)"), x: -2...2, y: -1...2)
    func profiles(_ surface: Surface, _ wall: Int) throws -> [Double] {
      let resolved = try surface.resolved(in: context)
      let drawn = resolved.lines.filter { $0.wall == wall }.compactMap(\.points.first)
        .map { $0[wall] }
      #expect(numbers(resolved.facts, .levels, "profiles at \(wall == 0 ? "x" : "y")") == drawn)
      return drawn
    }
    let walls: Set<ContourPlace> = [.wallX, .wallY]
    let halves = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5]
    #expect(try profiles(ridge.contours(levels: 8, on: walls), 0) == halves)
    let fifths = [-0.8, -0.4, 0, 0.4, 0.8, 1.2, 1.6]
    #expect(try profiles(ridge.contours(levels: 8, on: walls), 1) == fifths)
    #expect(try profiles(ridge.contours(levels: 3, on: walls), 0) == [-1, 0, 1])
    let asked = ridge.contours(levels: 3, on: walls, profiles: [0.25, -0.75, 1.75, 9])
    #expect(try profiles(asked, 0) == [-0.75, 0.25, 1.75])
    #expect(try profiles(ridge.contours(on: walls, profiles: 4), 0) == [-1, 0, 1])
    let none = try ridge.contours(on: walls).resolved(in: context).facts
    #expect(none.allSatisfy { !$0.sentence.contains("contour lines") })
  }
}
