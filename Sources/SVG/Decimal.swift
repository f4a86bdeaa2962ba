/// Decimal numbers as scaled integers: the one place where coordinates are rounded and written.
enum Decimal {
  /// The powers of ten up to the most decimals that are ever written.
  private static let powers: [Int] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]

  /// The most decimals that are ever written.
  static let maximumDigits = 9

  /// A number in units of the last decimal, ties to even.
  ///
  /// NaN gives 0; what is too large for a drawing (beyond a billion) is brought back to that bound.
  static func scaled(_ value: Double, digits: Int) -> Int {
    let bound = 1e9
    let finite = value.isNaN ? 0 : Swift.min(Swift.max(value, -bound), bound)
    return Int((finite * Double(powers[digits])).rounded(.toNearestOrEven))
  }

  /// Appends a scaled integer in its shortest decimal form: no trailing zeros, no zero before the
  /// point, no "-0".
  static func append(_ scaled: Int, digits: Int, to output: inout [UInt8]) {
    if scaled < 0 { output.append(UInt8(ascii: "-")) }
    let magnitude = Int(scaled.magnitude)
    let whole = magnitude / powers[digits]
    var fraction = magnitude % powers[digits]
    if whole > 0 || fraction == 0 { appendWhole(whole, to: &output) }
    guard fraction > 0 else { return }
    output.append(UInt8(ascii: "."))
    var place = powers[digits] / 10
    while fraction > 0 {
      output.append(UInt8(ascii: "0") + UInt8(fraction / place))
      fraction %= place
      place = Swift.max(place / 10, 1)
    }
  }

  /// The shortest decimal form of a number, rounded to at most `digits` decimals.
  static func string(_ value: Double, digits: Int) -> String {
    var bytes: [UInt8] = []
    append(scaled(value, digits: digits), digits: digits, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendWhole(_ value: Int, to output: inout [UInt8]) {
    guard value >= 10 else {
      output.append(UInt8(ascii: "0") + UInt8(value))
      return
    }
    appendWhole(value / 10, to: &output)
    output.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
