public import RealModule

// Each function y of x obeys a differential equation, and the coefficients follow from it one by
// one: y′ = slope · x′ gives k·yₖ = Σ j·xⱼ·slopeₖ₋ⱼ over j = 1…k.
extension Jet {
  /// The coefficients of order j ≥ 1 times j, without the zeros at the end, which add nothing; the
  /// first of them always.
  @inlinable
  var weightedSlopes: [Base] {
    let last = Swift.max(1, reach)
    var result: [Base] = []
    result.reserveCapacity(last)
    for index in 1...last { result.append(Base(Double(index)) * self[index]) }
    return result
  }

  /// The k-th coefficient of a function whose slope's coefficients are known below k.
  @inlinable
  static func next(_ k: Int, _ weighted: [Base], _ slope: [Base]) -> Base {
    var sum = weighted[0] * slope[k - 1]
    for j in 1..<Swift.max(1, Swift.min(k, weighted.count)) {
      sum = sum + weighted[j] * slope[k - 1 - j]
    }
    return sum / Base(Double(k))
  }

  /// The function with a value and a slope that is known as a series.
  @inlinable
  func integrated(_ value: Base, slope: @autoclosure () -> Jet) -> Jet {
    guard order > 0 else { return Jet(coefficients: [value]) }
    let slope = slope()
    let slopes = (0..<order).map { slope[$0] }
    let weighted = weightedSlopes
    var result = [value]
    result.reserveCapacity(order + 1)
    for k in 1...order { result.append(Self.next(k, weighted, slopes)) }
    return Jet(coefficients: result)
  }

  /// A pair of functions, each of which is the other's slope, the second one with a factor.
  @inlinable
  func pair(_ first: Base, _ second: Base, factor: Double) -> (Jet, Jet) {
    guard order > 0 else { return (Jet(coefficients: [first]), Jet(coefficients: [second])) }
    let weighted = weightedSlopes
    var (a, b) = ([first], [second])
    a.reserveCapacity(order + 1)
    b.reserveCapacity(order + 1)
    for k in 1...order {
      let nextA = Self.next(k, weighted, b)
      b.append(Base(factor) * Self.next(k, weighted, a))
      a.append(nextA)
    }
    return (Jet(coefficients: a), Jet(coefficients: b))
  }

  /// A real power with a constant exponent and a known value.
  @inlinable
  func power(_ exponent: Base, value: Base) -> Jet {
    var result = [value]
    for k in 0..<order {
      let n = k + 1
      let terms = Self.sum(1...n) { j in
        (exponent * Base(Double(j)) - Base(Double(n - j))) * self[j] * result[n - j]
      }
      result.append(terms / (Base(Double(n)) * self[0]))
    }
    return Jet(coefficients: result)
  }

  /// The exponential.
  @inlinable
  public static func exp(_ x: Jet) -> Jet {
    guard x.order > 0 else { return Jet(coefficients: [Base.exp(x.value)]) }
    let weighted = x.weightedSlopes
    var result = [Base.exp(x.value)]
    result.reserveCapacity(x.order + 1)
    for k in 1...x.order { result.append(next(k, weighted, result)) }
    return Jet(coefficients: result)
  }
  /// eˣ − 1.
  @inlinable
  public static func expMinusOne(_ x: Jet) -> Jet {
    Jet(coefficients: [Base.expMinusOne(x.value)] + exp(x).coefficients.dropFirst())
  }
  /// The natural logarithm.
  @inlinable
  public static func log(_ x: Jet) -> Jet { x.integrated(Base.log(x.value), slope: 1 / x) }
  /// The natural logarithm of 1 + x.
  @inlinable
  public static func log(onePlus x: Jet) -> Jet {
    x.integrated(Base.log(onePlus: x.value), slope: 1 / (1 + x))
  }
  /// The sine.
  @inlinable
  public static func sin(_ x: Jet) -> Jet {
    x.pair(Base.sin(x.value), Base.cos(x.value), factor: -1).0
  }
  /// The cosine.
  @inlinable
  public static func cos(_ x: Jet) -> Jet {
    x.pair(Base.sin(x.value), Base.cos(x.value), factor: -1).1
  }
  /// The tangent.
  @inlinable
  public static func tan(_ x: Jet) -> Jet { x.selfSquared(Base.tan(x.value), factor: 1) }
  /// The hyperbolic sine.
  @inlinable
  public static func sinh(_ x: Jet) -> Jet {
    x.pair(Base.sinh(x.value), Base.cosh(x.value), factor: 1).0
  }
  /// The hyperbolic cosine.
  @inlinable
  public static func cosh(_ x: Jet) -> Jet {
    x.pair(Base.sinh(x.value), Base.cosh(x.value), factor: 1).1
  }
  /// The hyperbolic tangent.
  @inlinable
  public static func tanh(_ x: Jet) -> Jet { x.selfSquared(Base.tanh(x.value), factor: -1) }

  /// The function with the slope 1 + factor · y².
  @inlinable
  func selfSquared(_ value: Base, factor: Double) -> Jet {
    guard order > 0 else { return Jet(coefficients: [value]) }
    let weighted = weightedSlopes
    var (result, slope): ([Base], [Base]) = ([value], [])
    for n in 0..<order {
      slope.append(
        (n == 0 ? Base(1) : .zero)
          + Base(factor) * Self.sum(0...n) { result[$0] * result[n - $0] })
      result.append(Self.next(n + 1, weighted, slope))
    }
    return Jet(coefficients: result)
  }

  /// The inverse sine.
  @inlinable
  public static func asin(_ x: Jet) -> Jet {
    x.integrated(Base.asin(x.value), slope: 1 / sqrt(1 - x * x))
  }
  /// The inverse cosine.
  @inlinable
  public static func acos(_ x: Jet) -> Jet {
    x.integrated(Base.acos(x.value), slope: -1 / sqrt(1 - x * x))
  }
  /// The inverse tangent.
  @inlinable
  public static func atan(_ x: Jet) -> Jet {
    x.integrated(Base.atan(x.value), slope: 1 / (1 + x * x))
  }
  /// The inverse hyperbolic sine.
  @inlinable
  public static func asinh(_ x: Jet) -> Jet {
    x.integrated(Base.asinh(x.value), slope: 1 / sqrt(1 + x * x))
  }
  /// The inverse hyperbolic cosine.
  @inlinable
  public static func acosh(_ x: Jet) -> Jet {
    x.integrated(Base.acosh(x.value), slope: 1 / sqrt(x * x - 1))
  }
  /// The inverse hyperbolic tangent.
  @inlinable
  public static func atanh(_ x: Jet) -> Jet {
    x.integrated(Base.atanh(x.value), slope: 1 / (1 - x * x))
  }
  /// The error function.
  @inlinable
  public static func erf(_ x: Jet) -> Jet {
    // The inverse cosine of −1 is π over any scalar, with its bounds over intervals.
    let factor = Base(2) / Base.sqrt(Base.acos(Base(-1)))
    return x.integrated(Base.erf(x.value), slope: Jet(coefficients: [factor]) * exp(-(x * x)))
  }
  /// The square root.
  @inlinable
  public static func sqrt(_ x: Jet) -> Jet { x.power(Base(0.5), value: Base.sqrt(x.value)) }
  /// The real root of order n.
  @inlinable
  public static func root(_ x: Jet, _ n: Int) -> Jet {
    x.power(1 / Base(Double(n)), value: Base.root(x.value, n))
  }

  /// A whole power, by repeated squaring, so that a base of 0 is no exception.
  ///
  /// The value is the power of the value, which over intervals is tighter than a product of equal
  /// factors.
  @inlinable
  public func pow(_ exponent: Int) -> Jet {
    var product: Jet?
    var factor = self
    var remaining = exponent.magnitude
    while remaining > 0 {
      if remaining & 1 == 1 { product = product.map { $0 * factor } ?? factor }
      remaining >>= 1
      if remaining > 0 { factor = factor * factor }
    }
    let result = product ?? Jet(1.0)
    return (exponent < 0 ? 1 / result : result).withValue(value.pow(exponent))
  }
  /// A whole power.
  @inlinable
  public static func pow(_ x: Jet, _ n: Int) -> Jet { x.pow(n) }
  /// A real power.
  @inlinable
  public static func pow(_ x: Jet, _ y: Jet) -> Jet {
    y.order == 0 ? x.power(y.value, value: Base.pow(x.value, y.value)) : exp(y * log(x))
  }

  /// The absolute value; at 0 all derivatives are taken as 0.
  @inlinable
  public static func abs(_ x: Jet) -> Jet {
    let sign = Base.sign(x.value)
    let rest = x.coefficients.dropFirst().map { sign * $0 }
    return Jet(coefficients: [Base.abs(x.value)] + rest)
  }
  /// The sign; its derivatives are 0.
  @inlinable
  public static func sign(_ x: Jet) -> Jet { Jet(coefficients: [Base.sign(x.value)]) }
}
