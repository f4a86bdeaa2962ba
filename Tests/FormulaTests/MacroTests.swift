import Formula
import Testing

/// Commands of one's own.
struct MacroTests {
  /// What is read with macros, and the same without.
  @Test(arguments: [
    (#"\newcommand{\R}{\mathbb{R}} \R^n"#, #"\mathbb{R}^n"#),
    (#"\newcommand\R{\mathbb R} x\R y"#, #"x\mathbb{R}y"#),
    (#"\newcommand*{\abs}[1]{\left|#1\right|} \abs{\frac12}^2"#, #"\left|\frac12\right|^2"#),
    (#"\newcommand{\p}[2]{(#1, #2)} \p ab + \p{ab}{\p cd}"#, "(a, b) + (ab, (c, d))"),
    (
      #"\newcommand{\v}[2][n]{#2_1, \dots, #2_{#1}} \v x, \v[m] y"#,
      #"x_1, \dots, x_n, y_1, \dots, y_m"#
    ),
    (#"\newcommand{\v}[1][]{a#1} \v + \v[b]"#, "a + ab"),
    (#"\def\d#1{\mathrm{d}#1} \int f\,\d x"#, #"\int f\,\mathrm{d}x"#),
    (#"\renewcommand{\vec}[1]{\mathbf{#1}} \vec x"#, #"\mathbf{x}"#),
    (#"\providecommand{\hat}{no} \providecommand{\hut}{\hat} \hut x"#, #"\hat{x}"#),
    (
      #"\DeclareMathOperator{\sgn}{sgn} \DeclareMathOperator*{\am}{arg\,max} \sgn \am_x"#,
      #"\operatorname{sgn} \operatorname*{arg\,max}_x"#
    ),
    (#"\newcommand{\f}{\frac} \f{a}{b}"#, #"\frac{a}{b}"#),
    (#"\newcommand{\al}{\alpha}\newcommand{\g}[1]{\al#1} \g x + \al x"#, #"\alpha x + \alpha x"#),
    (
      #"\newcommand{\m}[1]{\begin{pmatrix}#1\end{pmatrix}} \m{a & b \\ c & d}"#,
      #"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#
    ),
    (#"\newcommand{\name}{Ada} \text{by \name{} only}"#, #"\text{by Ada only}"#),
    (
      #"\newcommand{\lr}[1]{\left(#1\right)} \lr{\lr{\lr x}}"#,
      #"\left(\left(\left(x\right)\right)\right)"#
    ),
    (#"\newcommand{\sq}[1]{#1^2} \frac{\sq{x}}{\sq y}"#, #"\frac{x^2}{y^2}"#),
  ])
  func readsLikeItsText(latex: String, plain: String) throws {
    #expect(try Formula(latex: latex) == Formula(latex: plain))
  }

  @Test func aTableGivenFromOutsideIsKnown() throws {
    let macros: LatexMacros = ["R": #"\mathbb{R}"#, "\\norm": #"\lVert #1 \rVert"#]
    #expect(
      try Formula(latex: #"\norm{x} \in \R"#, macros: macros)
        == Formula(latex: #"\lVert x \rVert \in \mathbb{R}"#))
    #expect(macros.names == ["R", "norm"])
  }

  @Test func aPreambleIsReadOnce() throws {
    var macros = try LatexMacros(
      latex: """
        % Sets of numbers
        \\newcommand{\\R}{\\mathbb{R}}
        \\DeclareMathOperator{\\rank}{rank} % not \\mathrm
        \\newcommand{\\inner}[2]{\\langle #1, #2 \\rangle}
        """)
    #expect(macros.names == ["R", "inner", "rank"])
    macros.define("S", as: #"\mathcal{S}_{#2}"#, optional: "k")
    #expect(
      try Formula(latex: #"\inner{x}{y} \in \S{1} \S[j]{2}"#, macros: macros)
        == Formula(latex: #"\langle x, y \rangle \in \mathcal{S}_1 \mathcal{S}_2"#))
    var other = LatexMacros()
    other.merge(macros)
    #expect(other == macros)
  }

  @Test func aPreambleHoldsDefinitionsOnly() {
    #expect {
      try LatexMacros(latex: "\\newcommand{\\a}{b} x")
    } throws: { error in
      (error as? FormulaError)?.message == "only definitions such as \\newcommand may stand here"
        && (error as? FormulaError)?.column == 20
    }
  }

  /// Macros that never end, or grow without measure, are refused in good time.
  @Test(arguments: [
    #"\newcommand{\a}{\a} \a"#,
    #"\newcommand{\a}{x\b}\newcommand{\b}{y\a} \a"#,
    #"\def\a{\a\a} \a"#,
    #"\def\a#1{\a{#1#1}} \a x"#,
    #"\def\a{\b\b\b\b}\def\b{\c\c\c\c}\def\c{\d\d\d\d}\def\d{\e\e\e\e}\def\e{\f\f\f\f}\def\f{x} \a"#,
    #"\def\a#1{#1#1#1#1} \a{\a{\a{\a{\a{\a{\a{\a{\a{\a{\a{\a{xxxxxxxxx}}}}}}}}}}}}"#,
    #"\text{\newcommand} \def\a{\text{\a}} \a"#,
  ])
  func bombsAreRefused(latex: String) {
    let errors = Formula.read(latex: latex).errors
    #expect(errors.contains { $0.message.contains("without end") })
  }

  @Test(arguments: [
    (#"\newcommand{\a}[1]{#1} \a"#, 24, #"\a lacks its argument 1 of 1"#),
    (#"\newcommand{\a}{\foo} \a"#, 23, #"\foo is not a known command (in what \a stands for)"#),
    (#"\newcommand{\a}[1]{#1} \a{\foo}"#, 27, #"\foo is not a known command"#),
    (#"\newcommand{\a}[1]{#2} \a x"#, 1, #"\a has 1 arguments, but its text says #2"#),
    (#"\newcommand{\a}[x]{y}"#, 1, "[…] after \\a must hold its number of arguments, 0 to 9"),
    (#"\newcommand{a}{b}"#, 1, #"\newcommand defines names such as \R, not a"#),
    (#"\newcommand{\a}"#, 1, #"\a lacks the text it stands for, in braces"#),
    (#"\def\a#2{x}"#, 1, "the arguments of \\def are #1, #2, … in this order"),
  ])
  func mistakesHaveTheirPlace(latex: String, column: Int, message: String) {
    let error = Formula.read(latex: latex).errors.first
    #expect(error?.message == message)
    #expect(error?.column == column)
  }

  @Test func theNearestNameMayBeAMacro() {
    let macros: LatexMacros = ["gradient": #"\nabla"#]
    let error = Formula.read(latex: #"\gradeint f"#, macros: macros).errors.first
    #expect(error?.suggestion == #"\gradient"#)
  }
}
