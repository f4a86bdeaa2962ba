/// Powers of up to 16 generators.
struct Monomial: Sendable, Hashable {
  static let capacity = 16

  var exponents = SIMD16<Int16>()

  static let one = Monomial()

  init() {}

  init(generator: Int, power: Int) { exponents[generator] = Int16(power) }

  subscript(generator: Int) -> Int {
    get { Int(exponents[generator]) }
    set { exponents[generator] = Int16(newValue) }
  }

  var isOne: Bool { exponents == SIMD16<Int16>() }

  static func * (left: Monomial, right: Monomial) -> Monomial {
    var result = left
    result.exponents &+= right.exponents
    return result
  }

  /// The quotient, nil when it has a negative power.
  func divided(by other: Monomial) -> Monomial? {
    var result = self
    for lane in 0..<Monomial.capacity {
      guard exponents[lane] >= other.exponents[lane] else { return nil }
      result.exponents[lane] -= other.exponents[lane]
    }
    return result
  }

  /// The common part.
  func common(_ other: Monomial) -> Monomial {
    var result = self
    for lane in 0..<Monomial.capacity {
      result.exponents[lane] = Swift.min(exponents[lane], other.exponents[lane])
    }
    return result
  }

  /// Lexical order; earlier generators weigh more.
  static func isGreater(_ left: Monomial, _ right: Monomial) -> Bool {
    for lane in 0..<capacity where left.exponents[lane] != right.exponents[lane] {
      return left.exponents[lane] > right.exponents[lane]
    }
    return false
  }
}

/// Thrown when polynomial work would take too long for the gain; the form is then left as it is.
struct PolynomialLimit: Error {}
