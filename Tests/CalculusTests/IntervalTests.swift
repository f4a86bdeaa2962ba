import Calculus
import Testing

struct IntervalTests {
  struct Case: Sendable {
    var name: String
    var plain: @Sendable (Double) -> Double
    var enclosed: @Sendable (Interval) -> Interval
    var range: ClosedRange<Double>

    init(
      _ name: String, _ range: ClosedRange<Double>, _ plain: @escaping @Sendable (Double) -> Double,
      _ enclosed: @escaping @Sendable (Interval) -> Interval
    ) {
      (self.name, self.range, self.plain, self.enclosed) = (name, range, plain, enclosed)
    }
  }

  static let cases: [Case] = [
    Case("exp", -3...3, { exp($0) }, { .exp($0) }),
    Case("log", 0.1...9, { log($0) }, { .log($0) }),
    Case("sqrt", 0...4, { sqrt($0) }, { .sqrt($0) }),
    Case("sin", -9...9, { sin($0) }, { .sin($0) }),
    Case("cos", -9...9, { cos($0) }, { .cos($0) }),
    Case("tan", -9...9, { tan($0) }, { .tan($0) }),
    Case("cot", -9...9, { 1 / tan($0) }, { .cot($0) }),
    Case("sec", -9...9, { 1 / cos($0) }, { .sec($0) }),
    Case("csc", -9...9, { 1 / sin($0) }, { .csc($0) }),
    Case("asin", -1...1, { asin($0) }, { .asin($0) }),
    Case("acos", -1...1, { acos($0) }, { .acos($0) }),
    Case("atan", -9...9, { atan($0) }, { .atan($0) }),
    Case("acot", -9...9, { $0 == 0 ? .pi / 2 : atan(1 / $0) }, { .acot($0) }),
    Case("sinh", -3...3, { sinh($0) }, { .sinh($0) }),
    Case("cosh", -3...3, { cosh($0) }, { .cosh($0) }),
    Case("tanh", -3...3, { tanh($0) }, { .tanh($0) }),
    Case("coth", -3...3, { 1 / tanh($0) }, { .coth($0) }),
    Case("sech", -3...3, { 1 / cosh($0) }, { .sech($0) }),
    Case("csch", -3...3, { 1 / sinh($0) }, { .csch($0) }),
    Case("asinh", -3...3, { asinh($0) }, { .asinh($0) }),
    Case("acosh", 1...9, { acosh($0) }, { .acosh($0) }),
    Case("atanh", -0.99...0.99, { atanh($0) }, { .atanh($0) }),
    Case("erf", -3...3, { erf($0) }, { .erf($0) }),
    Case("abs", -2...2, { abs($0) }, { .abs($0) }),
    Case("sign", -2...2, { .sign($0) }, { .sign($0) }),
    Case("square", -2...2, { $0 * $0 }, { $0.squared }),
    Case("fourth power", -2...2, { $0.pow(4) }, { $0.pow(4) }),
    Case("reciprocal cube", -2...2, { $0.pow(-3) }, { $0.pow(-3) }),
    Case("power 1.5", 0...2, { $0.pow(1.5) }, { $0.pow(1.5) }),
    Case("power -0.3", 0...2, { $0.pow(-0.3) }, { $0.pow(-0.3) }),
    Case("power of 2", -2...2, { 2.0.pow($0) }, { Interval(2).pow($0) }),
    Case("max", -2...2, { max($0, 1 - $0) }, { .maximum($0, 1 - $0) }),
    Case("min", -2...2, { min($0, 1 - $0) }, { .minimum($0, 1 - $0) }),
    Case(
      "rational", -3...3, { ($0 * $0 - 2) / (1 + $0 * $0) - $0 },
      { ($0 * $0 - 2) / (1 + $0 * $0) - $0 }),
  ]

  /// The law of intervals, 3000 times for each function: a value of a member is a member of the
  /// value.
  @Test(arguments: cases.indices)
  func valuesOfMembersAreMembers(_ index: Int) {
    let test = Self.cases[index]
    var random = SeededGenerator(seed: UInt64(index))
    for _ in 0..<3000 {
      let ends = Interval(
        Double.random(in: test.range, using: &random), .random(in: test.range, using: &random))
      let x = Double.random(in: ends.lower...ends.upper, using: &random)
      let value = test.plain(x)
      if !value.isFinite { continue }
      #expect(test.enclosed(ends).contains(value), "\(test.name) at \(x) in \(ends)")
    }
  }

  /// A part of an interval has a part of its values.
  @Test(arguments: cases.indices)
  func valuesOfPartsAreParts(_ index: Int) {
    let test = Self.cases[index]
    var random = SeededGenerator(seed: 1000 + UInt64(index))
    for _ in 0..<300 {
      let marks = (0..<4).map { _ in Double.random(in: test.range, using: &random) }.sorted()
      let part = test.enclosed(Interval(marks[1], marks[2]))
      let whole = test.enclosed(Interval(marks[0], marks[3]))
      #expect(whole.encloses(part), "\(test.name) on \(marks)")
    }
  }

  /// Monotone functions and those with extremes are as narrow as their values, up to rounding.
  @Test(arguments: cases.indices)
  func enclosuresAreTight(_ index: Int) {
    let test = Self.cases[index]
    if ["rational", "max", "min", "sign"].contains(test.name) { return }
    var random = SeededGenerator(seed: 2000 + UInt64(index))
    for _ in 0..<20 {
      let ends = Interval(
        Double.random(in: test.range, using: &random), .random(in: test.range, using: &random))
      let enclosure = test.enclosed(ends)
      guard enclosure.isBounded else { continue }
      let samples = (0...400).map { test.plain(ends.lower + Double($0) / 400 * ends.width) }
      let seen = samples.dropFirst().reduce(Interval(samples[0])) { $0.union(Interval($1)) }
      // Between samples an extreme rises by at most the steepest step.
      let step = zip(samples, samples.dropFirst()).map { abs($0 - $1) }.max() ?? 0
      #expect(enclosure.width <= seen.width + 2 * step + 1e-12, "\(test.name) on \(ends)")
    }
  }

  /// The exact value, to twice the digits of a double, lies between the bounds, which are near.
  @Test func boundsHoldTheExactValues() throws {
    var functions = Dictionary(uniqueKeysWithValues: Self.cases.map { ($0.name, $0.enclosed) })
    functions["expm1"] = { .expMinusOne($0) }
    functions["log1p"] = { .log(onePlus: $0) }
    functions["cbrt"] = { .root($0, 3) }
    functions["power2.5"] = { .pow($0, 2.5) }
    functions["power-0.3"] = { .pow($0, -0.3) }
    for row in IntervalTable.rows {
      let f = try #require(functions[row.function], "\(row.function)")
      let bounds = f(Interval(row.x))
      let isAbove = bounds.lower < row.high || (bounds.lower == row.high && row.low >= 0)
      let isBelow = bounds.upper > row.high || (bounds.upper == row.high && row.low <= 0)
      #expect(isAbove && isBelow, "\(row.function)(\(row.x)) in \(bounds)")
      #expect(bounds.width <= 24 * row.high.ulp, "\(row.function)(\(row.x)): \(bounds)")
    }
  }

  @Test func extremaInsideAreSeen() {
    #expect(Interval.sin(Interval(1, 2)).upper == 1)
    #expect(Interval.cos(Interval(3, 4)).lower == -1)
    #expect(Interval.sin(Interval(0, 100)) == Interval(-1, 1))
    #expect(Interval(-1, 2).pow(2) == Interval(0, 4))
    #expect(Interval(-1, 2).squared == Interval(0, 4))
    #expect(Interval.abs(Interval(-3, 2)) == Interval(0, 3))
    #expect(Interval.tan(Interval(1, 2)) == .whole)
    #expect(Interval.tan(Interval(0, 1.5707963267948966)).upper.isFinite)
    #expect(Interval.tan(Interval(0, 1.5707963267948968)) == .whole)
    #expect(Interval.sin(Interval(1.5707963267948966, 1.5707963267948968)).upper == 1)
    #expect(Interval.cosh(Interval(-1, 2)).lower == 1)
  }

  @Test func polesAndJumps() {
    #expect(Interval(1) / Interval(-1, 1) == .whole)
    #expect(Interval(1) / Interval(0, 2) == Interval(0.5, .infinity))
    #expect(Interval(-3, -1) / Interval(0, 2) == Interval(-.infinity, -0.5))
    #expect(Interval(1) / Interval(-2, 0) == Interval(-.infinity, -0.5))
    #expect(Interval(-1, 1) / Interval(0, 2) == .whole)
    #expect((Interval(1) / Interval(0.0)).isEmpty)
    #expect(Interval(0.0) / Interval(-1, 1) == Interval(0.0))
    #expect(Interval.cot(Interval(0, 1)).upper == .infinity)
    #expect(Interval.cot(Interval(-1, 1)) == .whole)
    #expect(Interval.cot(Interval(-1e-200, 1e-200)) == .whole)
    #expect(Interval.csc(Interval(0, 1)).lower > 1.18)
    #expect(Interval.coth(Interval(0, 1)).lower > 1.3)
    #expect(Interval.acot(Interval(-1, 1)).contains(.pi / 2))
    #expect(Interval.acot(Interval(0, 1)).lower > 0.78)
    #expect(Interval.sign(Interval(-1, 2)) == Interval(-1, 1))
  }

  @Test func partsOutsideTheDomainAreLeftOut() {
    #expect(Interval.log(Interval(-1, 1)) == Interval(-.infinity, 0))
    #expect(Interval.sqrt(Interval(-1, 4)) == Interval(0, 2))
    #expect(Interval.asin(Interval(0, 3)).contains(.pi / 2))
    #expect(Interval.atanh(Interval(0, 2)) == Interval(0, .infinity))
    for nothing in [
      Interval.log(Interval(-2, -1)), .log(Interval(0.0)), .sqrt(Interval(-2, -1)),
      .asin(Interval(2, 3)), .acosh(Interval(0, 0.5)), .atanh(Interval(1, 2)),
      .pow(Interval(-2, -1), Interval(0.5)), .cot(Interval(0.0)), .root(Interval(-2, -1), 2),
    ] {
      #expect(nothing.isEmpty)
      #expect(nothing == .empty)
    }
  }

  @Test(arguments: cases.indices)
  func emptyStaysEmpty(_ index: Int) {
    #expect(Self.cases[index].enclosed(.empty).isEmpty, "\(Self.cases[index].name)")
  }

  @Test func unboundedIntervals() {
    let half = Interval(0, .infinity)
    #expect(half + Interval(1) == Interval(1, .infinity))
    #expect(half - half == .whole)
    #expect(Interval(0.0) * .whole == Interval(0.0))
    #expect(half * Interval(-1, 2) == .whole)
    #expect(Interval(1) / Interval(1, .infinity) == Interval(0, 1))
    #expect(Interval.exp(.whole) == half)
    #expect(Interval.sin(.whole) == Interval(-1, 1))
    #expect(Interval.tanh(.whole) == Interval(-1, 1))
    #expect(Interval.exp(Interval(1000)).lower > 1e308)
    #expect(Interval.exp(Interval(1000)).upper == .infinity)
    #expect(Interval.pow(half, Interval(-1, 1)) == half)
    #expect(Interval.whole.pow(2) == half)
  }
}
