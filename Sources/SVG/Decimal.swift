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
    var (whole, fraction) = Int(scaled.magnitude).quotientAndRemainder(dividingBy: unit)
    if whole > 0 || fraction == 0 {
      var place = 1
      while whole / place >= 10 { place *= 10 }
      while place > 0 {
        let (digit, rest) = whole.quotientAndRemainder(dividingBy: place)
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
        (whole, place) = (rest, place / 10)
      }
    }
    guard fraction > 0 else { return false }
    output.append(UInt8(ascii: "."))
    var place = unit
    while fraction > 0 {
      place /= 10
      let (digit, rest) = fraction.quotientAndRemainder(dividingBy: place)
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      fraction = rest
    }
    return true
  }

  /// How many bytes `append` would write, and whether there would be a point among them.
  static func length(_ scaled: Int, unit: Int) -> (bytes: Int, hasFraction: Bool) {
    var (whole, fraction) = Int(scaled.magnitude).quotientAndRemainder(dividingBy: unit)
    var bytes = scaled < 0 ? 1 : 0
    if whole > 0 || fraction == 0 { bytes += 1 }
    while whole >= 10 {
      bytes += 1
      whole /= 10
    }
    guard fraction > 0 else { return (bytes, false) }
    bytes += 1
    var place = unit
    while fraction > 0 {
      place /= 10
      fraction %= place
      bytes += 1
    }
    return (bytes, true)
  }

  /// The shortest decimal form of a number, rounded to at most `digits` decimals.
  static func string(_ value: Double, digits: Int) -> String {
    let unit = unit(digits: digits)
    var bytes: [UInt8] = []
    append(scaled(value, unit: unit), unit: unit, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
