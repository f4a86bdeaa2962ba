import Calculus
import Symbolics
import Testing

/// Critical points whose Hessian does not decide, and those that are not isolated.
struct DegeneratePointTests {
  private static let variables = Expr.symbols("x y z")

  private static func found(
    _ text: String, _ count: Int = 2, effort: Int = 6000
  ) throws -> CriticalPoints {
    let box: [ClosedRange<Double>] = [-2...2, -1...3, -1.5...2]
    return try Expr(text).criticalPoints(
      by: Array(variables.prefix(count)), in: Array(box.prefix(count)), effort: effort)
  }

  struct Case: Sendable {
    var text: String
    var shape: CriticalPointShape
    var variables = 2
    var place = [0.0, 0, 0]
  }

  /// Shapes by hand: the sign of the lowest terms, weighted where the variables enter differently.
  ///
  /// The last one falls between two parabolas although it has a minimum along every line.
  static let cases: [Case] = [
    Case(text: "x**4", shape: .minimum, variables: 1),
    Case(text: "-x**6", shape: .maximum, variables: 1),
    Case(text: "x**3+x**5", shape: .inflection, variables: 1),
    Case(text: "x**4+y**4", shape: .minimum),
    Case(text: "-(x**2+y**2)**2", shape: .maximum),
    Case(text: "x**2+y**4", shape: .minimum),
    Case(text: "x**2+y**6+x*y**4", shape: .minimum),
    Case(text: "x**3+y**2", shape: .inflection),
    Case(text: "x**2-y**4", shape: .saddle(falls: 2)),
    Case(text: "x**4-y**4", shape: .saddle(falls: 2)),
    Case(text: "x**3-3*x*y**2", shape: .saddle(falls: 3)),
    Case(text: "x**3*y-x*y**3", shape: .saddle(falls: 4)),
    Case(text: "(x-1/3)**4+(y-1/7)**4", shape: .minimum, place: [1.0 / 3, 1.0 / 7]),
    Case(text: "(x-1)**2+(y-0.2)**3", shape: .inflection, place: [1, 0.2]),
    Case(text: "x**4+y**4+z**4", shape: .minimum, variables: 3),
    Case(text: "x**4+y**4-z**4", shape: .saddle(falls: nil), variables: 3),
    Case(text: "(y-x**2)*(y-2*x**2)", shape: .saddle(falls: 2)),
  ]

  @Test(arguments: cases.indices)
  func polynomialPointsAreProved(_ index: Int) throws {
    let test = Self.cases[index]
    let found = try Self.found(test.text, test.variables)
    #expect(found.isComplete && found.curves.isEmpty, "\(test.text): \(found)")
    let point = try #require(found.points.first)
    #expect(found.points.count == 1 && point.kind == .degenerate, "\(test.text): \(found)")
    #expect(point.proof == .unique && point.isCertified)
    #expect(point.location == Array(test.place.prefix(test.variables)))
    #expect(point.box.allSatisfy { $0.width <= 1e-15 })
    #expect(point.shape == test.shape, "\(test.text): \(String(describing: point.shape))")
  }

  @Test func shapesOfRegularPointsFollowFromTheHessian() throws {
    let found = try Self.found("x**2*y-y**3/3+x**4")
    #expect(found.isComplete)
    #expect(found.points.map(\.shape) == [.minimum, .saddle(falls: 3), .minimum])
    #expect(found.points.map { $0.shape?.planeIndex } == [1, -2, 1])
    let saddle = try Self.found("x**2-y**2")
    #expect(saddle.points.map(\.shape) == [.saddle(falls: 2)])
  }

  /// Where no exact polynomial helps, the boundary of a box proves that there is a point.
  @Test(arguments: [
    ("(x-sqrt(2))**4+y**2", CriticalPointShape.minimum, 1.4142135623730951),
    ("-(x-sqrt(2))**4-y**2", .maximum, 1.4142135623730951),
    // No weights of x and y make one sum of the terms that matter.
    ("(x+y)**2+y**4", .minimum, 0),
  ])
  func boundariesProveExistence(
    _ text: String, _ shape: CriticalPointShape, _ place: Double
  ) throws {
    let found = try Self.found(text)
    let point = try #require(found.points.first)
    #expect(found.points.count == 1 && found.unresolved.isEmpty && !found.isComplete)
    #expect(point.proof == .exists && point.shape == shape && !point.isCertified)
    #expect(point.box[0].contains(place) && point.box[1].contains(0))
  }

  /// The gradient turns around once about exp(x⁴) + y⁴ and twice, backwards, about a monkey saddle.
  @Test(arguments: ["exp(x**4)+y**4", "sin(x)**3-3*sin(x)*sin(y)**2"])
  func turnsProveExistence(_ text: String) throws {
    let found = try Self.found(text)
    let point = try #require(found.points.first { $0.location == [0, 0] })
    #expect(point.proof == .exists, "\(found)")
  }

  /// A degenerate point of index 0 that is no fraction: nothing is proved, and nothing claimed.
  @Test func whatIsNotProvedIsNotClaimed() throws {
    let found = try Self.found("(x-sqrt(2))**3+y**2")
    #expect(found.points.map(\.kind) == [.degenerate] && !found.isComplete)
    #expect(found.points.map(\.proof) == [.nothing] && found.points[0].shape == nil)
  }

  @Test(arguments: [
    ("x**2*y**2", ["x = 0", "y = 0"], 0), ("(y-x)**2", ["x - y = 0"], 0),
    ("x**2*y**2*(x**2+y**2)", ["x = 0", "y = 0"], 0),
    ("(x**2+y**2-1)**2", ["x**2 + y**2 - 1 = 0"], 1), ("(x*y-1)**2", ["x*y - 1 = 0"], 1),
    ("sin(x)**2*y**2", ["y = 0", "sin(x) = 0"], 0),
    ("x**2*y**2*(x-1)**2+0*y", ["x - 1 = 0", "x = 0", "y = 0"], 0),
  ])
  func curvesAreNamed(_ text: String, _ equations: [String], _ points: Int) throws {
    let found = try Self.found(text)
    #expect(Set(found.curves.map { "\($0)" }) == Set(equations), "\(text): \(found)")
    #expect(found.points.count == points, "\(text): \(found)")
    let (x, y) = (Self.variables[0], Self.variables[1])
    let gradient = Expr(text).gradient(by: [x, y])
    // Where the factor is put to 0, the gradient vanishes: it is a multiple of the factor.
    for curve in found.curves where curve.factor == x || curve.factor == y {
      let values = gradient.map { $0.substituting([curve.factor: 0]) }
      #expect(values == [0, 0])
    }
    #expect(found.points.allSatisfy { $0.isCertified })
  }

  /// A factor of all partial derivatives that vanishes at one point only is no curve.
  @Test func factorsWithoutSignChangeAreNoCurves() throws {
    let point = try Self.found("(x**2+y**2)**3")
    #expect(point.curves.isEmpty && point.isComplete && point.points.map(\.shape) == [.minimum])
    let never = try Self.found("(x**2+y**2+1)**2")
    #expect(never.curves.isEmpty && never.isComplete && never.points.map(\.kind) == [.minimum])
  }
}
