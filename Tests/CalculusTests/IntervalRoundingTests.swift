import Calculus
import Testing

struct IntervalRoundingTests {
  /// The error of an operation on doubles, exact by a fused multiply-add.
  struct Operation: Sendable {
    var name: String
    var enclosed: @Sendable (Interval, Interval) -> Interval
    /// The rounded result and a number with the sign of what rounding left off.
    var exact: @Sendable (Double, Double) -> (Double, Double)
  }

  static let operations: [Operation] = [
    Operation(name: "sum", enclosed: { $0 + $1 }) { a, b in
      let sum = a + b
      let part = sum - a
      return (sum, (a - (sum - part)) + (b - part))
    },
    Operation(name: "difference", enclosed: { $0 - $1 }) { a, b in
      let sum = a - b
      let part = sum - a
      return (sum, (a - (sum - part)) + (-b - part))
    },
    Operation(name: "product", enclosed: { $0 * $1 }) { a, b in
      (a * b, (-(a * b)).addingProduct(a, b))
    },
    Operation(name: "quotient", enclosed: { $0 / $1 }) { a, b in
      let rest = a.addingProduct(-(a / b), b)
      return (a / b, b > 0 ? rest : -rest)
    },
    Operation(name: "root", enclosed: { a, _ in .sqrt(.abs(a)) }) { a, _ in
      let root = a.magnitude.squareRoot()
      return (root, a.magnitude.addingProduct(-root, root))
    },
  ]

  /// Bounds are the doubles next to the exact result, and the result itself where it is a double.
  @Test(arguments: operations.indices)
  func boundsAreTheNextDoubles(_ index: Int) {
    let operation = Self.operations[index]
    var random = SeededGenerator(seed: 5)
    func number() -> Double {
      let scale = 2.0.pow(Int.random(in: -60...60, using: &random))
      return Double.random(in: -1...1, using: &random) * scale
    }
    for _ in 0..<5000 {
      let (a, b) = (number(), number())
      let (rounded, error) = operation.exact(a, b)
      let expected =
        error == 0
        ? Interval(rounded)
        : error > 0 ? Interval(rounded, rounded.nextUp) : Interval(rounded.nextDown, rounded)
      #expect(
        operation.enclosed(Interval(a), Interval(b)) == expected, "\(operation.name) of \(a), \(b)")
    }
  }

  @Test func underflowAndOverflowStayEnclosed() {
    let small = Interval(1e-200) * Interval(1e-200)
    #expect(small.lower == 0 && small.upper > 0)
    let negative = Interval(-1e-200) * Interval(1e-200)
    #expect(negative.lower < 0 && negative.upper == 0)
    let large = Interval(1e200) * Interval(1e200)
    #expect(large == Interval(.greatestFiniteMagnitude, .infinity))
    let sum = Interval(.greatestFiniteMagnitude) + Interval(.greatestFiniteMagnitude)
    #expect(sum == Interval(.greatestFiniteMagnitude, .infinity))
    let vanishing = Interval.exp(Interval(-800))
    #expect(vanishing.lower == 0 && vanishing.upper > 0)
    let power = Interval(1e-200).pow(2)
    #expect(power.lower == 0 && power.upper > 0)
    #expect((Interval(5e-324) / Interval(3)).upper > 0)
  }

  @Test func exactResultsStayPoints() {
    #expect(Interval(3) * Interval(5) + Interval(2) == Interval(17))
    #expect(Interval(1) / Interval(8) == Interval(0.125))
    #expect(Interval.sqrt(Interval(9)) == Interval(3))
    #expect(Interval(3).pow(5) == Interval(243))
    #expect(Interval.exp(.zero) == Interval(1))
    #expect(Interval.log(Interval(1)) == .zero)
    #expect(Interval.sin(.zero) == .zero)
    #expect(Interval.acos(Interval(1)) == .zero)
  }

  /// One third is not a double: the enclosure is as narrow as two neighbours allow.
  @Test func roundingIsOutward() {
    let third = Interval(1) / Interval(3)
    #expect(third.lower.nextUp == third.upper)
    #expect((third * Interval(3)).contains(1))
    #expect(Interval.pi.lower.nextUp == Interval.pi.upper)
    #expect(Interval.sin(.pi).contains(0))
  }

  @Test func setsOfNumbers() {
    let a = Interval(1, 3)
    #expect(a.intersection(Interval(2, 5)) == Interval(2, 3))
    #expect(a.intersection(Interval(4, 5)).isEmpty)
    #expect(a.union(Interval(4, 5)) == Interval(1, 5))
    #expect(a.union(.empty) == a)
    #expect(a.encloses(Interval(1, 2)) && !a.enclosesInInterior(Interval(1, 2)))
    #expect(a.encloses(.empty) && !a.encloses(.whole))
    #expect(a.midpoint == 2 && a.radius == 1 && a.width == 2)
    #expect(Interval(-3, 1).magnitude == 3 && Interval(-3, 1).mignitude == 0)
    #expect(Interval(-3, -1).mignitude == 1)
    #expect(Interval.whole.midpoint == 0 && Interval(1, .infinity).midpoint == 1)
    #expect(Interval(1e308, 1.7e308).midpoint.isFinite)
    #expect(Interval(2, 1) == a.parts(cutAt: 2).0)
    #expect(Interval(.nan, 1).isEmpty)
    #expect("\(a)" == "[1, 3]" && "\(Interval.empty)" == "empty")
  }
}
