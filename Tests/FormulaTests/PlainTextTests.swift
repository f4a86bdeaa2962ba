import Formula
import Testing

/// Formulas as Unicode text.
struct PlainTextTests {
  @Test(arguments: [
    (#"f'(x) = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}"#, "f′(x) = lim_(h→0) (f(x+h) − f(x))/h"),
    ("x^2 + x_1^{10}", "x² + x₁¹⁰"),
    (#"\frac{1}{2} x"#, "(1/2)x"),
    (#"\frac{a+b}{c}"#, "(a + b)/c"),
    (#"\sqrt{x} + \sqrt[3]{x+1}"#, "√x + ∛(x + 1)"),
    (#"\sqrt[4]{x} \sqrt[n]{x} \sqrt[k]{x}"#, "∜xⁿ√x√[k]x"),
    (#"\frac{\partial f}{\partial x_1}"#, "∂f/∂x₁"),
    (#"\frac{d^2y}{dx^2} + \frac{d}{dx} f"#, "d²y/dx² + (d/dx)f"),
    (#"\sum_{k=0}^{n} \binom{n}{k}"#, "∑_(k=0)ⁿ (n choose k)"),
    (#"{n \brack k} + {a \atop b}"#, "[n; k] + (a; b)"),
    (#"\int_0^1 x\,dx"#, "∫₀¹ x dx"),
    (#"2 \sin x \cos(y)"#, "2 sin x cos(y)"),
    (#"\begin{bmatrix} 2 & 1 \\ 1 & 2 \end{bmatrix}"#, "[2, 1; 1, 2]"),
    (#"\hat{x}, \mathbf{w}^\top, \mathbb{R}^n"#, "x̂, 𝐰^⊤, ℝⁿ"),
    (#"x_{n+1} = x_n - H^{-1} g"#, "x_(n+1) = x_n − H⁻¹g"),
    (#"A \overset{!}{=} 0"#, "A =^! 0"),
    (#"f^{(k)}(x_0)"#, "f^(k)(x₀)"),
    (#"\mathop{X}_{i} a \mathbin{R} b"#, "X_i a R b"),
    (#"f \colon \mathbb{R}^n \to \mathbb{R}"#, "f: ℝⁿ → ℝ"),
    (#"\frac{(x - \mu)^2}{2\sigma^2}"#, "(x−μ)²/(2σ²)"),
    (#"-\frac{1}{N} \sum_{i=1}^N x_i"#, "−(1/N) ∑_(i=1)^N x_i"),
    (#"{x^2}^3 + f'^2"#, "(x²)³ + f′²"),
    (#"{x_2}^3 + {x_2}_3"#, "x₂³ + (x₂)₃"),
    (#"A \xrightarrow[n]{f} B"#, "A →_n^f B"),
    (#"\overline{AB} + \overline{z+w} + \bar{z}_1"#, "ĀB̄ + overline(z + w) + z̄₁"),
    (#"\widehat{xy} \, \vec{v} \, \dddot{x}"#, "hat(xy) v⃗ x⃛"),
    (#"\underbrace{a + b}_{2}"#, "(a + b)₂"),
    (#"\cancel{xy} + \boxed{x}"#, "x̸y̸ + x"),
    (#"\forall x \exists y"#, "∀x ∃y"),
    (#"\bigl( x \bigr)^2 + \Bigl\{ y"#, "(x)² + {y"),
    (#"\textbf{if }x > 0 \color{red} y"#, "if x > 0y"),
    (#"x \phantom{y} z \mathrlap{w}"#, "xzw"),
    (#"\nabla f(x)^\top (y - x) + \frac{1}{2} \|y\|"#, "∇f(x)^⊤(y−x) + (1/2)‖y‖"),
    (#"P(A \mid B)"#, "P(A ∣ B)"),
  ])
  func oneLine(latex: String, text: String) throws {
    #expect(try Formula(latex: latex).plainText == text)
  }

  @Test(arguments: [
    ("x + 1", ["x + 1"]),
    (
      #"A = \begin{pmatrix} 1 & -20 \\ x & 4 \end{pmatrix}^2 B"#,
      ["A = ⎛ 1  −20 ⎞²B", "    ⎝ x   4  ⎠"]
    ),
    (
      #"\begin{bmatrix} 1 \\ 2 \\ 3 \end{bmatrix} + \begin{Bmatrix} 1 \\ 2 \\ 3 \\ 4 \\ 5 \end{Bmatrix}"#,
      ["        ⎧ 1 ⎫", "⎡ 1 ⎤   ⎪ 2 ⎪", "⎢ 2 ⎥ + ⎨ 3 ⎬", "⎣ 3 ⎦   ⎪ 4 ⎪", "        ⎩ 5 ⎭"]
    ),
    (
      #"|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases}"#,
      ["|x| = ⎧ x   if x ≥ 0", "      ⎩ −x  otherwise"]
    ),
    (
      #"\begin{aligned} f(x) &= (x+1)^2 \\ &= x^2 + 2x + 1 \end{aligned}"#,
      ["f(x) = (x+1)²", "     = x² + 2x + 1"]
    ),
    (
      #"\begin{align} a &= b \tag{1} \\ a + c &= d \tag{2} \end{align}"#,
      ["    a = b  (1)", "a + c = d  (2)"]
    ),
    (
      #"\begin{array}{|c|c|} \hline p & q \\ \hline 0 & 10 \\ \hline \end{array}"#,
      ["──────────", "│ p │ q  │", "──────────", "│ 0 │ 10 │", "──────────"]
    ),
    (
      #"\begin{vmatrix} a & b \\ c & d \end{vmatrix} = \begin{pmatrix} \begin{matrix} 1 \\ 2 \end{matrix} & 3 \end{pmatrix}"#,
      ["│ a  b │ = ⎛ 1  3 ⎞", "│ c  d │   ⎝ 2    ⎠"]
    ),
    (#"\sum_{\substack{i < n \\ j < m}} x"#, ["∑_(i<n; j<m) x"]),
    (#"\begin{multline} a + b \\ c \\ + d \end{multline}"#, ["a + b", "  c", "   +d"]),
    (#"\begin{pmatrix} x \end{pmatrix}"#, ["(x)"]),
  ])
  func severalLines(latex: String, lines: [String]) throws {
    let text = try Formula(latex: latex).plainText(lines: .several)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) == lines)
  }

  /// What has no table is the same both ways.
  @Test(arguments: FormulaCorpus.entries)
  func tablesAloneTakeSeveralLines(entry: FormulaCorpus.Entry) throws {
    let formula = try Formula(latex: entry.latex)
    let several = formula.plainText(lines: .several)
    if !entry.latex.contains("\\begin"), !entry.latex.contains("\\tag") {
      #expect(several == formula.plainText)
    }
    #expect(!formula.plainText.contains("\n"))
    #expect(several.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    #expect(!several.unicodeScalars.contains { (0xF0000...0xF0002).contains($0.value) })
  }
}
