import Formula
import Testing

/// Formulas on one line and in words.
struct PlainTextTests {
  @Test(arguments: [
    (#"f'(x) = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}"#, "f′(x) = lim_(h→0) (f(x+h) − f(x))/h"),
    ("x^2 + x_1^{10}", "x² + x₁¹⁰"),
    (#"\frac{1}{2} x"#, "(1/2)x"),
    (#"\frac{a+b}{c}"#, "(a + b)/c"),
    (#"\sqrt{x} + \sqrt[3]{x+1}"#, "√x + √[3](x + 1)"),
    (#"\frac{\partial f}{\partial x_1}"#, "∂f/∂x₁"),
    (#"\sum_{k=0}^{n} \binom{n}{k}"#, "∑_(k=0)ⁿ (n choose k)"),
    (#"\int_0^1 x\,dx"#, "∫₀¹ x dx"),
    (#"2 \sin x \cos(y)"#, "2 sin x cos(y)"),
    (#"\begin{bmatrix} 2 & 1 \\ 1 & 2 \end{bmatrix}"#, "[2, 1; 1, 2]"),
    (#"\hat{x}, \mathbf{w}^\top, \mathbb{R}^n"#, "x̂, 𝐰^⊤, ℝⁿ"),
    (#"x_{n+1} = x_n - H^{-1} g"#, "x_(n+1) = x_n − H⁻¹g"),
    (#"A \overset{!}{=} 0"#, "A =^! 0"),
    (#"f^{(k)}(x_0)"#, "f^(k)(x₀)"),
    (#"f \colon \mathbb{R}^n \to \mathbb{R}"#, "f: ℝⁿ → ℝ"),
    (#"\frac{(x - \mu)^2}{2\sigma^2}"#, "(x−μ)²/(2σ²)"),
    (#"-\frac{1}{N} \sum_{i=1}^N x_i"#, "−(1/N) ∑_(i=1)^N x_i"),
  ])
  func oneLine(latex: String, text: String) throws {
    #expect(try Formula(latex: latex).plainText == text)
  }

  @Test(arguments: [
    (#"\lim_{h \to 0} f(h)"#, "the limit as h approaches 0 of f of h"),
    ("x^2 - x^3", "x squared minus x cubed"),
    (#"-\frac{1}{2}"#, "negative one half"),
    (#"\frac{a+b}{c}"#, "the fraction a plus b over c end fraction"),
    (#"\sqrt{x}"#, "the square root of x"),
    (#"A^\top A^{-1}"#, "A transpose A inverse"),
    (#"\sum_{k=0}^{n} x_k"#, "the sum from k equals 0 to n of x sub k"),
    (#"\lVert x \rVert_2"#, "the norm of x end norm sub 2"),
    (#"f''(x) \le \Delta"#, "f double prime of x is at most capital delta"),
    (#"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}"#, "the 2 by 2 matrix with rows 1, 2; 3, 4"),
    (#"x^{(k+1)} = x^{(k)}"#, "x superscript k plus 1 end superscript equals x superscript k"),
    (#"f \colon A \to B"#, "f from A to B"),
    (#"\{ x : x > 0 \}"#, "open brace x such that x is greater than 0 close brace"),
    (#"\log_2 n"#, "the logarithm base 2 of n"),
    (#"\binom{n}{k}"#, "n choose k"),
    (#"\max_{x} f(x)"#, "the maximum over x of f of x"),
  ])
  func inWords(latex: String, speech: String) throws {
    #expect(try Formula(latex: latex).speech == speech)
  }
}
