extension Expr {
  /// How many operations the expression is written with, counted as SymPy's `count_ops` does:
  /// every sign, sum, product, quotient, power and function application is one.
  ///
  /// A root counts as two (a power and its fraction), `exp(-u)` within a product as a divisor.
  /// Conditions of branches do not count. A sub-expression counts as often as it is written, however
  /// often it is shared; counts beyond any practical size stay at the largest `Int32`.
  public var operationCount: Int { Cost(self).operations }
}

/// What an expression costs to read: operations first, then fraction bars.
struct Cost: Comparable {
  var operations = 0
  var bars = 0

  /// Where counts of shared sub-expressions stop growing.
  private static let most = Int(Int32.max)

  init() {}

  init(_ expression: Expr) {
    var meter = CostMeter()
    self = meter.cost(expression)
  }

  init(operations: Int, bars: Int = 0) {
    self.operations = operations
    self.bars = bars
  }

  static func < (left: Cost, right: Cost) -> Bool {
    (left.operations, left.bars) < (right.operations, right.bars)
  }

  static func + (left: Cost, right: Cost) -> Cost {
    Cost(
      operations: Swift.min(left.operations + right.operations, most),
      bars: Swift.min(left.bars + right.bars, most))
  }

  static func += (left: inout Cost, right: Cost) { left = left + right }
}

/// Works out costs, remembering those of deep expressions, in which parts may be shared.
struct CostMeter {
  private static let memoDepth = 8
  private static let operation = Cost(operations: 1)
  private static let bar = Cost(operations: 1, bars: 1)

  private var known: [Expr: Cost] = [:]

  mutating func cost(_ expression: Expr) -> Cost {
    guard expression.node.depth > CostMeter.memoDepth else { return counted(expression) }
    if let cost = known[expression] { return cost }
    let cost = counted(expression)
    known[expression] = cost
    return cost
  }

  private mutating func counted(_ expression: Expr) -> Cost {
    switch expression.form {
    case .number(let number):
      let sign = number.isNegative ? CostMeter.operation : Cost()
      return magnitude(number) + sign
    case .pi, .symbol, .poison: return Cost()
    case .sum(let constant, let terms): return sum(constant, terms)
    case .product(let coefficient, let factors):
      let sign = coefficient.isNegative ? CostMeter.operation : Cost()
      return product(coefficient, factors) + sign
    case .power(let base, let exponent): return power(base, exponent)
    case .apply(.exp, let arguments) where arguments[0].isOne: return Cost()
    case .apply(_, let arguments):
      return arguments.reduce(CostMeter.operation) { $0 + cost($1) }
    case .piecewise(let branches):
      return branches.reduce(CostMeter.operation) { $0 + cost($1.value) }
    }
  }

  private func magnitude(_ number: Number) -> Cost {
    number.isDecimal || number.isInteger ? Cost() : CostMeter.bar
  }

  /// Minus signs of terms are their operations; when all terms have one, the first is one more.
  private mutating func sum(_ constant: Number, _ terms: [Term]) -> Cost {
    var total = Cost(operations: terms.count - 1)
    var allNegative = true
    for term in terms {
      allNegative = allNegative && term.coefficient.isNegative
      total +=
        term.coefficient.isUnit ? cost(term.body) : scaled(term.coefficient, term.body)
    }
    if !constant.isZero {
      total += magnitude(constant) + CostMeter.operation
      allNegative = allNegative && constant.isNegative
    }
    return allNegative ? total + CostMeter.operation : total
  }

  /// A number times a body without coefficient, the sign not counted.
  private mutating func scaled(_ coefficient: Number, _ body: Expr) -> Cost {
    if case .product(_, let factors) = body.form { return product(coefficient, factors) }
    return product(coefficient, [body])
  }

  /// A product as one fraction, the sign not counted.
  private mutating func product(_ coefficient: Number, _ factors: [Expr]) -> Cost {
    var (total, top, bottom, falling) = (Cost(), 0, 0, 0)
    if !coefficient.isUnit {
      if coefficient.isDecimal || coefficient.isInteger || !coefficient.hasUnitNumerator {
        top += 1
      }
      if !coefficient.isDecimal, !coefficient.isInteger { bottom += 1 }
    }
    for factor in factors {
      if case .power(let base, let exponent) = factor.form, exponent.hasMinus {
        bottom += 1
        total += inverse(base, exponent)
      } else {
        top += 1
        total += cost(factor)
        if case .apply(.exp, let arguments) = factor.form, arguments[0].hasMinus { falling += 1 }
      }
    }
    // A falling exponential among factors counts as a divisor.
    if top > 1 { total += Cost(operations: top - 1 - falling) }
    if bottom > 1 { total += Cost(operations: bottom - 1) }
    return bottom > 0 ? total + CostMeter.bar : total
  }

  private mutating func power(_ base: Expr, _ exponent: Expr) -> Cost {
    guard let number = exponent.number else {
      return cost(base) + cost(exponent) + CostMeter.operation
    }
    return number.isNegative
      ? inverse(base, exponent) + CostMeter.bar : cost(base) + numericPower(number)
  }

  /// What stands below the bar for a power with a falling exponent.
  private mutating func inverse(_ base: Expr, _ exponent: Expr) -> Cost {
    guard let number = exponent.number else {
      let (coefficient, body) = exponent.coefficientAndBody
      let raised = coefficient.isUnit ? cost(body) : scaled(coefficient.magnitude, body)
      return cost(base) + raised + CostMeter.operation
    }
    return number.isMinusOne ? cost(base) : cost(base) + numericPower(number)
  }

  private func numericPower(_ exponent: Number) -> Cost {
    if exponent.isInteger { return CostMeter.operation }
    if exponent.hasUnitNumerator { return Cost(operations: 2) }
    return Cost(operations: 2, bars: 1)
  }
}

extension Number {
  /// Whether the numerator is 1 or -1.
  fileprivate var hasUnitNumerator: Bool {
    if case .small(let top, _) = value.storage { return top.magnitude == 1 }
    return false
  }
}
