/// The formulas of the kernels, over one number or eight; right inside of a range that each states.
///
/// Polynomials are the best in the largest relative error (Remez exchange at 60 digits, rounded to
/// `Double`); the arguments are reduced by subtracting a constant in parts that multiply without
/// rounding (Cody and Waite, *Software Manual for the Elementary Functions*).
enum KernelCores {
  // MARK: Sine and cosine

  /// An angle less quarter turns: the whole number of turns in the low bits of `turns`, and the rest
  /// from -π/4 to π/4.
  @inline(__always) static func quarters<V: KernelLanes>(_ x: V) -> (turns: V, rest: V) {
    let turns = x * 0x1.45f306dc9c883p-1 + roundingConstant
    let count = turns - roundingConstant
    let near = (x - count * 0x1.921fb5444p+0) - count * 0x1.68c234c4cp-39
    return (turns, near - count * 0x1.98a2e03707345p-77)
  }

  /// The sine of the rest of an angle, after an even number of quarter turns, or the cosine, after an
  /// odd one; negated after half turns.
  ///
  /// The coefficients are picked lane by lane, which costs less than working out both polynomials:
  /// sin r = r + r·z·S(z) and cos r = 1 + 1·z·C(z) with z = r².
  @inline(__always) static func wave<V: KernelLanes>(_ r: V, _ turns: V) -> V {
    let z = r * r
    var p = V.pick(0, cosines.0, by: turns)
    p = p * z + V.pick(sines.1, cosines.1, by: turns)
    p = p * z + V.pick(sines.2, cosines.2, by: turns)
    p = p * z + V.pick(sines.3, cosines.3, by: turns)
    p = p * z + V.pick(sines.4, cosines.4, by: turns)
    p = p * z + V.pick(sines.5, cosines.5, by: turns)
    p = p * z + V.pick(sines.6, cosines.6, by: turns)
    let head = V.pick(r, V.all(1), by: turns)
    return (head + (head * z) * p).negated(by: turns)
  }

  /// Both `wave(r, turns)` and `wave(r, turns + 1)`, the sine and the cosine of an angle, to the bit.
  @inline(__always) static func waves<V: KernelLanes>(
    _ r: V, _ turns: V
  ) -> (sine: V, cosine: V) {
    let z = r * r
    var s = z * sines.1 + sines.2
    s = s * z + sines.3
    s = s * z + sines.4
    s = s * z + sines.5
    s = s * z + sines.6
    var c = z * cosines.0 + cosines.1
    c = c * z + cosines.2
    c = c * z + cosines.3
    c = c * z + cosines.4
    c = c * z + cosines.5
    c = c * z + cosines.6
    let (odd, even) = (r + (r * z) * s, z * c + 1)
    let next = turns + 1
    return (
      V.pick(odd, even, by: turns).negated(by: turns),
      V.pick(odd, even, by: next).negated(by: next)
    )
  }

  /// The coefficients of S(z), from z⁶ down.
  private static let sines = (
    0.0, 0x1.5d94171341f1cp-33, -0x1.ae5e6a68f0d0fp-26, 0x1.71de357dcbc89p-19,
    -0x1.a01a019c19d40p-13, 0x1.111111110f8cbp-7, -0x1.5555555555549p-3
  )

  /// The coefficients of C(z), from z⁶ down.
  private static let cosines = (
    -0x1.8fbd855ea9d37p-37, 0x1.1eea0b3eaca27p-29, -0x1.27e4f83cbe468p-22,
    0x1.a01a019d0090fp-16, -0x1.6c16c16c1551cp-10, 0x1.555555555554ep-5, -0.5
  )

  // MARK: Exponential

  /// An argument less multiples of log 2: the multiple in the low bits of `power`, and eʳ − 1 of the
  /// rest.
  @inline(__always) static func exponentialParts<V: KernelLanes>(
    _ x: V
  ) -> (power: V, count: V, fraction: V) {
    let power = x * 0x1.71547652b82fep+0 + roundingConstant
    let count = power - roundingConstant
    let near = x - count * 0x1.62e42feep-1
    let second = count * 0x1.a39ef35793c76p-33
    let r = near - second
    let correction = (near - r) - second
    let z = r * r
    // Pairs first: a chain of eleven dependent steps would leave the units idle.
    let p0 = r * 0x1.5555555555561p-3 + 0x1.000000000000bp-1
    let p1 = r * 0x1.111111110d66cp-7 + 0x1.555555555008ep-5
    let p2 = r * 0x1.a01a01bad37aep-13 + 0x1.6c16c18596fc7p-10
    let p3 = r * 0x1.71dddfe8afb58p-19 + 0x1.a01996b900098p-16
    let p4 = r * 0x1.af855f518f1d4p-26 + 0x1.28b02b2d6a763p-22
    let p = (((p4 * z + p3) * z + p2) * z + p1) * z + p0
    return (power, count, r + (z * p + correction))
  }

  /// The exponential of exponents.
  ///
  /// The argument less a multiple of log 2 / 256 is so small that four terms do (Tang, *Table-driven
  /// implementation of the exponential function*, ACM Transactions on Mathematical Software 15, 1989).
  @inline(__always) static func exp<V: KernelLanes>(
    _ x: V, _ table: ExponentialTable
  ) -> V {
    var marks: UInt64 = 0
    return exp(x, table, &marks)
  }

  /// The exponential of exponents, joining to `marks` what tells whether some are large.
  @inline(__always) static func exp<V: KernelLanes>(
    _ x: V, _ table: ExponentialTable, _ marks: inout UInt64
  ) -> V {
    let power = x * 0x1.71547652b82fep+8 + roundingConstant
    marks |= power.marks
    let count = power - roundingConstant
    let r = (x - count * 0x1.62e42feep-9) - count * 0x1.a39ef35793c76p-41
    let (root, tail) = V.root(byPower: power, table)
    let z = r * r
    let p = z * ((r * 0x1.5555571de4f61p-3 + 0.5) + z * 0x1.5555555555555p-5) + (r + tail)
    return root + root * p
  }

  /// eˣ − 1 for exponents.
  @inline(__always) static func expMinusOne<V: KernelLanes>(_ x: V) -> V {
    let (power, _, fraction) = exponentialParts(x)
    let scale = V.all(1).scaled(byPower: power)
    return fraction * scale + (scale - 1)
  }

  // MARK: Logarithm

  /// The logarithm of `x` plus a small correction, for normal positive numbers.
  ///
  /// With s = f/(2 + f), log(1 + f) = 2s + s³·R(s²); written so that the large parts are added last.
  @inline(__always) static func log<V: KernelLanes>(_ x: V, correction: V) -> V {
    let (count, mantissa) = x.decomposed
    let f = mantissa - 1
    let s = f / (f + 2)
    let z = s * s
    var p = z * 0x1.2ef13d36ebd20p-3 + 0x1.39a3e58d1503ep-3
    p = p * z + 0x1.7466274adbc47p-3
    p = p * z + 0x1.c71c528a1bee9p-3
    p = p * z + 0x1.249249413b27cp-2
    p = p * z + 0x1.9999999980d1ep-2
    p = p * z + 0x1.555555555558fp-1
    let half = f * f * 0.5
    let low = s * (z * p + half) + (count * 0x1.a39ef35793c76p-33 + correction)
    return count * 0x1.62e42feep-1 - ((half - low) - f)
  }

  /// The logarithm of positive normal numbers.
  @inline(__always) static func log<V: KernelLanes>(_ x: V) -> V {
    log(x, correction: V.all(0))
  }

  /// The logarithm of 1 + x, where that is positive and normal.
  ///
  /// What is lost in adding 1 is found exactly (Knuth's two-sum) and comes back as its share of the
  /// slope.
  @inline(__always) static func logOnePlus<V: KernelLanes>(_ x: V) -> V {
    let sum = x + 1
    let part = sum - 1
    let lost = (x - part) + (1 - (sum - part))
    return log(sum, correction: lost / sum)
  }

  // MARK: Stable combinations

  /// 1/(1 + e⁻ˣ), by the exponential of a number that is not positive.
  @inline(__always) static func sigmoid<V: KernelLanes>(
    _ x: V, _ table: ExponentialTable
  ) -> V {
    let small = exp(x.negativeMagnitude, table)
    return V.choose(V.all(1), small, bySign: x) / (small + 1)
  }

  /// log(eᵃ + eᵇ): the larger, plus the logarithm of 1 + e to the distance down.
  @inline(__always) static func logAddExp<V: KernelLanes>(
    _ a: V, _ b: V, _ table: ExponentialTable
  ) -> V {
    let small = exp((a - b).negativeMagnitude, table)
    return V.larger(a, b) + logOnePlus(small)
  }
}
