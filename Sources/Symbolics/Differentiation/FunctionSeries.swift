/// The Taylor coefficients of the functions of one argument about exact points.
///
/// Each function has a rule for its coefficients or obeys a differential equation that gives them
/// one by one (Griewank and Walther, *Evaluating Derivatives*, chapter 13).
enum FunctionSeries {
  /// The coefficients of orders 0 to `order`; nil where the function has a pole, a kink or a branch
  /// point there, or nothing is known of the sign of a symbolic point.
  static func coefficients(of function: Function, at point: Expr, order: Int) -> [Expr]? {
    let value = Expr.apply(function, [point])
    if value.problem != nil { return nil }
    switch function {
    case .exp, .sin, .cos, .sinh, .cosh: return cycle(function, at: point, order: order)
    case .log: return integrated(value, reciprocal(of: line(point, order)))
    case .tan: return squared(value, constant: .one, factor: .one, order: order)
    case .cot: return squared(value, constant: .minusOne, factor: .minusOne, order: order)
    case .tanh, .coth: return squared(value, constant: .one, factor: .minusOne, order: order)
    case .sec: return reciprocal(.cos, at: point, order: order)
    case .csc: return reciprocal(.sin, at: point, order: order)
    case .sech: return reciprocal(.cosh, at: point, order: order)
    case .csch: return reciprocal(.sinh, at: point, order: order)
    case .abs, .sign: return signed(function, at: point, order: order)
    case .max, .min: return nil
    default: return integrated(value, slope(of: function, line(point, order)))
    }
  }

  /// The coefficients of a constant power; nil where the base is 0.
  static func power(_ base: Expr, _ exponent: Expr, order: Int) -> [Expr]? {
    guard !mayBeZero(base) else { return nil }
    var (result, binomial) = ([Expr.power(base, exponent)], Expr.one)
    for k in 0..<order {
      binomial = Expr.multiplyingOut(binomial, (exponent - Expr(k)) / Expr(k + 1))
      result.append(Expr.multiplyingOut(binomial, Expr.power(base, exponent - Expr(k + 1))))
    }
    return result.contains { $0.problem != nil } ? nil : result
  }

  /// Whether an exact number is 0 or so near to it that only its form could tell.
  private static func mayBeZero(_ value: Expr) -> Bool {
    value.isZero || value.value(at: [:]).magnitude < 1e-9
  }

  private static func line(_ point: Expr, _ order: Int) -> PowerSeries {
    PowerSeries(variable: 0, at: point, variables: 1, order: order)
  }

  private static func power(of series: PowerSeries, _ exponent: Expr) -> PowerSeries? {
    power(series.constant, exponent, order: series.order).map { series.composed($0) }
  }

  private static func reciprocal(of series: PowerSeries) -> PowerSeries? {
    power(of: series, .minusOne)
  }

  private static func reciprocal(_ function: Function, at point: Expr, order: Int) -> [Expr]? {
    guard let below = coefficients(of: function, at: point, order: order) else { return nil }
    return reciprocal(of: PowerSeries(coefficients: below))?.coefficients
  }

  /// Functions whose derivatives come back after at most four steps.
  private static func cycle(_ function: Function, at point: Expr, order: Int) -> [Expr] {
    let next: (Function, Int)
    switch function {
    case .sin: next = (.cos, 1)
    case .cos: next = (.sin, -1)
    case .sinh: next = (.cosh, 1)
    case .cosh: next = (.sinh, 1)
    default: next = (function, 1)
    }
    let own = Expr.apply(function, [point])
    let other = next.0 == function ? own : Expr.apply(next.0, [point])
    // The second derivative of a circular function is its opposite.
    let back = function == .sin || function == .cos ? -1 : 1
    var factorial = Expr.one
    return (0...order).map { k in
      if k > 0 { factorial = factorial * Expr(k) }
      let sign = (k / 2).isMultiple(of: 2) || back == 1 ? 1 : -1
      return k.isMultiple(of: 2)
        ? Expr(sign) * own / factorial : Expr(sign * next.1) * other / factorial
    }
  }

  /// The function with y′ = constant + factor · y².
  private static func squared(
    _ value: Expr, constant: Expr, factor: Expr, order: Int
  ) -> [Expr] {
    var result = [value]
    for k in 0..<order {
      let square = Expr.sum((0...k).map { Expr.multiplyingOut(result[$0], result[k - $0]) })
      let slope = (k == 0 ? constant : .zero) + Expr.multiplyingOut(factor, square)
      result.append(Expr.multiplyingOut(Expr.rational(1, k + 1), slope))
    }
    return result
  }

  /// The function with a value and a derivative that is known as a series.
  private static func integrated(_ value: Expr, _ slope: PowerSeries?) -> [Expr]? {
    guard let slope else { return nil }
    return [value]
      + slope.coefficients.dropLast().enumerated().map { k, coefficient in
        Expr.multiplyingOut(Expr.rational(1, k + 1), coefficient)
      }
  }

  /// The derivatives of the inverse functions and of the error function, over a series.
  private static func slope(of function: Function, _ x: PowerSeries) -> PowerSeries? {
    let one = x.constant(.one)
    let square = x * x
    let opposite = square.scaled(by: .minusOne)
    let inverseRoot = Expr.rational(-1, 2)
    switch function {
    case .asin: return power(of: one + opposite, inverseRoot)
    case .acos: return power(of: one + opposite, inverseRoot)?.scaled(by: .minusOne)
    case .atan: return reciprocal(of: one + square)
    case .acot where mayBeZero(x.constant): return nil
    case .acot: return reciprocal(of: one + square)?.scaled(by: .minusOne)
    case .asinh: return power(of: one + square, inverseRoot)
    case .acosh: return power(of: square + x.constant(.minusOne), inverseRoot)
    case .atanh: return reciprocal(of: one + opposite)
    case .erf:
      let exponential = coefficients(of: .exp, at: opposite.constant, order: x.order)
      return exponential.map { opposite.composed($0).scaled(by: 2 / sqrt(.pi)) }
    default: return nil
    }
  }

  /// The absolute value and the sign, away from 0.
  private static func signed(_ function: Function, at point: Expr, order: Int) -> [Expr]? {
    let number = point.value(at: [:])
    guard number.magnitude >= 1e-9 else { return nil }
    let sign = Expr(number > 0 ? 1 : -1)
    let rest = [Expr](repeating: .zero, count: order + 1)
    if function == .sign { return [sign] + rest.dropFirst() }
    return Array(([sign * point, sign] + rest).prefix(order + 1))
  }
}
