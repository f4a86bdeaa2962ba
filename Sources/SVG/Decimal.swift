/// Decimal numbers as scaled integers: the one place where coordinates are rounded and written.
enum Decimal {
  /// The powers of ten up to the most decimals that are ever written.
  private static let powers: [Int] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]

  /// The most decimals that are ever written.
  static let maximumDigits = 9

  /// Ten to the power of a number of decimals: how many units of the last decimal make one.
  static func unit(digits: Int) -> Int { powers[digits] }

  /// A number in units of the last decimal, ties to even.
  ///
  /// NaN gives 0; what is too large for a drawing (beyond a billion) is brought back to that bound.
  static func scaled(_ value: Double, unit: Int) -> Int {
    let bound = 1e9
    let product = value * Double(unit)
    if value.magnitude <= bound, product.magnitude < 1e15 {
      // Numbers near this one are 1 apart, so that a sum with it is rounded as it should be,
      // without the call that older processors need.
      let turning = 6_755_399_441_055_744.0
      return Int(product + turning - turning)
    }
    let finite = value.isNaN ? 0 : Swift.min(Swift.max(value, -bound), bound)
    return Int((finite * Double(unit)).rounded(.toNearestOrEven))
  }

  /// Appends a scaled integer in its shortest decimal form: no trailing zeros, no zero before the
  /// point, no "-0".
  ///
  /// - Returns: whether a point was written.
  @discardableResult
  static func append(_ scaled: Int, unit: Int, to output: inout [UInt8]) -> Bool {
    if scaled < 0 { output.append(UInt8(ascii: "-")) }
    if let short = ShortDecimal(scaled.magnitude, unit: unit) {
      for place in 0..<short.count {
        output.append(UInt8(truncatingIfNeeded: short.word >> (8 * UInt64(place))))
      }
      return short.hasFraction
    }
    let (whole, fraction) = split(scaled.magnitude, unit: unit)
    if whole > 0 || fraction.digits == 0 {
      appendDigits(whole, count: digitCount(whole), to: &output)
    }
    guard fraction.digits > 0 else { return false }
    output.append(UInt8(ascii: "."))
    appendDigits(fraction.value, count: fraction.digits, to: &output)
    return true
  }

  /// How many bytes `append` would write, and whether there would be a point among them.
  static func length(_ scaled: Int, unit: Int) -> (bytes: Int, hasFraction: Bool) {
    var bytes = scaled < 0 ? 1 : 0
    // Most numbers of a picture have two decimals.
    if unit == 100 {
      let whole = scaled.magnitude / 100
      let rest = scaled.magnitude - 100 * whole
      guard rest > 0 else { return (bytes + digitCount(whole), false) }
      bytes += whole > 0 ? digitCount(whole) : 0
      return (bytes + (rest.isMultiple(of: 10) ? 2 : 3), true)
    }
    let (whole, fraction) = split(scaled.magnitude, unit: unit)
    if whole > 0 || fraction.digits == 0 { bytes += digitCount(whole) }
    guard fraction.digits > 0 else { return (bytes, false) }
    return (bytes + 1 + fraction.digits, true)
  }

  /// How many bytes a whole number takes.
  static func length(_ number: Int) -> Int {
    (number < 0 ? 1 : 0) + digitCount(number.magnitude)
  }

  /// The part before the point, and the digits after it without trailing zeros.
  private static func split(
    _ magnitude: UInt, unit: Int
  ) -> (whole: UInt, fraction: (value: UInt, digits: Int)) {
    let whole = magnitude / UInt(unit)
    var rest = magnitude - whole * UInt(unit)
    guard rest > 0 else { return (whole, (0, 0)) }
    var digits = digitCount(UInt(unit)) - 1
    while rest % 10 == 0 {
      rest /= 10
      digits -= 1
    }
    return (whole, (rest, digits))
  }

  /// How many digits a whole number has.
  static func digitCount(_ value: UInt) -> Int {
    // Most numbers are short.
    if value < 1000 { return value < 10 ? 1 : value < 100 ? 2 : 3 }
    var (rest, count) = (value / 1000, 3)
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// Appends the last digits of a number, zeros in front included.
  private static func appendDigits(_ value: UInt, count: Int, to output: inout [UInt8]) {
    guard count <= 8 else {
      appendDigits(value / 100_000_000, count: count - 8, to: &output)
      return appendDigits(value % 100_000_000, count: 8, to: &output)
    }
    var power = powers[count - 1]
    while power > 0 {
      output.append(UInt8(ascii: "0") + UInt8(value / UInt(power) % 10))
      power /= 10
    }
  }

  /// The shortest decimal form of a number, rounded to at most `digits` decimals.
  static func string(_ value: Double, digits: Int) -> String {
    let unit = unit(digits: digits)
    var bytes: [UInt8] = []
    append(scaled(value, unit: unit), unit: unit, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
