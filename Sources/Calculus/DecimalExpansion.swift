/// The exact decimal expansion of a finite double: every double is an integer times a power of two,
/// so it has finitely many decimal digits.
struct DecimalExpansion {
  /// The digits 0...9, most significant first, without leading zeros; empty for zero.
  private(set) var digits: [UInt8]
  /// The power of ten of the first digit: the value is `d.ddd × 10^exponent`.
  private(set) var exponent: Int

  /// Expands the magnitude of a finite number.
  init(magnitudeOf x: Double) {
    let magnitude = x.magnitude
    guard magnitude > 0, magnitude.isFinite else {
      (digits, exponent) = ([], 0)
      return
    }
    var mantissa = magnitude.significandBitPattern
    var power = Int(magnitude.exponentBitPattern) - 1075
    if magnitude.isNormal { mantissa |= 1 << 52 } else { power += 1 }
    let spare = min(mantissa.trailingZeroBitCount, max(0, -power))
    mantissa >>= UInt64(spare)
    power += spare
    var limbs = DecimalLimbs(mantissa)
    // m / 2^k is m * 5^k / 10^k.
    limbs.multiply(by: power < 0 ? 5 : 2, times: power.magnitude)
    digits = limbs.digits
    exponent = digits.count - 1 + min(power, 0)
  }

  /// Takes digits that are already decimal.
  init(digits: [UInt8], exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// Keeps the digits down to the place `10^place`, rounding exact ties to an even last digit.
  func rounded(toPlace place: Int) -> DecimalExpansion {
    let kept = exponent - place + 1
    guard kept < digits.count else { return self }
    guard kept >= 0 else { return DecimalExpansion(digits: [], exponent: 0) }
    var result = Array(digits[..<kept])
    let rest = digits[kept...]
    let isTie = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
    let isUp = isTie ? (result.last ?? 0) % 2 == 1 : (rest.first ?? 0) >= 5
    guard isUp else { return DecimalExpansion(digits: result, exponent: exponent).normalised }
    var index = kept - 1
    while index >= 0, result[index] == 9 {
      result[index] = 0
      index -= 1
    }
    guard index >= 0 else {
      return DecimalExpansion(digits: [1] + result, exponent: exponent + 1)
    }
    result[index] += 1
    return DecimalExpansion(digits: result, exponent: exponent)
  }

  /// The digit at the place `10^place`; zero outside the expansion.
  func digit(atPlace place: Int) -> UInt8 {
    let index = exponent - place
    return digits.indices.contains(index) ? digits[index] : 0
  }

  private var normalised: DecimalExpansion {
    digits.isEmpty ? DecimalExpansion(digits: [], exponent: 0) : self
  }
}

/// A natural number in base 10⁹, least significant limb first.
private struct DecimalLimbs {
  private static let base: UInt64 = 1_000_000_000
  private var limbs: [UInt64] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      limbs.append(rest % Self.base)
      rest /= Self.base
    }
  }

  /// Multiplies by `factor` (2 or 5) `count` times, a dozen at once.
  mutating func multiply(by factor: UInt64, times count: UInt) {
    var left = count
    while left > 0 {
      let step = min(left, 12)
      var product: UInt64 = 1
      for _ in 0..<step { product *= factor }
      multiply(by: product)
      left -= step
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % Self.base
      carry = product / Self.base
    }
    while carry > 0 {
      limbs.append(carry % Self.base)
      carry /= Self.base
    }
  }

  /// The decimal digits, most significant first.
  var digits: [UInt8] {
    var result: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        result.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while result.last == 0 { result.removeLast() }
    return result.reversed()
  }
}
