import BigInt

/// A polynomial with rational coefficients in numbered generators; terms in descending order, none
/// zero.
struct Polynomial: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    var monomial: Monomial
    var coefficient: Rational
  }

  /// Products with more terms are given up.
  static let termLimit = 400

  private(set) var entries: [Entry]

  static let zero = Polynomial(entries: [])
  static let one = Polynomial(Rational.one)

  private init(entries: [Entry]) { self.entries = entries }

  init(_ constant: Rational) {
    entries = constant.isZero ? [] : [Entry(monomial: .one, coefficient: constant)]
  }

  init(generator: Int, power: Int = 1) {
    entries = [Entry(monomial: Monomial(generator: generator, power: power), coefficient: .one)]
  }

  init(_ monomial: Monomial) { entries = [Entry(monomial: monomial, coefficient: .one)] }

  /// The sum of terms in any order.
  init(gathering terms: [Entry]) {
    entries = []
    entries.reserveCapacity(terms.count)
    for term in terms.sorted(by: { Monomial.isGreater($0.monomial, $1.monomial) }) {
      if let last = entries.last, last.monomial == term.monomial {
        let sum = last.coefficient + term.coefficient
        entries.removeLast()
        if !sum.isZero { entries.append(Entry(monomial: term.monomial, coefficient: sum)) }
      } else if !term.coefficient.isZero {
        entries.append(term)
      }
    }
  }

  var isZero: Bool { entries.isEmpty }
  var isOne: Bool {
    entries.count == 1 && entries[0].monomial.isOne && entries[0].coefficient.isOne
  }
  /// The value when no generator occurs.
  var constant: Rational? {
    if entries.isEmpty { return .zero }
    return entries.count == 1 && entries[0].monomial.isOne ? entries[0].coefficient : nil
  }
  var leading: Rational { entries.first?.coefficient ?? .zero }

  static func + (left: Polynomial, right: Polynomial) -> Polynomial {
    if left.isZero { return right }
    return left.adding(right, times: .one, .one)
  }

  static prefix func - (value: Polynomial) -> Polynomial { value.scaled(by: Rational(-1)) }

  static func - (left: Polynomial, right: Polynomial) -> Polynomial {
    left.adding(right, times: Rational(-1), .one)
  }

  /// The sum with a multiple of another polynomial.
  func adding(
    _ other: Polynomial, times factor: Rational, _ monomial: Monomial
  ) -> Polynomial {
    if other.isZero || factor.isZero { return self }
    let isPlain = factor.isOne
    var merged: [Entry] = []
    merged.reserveCapacity(entries.count + other.entries.count)
    var index = 0
    for next in other.entries {
      let place = next.monomial * monomial
      while index < entries.count, Monomial.isGreater(entries[index].monomial, place) {
        merged.append(entries[index])
        index += 1
      }
      let own = isPlain ? next.coefficient : next.coefficient * factor
      if index < entries.count, entries[index].monomial == place {
        let sum = entries[index].coefficient + own
        if !sum.isZero { merged.append(Entry(monomial: place, coefficient: sum)) }
        index += 1
      } else {
        merged.append(Entry(monomial: place, coefficient: own))
      }
    }
    merged.append(contentsOf: entries[index...])
    return Polynomial(entries: merged)
  }

  func scaled(by factor: Rational) -> Polynomial {
    if factor.isZero { return .zero }
    if factor.isOne { return self }
    return Polynomial(
      entries: entries.map {
        Entry(monomial: $0.monomial, coefficient: $0.coefficient * factor)
      })
  }

  func multiplied(by monomial: Monomial) -> Polynomial {
    if monomial.isOne { return self }
    return Polynomial(
      entries: entries.map {
        Entry(monomial: $0.monomial * monomial, coefficient: $0.coefficient)
      })
  }

  func times(_ other: Polynomial) throws(PolynomialLimit) -> Polynomial {
    if let factor = constant { return other.scaled(by: factor) }
    if let factor = other.constant { return scaled(by: factor) }
    guard entries.count * other.entries.count <= 8000,
      joinedBits.isModerate, other.joinedBits.isModerate
    else { throw PolynomialLimit() }
    let (rows, columns) = entries.count < other.entries.count ? (self, other) : (other, self)
    let product = rows.product(0..<rows.entries.count, columns)
    guard product.entries.count <= Polynomial.termLimit else { throw PolynomialLimit() }
    return product
  }

  /// The product of some of the terms with another polynomial: halves are multiplied and merged.
  private func product(_ range: Range<Int>, _ other: Polynomial) -> Polynomial {
    if range.count == 1 {
      let entry = entries[range.lowerBound]
      return Polynomial.zero.adding(other, times: entry.coefficient, entry.monomial)
    }
    if range.count <= 3 {
      let last = entries[range.upperBound - 1]
      return product(range.dropLast(), other)
        .adding(other, times: last.coefficient, last.monomial)
    }
    let middle = (range.lowerBound + range.upperBound) / 2
    return product(range.lowerBound..<middle, other) + product(middle..<range.upperBound, other)
  }

  func power(_ exponent: Int) throws(PolynomialLimit) -> Polynomial {
    guard exponent <= 200 else { throw PolynomialLimit() }
    var (result, square, rest) = (Polynomial.one, self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = try result.times(square) }
      rest >>= 1
      if rest > 0 { square = try square.times(square) }
    }
    return result
  }

  /// The quotient when the divisor divides without remainder, else nil.
  func divided(by divisor: Polynomial) -> Polynomial? {
    guard let head = divisor.entries.first, let inverse = head.coefficient.reciprocal
    else { return nil }
    if divisor.entries.count == 1 {
      return divided(by: head.monomial).map { $0.scaled(by: inverse) }
    }
    var (rest, quotient) = (self, [Entry]())
    while let first = rest.entries.first {
      guard let monomial = first.monomial.divided(by: head.monomial),
        quotient.count < Polynomial.termLimit
      else { return nil }
      let coefficient = first.coefficient * inverse
      quotient.append(Entry(monomial: monomial, coefficient: coefficient))
      rest = rest.adding(divisor, times: -coefficient, monomial)
    }
    return Polynomial(entries: quotient)
  }

  /// The quotient by a monomial, nil when it does not divide every term.
  func divided(by monomial: Monomial) -> Polynomial? {
    if monomial.isOne { return self }
    var quotient: [Entry] = []
    quotient.reserveCapacity(entries.count)
    for entry in entries {
      guard let rest = entry.monomial.divided(by: monomial) else { return nil }
      quotient.append(Entry(monomial: rest, coefficient: entry.coefficient))
    }
    return Polynomial(entries: quotient)
  }

  /// The largest monomial that divides every term.
  var commonMonomial: Monomial {
    guard let first = entries.first else { return .one }
    return entries.dropFirst().reduce(first.monomial) { $0.common($1.monomial) }
  }

  /// The rational number that leaves coprime whole coefficients with a positive first one.
  var content: Rational {
    guard !entries.isEmpty else { return .one }
    if let small = smallContent { return small }
    var (top, bottom) = (BigInt(0), BigInt(1))
    for entry in entries {
      top = top.greatestCommonDivisor(with: entry.coefficient.numerator)
      let lower = entry.coefficient.denominator
      bottom = bottom / bottom.greatestCommonDivisor(with: lower) * lower
    }
    return Rational(leading.signum < 0 ? -top : top, bottom)
  }

  /// The content when machine integers suffice.
  private var smallContent: Rational? {
    var content = SmallContent()
    for entry in entries {
      guard case .small(let upper, let lower) = entry.coefficient.storage,
        content.take(upper, over: lower)
      else { return nil }
    }
    return content.value(isNegative: leading.signum < 0)
  }

  /// The polynomial divided by its content.
  var primitive: Polynomial {
    let content = content
    return content.isOne ? self : content.reciprocal.map { scaled(by: $0) } ?? self
  }

  /// The generators that occur.
  var generators: [Int] {
    let bits = support
    return (0..<Monomial.capacity).filter { bits & (1 << UInt16($0)) != 0 }
  }

  /// The generators that occur, as the bits of a number.
  var support: UInt16 { joinedBits.support }

  /// The bits of all exponents together, which bound them from above.
  private var joinedBits: Monomial {
    var total = Monomial.one
    for entry in entries { total.join(entry.monomial) }
    return total
  }

  /// Whether it surely has no factors, where no generator divides it: some generator stands in one
  /// term alone, to its first power.
  var hasNoFactors: Bool {
    var (once, often) = (UInt16(0), UInt16(0))
    for entry in entries {
      for (lane, power) in entry.monomial.powers {
        let bit: UInt16 = 1 << UInt16(lane)
        if once & bit != 0 || power > 1 { often |= bit }
        once |= bit
      }
    }
    return once & ~often != 0
  }

  /// Whether the coefficient of some power of a generator is a single term.
  func hasLoneRow(in generator: Int) -> Bool {
    var counts = Array(repeating: 0, count: degree(in: generator) + 1)
    for entry in entries { counts[entry.monomial[generator]] += 1 }
    return counts.contains(1)
  }

  func degree(in generator: Int) -> Int {
    var degree = 0
    for entry in entries { degree = Swift.max(degree, entry.monomial[generator]) }
    return degree
  }

  /// The coefficient of one power of a generator.
  func coefficient(of power: Int, in generator: Int) -> Polynomial {
    Polynomial(
      entries: entries.compactMap { entry in
        guard entry.monomial[generator] == power else { return nil }
        var rest = entry
        rest.monomial[generator] = 0
        return rest
      })
  }

  /// The coefficients of ascending powers of one generator.
  func coefficients(in generator: Int) -> [Polynomial] {
    var rows = Array(repeating: Polynomial.zero, count: degree(in: generator) + 1)
    for entry in entries {
      var rest = entry
      rest.monomial[generator] = 0
      rows[entry.monomial[generator]].entries.append(rest)
    }
    return rows
  }

  /// The polynomial with given coefficients of ascending powers of one generator.
  init(coefficients: [Polynomial], in generator: Int) {
    self = .zero
    for (power, coefficient) in coefficients.enumerated() {
      self = self + coefficient.multiplied(by: Monomial(generator: generator, power: power))
    }
  }

  /// The partial derivative by one generator.
  func derivative(by generator: Int) -> Polynomial {
    Polynomial(
      entries: entries.compactMap { entry in
        let power = entry.monomial[generator]
        guard power > 0 else { return nil }
        var lower = entry
        lower.monomial[generator] = power - 1
        lower.coefficient = entry.coefficient * Rational(power)
        return lower
      })
  }
}
