/// Polynomials in one unknown over the field of 2⁶¹ - 1 elements, coefficients ascending, the last
/// one not zero.
enum PrimeField {
  static let prime: UInt64 = (1 << 61) - 1

  static func times(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    let sum = (low & prime) + (low >> 61 | high << 3)
    return sum >= prime ? sum - prime : sum
  }

  static func plus(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let sum = a + b
    return sum >= prime ? sum - prime : sum
  }

  static func minus(_ a: UInt64, _ b: UInt64) -> UInt64 { a >= b ? a - b : a + prime - b }

  static func inverse(_ a: UInt64) -> UInt64 {
    var (result, square, rest) = (UInt64(1), a, prime - 2)
    while rest > 0 {
      if rest & 1 == 1 { result = times(result, square) }
      square = times(square, square)
      rest >>= 1
    }
    return result
  }

  static func trimmed(_ polynomial: [UInt64]) -> [UInt64] {
    var result = polynomial
    while result.last == 0 { result.removeLast() }
    return result
  }

  static func monic(_ polynomial: [UInt64]) -> [UInt64] {
    guard let last = polynomial.last, last != 1 else { return polynomial }
    let scale = inverse(last)
    return polynomial.map { times($0, scale) }
  }

  static func product(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    var result = [UInt64](repeating: 0, count: a.count + b.count - 1)
    for (i, x) in a.enumerated() where x != 0 {
      for (j, y) in b.enumerated() { result[i + j] = plus(result[i + j], times(x, y)) }
    }
    return result
  }

  static func minus(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var result = a + [UInt64](repeating: 0, count: Swift.max(0, b.count - a.count))
    for (index, value) in b.enumerated() { result[index] = minus(result[index], value) }
    return trimmed(result)
  }

  /// Quotient and remainder by a monic divisor.
  static func divided(_ a: [UInt64], _ b: [UInt64]) -> (quotient: [UInt64], rest: [UInt64]) {
    guard a.count >= b.count else { return ([], a) }
    var rest = a
    var quotient = [UInt64](repeating: 0, count: a.count - b.count + 1)
    for shift in stride(from: a.count - b.count, through: 0, by: -1) {
      let factor = rest[shift + b.count - 1]
      quotient[shift] = factor
      guard factor != 0 else { continue }
      for (index, value) in b.enumerated() {
        rest[shift + index] = minus(rest[shift + index], times(factor, value))
      }
    }
    return (quotient, trimmed(rest))
  }

  static func greatestCommonDivisor(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var (x, y) = (monic(a), monic(b))
    while !y.isEmpty { (x, y) = (y, monic(divided(x, y).rest)) }
    return x
  }

  /// A power modulo a monic polynomial.
  static func power(_ base: [UInt64], _ exponent: UInt64, _ modulus: [UInt64]) -> [UInt64] {
    var (result, square, rest) = ([UInt64(1)], divided(base, modulus).rest, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = divided(product(result, square), modulus).rest }
      rest >>= 1
      if rest > 0 { square = divided(product(square, square), modulus).rest }
    }
    return result
  }
}
