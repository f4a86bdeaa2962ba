import Formula
import Testing

/// Formulas in English words.
struct SpeechTests {
  @Test(arguments: [
    (#"\lim_{h \to 0} f(h)"#, "the limit as h approaches 0 of f of h"),
    ("x^2 - x^3", "x squared minus x cubed"),
    (#"-\frac{1}{2}"#, "negative one half"),
    (#"\frac{a+b}{c}"#, "the fraction a plus b over c end fraction"),
    (#"\sqrt{x}"#, "the square root of x"),
    (#"A^\top A^{-1}"#, "A transpose A inverse"),
    (#"\sum_{k=0}^{n} x_k"#, "the sum from k equals 0 to n of x sub k"),
    (#"\sum\limits_{k=0}^{n} x_k"#, "the sum from k equals 0 to n of x sub k"),
    (#"\lim\limits_{h \to 0} f(h)"#, "the limit as h approaches 0 of f of h"),
    (#"\lVert x \rVert_2"#, "the norm of x end norm sub 2"),
    (#"f''(x) \le \Delta"#, "f double prime of x is at most capital delta"),
    (#"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}"#, "the 2 by 2 matrix with rows 1, 2; 3, 4"),
    (#"x^{(k+1)} = x^{(k)}"#, "x superscript k plus 1 end superscript equals x superscript k"),
    (#"f \colon A \to B"#, "f from A to B"),
    (#"\{ x : x > 0 \}"#, "open brace x such that x is greater than 0 close brace"),
    (#"\{ x \mid x > 0 \}"#, "open brace x such that x is greater than 0 close brace"),
    (#"\left\{ x \middle| \frac{x}{y} \right\}"#, "open brace x such that x over y close brace"),
    (#"\cfrac{1}{2}"#, "one half"),
    (#"\mathop{\gamma}_{i} x \mathbin{R} y"#, "gamma over i of x R y"),
    (#"\log_2 n"#, "the logarithm base 2 of n"),
    (#"\binom{n}{k}"#, "n choose k"),
    (#"\max_{x} f(x)"#, "the maximum over x of f of x"),
    (#"\frac{dy}{dx}"#, "d y by d x"),
    (#"\frac{\partial^2 f}{\partial x^2}"#, "partial squared f by partial x squared"),
    (#"\frac{dy}{dx + 1}"#, "the fraction d y over d x plus 1 end fraction"),
    (#"\nabla \cdot F = \nabla \times G"#, "nabla dot F equals nabla cross G"),
    (#"a \equiv b \pmod{n}"#, "a is congruent to b modulo n"),
    (#"\left. x^2 \right|_0^1"#, "x squared evaluated from 0 to 1"),
    (#"\left. f \right|_{x=0}"#, "f evaluated at x equals 0"),
    (#"\mathbb{E}[X]^2"#, "the expectation of open parenthesis X close parenthesis squared"),
    (#"\mathbb{E}[X^2]"#, "the expectation of X squared"),
    (#"\limsup_{n \to \infty} a_n"#, "the limit superior as n approaches infinity of a sub n"),
    (#"\lambda_{\min}"#, "lambda sub min"),
    (#"\lfloor x \rfloor"#, "the floor of x end floor"),
    (#"\overline{a + b} + \bar{z}"#, "bar over a plus b end bar plus z bar"),
    (#"\dot{\vec{x}}"#, "x vector dot"),
    (#"\underbrace{a+b}_{2}"#, "underbraced a plus b end underbrace, labelled 2"),
    (#"\boxed{x = 1} + \cancel{y}"#, "boxed x equals 1 end box plus crossed out y"),
    (#"A \xrightarrow{f} B"#, "A to with f above B"),
    (
      #"f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}"#,
      "f of x equals the cases 1, x is greater than 0; 0, else end cases"
    ),
    (
      #"\begin{aligned} a &= b \\ &= c \end{aligned}"#,
      "a equals b; equals c"
    ),
    (#"\int_0^1 f(x) \, dx"#, "the integral from 0 to 1 of f of x d x"),
    (#"\iint_D f"#, "the double integral over D of f"),
    (#"\cancelto{0}{x}"#, "crossed out x, becoming 0"),
    (#"{}_a^b X"#, "pre sub a pre superscript b X"),
    (#"\bigl| x \bigr|"#, "the absolute value of x end absolute value"),
    (#"x \not\propto y"#, "x not is proportional to y"),
    (#"{n \atop k} \; \textcolor{red}{x} \; \phantom{y}"#, "n over k x"),
    ("x \\in ℝ", "x in the real numbers"),
    (#"\boldsymbol{\nabla} f"#, "bold nabla f"),
  ])
  func inWords(latex: String, speech: String) throws {
    #expect(try Formula(latex: latex).speech == speech)
  }

  /// Every sign has words: speech has letters, digits and pauses only.
  @Test(arguments: FormulaCorpus.entries)
  func everySignIsSaid(entry: FormulaCorpus.Entry) throws {
    guard !entry.latex.contains("caf") else { return }
    let speech = try Formula(latex: entry.latex).speech
    #expect(!speech.isEmpty)
    #expect(speech.unicodeScalars.allSatisfy { $0.isASCII }, "\(speech)")
    #expect(!speech.contains { "()[]{}<>|\\^_$+*=".contains($0) }, "\(speech)")
  }
}
