import Calculus
import Symbolics
import Testing

struct EnclosureTests {
  private let x = Expr.symbol("x")
  private let y = Expr.symbol("y")

  /// The law of enclosures: the value at a point of the box is in them, and they are as wide as
  /// narrower boxes' ones or wider.
  @Test func valuesOfRandomExpressionsAreEnclosed() throws {
    var expressions = RandomExpressions(seed: 41)
    var random = SeededGenerator(seed: 42)
    for _ in 0..<150 {
      let f = expressions.next()
      let sides = (0..<2).map { _ in
        Interval(.random(in: -2...2, using: &random), .random(in: -2...2, using: &random))
      }
      let box = [x: sides[0], y: sides[1]]
      let natural = try f.enclosure(over: box)
      let refined = try f.enclosure(over: box, refined: true)
      #expect(natural.range.encloses(refined.range), "\(f)")
      let middle = try f.enclosure(over: box.mapValues { Interval($0.midpoint) })
      #expect(refined.range.encloses(middle.range), "\(f)")
      let value = f.function(of: x, y)
      for _ in 0..<20 {
        let here = sides.map { Double.random(in: $0.lower...$0.upper, using: &random) }
        let result = value(here[0], here[1])
        guard result.isFinite else { continue }
        // The value is rounded itself.
        let slack = 1e-12 * max(1, abs(result))
        #expect(
          refined.range.lower <= result + slack && result - slack <= refined.range.upper,
          "\(f) at \(here) in \(refined)")
      }
    }
  }

  struct RangeCase: Sendable {
    var text: String
    var sides: [ClosedRange<Double>]
    var least: Double
    var greatest: Double
  }

  @Test(arguments: [
    RangeCase(text: "x**2", sides: [-1...2], least: 0, greatest: 4),
    RangeCase(text: "x**2 - x", sides: [0...2], least: -0.25, greatest: 2),
    RangeCase(text: "x*exp(-x)", sides: [0...5], least: 0, greatest: 0.36787944117144233),
    RangeCase(text: "Max(x, 1 - x)", sides: [0...3], least: 0.5, greatest: 3),
    RangeCase(text: "Piecewise((x**2, x > 0), (-x, True))", sides: [-1...2], least: 0, greatest: 4),
    RangeCase(text: "sin(x)*cos(x)", sides: [-1...2], least: -0.5, greatest: 0.5),
    RangeCase(text: "x*y", sides: [-1...2, -3...1], least: -6, greatest: 3),
    RangeCase(
      text: "(x**2 + y - 11)**2 + (x + y**2 - 7)**2", sides: [-6...6, -6...6], least: 0,
      greatest: 2186),
  ])
  func rangesAreFound(_ test: RangeCase) throws {
    let box = zip([x, y], test.sides).map { ($0, Interval($1)) }
    let (low, high) = try Expr(test.text).range(
      over: Dictionary(uniqueKeysWithValues: box), within: 1e-4)
    let slack = 1e-4 * max(1, abs(test.greatest), abs(test.least))
    #expect(low.lower <= test.least && test.least <= low.upper + 1e-12)
    #expect(high.lower - 1e-12 <= test.greatest && test.greatest <= high.upper)
    #expect(low.width <= slack && high.width <= slack, "\(low) \(high)")
  }

  @Test(arguments: [
    ("x**2 + sin(x)", -1.0...1.0, Regularity.smooth),
    ("log(x)", -1...1, .partial), ("log(x)", 1...2, .smooth), ("log(x)", 0...2, .partial),
    ("sqrt(x)", 0...1, .continuous), ("sqrt(x)", 1...2, .smooth), ("sqrt(x)", -1...1, .partial),
    ("x**(1/3)", 0...1, .continuous), ("x**(-1/2)", 0...1, .partial),
    ("1/x", -1...1, .partial), ("x**-2", 1...2, .smooth),
    ("tan(x)", 1...2, .partial), ("sec(x)", -1...1, .smooth), ("cot(x)", -1...1, .partial),
    ("asin(x)", -1...1, .continuous), ("asin(x)", 0...2, .partial),
    ("acosh(x)", 1...2, .continuous),
    ("atanh(x)", 0...1, .partial), ("acot(x)", -1...1, .defined), ("acot(x)", 1...2, .smooth),
    ("Abs(x)", -1...1, .continuous), ("Abs(x)", 1...2, .smooth), ("sign(x)", -1...1, .defined),
    ("Max(x, 1 - x)", 0...1, .continuous), ("Max(x, 5)", 0...1, .smooth),
    ("Min(x, 5)", 0...1, .smooth),
    ("Piecewise((x, x > 0), (2, True))", -1...1, .defined),
    ("Piecewise((x, x > 0), (1/x, True))", 1...2, .smooth),
    ("Piecewise((x, x > 5))", 0...6, .partial),
  ])
  func regularity(_ text: String, _ side: ClosedRange<Double>, _ expected: Regularity) throws {
    let enclosure = try Expr(text).enclosure(over: [x: Interval(side)])
    #expect(enclosure.regularity == expected, "\(text)")
  }

  /// A condition with a side that has no value does not hold, so the next branch counts too.
  @Test func undefinedConditionsDoNotHold() throws {
    let f = Expr("Piecewise((1, sqrt(x) >= 0), (2, True))")
    #expect(try f.enclosure(over: [x: Interval(-1, 1)]).range == Interval(1, 2))
    #expect(try f.enclosure(over: [x: Interval(1, 2)]).range == Interval(1))
    let chain = Expr("Piecewise((1, x < 0), (2, x < 10), (3, True))")
    #expect(try chain.enclosure(over: [x: Interval(3, 4)]).range == Interval(2))
    #expect(try chain.enclosure(over: [x: Interval(-1, 4)]).range == Interval(1, 2))
  }

  @Test func decimalsAndConstantsAreEnclosed() throws {
    let tenth = try Expr("0.1").enclosure(over: [:]).range
    #expect(tenth.lower < tenth.upper && tenth.contains(0.1) && tenth.width < 1e-16)
    #expect(try Expr("0.25*x").enclosure(over: [x: Interval(2)]).range == Interval(0.5))
    let zero = try Expr("sin(pi)+cos(1)**2+sin(1)**2-1").enclosure(over: [:]).range
    #expect(zero.contains(0) && zero.width < 1e-14)
  }

  @Test func partsWithoutValueAndPoles() throws {
    #expect(try Expr("log(x)").enclosure(over: [x: Interval(-1, 1)]).range.upper == 0)
    #expect(try Expr("1/x").enclosure(over: [x: Interval(-1, 1)]).range == .whole)
    #expect(try Expr("1/x").range(over: [x: Interval(0, 1)]).maximum.upper == .infinity)
    #expect(try Expr("exp(-x)").enclosure(over: [x: Interval(0, .infinity)]).range.upper == 1)
  }

  @Test(arguments: [
    ("log(x)", Interval(-2, -1), "log(x) has no value anywhere for x in [-2, -1]"),
    ("1 + sqrt(x - 5)", Interval(0, 1), "sqrt(x - 5) has no value anywhere for x in [0, 1]"),
    ("x", Interval(.nan), "the interval of x is empty"),
    ("x*z", Interval(0, 1), "the symbol z has no interval"),
    ("1/(x - x)", Interval(0, 1), "division by zero"),
  ])
  func badBoxesAreRefused(_ text: String, _ side: Interval, _ message: String) throws {
    let error = #expect(throws: ExpressionError.self) {
      try Expr(text).enclosure(over: [x: side])
    }
    #expect(error?.message == message)
  }

  @Test func rangesNeedBounds() {
    let error = #expect(throws: ExpressionError.self) {
      try Expr("x").range(over: [x: Interval(0, .infinity)])
    }
    #expect(error?.message == "the interval of x, [0, inf], is not bounded")
    let wrong = #expect(throws: ExpressionError.self) {
      try Expr("x").enclosure(over: [x + 1: Interval(0, 1)])
    }
    #expect(wrong?.message == "x + 1 is not a symbol, and only symbols can range over an interval")
  }
}
