/// The greatest number that divides fractions of machine integers with whole quotients, gathered
/// one by one: the greatest common divisor of what stands above over the least common multiple of
/// what stands below.
struct SmallContent {
  private var top: UInt = 0
  private var bottom: UInt = 1

  /// Takes in a fraction in lowest terms; false where machine integers do not suffice.
  mutating func take(_ upper: Int, over lower: Int) -> Bool {
    if top != 1 { top = Rational.gcd(top, upper.magnitude) }
    if lower == 1 { return true }
    let step = UInt(lower) / Rational.gcd(bottom, UInt(lower))
    let (product, overflow) = bottom.multipliedReportingOverflow(by: step)
    guard !overflow else { return false }
    bottom = product
    return true
  }

  /// The number with a sign; nil where machine integers do not suffice.
  func value(isNegative: Bool) -> Rational? {
    if top == 1, bottom == 1 { return Rational(isNegative ? -1 : 1) }
    guard let upper = Int(exactly: top), let lower = Int(exactly: bottom) else { return nil }
    return Rational(isNegative ? -upper : upper, lower)
  }
}
