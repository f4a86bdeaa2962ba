import Calculus
import Symbolics
import Testing

/// Functions and how many critical points of each kind they have in a box.
///
/// The counts come from numpy 2.4: Newton's method on the exact derivatives from every point of a
/// grid of 121 × 121 points or more (20,000 random starts in three variables), results closer than
/// 1e-6 taken as one, kinds by `numpy.linalg.eigvalsh`.
struct CriticalPointTests {
  struct Case: Sendable {
    var name: String
    var text: String
    var box: [ClosedRange<Double>]
    var minima: Int
    var maxima: Int
    var saddles: Int
  }

  static let cases: [Case] = [
    Case(
      name: "Himmelblau", text: "(x**2+y-11)**2+(x+y**2-7)**2", box: [-6...6, -6...6], minima: 4,
      maxima: 1, saddles: 4),
    Case(
      name: "six-hump camel", text: "(4-2.1*x**2+x**4/3)*x**2+x*y+(-4+4*y**2)*y**2",
      box: [-3...3, -2...2], minima: 6, maxima: 2, saddles: 7),
    Case(
      name: "Rosenbrock", text: "(1-x)**2+100*(y-x**2)**2", box: [-3...3, -3...3], minima: 1,
      maxima: 0, saddles: 0),
    Case(
      name: "Branin",
      text: "(y-5.1/(4*pi**2)*x**2+5/pi*x-6)**2+10*(1-1/(8*pi))*cos(x)+10",
      box: [-5...10, 0...15], minima: 3, maxima: 0, saddles: 2),
    Case(
      name: "McCormick", text: "sin(x+y)+(x-y)**2-1.5*x+2.5*y+1", box: [-1.5...4, -3...4],
      minima: 2, maxima: 0, saddles: 1),
    Case(
      name: "Styblinski-Tang", text: "(x**4-16*x**2+5*x)/2+(y**4-16*y**2+5*y)/2",
      box: [-5...5, -5...5], minima: 4, maxima: 1, saddles: 4),
    Case(
      name: "three-hump camel", text: "2*x**2-1.05*x**4+x**6/6+x*y+y**2", box: [-5...5, -5...5],
      minima: 3, maxima: 0, saddles: 2),
    Case(
      name: "Booth", text: "(x+2*y-7)**2+(2*x+y-5)**2", box: [-10...10, -10...10], minima: 1,
      maxima: 0, saddles: 0),
    Case(
      name: "Matyas", text: "0.26*(x**2+y**2)-0.48*x*y", box: [-10...10, -10...10], minima: 1,
      maxima: 0, saddles: 0),
    Case(
      name: "Beale", text: "(1.5-x+x*y)**2+(2.25-x+x*y**2)**2+(2.625-x+x*y**3)**2",
      box: [-4.5...4.5, -4.5...4.5], minima: 1, maxima: 0, saddles: 2),
    Case(
      name: "sines", text: "sin(x)*sin(y)", box: [-4...4, -4...4], minima: 2, maxima: 2,
      saddles: 9),
    Case(
      name: "Rastrigin", text: "20+x**2+y**2-10*cos(2*pi*x)-10*cos(2*pi*y)",
      box: [-2.2...2.2, -2.2...2.2], minima: 25, maxima: 16, saddles: 40),
    Case(
      name: "two hills", text: "exp(-x**2-y**2)+2*exp(-(x-2)**2-(y-1)**2)", box: [-2...4, -2...3],
      minima: 0, maxima: 2, saddles: 1),
    Case(
      name: "many waves", text: "sin(1/x)", box: [0.01...1], minima: 16, maxima: 16, saddles: 0),
    Case(name: "x ln x", text: "x*log(x)", box: [0...2], minima: 1, maxima: 0, saddles: 0),
    Case(name: "none", text: "exp(x+y)", box: [-2...2, -2...2], minima: 0, maxima: 0, saddles: 0),
    Case(name: "pole", text: "1/x", box: [-1...1], minima: 0, maxima: 0, saddles: 0),
    Case(
      name: "three variables", text: "x**3-3*x+y**3-3*y+z**3-3*z+x*y*z/2",
      box: [-2...2, -2...2, -2...2], minima: 1, maxima: 1, saddles: 6),
  ]

  private static let variables = Expr.symbols("x y z")

  @Test(arguments: cases.indices)
  func allAreFoundAndProved(_ index: Int) throws {
    let test = Self.cases[index]
    let variables = Array(Self.variables.prefix(test.box.count))
    let f = Expr(test.text)
    let found = try f.criticalPoints(by: variables, in: test.box)
    #expect(found.isComplete, "\(test.name): \(found)")
    let counts = [CriticalPointKind.minimum, .maximum, .saddle].map { found.points($0).count }
    #expect(counts == [test.minima, test.maxima, test.saddles], "\(test.name): \(found)")
    let gradient = Expr.function(of: f.gradient(by: variables), by: variables)
    for point in found.points {
      #expect(zip(point.box, point.location).allSatisfy { $0.contains($1) })
      let slope = gradient(point.location).map(abs).max() ?? 0
      let steepness = point.eigenvalues.map(\.magnitude).max() ?? 0
      #expect(slope <= 1e-12 * steepness, "\(test.name) at \(point.location): \(slope)")
      #expect(point.box.allSatisfy { $0.width <= 1e-12 })
    }
  }

  /// What is not isolated, has kinks or no value is not resolved, never left out.
  @Test(arguments: [
    ("(sqrt(x+3)-sqrt(3))**2*y**2", CriticalPoints.Reason.effort),
    ("(sqrt(x+3)-sqrt(y+3))**2", .effort), ("3", .notIsolated),
    ("Abs(x)+x**2+y**2", .notDifferentiable), ("sqrt(x**2+y**2)", .undefined),
  ])
  func restIsReported(_ text: String, _ reason: CriticalPoints.Reason) throws {
    let variables = Array(Self.variables.prefix(2))
    let found = try Expr(text).criticalPoints(by: variables, in: [-2...2, -1...3], effort: 1500)
    #expect(found.unresolved.map(\.reason).contains(reason), "\(text): \(found)")
    #expect(!found.isComplete)
    let holdsZero = found.unresolved.contains { $0.box.allSatisfy { $0.contains(0) } }
    #expect(holdsZero, "\(text): \(found.unresolved)")
  }

  @Test func pointsOnTheBoundaryAreFound() throws {
    let x = Self.variables[0]
    let edge = try Expr("x**2").criticalPoints(by: [x], in: [0...2])
    #expect(edge.points.map(\.isOnBoundary) == [true] && edge.isComplete)
    let inside = try Expr("x**2").criticalPoints(by: [x], in: [-1...2])
    #expect(inside.points.map(\.isOnBoundary) == [false])
    let corner = try Expr("(x-1)**2+(y-1)**2")
      .criticalPoints(by: Array(Self.variables.prefix(2)), in: [1...2, -1...1])
    #expect(corner.points.map(\.location) == [[1, 1]] && corner.points[0].isOnBoundary)
    let beyond = try Expr("(x+1/1000000)**2").criticalPoints(by: [x], in: [0...2])
    #expect(beyond.points.isEmpty && beyond.isComplete)
  }

  @Test func descriptionsSayWhatIsProved() throws {
    let variables = Array(Self.variables.prefix(2))
    let proved = try Expr(Self.cases[0].text).criticalPoints(by: variables, in: [-6...6, -6...6])
    #expect("\(proved)" == "9 critical points, proved: 4 minima, 1 maximum, 4 saddles")
    let open = try Expr("x**4+y**4").criticalPoints(by: variables, in: [-1...2, -1...2])
    #expect("\(open)" == "1 critical point, proved: 1 degenerate (minimum)")
    let outside = try Expr("exp(x**4)+y**4").criticalPoints(by: variables, in: [-1...2, -1...2])
    #expect("\(outside)" == "1 critical point, not proved to be all: 1 degenerate")
    let curves = try Expr("(x*y-1)**2").criticalPoints(by: variables, in: [-2...2, -2...3])
    #expect(
      "\(curves)" == "1 critical point, proved: 1 saddle; critical wherever x*y - 1 = 0")
  }

  @Test(arguments: [
    ("x+y", [0.0...1.0], "the symbol y has no interval"),
    ("log(x)", [-2.0...(-1.0)], "log(x) has no value anywhere for x in [-2, -1]"),
    ("x", [1.0...1.0], "the range of x, [1, 1], has no finite width"),
    ("x", [0.0 ... .infinity], "the range of x, [0, inf], has no finite width"),
    ("x", [0.0...1.0, 0.0...1.0], "the box has 2 ranges for 1 variables"),
    ("x +", [0.0...1.0], "the expression ends where a value is expected"),
  ])
  func badQuestionsAreRefused(
    _ text: String, _ box: [ClosedRange<Double>], _ message: String
  ) {
    let error = #expect(throws: ExpressionError.self) {
      try Expr(text).criticalPoints(by: [Self.variables[0]], in: box)
    }
    #expect(error?.message == message)
  }
}
