/// A mathematical expression with exact coefficients.
///
/// An expression is a value: it can be compared, hashed, copied for nothing and sent between tasks.
/// It is built from text with textbook precedence, `Expr("x**2 + x*y + y**2")`, or in code,
/// `x.squared + x * y + y.squared`. Building puts it in a canonical form by laws that always hold
/// (like terms are collected, numbers folded, equal bases merged, values at special points taken);
/// `simplified()`, `expanded()` and `factored()` go further.
///
/// Symbols are real unless said otherwise. Decimals stay decimals when printed (`0.1*x`) while
/// calculation stays exact; a decimal exponent becomes its fraction (`x**0.5` is `sqrt(x)`).
///
/// Bad text or an impossible operation (division by an exact zero) does not stop the program: the
/// value is *poisoned*, `problem` says why and where, and so is everything computed from it.
public struct Expr: Sendable, Hashable {
  let node: Node

  var form: Form { node.form }

  /// The nesting beyond which expressions are refused, which keeps every recursive walk in bounds.
  static let depthLimit = 1000

  /// Wraps a canonical form; deeper ones than the limit are poisoned.
  init(_ form: Form) {
    let node = Node(form)
    if node.depth > Expr.depthLimit {
      self = Expr.poisoned("the expression is nested more than \(Expr.depthLimit) levels deep")
    } else {
      self.node = node
    }
  }

  /// Whether two expressions have the same canonical form (structural, not mathematical, equality).
  public static func == (left: Expr, right: Expr) -> Bool {
    let (first, second) = (left.node, right.node)
    if first === second { return true }
    guard first.hash == second.hash, first.size == second.size, first.depth == second.depth
    else { return false }
    if first.size <= NodeComparison.directLimit { return first.form.isEqual(to: second.form) }
    var comparison = NodeComparison()
    return comparison.areEqual(left, right)
  }

  /// Feeds the hash computed when the expression was made.
  public func hash(into hasher: inout Hasher) { hasher.combine(node.hash) }

  /// A whole number.
  public init(_ value: Int) { self.init(Number(value)) }

  /// An exact fraction.
  public init(_ value: Rational) { self.init(Number(value)) }

  /// A decimal: the shortest one that reads back as the same `Double`.
  ///
  /// Infinite values and NaN give a poisoned expression.
  public init(_ value: Double) {
    if let number = Number(value) {
      self.init(number)
    } else {
      self = Expr.poisoned("\(value) is not a number an expression can hold")
    }
  }

  init(_ number: Number) {
    if !number.isDecimal, let whole = number.integer, Expr.smallRange.contains(whole) {
      self = Expr.smallNumbers[whole - Expr.smallRange.lowerBound]
    } else {
      self.init(.number(number))
    }
  }

  /// Whole numbers that are held once for all expressions.
  private static let smallRange = -16...32
  private static let smallNumbers = smallRange.map { Expr(.number(Number($0))) }

  /// The unknown called `name` with what is assumed about it.
  ///
  /// Values, substitutions and derivatives find symbols by name, whatever their assumptions.
  public static func symbol(_ name: String, _ assumption: Assumption = .real) -> Expr {
    Expr(.symbol(Symbol(name: name, assumption: assumption)))
  }

  /// Several unknowns at once, names separated by spaces or commas.
  public static func symbols(_ names: String, _ assumption: Assumption = .real) -> [Expr] {
    names.split { $0 == " " || $0 == "," }.map { symbol(String($0), assumption) }
  }

  /// The exact fraction `numerator / denominator`; poisoned when the denominator is zero.
  public static func rational(_ numerator: Int, _ denominator: Int) -> Expr {
    guard let value = Rational(numerator, denominator) else { return divisionByZero }
    return Expr(value)
  }

  /// The number π.
  public static let pi = Expr(Form.pi)
  /// Euler's number, the same as `exp(1)`.
  public static let e = Expr(Form.apply(.exp, [one]))
  /// Zero.
  public static let zero = Expr(0)
  /// One.
  public static let one = Expr(1)
  static let minusOne = Expr(-1)
  static let two = Expr(2)
  static let half = Expr.rational(1, 2)

  static var divisionByZero: Expr { poisoned("division by zero") }

  static func poisoned(_ message: String) -> Expr { poisoned(ExpressionError(message)) }

  static func poisoned(_ error: ExpressionError) -> Expr { Expr(Form.poison(error)) }

  /// Why the expression is unusable, or nil when it is sound.
  public var problem: ExpressionError? {
    if case .poison(let error) = form { return error }
    return nil
  }

  /// Whether there is a problem, which need not be read.
  var isPoisoned: Bool {
    if case .poison = form { return true }
    return false
  }

  /// The number, when the expression is one.
  var number: Number? {
    if case .number(let number) = form { return number }
    return nil
  }

  /// The whole number, when the expression is one that fits a machine integer.
  var integer: Int? { number?.integer }

  /// The exact value when the expression is a plain number, else nil.
  public var rationalValue: Rational? { number?.value }

  /// The name when the expression is a symbol, else nil.
  public var symbolName: String? {
    if case .symbol(let symbol) = form { return symbol.name }
    return nil
  }

  var isZero: Bool { number?.isZero ?? false }
  var isOne: Bool { number?.isOne ?? false }
}

extension Expr: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }

  /// A decimal, held exactly: `0.1` is one tenth.
  public init(floatLiteral value: Double) { self.init(value) }
}

extension Expr {
  /// The parts an expression is made of, coefficients left out.
  var children: [Expr] {
    switch form {
    case .number, .pi, .symbol, .poison: []
    case .sum(_, let terms): terms.map(\.body)
    case .product(_, let list), .apply(_, let list): list
    case .power(let base, let exponent): [base, exponent]
    case .piecewise(let branches):
      branches.flatMap { [$0.value] + $0.condition.expressions }
    }
  }

  /// Rebuilds the expression from transformed parts, through the canonical builders.
  func mapChildren(_ transform: (Expr) -> Expr) -> Expr {
    switch form {
    case .number, .pi, .symbol, .poison: self
    case .sum(let constant, let terms):
      Expr.sum(constant, terms.map { Term(coefficient: $0.coefficient, body: transform($0.body)) })
    case .product(let coefficient, let factors):
      Expr.product(coefficient, factors.map(transform))
    case .power(let base, let exponent): Expr.power(transform(base), transform(exponent))
    case .apply(let function, let arguments):
      Expr.apply(function, arguments.map(transform))
    case .piecewise(let branches):
      Expr.piecewise(
        branches.map {
          Branch(value: transform($0.value), condition: $0.condition.map(transform))
        })
    }
  }
}
