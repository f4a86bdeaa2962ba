import BigInt

/// An exact coefficient that remembers whether it was written as a decimal.
///
/// `0.1` is held as the fraction 1/10, and sums and products stay exact; only printing differs.
/// A whole number is never a decimal, and a decimal always has a finite decimal expansion of at
/// most 17 digits (longer results are rounded to the nearest `Double`), so that what is printed is
/// what is held.
struct Number: Sendable, Hashable {
  let value: Rational
  let isDecimal: Bool

  private init(value: Rational, isDecimal: Bool) {
    self.value = value
    self.isDecimal = isDecimal
  }

  init(_ value: Rational) { self.init(value: value, isDecimal: false) }

  init(_ value: Int) { self.init(Rational(value)) }

  init(_ value: Rational, decimal: Bool) {
    guard decimal, !value.isInteger else {
      self.init(value)
      return
    }
    let kept = Number.isShortDecimal(value) ? value : Number.rational(value.double) ?? value
    self.init(value: kept, isDecimal: !kept.isInteger)
  }

  /// A finite `Double` as the shortest decimal that reads back as the same `Double`.
  init?(_ value: Double) {
    guard let exact = Number.rational(value) else { return nil }
    self.init(exact, decimal: true)
  }

  static let zero = Number(0)
  static let one = Number(1)
  static let minusOne = Number(-1)

  var isZero: Bool { value.isZero }
  var isOne: Bool { value.isOne }
  var isMinusOne: Bool { value.integer == -1 }
  var isInteger: Bool { value.isInteger }
  var isNegative: Bool { value.signum < 0 }
  var integer: Int? { value.integer }
  var magnitude: Number { isNegative ? -self : self }

  /// Whether the value is one or minus one.
  var isUnit: Bool {
    switch value.storage {
    case .small(1, 1), .small(-1, 1): true
    default: false
    }
  }

  static func + (left: Number, right: Number) -> Number {
    Number(left.value + right.value, decimal: left.isDecimal || right.isDecimal)
  }

  static func * (left: Number, right: Number) -> Number {
    Number(left.value * right.value, decimal: left.isDecimal || right.isDecimal)
  }

  static prefix func - (number: Number) -> Number {
    Number(value: -number.value, isDecimal: number.isDecimal)
  }

  func power(_ exponent: Int) -> Number? {
    guard let result = value.power(exponent) else { return nil }
    return Number(result, decimal: isDecimal)
  }

  static func rational(_ value: Double) -> Rational? {
    guard value.isFinite else { return nil }
    return rational(decimal: "\(value)")
  }

  /// Reads `12`, `0.5`, `1.25e-3`; nil when the text is malformed or its exponent is beyond ±400.
  static func rational(decimal text: String) -> Rational? {
    if let short = shortRational(text) { return short }
    var mantissa = text[...]
    var exponent = 0
    if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let written = Int(text[text.index(after: mark)...]) else { return nil }
      exponent = written
      mantissa = text[..<mark]
    }
    var digits = String(mantissa)
    if let point = digits.firstIndex(of: ".") {
      exponent -= digits.distance(from: point, to: digits.endIndex) - 1
      digits.remove(at: point)
    }
    guard abs(exponent) <= 400, let whole = BigInt(digits) else { return nil }
    let scale = BigInt(10).power(abs(exponent))
    return exponent < 0 ? Rational(whole, scale) : Rational(whole * scale, 1)
  }

  /// Reads digits with at most one point that a machine integer holds; nil for other text.
  private static func shortRational(_ text: String) -> Rational? {
    let text = text.utf8
    guard text.count <= 18 else { return nil }
    var (whole, scale, digits) = (0, 1, 0)
    var isBehindPoint = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        whole = 10 * whole + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if isBehindPoint { scale *= 10 }
      case UInt8(ascii: ".") where !isBehindPoint: isBehindPoint = true
      default: return nil
      }
    }
    return digits > 0 ? Rational(whole, scale) : nil
  }

  /// Whether a value has a finite decimal expansion of at most 17 significant digits.
  private static func isShortDecimal(_ value: Rational) -> Bool {
    if case .small(let top, let bottom) = value.storage, bottom == 2 || bottom == 5 || bottom == 10,
      top.magnitude < 10_000_000_000_000_000
    {
      return true
    }
    guard let (digits, _) = expansion(value) else { return false }
    return digits.magnitude < BigUInt(10).power(17)
  }

  /// The digits and the number of decimal places, or nil when the expansion does not end.
  private static func expansion(_ value: Rational) -> (digits: BigInt, places: Int)? {
    var (twos, fives) = (0, 0)
    var rest = value.denominator
    while rest.isMultiple(of: 2) { (rest, twos) = (rest / 2, twos + 1) }
    while rest.isMultiple(of: 5) { (rest, fives) = (rest / 5, fives + 1) }
    guard rest == 1, twos < 1100 else { return nil }
    let places = Swift.max(twos, fives)
    return (value.numerator * BigInt(10).power(places) / value.denominator, places)
  }

  /// The digits of a decimal without its sign: `0.1`, `12.5`, `1.0e-7`.
  var decimalText: String {
    guard let (digits, places) = Number.expansion(value) else { return value.description }
    let text = digits.magnitude.description
    let exponent = text.utf8.count - places - 1
    if exponent < -5 {
      let head = text.prefix(1)
      let tail = text.dropFirst()
      return "\(head).\(tail.isEmpty ? "0" : tail)e\(exponent)"
    }
    let padded = String(repeating: "0", count: Swift.max(0, places + 1 - text.utf8.count)) + text
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
