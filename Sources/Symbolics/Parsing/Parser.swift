/// Reads expressions with textbook precedence, loosest first: conditions, sums, products, prefix
/// signs, powers.
///
/// Powers associate to the right and bind tighter than a prefix sign.
struct Parser {
  /// How deep brackets, signs and exponents may nest.
  static let nestingLimit = 500

  let source: String
  let tokens: [Token]
  var position = 0
  var nesting = 0
  /// What is assumed about every symbol.
  let assumption: Assumption
  /// The opening brackets around conditions.
  let conditionBrackets: Set<Int>

  init(_ source: String, _ assumption: Assumption = .real) throws(ExpressionError) {
    self.source = source
    self.assumption = assumption
    tokens = try Lexer.tokens(source)
    conditionBrackets = BracketSurvey.conditionBrackets(in: tokens)
  }

  /// Reads a whole text as one expression.
  static func expression(
    _ source: String, _ assumption: Assumption = .real
  ) throws(ExpressionError) -> Expr {
    var parser = try Parser(source, assumption)
    if parser.current.kind == .end {
      throw parser.error("the expression is empty", suggestion: "write a formula such as x**2 + 1")
    }
    let result = try parser.sum()
    try parser.expectEnd()
    return result
  }

  /// Reads a whole text as one condition.
  static func condition(_ source: String) throws(ExpressionError) -> Condition {
    var parser = try Parser(source)
    let result = try parser.condition()
    try parser.expectEnd()
    return result
  }

  var current: Token { tokens[position] }

  func error(
    _ message: String, at token: Token? = nil, suggestion: String? = nil
  ) -> ExpressionError {
    ExpressionError(
      message, column: (token ?? current).column, source: source, suggestion: suggestion)
  }

  mutating func accept(_ sign: String) -> Bool {
    guard current.kind == .sign(sign) else { return false }
    position += 1
    return true
  }

  /// Runs a part one level deeper, or several where reading the part takes more of the stack.
  mutating func nested<T>(
    by levels: Int = 1, _ body: (inout Parser) throws(ExpressionError) -> T
  ) throws(ExpressionError) -> T {
    nesting += levels
    guard nesting <= Parser.nestingLimit else {
      throw error(
        "the expression is nested more than \(Parser.nestingLimit) levels deep",
        suggestion: "name a part of it and put that in by substituting(_:)")
    }
    let result = try body(&self)
    nesting -= levels
    return result
  }

  /// Passes a built expression on, or its problem with the place where it arose.
  func located(_ expression: Expr, at token: Token) throws(ExpressionError) -> Expr {
    guard var problem = expression.problem else { return expression }
    problem.column = token.column
    problem.source = source
    throw problem
  }

  private func expectEnd() throws(ExpressionError) {
    switch current.kind {
    case .end: return
    case .sign(")"):
      throw error("there is no opening bracket for this one", suggestion: "remove it")
    case .sign(","):
      throw error(
        "a comma has no place here",
        suggestion: "a decimal number has a point; arguments stand in the brackets of a function")
    case .sign(let sign) where Condition.Relation(rawValue: sign) != nil:
      throw error(
        "a comparison has no place here",
        suggestion: "conditions belong into Piecewise((v, cond), …)"
      )
    case .sign("&"), .sign("|"):
      throw error(
        "\u{201C}\(current.text)\u{201D} has no place here",
        suggestion: "it joins conditions inside a Piecewise; for an absolute value write Abs(x)")
    case .sign, .name, .number: throw missingSign()
    }
  }

  /// Two values side by side.
  private func missingSign() -> ExpressionError {
    let before = position > 0 ? tokens[position - 1].text : ""
    let here = current.text
    return error(
      "a multiplication sign is missing",
      suggestion: "write \(before)*\(here == "(" ? "(…)" : here)")
  }
}

extension Parser {
  /// Sum: terms joined by + and -.
  mutating func sum() throws(ExpressionError) -> Expr {
    let start = current
    var terms = [try product()]
    while true {
      if accept("+") {
        terms.append(try product())
      } else if accept("-") {
        terms.append(-(try product()))
      } else {
        break
      }
    }
    return terms.count == 1 ? terms[0] : try located(Expr.sum(terms), at: start)
  }

  /// Product: factors joined by * and /.
  private mutating func product() throws(ExpressionError) -> Expr {
    let start = current
    var factors = [try signed()]
    while true {
      if accept("*") {
        factors.append(try signed())
      } else if accept("/") {
        let divisor = current
        factors.append(try located(Expr.power(try signed(), .minusOne), at: divisor))
      } else if isValueStart {
        throw missingSign()
      } else {
        break
      }
    }
    return factors.count == 1 ? factors[0] : try located(Expr.product(factors), at: start)
  }

  private var isValueStart: Bool {
    switch current.kind {
    case .number, .name, .sign("("): true
    default: false
    }
  }

  /// A prefix sign, then a power.
  private mutating func signed() throws(ExpressionError) -> Expr {
    var negative = false
    while true {
      if accept("-") {
        negative.toggle()
      } else if !accept("+") {
        break
      }
    }
    let value = try power()
    return negative ? -value : value
  }

  private mutating func power() throws(ExpressionError) -> Expr {
    let start = current
    let base = try primary()
    guard accept("**") || accept("^") else { return base }
    let exponent = try nested { (parser) throws(ExpressionError) in try parser.signed() }
    return try located(Expr.power(base, exponent), at: start)
  }

  private mutating func primary() throws(ExpressionError) -> Expr {
    let token = current
    switch token.kind {
    case .number(let text):
      position += 1
      return try number(text, at: token)
    case .name(let name):
      position += 1
      return try named(name, at: token)
    case .sign("("):
      position += 1
      let inner = try nested { (parser) throws(ExpressionError) in try parser.sum() }
      try close(token)
      return inner
    case .sign(let sign):
      throw error(
        "a value is expected here, not \u{201C}\(sign)\u{201D}", suggestion: cure(forSign: sign))
    case .end:
      throw error(
        "the expression ends where a value is expected", suggestion: "complete it or cut it shorter"
      )
    }
  }

  /// What to do about a sign that stands where a value is expected.
  private func cure(forSign sign: String) -> String? {
    let before = position > 0 ? tokens[position - 1].kind : .end
    switch (sign, before) {
    case (")", .sign("(")): return "put a value between the brackets"
    case (")", _): return "complete what stands before the bracket"
    case ("|", _): return "for an absolute value write Abs(x)"
    case ("*", .sign("*")), ("*", .sign("**")), ("*", .sign("^")), ("^", .sign("^")),
      ("**", .sign("**")), ("**", .sign("^")), ("^", .sign("**")), ("**", .sign("*")),
      ("^", .sign("*")):
      return "write x**2 or x^2 for a power"
    case ("/", .sign("/")): return "write one / for a quotient"
    case (",", _): return "put a value before the comma"
    default: return "put a value before it, or remove it"
    }
  }

  /// The bracket that closes the one at `opening`.
  mutating func close(_ opening: Token) throws(ExpressionError) {
    if accept(")") { return }
    if current.kind == .end {
      throw error(
        "a bracket is not closed", at: opening, suggestion: "add ) where the part ends")
    }
    if isValueStart { throw missingSign() }
    if current.kind == .sign(",") {
      throw error(
        "a comma has no place here",
        suggestion: "a decimal number has a point; arguments stand in the brackets of a function")
    }
    throw error("a closing bracket is expected here, not \u{201C}\(current.text)\u{201D}")
  }

  private func number(_ text: String, at token: Token) throws(ExpressionError) -> Expr {
    guard let value = Number.rational(decimal: text) else {
      throw error(
        "\(token.text) is not a number that can be held exactly", at: token,
        suggestion: "exponents reach from -400 to 400")
    }
    return Expr(Number(value, decimal: true))
  }
}
