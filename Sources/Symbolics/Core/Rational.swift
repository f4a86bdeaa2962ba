import BigInt

/// An exact fraction of whole numbers of any size, in lowest terms, with a positive denominator.
///
/// Values that fit are held as two machine integers; results that do not fit move to big integers
/// and back by themselves.
public struct Rational: Sendable, Hashable {
  enum Storage: Sendable, Hashable {
    case small(Int, Int)
    /// Boxed, so that the numbers met nearly always are small to copy.
    indirect case big(BigInt, BigInt)
  }

  let storage: Storage

  private init(storage: Storage) { self.storage = storage }

  /// Creates a whole number.
  public init(_ value: Int) {
    self = value == .min ? Rational(BigInt(value), 1) : Rational(storage: .small(value, 1))
  }

  /// Creates the fraction `numerator / denominator`, or nil when the denominator is zero.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard denominator != 0 else { return nil }
    self = Rational.reduced(numerator, denominator)
  }

  /// The fraction of two big integers; the denominator must not be zero.
  init(_ numerator: BigInt, _ denominator: BigInt) {
    let divisor = denominator == 1 ? 1 : numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    let top = sign * numerator / (divisor.isZero ? 1 : divisor)
    let bottom = sign * denominator / (divisor.isZero ? 1 : divisor)
    if let small = Int(exactly: top), let lower = Int(exactly: bottom), small != .min {
      storage = .small(small, lower)
    } else {
      storage = .big(top, bottom)
    }
  }

  /// Zero.
  public static let zero = Rational(0)
  /// One.
  public static let one = Rational(1)
  static let half = Rational(storage: .small(1, 2))

  private static func reduced(_ numerator: Int, _ denominator: Int) -> Rational {
    guard numerator != .min, denominator != .min else {
      return Rational(BigInt(numerator), BigInt(denominator))
    }
    if denominator == 1 { return Rational(storage: .small(numerator, 1)) }
    let divisor = gcd(numerator.magnitude, denominator.magnitude)
    let scale = denominator < 0 ? -Int(divisor) : Int(divisor)
    return Rational(storage: .small(numerator / scale, denominator / scale))
  }

  static func gcd(_ first: UInt, _ second: UInt) -> UInt {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// The numerator as a big integer.
  var numerator: BigInt {
    switch storage {
    case .small(let top, _): BigInt(top)
    case .big(let top, _): top
    }
  }

  /// The denominator as a big integer, positive.
  var denominator: BigInt {
    switch storage {
    case .small(_, let bottom): BigInt(bottom)
    case .big(_, let bottom): bottom
    }
  }

  /// Whether the value is a whole number.
  public var isInteger: Bool {
    switch storage {
    case .small(_, let bottom): bottom == 1
    case .big(_, let bottom): bottom == 1
    }
  }

  /// Whether the value is zero.
  public var isZero: Bool {
    if case .small(0, _) = storage { return true }
    return false
  }

  /// Whether the value is one.
  var isOne: Bool {
    if case .small(1, 1) = storage { return true }
    return false
  }

  /// Whether the value is an even whole number.
  var isEven: Bool {
    switch storage {
    case .small(let top, let bottom): bottom == 1 && top & 1 == 0
    case .big(let top, let bottom): bottom == 1 && top.isMultiple(of: 2)
    }
  }

  /// Whether the value is an odd whole number.
  var isOddInteger: Bool { isInteger && !isEven }

  /// Whether it takes more than two machine integers to hold.
  var isBig: Bool {
    if case .big = storage { return true }
    return false
  }

  /// -1, 0 or 1.
  public var signum: Int {
    switch storage {
    case .small(let top, _): top.signum()
    case .big(let top, _): top.signum() < 0 ? -1 : 1
    }
  }

  /// The value as a machine integer, or nil when it is a fraction or does not fit.
  public var integer: Int? {
    if case .small(let top, 1) = storage { return top }
    return nil
  }

  /// Whether numerator and denominator hold together more binary digits than `bits`.
  func isLarger(than bits: Int) -> Bool { bitCount > bits }

  /// The binary digits of numerator and denominator together.
  var bitCount: Int {
    switch storage {
    case .small(let top, let bottom):
      2 * Int.bitWidth - top.magnitude.leadingZeroBitCount - bottom.leadingZeroBitCount
    case .big(let top, let bottom): top.magnitude.bitWidth + bottom.magnitude.bitWidth
    }
  }
}

extension Rational {
  /// The sum.
  public static func + (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == 1, d == 1 {
        let (sum, overflow) = a.addingReportingOverflow(c)
        if !overflow { return Rational(sum) }
      } else {
        let (ad, o1) = a.multipliedReportingOverflow(by: d)
        let (cb, o2) = c.multipliedReportingOverflow(by: b)
        let (top, o3) = ad.addingReportingOverflow(cb)
        let (bottom, o4) = b.multipliedReportingOverflow(by: d)
        if !(o1 || o2 || o3 || o4) { return reduced(top, bottom) }
      }
    }
    return Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The difference.
  public static func - (left: Rational, right: Rational) -> Rational { left + (-right) }

  /// The opposite.
  public static prefix func - (value: Rational) -> Rational {
    switch value.storage {
    case .small(let top, let bottom): Rational(storage: .small(-top, bottom))
    case .big(let top, let bottom): Rational(-top, bottom)
    }
  }

  /// The product.
  public static func * (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      let (top, o1) = a.multipliedReportingOverflow(by: c)
      let (bottom, o2) = b.multipliedReportingOverflow(by: d)
      if !(o1 || o2) { return reduced(top, bottom) }
    }
    return Rational(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient, or nil when the divisor is zero.
  public func divided(by divisor: Rational) -> Rational? {
    guard let inverse = divisor.reciprocal else { return nil }
    return self * inverse
  }

  /// One divided by the value, or nil for zero.
  public var reciprocal: Rational? {
    switch storage {
    case .small(0, _): nil
    case .small(let top, let bottom): Rational.reduced(bottom, top)
    case .big(let top, let bottom): Rational(bottom, top)
    }
  }

  /// The value without its sign.
  public var magnitude: Rational { signum < 0 ? -self : self }

  /// The value raised to a whole power, or nil for a negative power of zero.
  public func power(_ exponent: Int) -> Rational? {
    guard exponent >= 0 else { return reciprocal?.power(-exponent) }
    var (result, square, rest) = (Rational.one, self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }

  /// The largest whole number not above the value.
  var floor: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension Rational: Comparable {
  /// Whether the left value is the smaller one.
  public static func < (left: Rational, right: Rational) -> Bool { (left - right).signum < 0 }
}

extension Rational: CustomStringConvertible {
  /// `3`, `-1/2`.
  public var description: String {
    switch storage {
    case .small(let top, 1): top.description
    case .small(let top, let bottom): "\(top)/\(bottom)"
    case .big(let top, let bottom): bottom == 1 ? top.description : "\(top)/\(bottom)"
    }
  }
}

extension Rational {
  /// The nearest `Double` (halves to even); infinite when too large.
  public var double: Double {
    if case .small(let top, let bottom) = storage,
      top.magnitude < 1 << 53, bottom.magnitude < 1 << 53
    {
      return Double(top) / Double(bottom)
    }
    return bigDouble
  }

  private var bigDouble: Double {
    let top = numerator.magnitude
    let bottom = denominator.magnitude
    let shift = 66 - (top.bitWidth - bottom.bitWidth)
    let scaled = shift > 0 ? top << shift : top
    let divisor = shift > 0 ? bottom : bottom << -shift
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    let excess = Swift.max(0, quotient.bitWidth - 64)
    let head = quotient >> excess
    let exact = remainder.isZero && (head << excess) == quotient
    var word = UInt64(head)
    // A sticky bit keeps the one rounding below the only one.
    if !exact { word |= 1 }
    let value = Double(sign: .plus, exponent: excess - shift, significand: 1) * Double(word)
    return signum < 0 ? -value : value
  }
}
