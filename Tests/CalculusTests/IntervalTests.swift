import Calculus
import Testing

struct IntervalTests {
  private static func functions<T: Scalar>(_ type: T.Type) -> [(
    String, (T) -> T, ClosedRange<Double>
  )] {
    [
      ("exp", { exp($0) }, -3...3), ("log", { log($0) }, 0.1...9), ("sqrt", { sqrt($0) }, 0...4),
      ("sin", { sin($0) }, -9...9), ("cos", { cos($0) }, -9...9), ("tan", { tan($0) }, -1.5...1.5),
      ("asin", { asin($0) }, -1...1), ("acos", { acos($0) }, -1...1),
      ("atan", { atan($0) }, -9...9),
      ("sinh", { sinh($0) }, -3...3), ("cosh", { cosh($0) }, -3...3),
      ("tanh", { tanh($0) }, -3...3),
      ("asinh", { asinh($0) }, -3...3), ("acosh", { acosh($0) }, 1...9),
      ("erf", { erf($0) }, -3...3),
      ("atanh", { atanh($0) }, -0.9...0.9), ("even", { $0.pow(4) }, -2...2),
      ("odd", { $0.pow(-3) }, 0.5...2), ("power", { $0.pow(T(1.5)) }, 0.5...2),
      ("mixed", { ($0 * $0 - 2) / (1 + $0 * $0) - $0 }, -3...3), ("abs", { T.abs($0) }, -2...2),
    ]
  }

  /// The law of intervals: a result of a member is a member of the result.
  @Test func resultsOfMembersAreMembers() {
    var random = SeededGenerator(seed: 11)
    let plain = Self.functions(Double.self)
    let enclosed = Self.functions(Interval.self)
    for (index, (name, f, range)) in plain.enumerated() {
      for _ in 0..<200 {
        let a = Double.random(in: range, using: &random)
        let b = Double.random(in: range, using: &random)
        let x = Double.random(in: min(a, b)...max(a, b), using: &random)
        let result = enclosed[index].1(Interval(a, b))
        #expect(result.contains(f(x)), "\(name) at \(x) in \(a)...\(b)")
        let point = enclosed[index].1(Interval(x))
        #expect(point.contains(f(x)) && point.width <= 1e-12 * max(1, abs(f(x))), "\(name)")
      }
    }
  }

  @Test func extremaInsideAreSeen() {
    #expect(sin(Interval(1, 2)).upper == 1)
    #expect(cos(Interval(3, 4)).lower == -1)
    #expect(sin(Interval(0, 100)) == Interval(-1, 1))
    #expect(Interval(-2, 3).pow(2).lower == 0)
    #expect(tan(Interval(1, 2)) == .whole)
  }

  @Test func divisionByZeroAndEmptyDomains() {
    #expect(Interval(1) / Interval(-1, 1) == .whole)
    #expect(log(Interval(-2, -1)).lower.isNaN)
    #expect(sqrt(Interval(-1, 4)).contains(2))
    #expect(Interval(0.0) * .whole == Interval(0.0))
  }

  /// One third is not a double: the enclosure is as narrow as two neighbours allow.
  @Test func roundingIsOutward() {
    let third = Interval(1) / Interval(3)
    #expect(third.lower < third.upper)
    #expect(third.width < 1e-15)
    #expect((third * Interval(3)).contains(1))
  }
}
