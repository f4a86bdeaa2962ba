import Calculus
import Symbolics
import Testing

@Suite struct MatrixParserTests {
  private static var symbols: [MatrixExpr] {
    get throws {
      let s = try MatrixExpr.scalar("s")
      return try [
        s, .scalar("t", .positiveDefinite), .vector("x", "n"), .vector("a", "n"),
        .vector("b", "m"), .row("r", "n"), .matrix("A", "m", "n"), .matrix("X", "n", "n"),
        .matrix("B", "n", "n"), .matrix("W", "n", "n", .positiveDefinite),
        .function("F", of: s, "n", "n"),
      ]
    }
  }

  @Test(arguments: 11...13)
  func `what is printed is read back as the same`(seed: Int) throws {
    var random = try RandomMatrixExpressions(seed: UInt64(seed))
    for _ in 0..<60 {
      let (pair, variable) = try random.next()
      let symbols = try Self.symbols
      #expect(
        try MatrixExpr(parsing: pair.expression.plain, symbols: symbols) == pair.expression,
        "\(pair.expression)")
      guard let derivative = try pair.expression.derivative(by: variable).matrix else { continue }
      #expect(
        try MatrixExpr(parsing: derivative.plain, symbols: symbols) == derivative,
        "\(derivative)")
    }
  }

  @Test(arguments: [
    ("x'*A'*A*x", "x'*A'*A*x"), ("xᵀ·B·x − 2·s", "x'*B*x - 2*s"), ("-x'*x", "-x'*x"),
    ("2**3*s", "8*s"), ("norm(x)**2", "norm(x)**2"), ("x .* a .* x", "x .** 2 .* a"),
    ("tanh.(B*x)", "tanh.(B*x)"), ("exp(s)", "exp(s)"), ("B**2", "B**2"),
    ("0.5*s", "s/2"), ("I(3)*2", "2*I(3)"), ("ones(n)'*x", "ones(n)'*x"), ("n*s", "n*s"),
    ("F_dot*x", "F_dot*x"), ("inv(B')", "inv(B)'"), ("pi*x", "pi*x"), ("sqrt(s)", "sqrt(s)"),
    ("2.*x", "zeros(1)"),
  ])
  func `texts are read with textbook precedence`(text: String, plain: String) throws {
    guard text != "2.*x" else {
      // A product entry by entry needs one shape: a number and a vector have two.
      #expect(throws: MatrixCalculusError.self) {
        try MatrixExpr(parsing: text, symbols: Self.symbols)
      }
      return
    }
    #expect(try MatrixExpr(parsing: text, symbols: Self.symbols).plain == plain)
  }

  @Test(arguments: [
    ("", "the expression is empty at column 1"),
    ("x*", "ends where a value is expected at column 3"),
    ("A*b", "the product of m × n and m × 1 does not exist; transpose the first at column 2"),
    ("det(A)", "the determinant needs a square matrix, not m × n at column 1"),
    ("y", "“y” is no known symbol at column 1"), ("x a", "“a” has no place here at column 3"),
    ("exp(B)", "“exp” of a matrix is not defined here at column 1"),
    ("rank(B)", "“rank” is no known function at column 1"), ("(x", "a bracket is not closed"),
    ("x = a", "unexpected character “=” at column 3"), ("x/0", "division by zero at column 2"),
    ("B**(1/2)", "a matrix can be raised to whole powers from 1 to 64 at column 2"),
    ("s**x", "the exponent must be a number below 1000 at column 4"), ("[x]", "column 1"),
    ("ones(0)", "cannot have 0 rows"), ("ones(x", "not closed"), ("I(1.5)", "a size is a whole"),
  ])
  func `bad texts are refused at their column`(text: String, message: String) throws {
    let error = #expect(throws: MatrixCalculusError.self) {
      try MatrixExpr(parsing: text, symbols: Self.symbols)
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `no text crashes the parser`() throws {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "x", "A", "(", ")", "'", "*", "+", "-", ".*", "**", ".**", "2", "1/2", "inv(", "det(",
      "exp.(",
      "I(n)", "s", ",", ".", "ᵀ", "tr(", "é", "🙂", " ", "/", "0",
    ]
    let symbols = try Self.symbols
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      _ = try? MatrixExpr(parsing: text, symbols: symbols)
    }
    let deep = String(repeating: "(", count: 5000) + "s" + String(repeating: ")", count: 5000)
    #expect(throws: MatrixCalculusError.self) { try MatrixExpr(parsing: deep, symbols: symbols) }
    let tower = "2" + String(repeating: "**2", count: 5000)
    #expect(throws: MatrixCalculusError.self) { try MatrixExpr(parsing: tower, symbols: symbols) }
    let turned = "x" + String(repeating: "'", count: 5000)
    #expect(try MatrixExpr(parsing: turned, symbols: symbols) == .vector("x", "n"))
    let minus = String(repeating: "-", count: 5000) + "x"
    #expect(try MatrixExpr(parsing: minus, symbols: symbols) == .vector("x", "n"))
  }
}
