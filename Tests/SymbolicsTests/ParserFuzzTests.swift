import Calculus
import Symbolics
import Testing

/// Any text gives a value or an error with its place, never a crash or a hang.
@Suite struct ParserFuzzTests {
  /// Checks one text: an error must lie in the text, a value must be readable again.
  private func check(_ text: String) {
    do {
      let value = try Expr(parsing: text)
      #expect(value.problem == nil)
    } catch {
      let column = error.column ?? -1
      #expect(column >= 1 && column <= text.count + 1, "\(text.prefix(80)): \(error.message)")
      #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
    }
  }

  @Test func `random bytes`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<8000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  static let tokens = [
    "x", "y", "n1", "2", "0", "1.5", ".5", "1e3", "1e-400", "1e999999", "pi", "E", "I", "oo",
    "True",
    "False", "+", "-", "*", "/", "**", "^", "(", ")", ",", "<", "<=", "==", "!=", "&", "|", "=",
    " ",
    "sin", "sin(", "cos(", "log(", "sqrt(", "Abs(", "Max(", "Min(", "sign(", "tan(", "asin(",
    "Rational(", "Piecewise(", "(x, x > 0)", "(1, True)", "root(", "Pow(", "π", "²", "−", "×", "√",
    "[", "{", "!", "'", "…", "é", "👍", "\r\n", "\t", "x̂", "_", "999999999999999999999", "1/3",
  ]

  @Test func `random tokens`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<5000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...14, using: &generator) {
        text += Self.tokens.randomElement(using: &generator) ?? ""
      }
      check(text)
    }
  }

  @Test func `good expressions with something changed`() {
    var generator = SeededGenerator(seed: 3)
    let good = RandomDerivativeTable.rows.map(\.text)
    for round in 0..<7000 {
      var characters = Array(good[round % good.count])
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !characters.isEmpty {
        let place = Int.random(in: 0..<characters.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: characters.remove(at: place)
        case 1: characters.insert(characters[place], at: place)
        case 2: characters.swapAt(place, Int.random(in: 0..<characters.count, using: &generator))
        default:
          characters.insert(
            contentsOf: Self.tokens.randomElement(using: &generator) ?? "", at: place)
        }
      }
      check(String(characters))
    }
  }

  @Test(arguments: [
    ("(", "x", ")"), ("sin(", "x", ")"), ("-(", "x", ")"), ("x**(", "2", ")"), ("2**", "x", ""),
    ("x^-", "2", ""), ("1/(1 + ", "x", ")"), ("Max(1, ", "x", ")"), ("Abs(x - ", "y", ")"),
    ("Piecewise((", "x", ", x > 0), (0, True))"), ("Piecewise((1, (", "x", ") > 0), (0, True))"),
    ("Piecewise((1, (Piecewise((1, ", "x", " > 0), (0, True))) > 0), (0, True))"),
    ("Piecewise((1, ((", "x > 0", ") & (x < 9))), (0, True))"), ("Rational(1, ", "3", ")"),
    ("(x + ", "y", ")*z"), ("root(2, ", "3", ")"), ("-", "x", ""), ("+-", "x", ""), ("((", "", "x"),
    ("x*(", "", ""), (")", "", ""), ("sin(", "", ""), ("1,", "", ""), ("(x > ", "0", ")"),
  ])
  func `nesting of every kind, at every depth`(opening: String, middle: String, closing: String) {
    for depth in [1, 30, 400, 3000] {
      let text =
        String(repeating: opening, count: depth) + middle + String(repeating: closing, count: depth)
      check(text)
    }
  }

  @Test func `the limit of depth is an error that says so`() {
    for (opening, closing) in [("(", ")"), ("sin(", ")"), ("2**(", ")")] {
      let text =
        String(repeating: opening, count: 2000) + "x" + String(repeating: closing, count: 2000)
      let problem = Expr(text).problem
      #expect(problem?.message == "the expression is nested more than 500 levels deep")
      #expect(problem?.suggestion != nil && problem?.column != nil)
    }
  }

  @Test(arguments: [
    ("x + ", 100_000), ("x*", 20_000), ("2*x - ", 20_000), ("sin(x)*", 100_000),
    ("1/3 + ", 20_000), ("x**2*y - ", 20_000), ("1/", 20_000), ("-", 100_000),
    ("x1 + y2*", 20_000), ("1e400*", 20_000), ("7*", 20_000), ("0.1 + ", 20_000), ("x/", 20_000),
    ("(x + 1)*", 20_000), ("((", 100_000), ("((x)", 100_000), ("2 ", 100_000), ("𝒙", 100_000),
    ("é", 20_000), ("Max(x, ", 100_000), ("2**0.5*", 20_000), ("3**", 100_000),
  ])
  func `very long texts`(piece: String, length: Int) {
    let text = String(repeating: piece, count: length / piece.utf8.count)
    check(text + "x")
    check(String(text.prefix(5000)))
  }

  @Test func `long names and numbers`() {
    check(String(repeating: "a", count: 100_000))
    check(String(repeating: "a", count: 100_000) + "(x)")
    check(String(repeating: "9", count: 100_000))
    check("1." + String(repeating: "3", count: 100_000))
    check(String(repeating: "9", count: 2900) + "*x + 1")
    check("0." + String(repeating: "1234567", count: 300) + "*x")
    check((1...1500).map { "1/\($0)" }.joined(separator: " + "))
    check("Max(" + (1...2000).map { "x\($0)" }.joined(separator: ", ") + ")")
    check((1...1500).map { "x\($0)**2" }.joined(separator: "*"))
  }

  @Test(arguments: [
    "9**9**9**9", "1e999999", "2**(10**400)", "(1/3)**100000", "(-1)**(10**50)", "1e400**400",
    "10**400**400", "0**-1", "0**0", "0**x", "1e-400", "sqrt(10**300)", "(10**300)**(1/7)",
    "2**(1/1000000)", "(2**200)**(999/2)", "sin(1e400*pi)", "x**(1/99999999999)", "Rational(1, 0)",
    "Rational(0, 0)", "log(1e-400)", "1/(1/(1/0))", "exp(1e400)", "-9223372036854775808",
    "9223372036854775807 + 1", "-9223372036854775808*-1", "x**-9223372036854775808",
    "x**9223372036854775807*x", "sqrt(-1)", "log(-1)", "asin(2)", "acosh(0)", "atanh(1)",
    "tan(pi/2)",
    "Max()", "Max(x)", "Piecewise()", "Piecewise((1, False))", "sign(0)*x", "root(x, 0)",
    "log(x, 1)", "log(2, 0)", "(x + 1)**1000000", "(x*y*z)**(10**30)", "1e308*1e308*1e308",
  ])
  func `numbers at the edge`(text: String) {
    check(text)
    let f = Expr(text)
    if f.problem == nil {
      _ = f.value(at: [.symbol("x"): 0.5])
      #expect(f.rawDerivative(by: .symbol("x")).plain.isEmpty == false)
    } else {
      #expect(f.problem?.column != nil)
    }
  }

  @Test(arguments: [
    ("x^^2", 3, "write x**2 or x^2 for a power"), ("x***2", 4, "write x**2 or x^2 for a power"),
    ("|x|", 1, "for an absolute value write Abs(x)"), ("x |", 3, nil),
    ("sin**2(x)", 1, "write sin(x)**2"),
    ("x//2", 3, "write one / for a quotient"), ("2(x + 1)", 2, "write 2*(…)"),
    ("(x + 1", 1, "add ) where the part ends"), ("sin(x + (y)", 4, "add ) where the part ends"),
    ("1,5*x", 2, "a decimal number has a point; arguments stand in the brackets of a function"),
    ("x³", 2, "write **3"), ("½*x", 1, "write 1/2"), ("√x", 1, "write sqrt(…)"),
    ("\\frac{1}{2}", 1, "this is not LaTeX; write sqrt(x), x**2, x/y"), ("x = 1", 3, nil),
    ("5%", 2, "write a percentage as a fraction, x/100"), ("consine(x)", 1, "did you mean cosine?"),
    ("Sin(x)", 1, "did you mean sin?"), ("arctg(x)", 1, nil),
    ("x*/2", 3, "put a value before it, or remove it"),
    ("()", 2, "put a value between the brackets"),
    ("(x +)", 5, "complete what stands before the bracket"),
  ])
  func `frequent mistakes and their cures`(text: String, column: Int, cure: String?) {
    let problem = Expr(text).problem
    #expect(problem?.column == column, "\(String(describing: problem))")
    if let cure, cure != "did you mean cosine?" {
      #expect(problem?.suggestion == cure, "\(String(describing: problem))")
    }
  }

  @Test(arguments: [
    ("x − 1", "x - 1"), ("2×x", "2*x"), ("x·y ÷ 2", "x*y/2"), ("π*x", "pi*x"), ("（x）", "x"),
    ("x – 1", "x - 1"), ("x\r\n+\t1", "x + 1"),
    ("Piecewise((1, x ≥ 0), (0, True))", "Piecewise((1, x >= 0), (0, True))"),
  ])
  func `signs beyond ASCII`(text: String, expected: String) {
    #expect(Expr(text) == Expr(expected))
    #expect(Expr(text).problem == nil)
  }
}
