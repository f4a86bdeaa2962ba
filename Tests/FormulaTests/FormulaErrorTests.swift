import Formula
import Testing

/// The texts of problems, with their places.
struct FormulaErrorTests {
  /// What reading a text complains of.
  private func problem(_ latex: String) -> FormulaError? {
    do throws(FormulaError) {
      _ = try Formula(latex: latex)
      return nil
    } catch {
      return error
    }
  }

  @Test func aMisspeltCommandIsShownWithItsNearest() {
    #expect(
      problem(#"a + \fracc{1}{2}"#)?.description == #"""
        1:5: \fracc is not a known command; did you mean \frac?
        a + \fracc{1}{2}
            ^
        """#)
  }

  @Test func placesCountLinesCharactersAndBytes() {
    let error = problem("α + β\n  \\nabl f")
    #expect(error?.line == 2)
    #expect(error?.column == 3)
    #expect(error?.offset == 10)
    #expect(error?.suggestion == "\\nabla")
    #expect(error?.caret == "  \\nabl f\n  ^")
  }

  @Test(arguments: [
    (#"\frac{1}"#, 1, #"\frac lacks its argument"#),
    ("{x", 1, "this { is not closed"),
    ("x}", 2, "there is no { for this }"),
    (#"\left( x"#, 1, #"this \left has no \right"#),
    (#"x \right)"#, 3, #"\right has no beginning"#),
    ("a & b", 3, "& stands outside of a matrix or aligned lines"),
    (#"a \\ b"#, 3, #"\\ stands outside of a matrix or aligned lines"#),
    ("x^^2", 3, "^ lacks its argument"),
    ("x^2^3", 4, "a second superscript: use braces to say what is raised"),
    ("x_1_2", 4, "a second subscript: use braces to say what is lowered"),
    ("x^", 2, "^ lacks its argument"),
    (#"\begin{pmatrix} 1"#, 1, #"this \begin{pmatrix} has no \end"#),
    (#"\begin{pmatrix} 1 \end{bmatrix}"#, 19, #"\end{bmatrix} does not match \begin{pmatrix}"#),
    (#"\begin{pmatrx} 1 \end{pmatrx}"#, 1, "pmatrx is not a known environment"),
    (#"\begin{array}{lx} 1 \end{array}"#, 1, "columns are l, c or r, not x"),
    (#"\left x \right)"#, 7, #"\left needs a delimiter such as ( or \{, or . for none"#),
    (#"\text{a"#, 6, "this { is not closed"),
    (#"\sqrt[3{x}"#, 6, "this [ is not closed"),
    (#"x\limits_1"#, 2, #"\limits belongs after an operator like \sum or \lim"#),
    ("x \\", 3, #"a \ at the end names no command"#),
    ("a $ b", 3, #"$ stands inside of a formula: only \$ or the end is possible here"#),
  ])
  func everyMistakeHasItsPlace(latex: String, column: Int, message: String) {
    let error = problem(latex)
    #expect(error?.message == message)
    #expect(error?.column == column)
  }

  @Test func depthIsLimitedInsteadOfOverflowing() {
    for latex in [
      String(repeating: "{", count: 100_000), String(repeating: "x^{", count: 5000),
      String(repeating: "\\sqrt", count: 5000), String(repeating: "\\left(", count: 5000),
      String(repeating: "\\displaystyle ", count: 5000),
      String(repeating: "\\begin{matrix}", count: 5000),
      String(repeating: "\\text{$", count: 5000), String(repeating: "\\not", count: 5000),
    ] {
      #expect(problem(latex)?.message == "this is nested deeper than 200 levels")
    }
  }

  /// No prefix of a formula stops the program: it reads or complains.
  @Test func everyPrefixReadsOrComplains() {
    let latex =
      #"\frac{x_1'}{\sqrt[3]{y}} \left\{ \begin{cases} a & b \\[2pt] \text{if $c$} \end{cases} \right."#
    for length in 0...latex.count {
      let text = String(latex.prefix(length))
      if let error = problem(text) {
        #expect(error.offset <= text.utf8.count)
        #expect(!error.message.isEmpty)
      }
    }
    #expect(problem(latex) == nil)
  }
}
