import Calculus
import Symbolics
import Testing

struct TaylorErrorTests {
  struct Case: Sendable {
    var text: String
    var point: [Expr]
    var box: [ClosedRange<Double>]
    var orders: [Int]
  }

  private static let variables = Expr.symbols("x y")

  static let cases: [Case] = [
    Case(text: "sin(x)+0.1*x**2", point: [1], box: [-0.5...2.5], orders: Array(0...8)),
    Case(text: "sin(x)+cos(x)", point: [0], box: [-2...2], orders: Array(0...8)),
    Case(text: "x**4", point: [1], box: [-1...2], orders: Array(0...8)),
    Case(text: "exp(x)", point: [0], box: [-2...3], orders: Array(0...8)),
    Case(text: "log(x)", point: [1], box: [0.25...3], orders: Array(0...8)),
    Case(text: "sqrt(x)", point: [1], box: [0...3], orders: Array(0...8)),
    Case(text: "Abs(x - 2)", point: [1], box: [0...3], orders: [0, 1, 2]),
    Case(text: "exp(-x**2)", point: [0], box: [1...1.5], orders: [1, 4]),
    Case(text: "x**2+2*x*y+y**3", point: [1, 2], box: [0...2, 1...3], orders: [0, 1, 2, 3, 4]),
    Case(text: "x**2+x*y+y**2", point: [1, 1], box: [0...2, 0...2], orders: [0, 1, 2]),
    Case(text: "sin(x*y)", point: [1, 1], box: [0...2, 0...2], orders: [0, 1, 2, 3]),
    Case(text: "exp(x)*log(y)", point: [0, 1], box: [-1...1, 0.5...2], orders: [1, 2]),
  ]

  /// The largest error at sampled points, corners included.
  private func sampled(_ gap: Expr, _ box: [ClosedRange<Double>], count: Int) -> Double {
    let variables = Array(Self.variables.prefix(box.count))
    let side = box.count == 1 ? count : Int(Double(count).squareRoot())
    let grids = box.map { range in
      (0..<side).map { index in
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / Double(side - 1)
      }
    }
    let columns =
      box.count == 1
      ? grids
      : [
        grids[0].flatMap { Array(repeating: $0, count: side) }, grids[0].flatMap { _ in grids[1] },
      ]
    return gap.values(of: variables, over: columns).map(abs).max() ?? 0
  }

  /// The bound holds at 2500 points or more, and is within 6 % of an error found there.
  @Test(arguments: cases.indices)
  func boundsHoldAndAreTight(_ index: Int) throws {
    let test = Self.cases[index]
    let variables = Array(Self.variables.prefix(test.box.count))
    let f = Expr(test.text)
    for order in test.orders {
      let bound = try f.taylorErrorBound(
        by: variables, about: test.point, order: order, over: test.box)
      let polynomial = f.taylorPolynomial(by: variables, about: test.point, order: order)
      let largest = sampled(f - polynomial, test.box, count: 2601)
      let name = "\(test.text) of order \(order): \(bound.bound) for \(largest)"
      #expect(largest <= bound.bound + 1e-13, "\(name)")
      #expect(bound.bound <= 1.06 * largest + 1e-13, "\(name)")
      #expect(bound.attained <= bound.bound && bound.isBounded && bound.limitation == nil)
    }
  }

  /// The book's function at 10⁵ points, with the errors its text states.
  @Test(arguments: [(1, 0.8285), (2, 0.4362)])
  func theBooksBounds(_ order: Int, _ stated: Double) throws {
    let f = Expr("sin(x)+0.1*x**2")
    let x = Self.variables[0]
    let bound = try f.taylorErrorBound(by: x, about: 1, order: order, over: -0.5...2.5)
    let gap = f - f.taylorPolynomial(by: x, about: 1, order: order)
    #expect(sampled(gap, [-0.5...2.5], count: 100_000) <= bound.bound)
    #expect(bound.attained <= stated + 1e-4 && stated - 1e-4 <= bound.bound)
  }

  /// Errors far below rounding are bounded in proportion.
  @Test func tinyErrorsAreBounded() throws {
    let bound = try Expr("sin(x)").taylorErrorBound(
      by: Self.variables[0], about: 0, order: 8, over: -0.01...0.01)
    let next = 1e-18 / 362880
    #expect(bound.bound >= next * 0.99 && bound.bound <= next * 1.06)
  }

  @Test func polynomialsHaveNoError() throws {
    let bound = try Expr("x**3 - x").taylorErrorBound(
      by: Self.variables[0], about: 2, order: 3, over: -5...5)
    #expect(bound.bound == 0)
  }

  @Test func singularitiesHaveNoBoundAndSayWhy() throws {
    let x = Self.variables[0]
    let logarithm = try Expr("log(x)").taylorErrorBound(by: x, about: 1, order: 2, over: 0...2)
    #expect(!logarithm.isBounded)
    #expect(logarithm.limitation == "log(x) is not defined or has a singularity in the box")
    let pole = try Expr("1/(x - 3)").taylorErrorBound(by: x, about: 1, order: 2, over: 0...4)
    #expect(pole.bound == .infinity && pole.limitation != nil)
  }

  @Test func badQuestionsAreRefused() {
    let x = Self.variables[0]
    for (text, point, order, range) in [
      ("log(x)", "0", 1, 0.5...1.0), ("log(x)", "-1", 1, 0.5...1), ("x", "0", -1, 0...1),
      ("Abs(x)", "0", 1, -1...1), ("x*z", "0", 1, 0...1), ("x", "0", 1, 0 ... .infinity),
      ("x", "a", 1, 0...1),
    ] {
      #expect(throws: ExpressionError.self, "\(text) about \(point)") {
        try Expr(text).taylorErrorBound(by: x, about: Expr(point), order: order, over: range)
      }
    }
  }
}
