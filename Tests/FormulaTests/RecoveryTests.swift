import Formula
import Testing

/// Several problems found in one reading.
struct RecoveryTests {
  /// LaTeX and the places and messages of all that is wrong with it.
  @Test(arguments: [
    (
      #"\fracc{1}{2} + x^2^3 + \sqr{y}"#,
      [
        #"1: \fracc is not a known command"#,
        "19: a second superscript: use braces to say what is raised",
        #"24: \sqr is not a known command"#,
      ]
    ),
    ("a } b } c", ["3: there is no { for this }", "7: there is no { for this }"]),
    ("{a + {b", ["1: this { is not closed", "6: this { is not closed"]),
    ("a & b & c", ["3: & stands outside of a matrix or aligned lines"]),
    (
      #"\begin{matrix} \foo & \baz \\ \frac{a} \end{matrix}"#,
      [
        #"16: \foo is not a known command"#, #"23: \baz is not a known command"#,
        #"40: \frac lacks its argument"#,
      ]
    ),
    (
      #"\begin{array}{cc} a & b & c \\ d & e & f & g \end{array}"#,
      [
        "25: this & is too many: array has 2 columns",
        "38: this & is too many: array has 2 columns",
        "42: this & is too many: array has 2 columns",
      ]
    ),
    (#"\begin{cases} a & b & c \end{cases}"#, ["21: this & is too many: cases has 2 columns"]),
    (#"\begin{gather} a & b \end{gather}"#, ["18: this & is too many: gather has one column"]),
    (
      #"\begin{pmatrix} \begin{matrix} a \end{pmatrix} + \foo"#,
      [#"17: this \begin{matrix} has no \end"#, #"50: \foo is not a known command"#]
    ),
    (
      #"\begin{pmatrx} a & b \\ \foo \end{pmatrx}"#,
      ["1: pmatrx is not a known environment", #"25: \foo is not a known command"#]
    ),
    (
      #"\left( \foo \right + \text{a \baz b} + c"#,
      [
        #"8: \foo is not a known command"#,
        #"20: \right needs a delimiter such as ( or \{, or . for none"#,
        #"30: \baz is not known in words: put formulas in $…$"#,
      ]
    ),
    (
      #"\frac{\label{a}}{\tag{1}}"#,
      [
        #"7: \label belongs to a whole line, not to a part of one"#,
        #"18: \tag belongs to a whole line, not to a part of one"#,
      ]
    ),
    (
      #"x \tag{1} \tag{2} \label{a} \label{b}"#,
      ["11: a line has one \\tag", "29: a line has one \\label"]
    ),
    (
      #"\textcolor{rde}{x} + \hspace{3} + \mathrm"#,
      [
        "1: rde is not a known colour: use a name such as red or #ff8000",
        "22: \\hspace needs a length such as 1em or 3mu, not '3'",
        "35: \\mathrm lacks its argument",
      ]
    ),
    (#"a \hline b"#, [#"3: \hline stands at the start of a row of an array"#]),
    (#"\begin{align} a \\[x] b \end{align}"#, [#"17: \\[…] needs a length such as 4pt, not 'x'"#]),
  ])
  func allAreReported(latex: String, problems: [String]) {
    let errors = Formula.read(latex: latex).errors
    #expect(errors.map { "\($0.column): \($0.message)" } == problems)
    #expect {
      try Formula(latex: latex)
    } throws: { error in
      (error as? FormulaError)?.all.map(\.message) == errors.map(\.message)
    }
  }

  @Test func whatIsRightIsKept() {
    let read = Formula.read(latex: #"\frac{1}{2} + \foo + \sqrt{x"#)
    #expect(read.formula.plainText == "1/2 + +√x")
    #expect(read.errors.count == 2)
  }

  @Test func oneDescriptionTellsAll() {
    let error = #expect(throws: FormulaError.self) { try Formula(latex: "\\alfa +\n x^2^3") }
    #expect(
      error?.description == #"""
        1:1: \alfa is not a known command; did you mean \alpha?
        \alfa +
        ^
        2:5: a second superscript: use braces to say what is raised
         x^2^3
            ^
        """#)
    #expect(error?.others.count == 1)
    #expect(error?.all.map(\.line) == [1, 2])
  }

  @Test func noMoreThanTwentyAreReported() {
    let errors = Formula.read(latex: String(repeating: "\\foo x ", count: 1000)).errors
    #expect(errors.count == 20)
  }
}
