extension Expr {
  /// The sum.
  public static func + (left: Expr, right: Expr) -> Expr { sum([left, right]) }

  /// The difference.
  public static func - (left: Expr, right: Expr) -> Expr {
    sum([left, right.scaled(by: .minusOne)])
  }

  /// The product.
  public static func * (left: Expr, right: Expr) -> Expr {
    if left.isOne { return right }
    return right.isOne ? left : product([left, right])
  }

  /// The quotient; poisoned when the divisor is exactly zero.
  public static func / (left: Expr, right: Expr) -> Expr {
    product([left, power(right, minusOne)])
  }

  /// The opposite.
  ///
  /// In Swift a prefix minus binds tighter than every infix operator, so that `-x.squared` is
  /// −(x²), as on paper.
  public static prefix func - (value: Expr) -> Expr { value.scaled(by: .minusOne) }

  /// Adds in place.
  public static func += (left: inout Expr, right: Expr) { left = left + right }
  /// Subtracts in place.
  public static func -= (left: inout Expr, right: Expr) { left = left - right }
  /// Multiplies in place.
  public static func *= (left: inout Expr, right: Expr) { left = left * right }
  /// Divides in place.
  public static func /= (left: inout Expr, right: Expr) { left = left / right }

  /// The power with any exponent.
  public func pow(_ exponent: Expr) -> Expr { Expr.power(self, exponent) }

  /// The power with a whole exponent.
  public func pow(_ exponent: Int) -> Expr { Expr.power(self, Expr(exponent)) }

  /// The second power.
  public var squared: Expr { pow(2) }

  /// The third power.
  public var cubed: Expr { pow(3) }

  /// The expression that is the value of the first branch whose condition holds.
  ///
  /// The text form `Piecewise((x, x > 0), (0, True))` says the same.
  ///
  /// - Parameter branches: values with the text of their conditions, such as `"x > 0"`.
  public static func piecewise(_ branches: [(value: Expr, condition: String)]) -> Expr {
    var list: [Branch] = []
    for (value, text) in branches {
      do {
        list.append(Branch(value: value, condition: try Parser.condition(text)))
      } catch {
        return poisoned(error)
      }
    }
    return piecewise(list)
  }
}

extension Expr {
  /// The symbols in the expression, each once, sorted by name.
  public var symbols: [Expr] {
    var survey = SymbolSurvey(remembers: node.size > SymbolSurvey.shortSize)
    survey.visit(self)
    return survey.found.sorted(by: StructuralOrder.isLess)
  }

  /// Whether the symbol called `name` occurs.
  func contains(symbol name: String) -> Bool {
    let bit = Symbol.bit(of: name)
    var seen: Set<Expr> = []
    func walk(_ expression: Expr) -> Bool {
      if expression.node.symbolMask & bit == 0 { return false }
      if expression.symbolName == name { return true }
      let parts = expression.children
      guard !parts.isEmpty, seen.insert(expression).inserted else { return false }
      return parts.contains(where: walk)
    }
    return walk(self)
  }

  /// What is given for symbols, by their names; of two symbols with one name the later in order
  /// counts.
  static func byName<T>(_ values: [Expr: T]) -> [String: T] {
    var result: [String: T] = [:]
    for (key, value) in values.sorted(by: { StructuralOrder.isLess($0.key, $1.key) }) {
      if let name = key.symbolName { result[name] = value }
    }
    return result
  }

  /// The expression with every occurrence of the keys replaced, all at once.
  ///
  /// Symbols are found by name; other keys are found where they occur as sub-expressions.
  public func substituting(_ replacements: [Expr: Expr]) -> Expr {
    let byName = Expr.byName(replacements)
    var memo: [Expr: Expr] = [:]
    func walk(_ expression: Expr) -> Expr {
      if let value = replacements[expression] { return value }
      if let name = expression.symbolName { return byName[name] ?? expression }
      if expression.children.isEmpty { return expression }
      if let known = memo[expression] { return known }
      let result = expression.mapChildren(walk)
      memo[expression] = result
      return result
    }
    return walk(self)
  }

  /// The expression with the same assumption on all its symbols.
  public func assuming(_ assumption: Assumption) -> Expr {
    var replacements: [Expr: Expr] = [:]
    for symbol in symbols {
      if let name = symbol.symbolName { replacements[symbol] = .symbol(name, assumption) }
    }
    return substituting(replacements)
  }
}

/// Collects the symbols of an expression.
private struct SymbolSurvey {
  /// Shorter expressions are walked faster than looked up.
  static let shortSize = 200

  private(set) var found: [Expr] = []
  private let remembers: Bool
  private var seen: Set<Expr> = []

  /// - Parameter remembers: whether parts that occur several times are entered once.
  init(remembers: Bool) { self.remembers = remembers }

  mutating func visit(_ expression: Expr) {
    guard expression.node.symbolMask != 0 else { return }
    if case .symbol = expression.form {
      if !found.contains(expression) { found.append(expression) }
      return
    }
    if remembers, !seen.insert(expression).inserted { return }
    switch expression.form {
    case .sum(_, let terms): for term in terms { visit(term.body) }
    case .product(_, let list), .apply(_, let list): for part in list { visit(part) }
    case .power(let base, let exponent):
      visit(base)
      visit(exponent)
    default: for part in expression.children { visit(part) }
    }
  }
}
