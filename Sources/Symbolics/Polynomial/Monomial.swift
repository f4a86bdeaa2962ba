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
    result.exponents &-= other.exponents
    return any(result.exponents .< 0) ? nil : result
  }

  /// The common part.
  func common(_ other: Monomial) -> Monomial {
    var result = self
    result.exponents = pointwiseMin(exponents, other.exponents)
    return result
  }

  /// Whether products of two such monomials surely fit.
  var isModerate: Bool { all(exponents .< 8192) }

  /// The generators that occur, as the bits of a number.
  var support: UInt16 {
    var bits: UInt16 = 0
    for lane in 0..<Monomial.capacity where exponents[lane] != 0 { bits |= 1 << UInt16(lane) }
    return bits
  }

  /// The generator when the monomial is its first power.
  var loneGenerator: Int? {
    guard exponents.wrappedSum() == 1 else { return nil }
    return (0..<Monomial.capacity).first { exponents[$0] == 1 }
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
