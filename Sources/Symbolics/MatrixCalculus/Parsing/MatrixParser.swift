extension MatrixExpr {
  /// Reads an expression as ``plain`` writes it: `-2*(x - A*s)'*W*A`.
  ///
  /// Loosest first: `+` and `-`; `*`, `/` and `.*` (entry by entry), from left to right; a prefix
  /// sign; the powers `**` (of a number or square matrix) and `.**` (entry by entry); `'` for the
  /// transpose. Functions: `inv`, `tr`, `det`, `logdet`, `norm`, `diag` (the diagonal), `diagm` (a
  /// diagonal matrix), `sqrt` and ``ElementwiseFunction`` of a number, and of every entry with a
  /// point: `tanh.(A*x)`. Constants: numbers, `pi`, `I(n)`, `ones(m, n)`, `zeros(m, n)`, and the
  /// letters of shapes. Multiplication is always written.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - symbols: the symbols it may contain.
  /// - Throws: ``MatrixCalculusError/text(_:)`` with the column of what is wrong: a sign, an unknown
  ///   name, or parts whose shapes do not fit.
  public init(
    parsing text: String, symbols: [MatrixExpr]
  ) throws(MatrixCalculusError) {
    do throws(ExpressionError) {
      var parser = try MatrixParser(text, symbols)
      self = try parser.expression()
    } catch {
      throw .text(error)
    }
  }
}

/// Reads matrix expressions.
struct MatrixParser {
  private let source: String
  private let tokens: [Token]
  private var position = 0
  private var nesting = 0
  private let symbols: [String: MatrixSymbol]
  private let letters: Set<String>

  /// How deep brackets may nest.
  private static let nestingLimit = 100

  init(_ source: String, _ symbols: [MatrixExpr]) throws(ExpressionError) {
    self.source = source
    tokens = try MatrixLexer.tokens(source)
    var named: [String: MatrixSymbol] = [:]
    for symbol in symbols.compactMap(\.symbol) {
      if let other = named[symbol.name], !other.agrees(with: symbol) {
        throw ExpressionError(MatrixCalculusError.clash(name: symbol.name).description)
      }
      named[symbol.name] = symbol
    }
    self.symbols = named
    letters = Set(symbols.flatMap(\.letters))
  }

  private var current: Token { tokens[position] }

  private func error(
    _ message: String, at token: Token? = nil, suggestion: String? = nil
  ) -> ExpressionError {
    ExpressionError(
      message, column: (token ?? current).column, source: source, suggestion: suggestion)
  }

  private mutating func accept(_ sign: String) -> Bool {
    guard current.kind == .sign(sign) else { return false }
    position += 1
    return true
  }

  /// Runs an operation; what it refuses is reported at a token.
  private func at(
    _ token: Token, _ operation: () throws(MatrixCalculusError) -> MatrixExpr
  ) throws(ExpressionError) -> MatrixExpr {
    do throws(MatrixCalculusError) {
      return try operation()
    } catch {
      throw self.error(error.description, at: token)
    }
  }

  /// Reads the whole text.
  mutating func expression() throws(ExpressionError) -> MatrixExpr {
    if current.kind == .end {
      throw error("the expression is empty", suggestion: "write a formula such as x'*A*x")
    }
    let result = try sum()
    guard current.kind == .end else {
      throw error(
        "\u{201C}\(current.text)\u{201D} has no place here",
        suggestion: startsValue ? "write the multiplication sign *" : nil)
    }
    return result
  }

  private var startsValue: Bool {
    switch current.kind {
    case .number, .name, .sign("("): true
    default: false
    }
  }

  private mutating func sum() throws(ExpressionError) -> MatrixExpr {
    var total = try product()
    while true {
      let token = current
      if accept("+") {
        let next = try product()
        total = try at(token) { () throws(MatrixCalculusError) in try total + next }
      } else if accept("-") {
        let next = try product()
        total = try at(token) { () throws(MatrixCalculusError) in try total - next }
      } else {
        return total
      }
    }
  }

  private mutating func product() throws(ExpressionError) -> MatrixExpr {
    var total = try signed()
    while true {
      let token = current
      if accept("*") {
        let next = try signed()
        total = try at(token) { () throws(MatrixCalculusError) in try total * next }
      } else if accept("/") {
        let next = try signed()
        total = try at(token) { () throws(MatrixCalculusError) in try total / next }
      } else if accept(".*") {
        let next = try signed()
        total = try at(token) { () throws(MatrixCalculusError) in try total.hadamard(next) }
      } else {
        return total
      }
    }
  }

  private mutating func signed() throws(ExpressionError) -> MatrixExpr {
    var isNegative = false
    while true {
      if accept("-") { isNegative.toggle() } else if !accept("+") { break }
    }
    let value = try power()
    return isNegative ? -value : value
  }

  private mutating func power() throws(ExpressionError) -> MatrixExpr {
    let base = try postfix()
    let token = current
    let isEntrywise = accept(".**")
    guard isEntrywise || accept("**") else { return base }
    let exponent = try self.exponent()
    if isEntrywise || base.isScalar {
      return try at(token) { () throws(MatrixCalculusError) in try base.power(exponent) }
    }
    guard let count = exponent.integer, (1...64).contains(count) else {
      throw error(
        "a matrix can be raised to whole powers from 1 to 64", at: token,
        suggestion: "write .** for a power of every entry, inv(A) for the inverse")
    }
    var result = base
    for _ in 1..<count {
      let left = result
      result = try at(token) { () throws(MatrixCalculusError) in try left * base }
    }
    return result
  }

  /// A number after a power sign: 2, -1, (1/2).
  private mutating func exponent() throws(ExpressionError) -> Rational {
    let token = current
    nesting += 1
    guard nesting <= Self.nestingLimit else {
      throw error("powers are nested more than \(Self.nestingLimit) levels deep")
    }
    let value = current.kind == .sign("(") ? try postfix() : try signed()
    nesting -= 1
    guard let number = value.number, number.magnitude < Rational(1000) else {
      throw error("the exponent must be a number below 1000", at: token)
    }
    return number
  }

  private mutating func postfix() throws(ExpressionError) -> MatrixExpr {
    var value = try primary()
    while accept("'") { value = value.transpose }
    return value
  }

  private mutating func primary() throws(ExpressionError) -> MatrixExpr {
    let token = current
    switch token.kind {
    case .number(let text):
      position += 1
      guard let value = Number.rational(decimal: text) else {
        throw error("\u{201C}\(text)\u{201D} is no number", at: token)
      }
      return .number(value)
    case .name(let name):
      position += 1
      return try named(name, at: token)
    case .sign("("):
      position += 1
      return try closed(token)
    case .sign(let sign):
      throw error("a value is expected here, not \u{201C}\(sign)\u{201D}")
    case .end: throw error("the expression ends where a value is expected")
    }
  }

  /// What stands between an opening bracket, already read, and its closing one.
  private mutating func closed(_ opening: Token) throws(ExpressionError) -> MatrixExpr {
    nesting += 1
    guard nesting <= Self.nestingLimit else {
      throw error("brackets are nested more than \(Self.nestingLimit) levels deep", at: opening)
    }
    let inner = try sum()
    nesting -= 1
    try close(opening)
    return inner
  }

  private mutating func close(_ opening: Token) throws(ExpressionError) {
    if accept(")") { return }
    if current.kind == .end { throw error("a bracket is not closed", at: opening) }
    throw error(
      "a closing bracket is expected here, not \u{201C}\(current.text)\u{201D}",
      suggestion: startsValue ? "write the multiplication sign *" : nil)
  }
}

extension MatrixParser {
  private mutating func named(
    _ name: String, at token: Token
  ) throws(ExpressionError) -> MatrixExpr {
    let opening = current
    guard accept("(") else { return try symbol(name, at: token) }
    switch name {
    case "I", "ones", "zeros":
      let sizes = try dimensions(opening)
      return try at(token) { () throws(MatrixCalculusError) in
        switch name {
        case "I": try .identity(sizes[0])
        case "ones": try .ones(sizes[0], sizes.count > 1 ? sizes[1] : 1)
        default: try .zeros(sizes[0], sizes.count > 1 ? sizes[1] : 1)
        }
      }
    default:
      let argument = try closed(opening)
      return try call(name, argument, at: token)
    }
  }

  private func symbol(_ name: String, at token: Token) throws(ExpressionError) -> MatrixExpr {
    var base = name
    var order = 0
    while symbols[base] == nil, base.hasSuffix("_dot") {
      base.removeLast(4)
      order += 1
    }
    if var symbol = symbols[base], order == 0 || symbol.parameter != nil {
      symbol.order += order
      return MatrixExpr(.symbol(symbol), symbol.shape)
    }
    if name == "pi" { return .pi }
    if letters.contains(name) { return .size(.named(name)) }
    let known = symbols.keys.sorted()
    throw error(
      "\u{201C}\(name)\u{201D} is no known symbol", at: token,
      suggestion: known.isEmpty ? nil : "known are \(known.joined(separator: ", "))")
  }

  private mutating func dimensions(_ opening: Token) throws(ExpressionError) -> [Dimension] {
    var list: [Dimension] = []
    repeat {
      switch current.kind {
      case .number(let text):
        guard let size = Int(text) else { throw error("a size is a whole number or a letter") }
        list.append(.number(size))
      case .name(let name): list.append(.named(name))
      default: throw error("a size is a whole number or a letter")
      }
      position += 1
    } while accept(",") && list.count < 2
    try close(opening)
    return list
  }

  private func call(
    _ name: String, _ argument: MatrixExpr, at token: Token
  ) throws(ExpressionError) -> MatrixExpr {
    let isEntrywise = name.hasSuffix(".")
    let word = isEntrywise ? String(name.dropLast()) : name
    guard isEntrywise || argument.isScalar || ElementwiseFunction(rawValue: word) == nil else {
      throw error(
        "\u{201C}\(name)\u{201D} of a matrix is not defined here", at: token,
        suggestion: "write \(name).(…) for the function of every entry")
    }
    guard let result = try apply(word, argument, isEntrywise, at: token) else {
      throw error(
        "\u{201C}\(name)\u{201D} is no known function", at: token,
        suggestion: symbols[name] == nil ? nil : "write \(name)*(…) for the product")
    }
    return result
  }

  private func apply(
    _ word: String, _ argument: MatrixExpr, _ isEntrywise: Bool, at token: Token
  ) throws(ExpressionError) -> MatrixExpr? {
    if let function = ElementwiseFunction(rawValue: word) {
      return try at(token) { () throws(MatrixCalculusError) in try argument.applying(function) }
    }
    if word == "sqrt", isEntrywise || argument.isScalar {
      return try at(token) { () throws(MatrixCalculusError) in try argument.squareRoot() }
    }
    guard !isEntrywise else { return nil }
    let known = ["inv", "tr", "det", "logdet", "norm", "diag", "diagm"]
    guard known.contains(word) else { return nil }
    return try at(token) { () throws(MatrixCalculusError) in
      switch word {
      case "inv": try argument.inverse()
      case "tr": try argument.trace()
      case "det": try argument.determinant()
      case "logdet": try argument.logDeterminant()
      case "norm": try argument.norm()
      case "diag": try argument.diagonal()
      default: try argument.diagonalMatrix()
      }
    }
  }
}
