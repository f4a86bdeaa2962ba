import Formula

extension Parser {
  /// A name: constant, function with its arguments, or symbol.
  mutating func named(_ name: String, at token: Token) throws(ExpressionError) -> Expr {
    let isCall = current.kind == .sign("(")
    if let constant = Parser.constants[name] {
      guard isCall else { return constant }
      throw error("\(name) is a number, not a function", suggestion: "write \(name)*(…)")
    }
    if let reason = Parser.reserved[name], !isCall {
      throw error("\(name) \(reason)", at: token)
    }
    guard isCall else {
      if Parser.isFunction(name) {
        throw error(
          "the function \(name) needs its argument in brackets", at: token,
          suggestion: bracketCure(name))
      }
      return .symbol(name, assumption)
    }
    guard Parser.isFunction(name) else { throw unknownFunction(name, token) }
    let opening = current
    position += 1
    if name == "Piecewise" { return try piecewise(opening, token) }
    let list = try arguments(opening)
    return try located(try call(name, list, token), at: token)
  }

  private static let constants: [String: Expr] = ["pi": .pi, "π": .pi, "E": .e]

  private static let reserved: [String: String] = [
    "I": "(the imaginary unit) has no place in a real expression",
    "oo": "(infinity) is not a number", "zoo": "(infinity) is not a number",
    "nan": "is not a number", "NaN": "is not a number", "inf": "is not a number",
    "True": "is a condition, not a value", "False": "is a condition, not a value",
  ]

  /// Functions that are not rows of the table.
  private static let composed: Set<String> = [
    "sqrt", "cbrt", "root", "Rational", "Piecewise", "Pow",
  ]

  /// Every name that can stand before a bracket, for suggestions.
  private static let functionNames = (Array(FunctionTable.byName.keys) + composed).sorted()

  private static func isFunction(_ name: String) -> Bool {
    Function.named(name) != nil || composed.contains(name)
  }

  /// How to write a function whose name is followed by no bracket: `sin**2(x)` is a frequent guess.
  private func bracketCure(_ name: String) -> String {
    guard current.kind == .sign("**") || current.kind == .sign("^"), position + 1 < tokens.count
    else { return "write \(name)(x)" }
    return "write \(name)(x)**\(tokens[position + 1].text)"
  }

  private func unknownFunction(_ name: String, _ token: Token) -> ExpressionError {
    let shown = token.text
    if name.utf8.count < 40,
      let near = EditDistance.nearest(to: name.lowercased(), in: Parser.functionNames)
    {
      return error("there is no function \(shown)", at: token, suggestion: "did you mean \(near)?")
    }
    return error(
      "there is no function \(shown)", at: token,
      suggestion: "if a product is meant, write \(shown)*(…)")
  }

  private mutating func arguments(_ opening: Token) throws(ExpressionError) -> [Expr] {
    if current.kind == .sign(")") { throw error("the function needs an argument") }
    var list: [Expr] = []
    repeat {
      list.append(try nested { (parser) throws(ExpressionError) in try parser.sum() })
    } while accept(",")
    try close(opening)
    return list
  }

  private func call(_ name: String, _ list: [Expr], _ token: Token) throws(ExpressionError) -> Expr
  {
    let counts: ClosedRange<Int> =
      switch name {
      case "Rational", "Pow", "root": 2...2
      case "log", "ln": 1...2
      case "Max", "Min", "max", "min": 1...Int.max
      default: 1...1
      }
    guard counts.contains(list.count) else {
      let wanted = counts.lowerBound == 1 ? "one argument" : "two arguments"
      throw error("\(name) takes \(wanted), not \(list.count)", at: token)
    }
    if let function = Function.named(name) {
      let value = Expr.apply(function, function.isExtremum ? list : [list[0]])
      return list.count == 2 && function == .log ? value / log(list[1]) : value
    }
    switch name {
    case "sqrt": return sqrt(list[0])
    case "cbrt": return list[0].pow(.rational(1, 3))
    case "root": return list[0].pow(1 / list[1])
    case "Pow": return list[0].pow(list[1])
    default: return list[0] / list[1]
    }
  }

  private mutating func piecewise(
    _ opening: Token, _ token: Token
  ) throws(ExpressionError) -> Expr {
    var branches: [Branch] = []
    repeat {
      let start = current
      guard accept("(") else {
        throw error("a pair (value, condition) is expected here", suggestion: "write (x, x > 0)")
      }
      let value = try nested(by: 3) { (parser) throws(ExpressionError) in try parser.sum() }
      guard accept(",") else {
        throw error("a comma and a condition are expected here", suggestion: "write (x, x > 0)")
      }
      let condition = try nested(by: 3) { (parser) throws(ExpressionError) in try parser.condition()
      }
      try close(start)
      branches.append(Branch(value: value, condition: condition))
    } while accept(",")
    try close(opening)
    return try located(Expr.piecewise(branches), at: token)
  }
}

extension Parser {
  /// Condition: parts joined by |, each joined by &.
  mutating func condition() throws(ExpressionError) -> Condition {
    var parts = [try conjunction()]
    while accept("|") { parts.append(try conjunction()) }
    return Condition.disjunction(parts)
  }

  private mutating func conjunction() throws(ExpressionError) -> Condition {
    var parts = [try comparison()]
    while accept("&") { parts.append(try comparison()) }
    return Condition.conjunction(parts)
  }

  private mutating func comparison() throws(ExpressionError) -> Condition {
    if current.kind == .name("True") || current.kind == .name("False") {
      position += 1
      return tokens[position - 1].kind == .name("True") ? .always : .never
    }
    if conditionBrackets.contains(position) {
      let opening = current
      position += 1
      let inner = try nested(by: 2) { (parser) throws(ExpressionError) in try parser.condition() }
      try close(opening)
      return inner
    }
    var left = try sum()
    var parts: [Condition] = []
    while case .sign(let sign) = current.kind, let relation = Condition.Relation(rawValue: sign) {
      position += 1
      let right = try sum()
      parts.append(Condition.comparing(left, relation, right))
      left = right
    }
    guard !parts.isEmpty else {
      throw error("a comparison is expected here", suggestion: "write x > 0, or True for otherwise")
    }
    return Condition.conjunction(parts)
  }
}
