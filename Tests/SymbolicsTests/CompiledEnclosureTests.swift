import Calculus
import Symbolics
import Testing

/// Bounds of a compiled expression hold its values, slopes and Taylor coefficients.
@Suite struct CompiledEnclosureTests {
  static let functions = [
    "sin(x)", "exp(-x**2)", "x**3 - 2*x", "1/(x**2 + 1)", "sqrt(x + 4)", "log(x + 4)*cos(2*x)",
    "atan(x)**2", "tanh(3*x)/(2 + cos(x))", "(x + 4)**(1/3)", "erf(x)", "asin(x/5)", "sinh(x)*x",
  ]

  @Test(arguments: functions) func boundsHoldWhatTheyBound(_ text: String) throws {
    let x = Expr.symbol("x")
    let f = Expr(text)
    var enclosed = try CompiledEnclosure(f, by: [x], withGradient: true)
    var derivatives = [f]
    for _ in 0..<4 { derivatives.append(derivatives[derivatives.count - 1].derivative(by: x)) }
    let factorials = [1.0, 1, 2, 6, 24]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<40 {
      let low = Double.random(in: -3...2.5, using: &generator)
      let box = Interval(low, low + Double.random(in: 1e-3...0.5, using: &generator))
      let range = enclosed([box])
      #expect(range.regularity == .smooth)
      let coefficients = enclosed.coefficients(over: box)
      let found = try #require(coefficients)
      let slopes = enclosed.gradient([box])
      let bounds = [range.range, found.0, found.1, found.2, found.3]
      for step in 0...6 {
        let place = box.lower + (box.upper - box.lower) * Double(step) / 6
        for (order, bound) in bounds.enumerated() {
          let value = derivatives[order].value(at: [x: place]) / factorials[order]
          let slack = 1e-10 * max(1, value.magnitude)
          #expect(
            bound.lower - slack <= value && value <= bound.upper + slack,
            "\(text), order \(order) at \(place)")
          if order == 1 {
            #expect(slopes[0].lower - slack <= value && value <= slopes[0].upper + slack)
          }
        }
      }
    }
  }

  @Test func factorsHaveTheZerosOfTheirProduct() {
    let factors = Expr("3*x**2*(x - 1)/(x + 2)").zeroFactors.map(\.plain)
    #expect(Set(factors) == ["x", "x - 1"])
  }

  @Test func narrowBoxesHaveNarrowBounds() throws {
    var enclosed = try CompiledEnclosure(Expr("sin(x)*exp(x)"), by: [.symbol("x")])
    let range = enclosed([Interval(1, 1 + 1e-6)]).range
    #expect(range.upper - range.lower < 1e-4)
  }

  @Test func whatIsNotSmoothHasNoCoefficients() throws {
    var kink = try CompiledEnclosure(Expr("abs(x)"), by: [.symbol("x")])
    let bent = kink([Interval(-1, 1)])
    #expect(bent.regularity < .smooth)
    let coefficients = kink.coefficients(over: Interval(-1, 1))
    #expect(coefficients == nil)
    var pole = try CompiledEnclosure(Expr("1/x"), by: [.symbol("x")])
    let split = pole([Interval(-1, 1)])
    #expect(split.regularity == .partial)
    let nothing = pole([])
    #expect(nothing.range.isEmpty)
    #expect(throws: ExpressionError.self) { try CompiledEnclosure(Expr("x*y"), by: [.symbol("x")]) }
  }
}
