/// What the kernels are written over: one number, or eight side by side.
///
/// Both run the same operations in the same order, so that a value does not depend on whether it was
/// worked out alone or in a block. No operation is a fused multiply-add: those are not on every
/// machine, and results are to be the same on all.
protocol KernelLanes {
  /// The same number in every lane.
  static func all(_ value: Double) -> Self

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static func + (a: Self, b: Double) -> Self
  static func - (a: Self, b: Double) -> Self
  static func * (a: Self, b: Double) -> Self
  static func - (a: Double, b: Self) -> Self
  static func / (a: Double, b: Self) -> Self

  /// The lanes without their signs, negated.
  var negativeMagnitude: Self { get }
  /// The larger in each lane; neither is NaN.
  static func larger(_ a: Self, _ b: Self) -> Self
  /// The first where `sign` is not negative, else the second.
  static func choose(_ a: Self, _ b: Self, bySign sign: Self) -> Self

  /// `even` or `odd` by the lowest bit of the whole number in `turns`.
  static func pick(_ even: Self, _ odd: Self, by turns: Self) -> Self
  /// A constant, `even` or `odd`, by the lowest bit of the whole number in `turns`.
  static func pick(_ even: Double, _ odd: Double, by turns: Self) -> Self
  /// Negated where the second bit of the whole number in `turns` is set.
  func negated(by turns: Self) -> Self
  /// The lanes times the power of two whose whole exponent is in the low bits of `exponent`; the
  /// result is in the range of normal numbers.
  func scaled(byPower exponent: Self) -> Self
  /// The power 2^(k/256) of the whole number k in the low bits of `power`, and its tail.
  static func root(byPower power: Self, _ table: ExponentialTable) -> (root: Self, tail: Self)
  /// What ``KernelRange/mark(_:)`` says of the powers in all lanes, joined.
  var marks: UInt64 { get }
  /// A positive normal number as 2ᵏ·m with m from √½ to √2.
  var decomposed: (exponent: Self, mantissa: Self) { get }
}

/// The constant 1.5·2⁵² that, added and subtracted, rounds to a whole number.
///
/// The whole number then stands in the low bits of the sum. `rounded()` is many operations on
/// machines without an instruction for it.
let roundingConstant = 0x1.8p52
/// 1 as a bit pattern.
private let oneBits: UInt64 = 0x3FF0_0000_0000_0000
/// What moves √½ to 1.
private let rootBits: UInt64 = 0x3FF0_0000_0000_0000 - 0x3FE6_A09E_667F_3BCD
/// 2⁵² as a bit pattern.
private let wholeBits: UInt64 = 0x4330_0000_0000_0000

extension Double: KernelLanes {
  @inline(__always) static func all(_ value: Double) -> Double { value }

  @inline(__always) var negativeMagnitude: Double { -magnitude }

  @inline(__always) static func larger(_ a: Double, _ b: Double) -> Double { a < b ? b : a }

  @inline(__always) static func choose(_ a: Double, _ b: Double, bySign sign: Double) -> Double {
    sign.bitPattern >> 63 == 0 ? a : b
  }

  @inline(__always) static func pick(_ even: Double, _ odd: Double, by turns: Double) -> Double {
    turns.bitPattern & 1 == 0 ? even : odd
  }

  @inline(__always) func negated(by turns: Double) -> Double {
    Double(bitPattern: bitPattern ^ ((turns.bitPattern & 2) &<< 62))
  }

  @inline(__always) func scaled(byPower exponent: Double) -> Double {
    Double(bitPattern: bitPattern &+ (exponent.bitPattern &<< 52))
  }

  @inline(__always) static func root(
    byPower power: Double, _ table: ExponentialTable
  ) -> (root: Double, tail: Double) {
    let place = Int(truncatingIfNeeded: power.bitPattern & 255)
    let bits = table.roots[place].bitPattern &+ (power.bitPattern &<< 44)
    return (Double(bitPattern: bits), table.tails[place])
  }

  @inline(__always) var marks: UInt64 { KernelRange.mark(bitPattern) }

  @inline(__always) var decomposed: (exponent: Double, mantissa: Double) {
    let power = (bitPattern &+ rootBits) &>> 52
    return (
      Double(bitPattern: power | wholeBits) - 0x1.00000000003FFp52,
      Double(bitPattern: bitPattern &- (power &<< 52) &+ oneBits)
    )
  }
}

extension SIMD8<Double>: KernelLanes {
  @inline(__always) private var bits: SIMD8<UInt64> { unsafeBitCast(self, to: SIMD8<UInt64>.self) }

  @inline(__always) private init(bits: SIMD8<UInt64>) {
    self = unsafeBitCast(bits, to: SIMD8<Double>.self)
  }

  @inline(__always) static func all(_ value: Double) -> Self { Self(repeating: value) }

  @inline(__always) var negativeMagnitude: Self { Self(bits: bits | (1 &<< 63)) }

  @inline(__always) static func larger(_ a: Self, _ b: Self) -> Self {
    a.replacing(with: b, where: a .< b)
  }

  @inline(__always) static func choose(_ a: Self, _ b: Self, bySign sign: Self) -> Self {
    let mask = 0 &- (sign.bits &>> 63)
    return Self(bits: a.bits ^ ((a.bits ^ b.bits) & mask))
  }

  @inline(__always) static func pick(_ even: Self, _ odd: Self, by turns: Self) -> Self {
    let mask = 0 &- (turns.bits & 1)
    return Self(bits: even.bits ^ ((even.bits ^ odd.bits) & mask))
  }

  @inline(__always) static func pick(_ even: Double, _ odd: Double, by turns: Self) -> Self {
    let mask = 0 &- (turns.bits & 1)
    return Self(bits: (mask & (even.bitPattern ^ odd.bitPattern)) ^ even.bitPattern)
  }

  @inline(__always) func negated(by turns: Self) -> Self {
    Self(bits: bits ^ ((turns.bits & 2) &<< 62))
  }

  @inline(__always) func scaled(byPower exponent: Self) -> Self {
    Self(bits: bits &+ (exponent.bits &<< 52))
  }

  @inline(__always) static func root(
    byPower power: Self, _ table: ExponentialTable
  ) -> (root: Self, tail: Self) {
    let powers = power.bits
    @inline(__always) func place(_ lane: Int) -> Int {
      Int(truncatingIfNeeded: powers[lane] & 255)
    }
    let (a, b, c, d) = (place(0), place(1), place(2), place(3))
    let (e, f, g, h) = (place(4), place(5), place(6), place(7))
    let (r, t) = (table.roots, table.tails)
    let roots = Self(r[a], r[b], r[c], r[d], r[e], r[f], r[g], r[h])
    return (
      Self(bits: roots.bits &+ (power.bits &<< 44)),
      Self(t[a], t[b], t[c], t[d], t[e], t[f], t[g], t[h])
    )
  }

  @inline(__always) var marks: UInt64 {
    let powers = bits
    @inline(__always) func mark(_ lane: Int) -> UInt64 { KernelRange.mark(powers[lane]) }
    let (low, high) = (mark(0) | mark(1) | mark(2) | mark(3), mark(4) | mark(5) | mark(6) | mark(7))
    return low | high
  }

  @inline(__always) var decomposed: (exponent: Self, mantissa: Self) {
    let power = (bits &+ rootBits) &>> 52
    return (
      Self(bits: power | wholeBits) - 0x1.00000000003FFp52,
      Self(bits: bits &- (power &<< 52) &+ oneBits)
    )
  }
}
