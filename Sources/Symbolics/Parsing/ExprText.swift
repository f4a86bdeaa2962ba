extension Expr {
  /// Reads an expression written for people: `Expr("x**2 + x*y + y**2")`.
  ///
  /// Operators are `+ - * /`, `**` or `^` for powers, and round brackets, with textbook precedence:
  /// `-x**2` is −(x²) and powers associate to the right. Functions are the circular and hyperbolic
  /// ones with their inverses, `exp`, `log`, `sqrt`, `Abs`, `sign`, `Max`, `Min`, `erf`, and
  /// `Piecewise((value, condition), …)`; numbers are `pi`, `E`, `Rational(1, 3)`, whole numbers and
  /// decimals. Every other name is a real symbol. Multiplication is always written. The signs
  /// `− · × ÷ ≤ ≥ ≠ π` mean what they do on paper. Numbers have at most 3000 digits, brackets and
  /// exponents nest at most 500 deep.
  ///
  /// Bad text gives a poisoned expression whose `problem` tells what is wrong at which column, and
  /// in which file and line the text stands.
  public init(_ text: String, file: StaticString = #fileID, line: Int = #line) {
    do {
      self = try Parser.expression(text)
    } catch {
      var located = error
      located.file = "\(file)"
      located.line = line
      self = Expr.poisoned(located)
    }
  }

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: the expression, written as for `init(_:file:line:)`.
  ///   - assumption: what is assumed about every symbol from the start; `log(exp(x))` becomes `x`
  ///     for real symbols only.
  /// - Throws: an `ExpressionError` with message, column and, where there is one, a suggestion.
  public init(
    parsing text: String, assuming assumption: Assumption = .real
  ) throws(ExpressionError) {
    self = try Parser.expression(text, assumption)
  }
}
