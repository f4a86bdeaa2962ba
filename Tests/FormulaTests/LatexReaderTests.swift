import Formula
import Testing

/// What LaTeX is read as.
struct LatexReaderTests {
  private let x = Formula.identifier("x", .italic)
  private let y = Formula.identifier("y", .italic)

  @Test func scriptsHangOnOneBase() throws {
    #expect(
      try Formula(latex: "x_1^2")
        == .scripts(x, sub: .number("1"), sup: .number("2")))
    #expect(try Formula(latex: "x^2_1") == Formula(latex: "x_1^2"))
    #expect(
      try Formula(latex: "x^12") == .row([.scripts(x, sub: nil, sup: .number("1")), .number("2")]))
  }

  @Test func primesAreSuperscripts() throws {
    #expect(try Formula(latex: "x''") == .scripts(x, sub: nil, sup: .symbol("″", .ordinary)))
    #expect(
      try Formula(latex: "x'^2")
        == .scripts(x, sub: nil, sup: .row([.symbol("′", .ordinary), .number("2")])))
  }

  @Test func aMinusIsBinaryOnlyBetweenOperands() throws {
    let binary = Formula.symbol("−", .binary)
    let prefix = Formula.symbol("−", .prefix)
    #expect(try Formula(latex: "x - y") == .row([x, binary, y]))
    #expect(try Formula(latex: "-x") == .row([prefix, x]))
    #expect(try Formula(latex: "x = -y") == .row([x, .symbol("=", .relation), prefix, y]))
    #expect(
      try Formula(latex: "(-x)")
        == .row([.symbol("(", .open), prefix, x, .symbol(")", .close)]))
    #expect(try Formula(latex: "x \\cdot -y") == .row([x, .symbol("⋅", .binary), prefix, y]))
    #expect(
      try Formula(latex: "0^+") == .scripts(.number("0"), sub: nil, sup: .symbol("+", .ordinary)))
  }

  @Test func alignedLinesContinueBeforeTheirSecondColumn() throws {
    guard
      case .table(let table) = try Formula(
        latex: #"\begin{aligned} f &= -x \\ & + y \end{aligned}"#)
    else {
      Issue.record("not a table")
      return
    }
    #expect(table.kind == .aligned)
    #expect(table.alignments == [.right, .left])
    #expect(table.rows[0][1] == .row([.symbol("=", .relation), .symbol("−", .prefix), x]))
    #expect(table.rows[1][1] == .row([.symbol("+", .binary), y]))
  }

  @Test func matricesStandBetweenTheirDelimiters() throws {
    let cells: [[Formula]] = [[.number("1"), x], [y, .number("0.5")]]
    #expect(
      try Formula(latex: #"\begin{bmatrix} 1 & x \\ y & 0.5 \\ \end{bmatrix}"#)
        == .fenced("[", .table(Formula.Table(kind: .matrix, rows: cells)), "]"))
  }

  @Test func uprightLettersBecomeOneName() throws {
    #expect(try Formula(latex: #"\mathrm{ab}"#) == .identifier("ab", .upright))
    #expect(
      try Formula(latex: #"\mathbf{Ax}"#)
        == .row([.identifier("A", .bold), .identifier("x", .bold)]))
    #expect(try Formula(latex: #"\boldsymbol{\theta}"#) == .identifier("θ", .boldItalic))
    #expect(try Formula(latex: #"\mathbb{R}"#) == .identifier("R", .doubleStruck))
  }

  @Test func wordsKeepTheirBlanksAndMayHoldFormulas() throws {
    #expect(
      try Formula(latex: #"\text{if $x$ is }"#) == .row([.text("if "), x, .text(" is ")]))
    #expect(
      try Formula(latex: #"\operatorname*{arg\,max}"#) == .function("arg max", takesLimits: true))
  }

  @Test func anOperatorInBracesIsOrdinary() throws {
    #expect(
      try Formula(latex: "x{=}y") == .row([x, .symbol("=", .ordinary), y]))
    #expect(
      try Formula(latex: #"\overset{!}{=}"#)
        == .stack(.symbol("=", .relation), under: nil, over: .symbol("!", .ordinary)))
  }

  /// Commands and the Unicode signs they stand for read alike.
  @Test(arguments: [
    (#"\nabla f \le \alpha \cdot \infty"#, "∇f ≤ α ⋅ ∞"),
    (#"a \to b \in \Omega"#, "a → b ∈ Ω"),
    (#"\sum \int \partial"#, "∑ ∫ ∂"),
  ])
  func unicodeReadsAsItsCommand(latex: String, unicode: String) throws {
    #expect(try Formula(latex: latex) == Formula(latex: unicode))
  }

  @Test func commentsAndBlanksAreNothing() throws {
    #expect(try Formula(latex: "x % a name\n + y") == Formula(latex: "x+y"))
    #expect(try Formula(latex: "") == .row([]))
  }

  @Test func deepNestingIsRead() throws {
    let deep = String(repeating: "{", count: 199) + "x" + String(repeating: "}", count: 199)
    #expect(try Formula(latex: deep) == x)
  }
}
