/// A number that is not negative, as decimal digits: 0.d₀d₁d₂… times a power of ten.
struct ExactDecimal {
  /// The digits, 0 to 9, without leading zeros; empty for zero.
  var digits: [UInt8]
  /// The place of the decimal point: the number of digits before it.
  var point: Int

  /// The power of ten of the first digit; 0 for zero.
  var exponent: Int { digits.isEmpty ? 0 : point - 1 }

  /// The exact value of a finite double that is not negative.
  ///
  /// A double is m · 2ᵉ with whole m. For negative e that is m · 5⁻ᵉ with the decimal point moved by
  /// e places, so whole-number arithmetic suffices.
  init(_ value: Double) {
    guard value > 0 else {
      self.init(digits: [], point: 0)
      return
    }
    let (mantissa, power) = value.wholeParts
    var limbs = DecimalLimbs(mantissa)
    limbs.multiply(by: power >= 0 ? 2 : 5, times: abs(power))
    let digits = limbs.digits
    self.init(digits: digits, point: digits.count + min(power, 0))
  }

  /// The digits of a number as Swift describes it (`0.001`, `1e-07`, `12.5`).
  init(description: String) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let parts = description.split(separator: "e", maxSplits: 1)
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte - 48) }
    }
    if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
    let zeros = digits.prefix { $0 == 0 }.count
    self.init(
      digits: Array(digits.dropFirst(zeros)), point: (point ?? digits.count) + exponent - zeros)
  }

  private init(digits: [UInt8], point: Int) {
    self.digits = digits
    self.point = point
  }

  /// The exact value of a double that is not negative, rounded to a number of digits after the
  /// decimal point, half to even.
  init(_ value: Double, places: Int) {
    if let rounded = RoundedDecimal(value, places: places) {
      self.init(rounded)
    } else {
      let exact = ExactDecimal(value)
      self = exact.rounded(keeping: exact.point + places)
    }
  }

  /// The exact value of a double that is not negative, rounded to a number of significant digits, at
  /// least one, half to even.
  init(_ value: Double, significant count: Int) {
    if let rounded = RoundedDecimal(value, significant: count) {
      self.init(rounded)
    } else {
      self = ExactDecimal(value).rounded(keeping: count)
    }
  }

  private init(_ rounded: RoundedDecimal) {
    let digits = [UInt8](digitsOf: rounded.whole)
    self.init(digits: digits, point: digits.isEmpty ? 0 : digits.count - rounded.places)
  }

  /// Leaves out the zeros at the end.
  mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
  }

  private func rounded(keeping count: Int) -> ExactDecimal {
    guard count < digits.count else { return self }
    guard count >= 0 else { return ExactDecimal(digits: [], point: 0) }
    var kept = Array(digits.prefix(count))
    let isTie = digits[count] == 5 && digits.dropFirst(count + 1).allSatisfy { $0 == 0 }
    let goesUp = isTie ? (kept.last ?? 0) % 2 == 1 : digits[count] >= 5
    guard goesUp else {
      return ExactDecimal(digits: kept, point: kept.isEmpty ? 0 : point)
    }
    var index = count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    if index >= 0 {
      kept[index] += 1
      return ExactDecimal(digits: kept, point: point)
    }
    return ExactDecimal(digits: [1] + kept, point: point + 1)
  }

  /// The digit at a power of ten, 0 beyond the ends.
  private func digit(at power: Int) -> UInt8 {
    let index = point - 1 - power
    return digits.indices.contains(index) ? digits[index] : 0
  }

  /// The number written with a number of digits after the point; the digits beyond are left out.
  func positional(places: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(point, 1) + max(places, 0) + 1)
    for power in stride(from: max(point - 1, 0), through: 0, by: -1) {
      bytes.append(48 + digit(at: power))
    }
    if places > 0 {
      bytes.append(UInt8(ascii: "."))
      for place in 1...places { bytes.append(48 + digit(at: -place)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number written with one digit before the point and an exponent.
  func scientific(digits count: Int, leastExponentDigits: Int = 2) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 1)
    bytes.append(48 + digit(at: exponent))
    if count > 1 {
      bytes.append(UInt8(ascii: "."))
      for place in 1..<count { bytes.append(48 + digit(at: exponent - place)) }
    }
    let magnitude = String(exponent.magnitude)
    let padding = String(repeating: "0", count: max(leastExponentDigits - magnitude.count, 0))
    // Short exponents drop the plus sign, which says nothing.
    let sign = exponent < 0 ? "-" : (leastExponentDigits > 1 ? "+" : "")
    return String(decoding: bytes, as: UTF8.self) + "e" + sign + padding + magnitude
  }
}

/// A whole number in base 10⁹, least limb first, that small factors are multiplied into.
private struct DecimalLimbs {
  private static let base: UInt64 = 1_000_000_000
  private var limbs: [UInt64]

  init(_ value: UInt64) {
    limbs = [value % Self.base, value / Self.base]
  }

  mutating func multiply(by factor: UInt64, times count: Int) {
    // Several factors at once, as many as fit a limb.
    var pending: UInt64 = 1
    for index in 0..<count {
      pending *= factor
      if pending > 100_000_000 || index == count - 1 {
        multiply(by: pending)
        pending = 1
      }
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % Self.base
      carry = product / Self.base
    }
    if carry > 0 { limbs.append(carry) }
  }

  /// The decimal digits without leading zeros.
  var digits: [UInt8] {
    var result: [UInt8] = []
    for limb in limbs.reversed() {
      var divisor = Self.base / 10
      while divisor > 0 {
        result.append(UInt8(limb / divisor % 10))
        divisor /= 10
      }
    }
    return Array(result.drop { $0 == 0 })
  }
}
