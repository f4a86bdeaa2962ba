import BigInt

/// Reads an expression as a quotient of polynomials in its parts that are no polynomials, and
/// writes it back.
///
/// `exp(2*x)` and `exp(-x)` are powers of one generator, `exp(x)`; a root is a generator with the
/// relation that its power is its radicand; with trigonometric reading on, the circular functions
/// of one angle are quotients of its sine and cosine with sin² + cos² = 1, and likewise the
/// hyperbolic ones.
struct Generators {
  /// How circular and hyperbolic functions are read.
  enum Trigonometry {
    /// Each function is a generator of its own.
    case atoms
    /// By sine and cosine of the angle.
    case sineAndCosine
    /// By sine and cosine of the smallest angle.
    case smallestAngle
    /// By sine and cosine of half the smallest angle.
    case halfAngle

    /// Whether angles are looked at together.
    var joinsAngles: Bool { self == .smallestAngle || self == .halfAngle }
  }

  /// Which even powers the Pythagorean relation replaces.
  enum Pythagoras: CaseIterable {
    case replacingSine, replacingCosine
  }

  /// The generators of the sine and cosine of one angle.
  struct Circle {
    var sine: Int
    var cosine: Int
    var isHyperbolic: Bool
  }

  struct Relation {
    var power: Int
    var value: Polynomial
  }

  /// What the exponents of one base are multiples of, a number times a body.
  private struct Unit {
    let base: Expr
    let body: Expr
    var unit: Rational
    /// The generator that the base to the power of the unit is, once it is one.
    var lane: Int?
  }

  let trigonometry: Trigonometry
  /// Whether exp(u + v) is read as exp(u) times exp(v).
  let splitsExponents: Bool
  /// Whether |u| is read as u times its sign.
  let readsSigns: Bool
  private(set) var atoms: [Expr] = []
  /// The generators of which products are written without any law, as the bits of a number.
  private(set) var plainLanes: UInt16 = 0
  /// Roots and what their powers are.
  private(set) var relations: [Int: Relation] = [:]
  private(set) var circles: [Circle] = []
  private(set) var hasDecimals = false
  /// The units of the powers of each base, few enough to look through.
  private var units: [Unit] = []
  /// Whether roots occur, so that a base may be read as a power of its root.
  private(set) var hasRoots = false
  private var angles: [Expr: Rational] = [:]

  init(_ trigonometry: Trigonometry, splitsExponents: Bool = true, readsSigns: Bool = false) {
    self.trigonometry = trigonometry
    self.readsSigns = readsSigns
    self.splitsExponents = splitsExponents
  }

  /// Whether squares of sines and cosines can replace each other.
  var hasCircles: Bool { !circles.isEmpty }

  /// Reads the whole expression; nothing is cancelled or reduced yet.
  mutating func read(_ expression: Expr) throws(PolynomialLimit) -> RationalFunction {
    scan(expression)
    return try convert(expression)
  }

  /// Reads a long product, each of its powers by itself.
  mutating func read(
    _ product: LongProduct
  ) throws(PolynomialLimit) -> (rest: RationalFunction, powers: [RationalFunction.Divisor]) {
    for (base, _) in product.powers { scan(base) }
    let rest = try read(product.rest)
    var list: [RationalFunction.Divisor] = []
    for (base, power) in product.powers {
      list.append(RationalFunction.Divisor(base: try convert(base).top, power: power))
    }
    return (rest, list)
  }

  mutating func generator(_ atom: Expr) throws(PolynomialLimit) -> Int {
    for (place, known) in atoms.enumerated() where known == atom { return place }
    guard atoms.count < Monomial.capacity else { throw PolynomialLimit() }
    if atom.isPlain { plainLanes |= 1 << UInt16(atoms.count) }
    atoms.append(atom)
    return atoms.count - 1
  }

  /// What the exponents of a base are multiples of.
  private func unit(of base: Expr, _ body: Expr) -> Rational? {
    units.first { $0.base == base && $0.body == body }?.unit
  }
}

extension Generators {
  /// Finds the units of exponents and angles.
  private mutating func scan(_ expression: Expr) {
    switch expression.form {
    case .sum(_, let terms): terms.forEach { scan($0.body) }
    case .product(_, let factors): factors.forEach { scan($0) }
    case .power, .apply(.exp, _):
      let (base, exponent) = expression.baseAndExponent
      scan(base, exponent)
      if !base.isExponentialBase { scan(base) }
    case .apply(let function, let arguments)
    where function.isTrigonometric && trigonometry.joinsAngles:
      let (number, body) = arguments[0].coefficientAndBody
      let key = Expr.apply(function.isHyperbolic ? .sinh : .sin, [body])
      angles[key] =
        angles[key].map { Generators.measure($0, number.value) } ?? number.value.magnitude
    default: break
    }
  }

  private mutating func scan(_ base: Expr, _ exponent: Expr) {
    // Units of numbers start from one, of which whole powers are multiples.
    if exponent.integer != nil { return }
    for (number, body) in parts(exponent) {
      hasRoots = hasRoots || !number.isInteger
      if let index = units.firstIndex(where: { $0.base == base && $0.body == body }) {
        units[index].unit = Generators.measure(units[index].unit, number.value)
        units[index].lane = nil
      } else {
        let start = body.isOne ? Rational.one : number.value.magnitude
        let unit = Generators.measure(start, number.value)
        units.append(Unit(base: base, body: body, unit: unit))
      }
    }
  }

  /// The largest number of which both are whole multiples.
  private static func measure(_ first: Rational, _ second: Rational) -> Rational {
    if second.isZero { return first }
    if first == second.magnitude { return first }
    if let a = first.integer, let b = second.integer {
      return Rational(Int(Rational.gcd(a.magnitude, b.magnitude)))
    }
    return .commonDivisor(first, second)
  }

  /// The terms of an exponent as numbers times bodies; a number has the body one.
  private func parts(_ exponent: Expr) -> [(Number, Expr)] {
    guard splitsExponents else { return [exponent.coefficientAndBody] }
    switch exponent.form {
    case .number(let number): return [(number, .one)]
    case .sum: return exponent.terms.map(\.coefficientAndBody)
    case .product(let coefficient, let factors) where factors.count == 1 && factors[0].isSum:
      return factors[0].distributed(by: coefficient).terms.map(\.coefficientAndBody)
    default: return [exponent.coefficientAndBody]
    }
  }

  private mutating func convert(_ expression: Expr) throws(PolynomialLimit) -> RationalFunction {
    switch expression.form {
    case .number(let number): return RationalFunction(polynomial(number))
    case .sum(let constant, let terms):
      var plain = [Polynomial.Entry(monomial: .one, coefficient: constant.value)]
      plain.reserveCapacity(terms.count + 1)
      hasDecimals = hasDecimals || constant.isDecimal
      var others = RationalFunction(.zero)
      for term in terms {
        hasDecimals = hasDecimals || term.coefficient.isDecimal
        let scale = term.coefficient.value
        if let monomial = try monomial(term.body) {
          plain.append(Polynomial.Entry(monomial: monomial, coefficient: scale))
        } else {
          var part = try convert(term.body)
          part.top = part.top.scaled(by: scale)
          others = try others.plus(part)
        }
      }
      let sum = RationalFunction(Polynomial(gathering: plain))
      return try others.plus(sum)
    case .product(let coefficient, let factors):
      var result = RationalFunction(polynomial(coefficient))
      var joined = Monomial.one
      for factor in factors {
        if let monomial = try monomial(factor), joined.isModerate {
          joined = joined * monomial
        } else {
          result = try result.times(convert(factor))
        }
      }
      guard joined.isModerate else { throw PolynomialLimit() }
      result.top = result.top.multiplied(by: joined)
      return result
    case .power, .apply(.exp, _):
      let (base, exponent) = expression.baseAndExponent
      return try convert(base, exponent)
    case .apply(let function, let arguments)
    where function.isTrigonometric && trigonometry != .atoms:
      return try circular(function, arguments[0])
    case .apply(let function, let arguments)
    where readsSigns && (function == .abs || function == .sign) && arguments[0].facts.isReal:
      return try signed(arguments[0], isSize: function == .abs)
    default:
      if hasRoots, let unit = unit(of: expression, .one), !unit.isOne {
        return try convert(expression, .one)
      }
      return RationalFunction(Polynomial(generator: try generator(expression)))
    }
  }

  private mutating func polynomial(_ number: Number) -> Polynomial {
    hasDecimals = hasDecimals || number.isDecimal
    return Polynomial(number.value)
  }

  private mutating func convert(
    _ base: Expr, _ exponent: Expr
  ) throws(PolynomialLimit) -> RationalFunction {
    if let number = exponent.number { return try numeric(base, number.value) }
    var result = RationalFunction.one
    for (number, body) in parts(exponent) {
      result = try result.times(
        body.isOne
          ? numeric(base, number.value) : symbolic(base, body, number.value))
    }
    return result
  }

  private mutating func symbolic(
    _ base: Expr, _ body: Expr, _ number: Rational
  ) throws(PolynomialLimit) -> RationalFunction {
    guard let index = units.firstIndex(where: { $0.base == base && $0.body == body }),
      let power = number.divided(by: units[index].unit)?.integer, abs(power) < 200
    else { throw PolynomialLimit() }
    let lane: Int
    if let known = units[index].lane {
      lane = known
    } else {
      lane = try generator(Expr.power(base, body.scaled(by: Number(units[index].unit))))
      units[index].lane = lane
    }
    if power > 0 { return RationalFunction(Polynomial(generator: lane, power: power)) }
    return try RationalFunction(Polynomial(generator: lane)).power(power)
  }

  private mutating func numeric(
    _ base: Expr, _ exponent: Rational
  ) throws(PolynomialLimit) -> RationalFunction {
    let unit = hasRoots ? unit(of: base, .one) ?? .one : .one
    guard case .small(_, let index) = unit.storage, index <= 12 else { throw PolynomialLimit() }
    if index == 1 {
      guard let power = exponent.integer, abs(power) <= 200 else { throw PolynomialLimit() }
      return try plain(base).power(power)
    }
    let root = try generator(Expr.power(base, Expr(unit)))
    if base.isAtom {
      guard let power = (exponent * Rational(index)).integer else { throw PolynomialLimit() }
      return try RationalFunction(Polynomial(generator: root)).power(power)
    }
    let inner = try plain(base).cancelled()
    if inner.isPolynomial { relations[root] = Relation(power: index, value: inner.top) }
    // Towards zero, so that what stands below the bar stays a power of the root.
    guard case .small(let top, let bottom) = exponent.storage else { throw PolynomialLimit() }
    let whole = top / bottom
    guard let part = ((exponent - Rational(whole)) * Rational(index)).integer else {
      throw PolynomialLimit()
    }
    let outside = try inner.power(whole)
    return try outside.times(RationalFunction(Polynomial(generator: root)).power(part))
  }

  /// The base itself, unless it is an atom of which a root is the generator.
  private mutating func plain(_ base: Expr) throws(PolynomialLimit) -> RationalFunction {
    switch base.form {
    case .power, .apply(.exp, _):
      return RationalFunction(Polynomial(generator: try generator(base)))
    default: return try convert(base)
    }
  }
}

extension Generators {
  /// The sign of u, or |u| as u times its sign, factor by factor; squares of signs are one.
  private mutating func signed(
    _ argument: Expr, isSize: Bool
  ) throws(PolynomialLimit) -> RationalFunction {
    let (coefficient, body) = argument.coefficientAndBody
    let scale: Rational =
      isSize ? coefficient.value.magnitude : coefficient.isNegative ? Rational(-1) : .one
    var result = isSize ? try convert(body) : .one
    result.top = result.top.scaled(by: scale)
    for factor in body.factors where !factor.facts.isPositive {
      let (base, exponent) = factor.baseAndExponent
      let power = exponent.integer ?? 1
      guard power % 2 != 0 else { continue }
      let sign = Expr.apply(.sign, [exponent.integer == nil ? factor : base])
      let (number, atom) = sign.coefficientAndBody
      if atom.isOne { continue }
      let lane = try generator(atom)
      relations[lane] = Relation(power: 2, value: .one)
      result = try result.times(RationalFunction(Polynomial(generator: lane)))
      result.top = result.top.scaled(by: number.value)
    }
    return result
  }

  private mutating func circular(
    _ function: Function, _ argument: Expr
  ) throws(PolynomialLimit) -> RationalFunction {
    let hyperbolic = function.isHyperbolic
    var (times, angle) = (1, argument)
    if trigonometry.joinsAngles {
      let (number, body) = argument.coefficientAndBody
      var unit = angles[Expr.apply(hyperbolic ? .sinh : .sin, [body])] ?? number.value
      if trigonometry == .halfAngle { unit = unit * .half }
      angle = body.scaled(by: Number(unit))
      times = number.value.divided(by: unit)?.integer ?? 1
      guard abs(times) <= 6 else { throw PolynomialLimit() }
    }
    let sine = try generator(Expr.apply(hyperbolic ? .sinh : .sin, [angle]))
    let cosine = try generator(Expr.apply(hyperbolic ? .cosh : .cos, [angle]))
    if !circles.contains(where: { $0.sine == sine }) {
      circles.append(Circle(sine: sine, cosine: cosine, isHyperbolic: hyperbolic))
    }
    let (s, c) = try multiple(times, sine, cosine, hyperbolic)
    let (top, bottom) = (RationalFunction(s), RationalFunction(c))
    switch function {
    case .sin, .sinh: return top
    case .cos, .cosh: return bottom
    case .tan, .tanh: return try top.times(bottom.power(-1))
    case .cot, .coth: return try bottom.times(top.power(-1))
    case .sec, .sech: return try bottom.power(-1)
    default: return try top.power(-1)
    }
  }

  /// Sine and cosine of a multiple angle by the addition theorems.
  private func multiple(
    _ times: Int, _ sine: Int, _ cosine: Int, _ hyperbolic: Bool
  ) throws(PolynomialLimit) -> (Polynomial, Polynomial) {
    let (s, c) = (Polynomial(generator: sine), Polynomial(generator: cosine))
    var (result, other) = (Polynomial.zero, Polynomial.one)
    for _ in 0..<abs(times) {
      let square = try result.times(s)
      let next = try result.times(c) + other.times(s)
      other = try other.times(c) + (hyperbolic ? square : -square)
      result = next
    }
    return (times < 0 ? -result : result, other)
  }
}

extension Expr {
  /// Whether it is e, whose powers are exponentials.
  fileprivate var isExponentialBase: Bool {
    if case .apply(.exp, let arguments) = form { return arguments[0].isOne }
    return false
  }

  /// Whether its powers and products with other such atoms are canonical as they stand.
  fileprivate var isPlain: Bool {
    switch form {
    case .symbol, .pi: true
    case .apply(let function, _): function != .exp && function != .abs && function != .sign
    default: false
    }
  }

  /// Whether it is a generator by itself: a symbol, constant or function value.
  fileprivate var isAtom: Bool {
    switch form {
    case .symbol, .pi, .apply, .piecewise: true
    default: false
    }
  }
}
