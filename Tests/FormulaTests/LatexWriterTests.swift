import Formula
import Testing

@Suite("LaTeX writer")
struct LatexWriterTests {
  @Test(
    "writes what a person would type",
    arguments: [
      ("\\frac12", #"\frac{1}{2}"#),
      ("x_1^2", #"x_1^2"#),
      ("f'(x)+f''(x)", "f'(x)+f''(x)"),
      ("\\alpha\\beta x", #"\alpha\beta x"#),
      ("\\sin x", #"\sin x"#),
      ("a \\leq b", #"a\le b"#),
      ("\\left(\\frac{a}{b}\\right)", #"\left(\frac{a}{b}\right)"#),
      (
        "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}", #"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}"#
      ),
      ("\\lim\\nolimits_{x}", #"\lim\nolimits_x"#),
      ("\\text{if $x>0$}", #"\text{if }{x>0}"#),
      ("a\\mathbin{\\nabla}b", #"a\mathbin{\nabla}b"#),
      ("\\displaystyle x", #"{\displaystyle x}"#),
    ])
  func typed(_ source: String, _ expected: String) throws {
    #expect(try Formula(latex: source).latex == expected)
  }

  @Test(
    "is read again as the same formula",
    arguments: [
      "-x+y=-1", "a--b", "{+}", "x{=}y", #"\sum_{i=1}^n i^2"#, #"\int\limits_0^1 x\,dx"#,
      #"\sum\limits_a\lim\limits_b\sin\limits_c\mathop{\mathrm{sin}}_d\sum\nolimits_e"#,
      #"\sqrt[3]{x+\sqrt{y}}"#, #"\sqrt[{a]}]{x}"#, #"\binom{n}{k}+\dbinom nk+\tbinom nk"#,
      #"\vec{a}\cdot\hat{b}\widehat{abc}\overline{x}\underline{y}"#,
      #"\underbrace{a+b}_{n}\overbrace{c}^{m}"#, #"{\underbrace{a}}_{n}"#,
      #"\xrightarrow[a]{b}\xleftarrow{c}"#, #"\overset{a}{b}\underset{c}{d}"#,
      #"\left\{x\middle|y\right\}\bigl(a\bigr)\Big|b"#, #"\left.\frac{dy}{dx}\right|_{x=0}"#,
      #"\mathbb{R}^n\mathcal{L}\mathfrak{g}\mathbf{x}\boldsymbol{\alpha\nabla\partial}\mathrm{d}x"#,
      #"\mathsf{ab}\mathtt{cd}\mathbf{12}\mathit{x}\varGamma\Gamma\mathrm{\alpha}\mathbf{\Gamma}"#,
      #"\begin{cases} x & x>0 \\ -x & \text{otherwise} \end{cases}"#,
      #"\begin{aligned} a &= b \\ &= -c \end{aligned}"#,
      #"\begin{alignedat}{2} a &= b & c &= d \end{alignedat}"#,
      #"\begin{smallmatrix} a \\ b \end{smallmatrix}"#, #"\sum_{\substack{i<n\\j<m}} a_{ij}"#,
      #"\begin{vmatrix} a & b \\ c & d \end{vmatrix}\begin{Vmatrix} x \end{Vmatrix}"#,
      #"\textcolor{red}{x}+\textcolor[HTML]{FF8000}{y}"#, #"\boxed{x}\cancel{y}\bcancel{z}"#,
      #"\phantom{x}\hphantom{y}\vphantom{z}\smash{a}\smash[b]{c}\mathrlap{x}"#,
      #"a\quad b\;c\:d\,e\!f\ g"#, #"\operatorname{foo}x+\operatorname*{bar}_y z"#,
      #"\cfrac{1}{1+\cfrac{2}{x}}"#, #"\mathop{X}_a\mathop{\gamma}\limits_b\smallint_c"#,
      #"\not=\not\in a\not\mapsto b"#,
      #"a\iff b\implies c\impliedby d\colon e"#,
      #"\text{50\% of \{a\}, $x^2$}"#, #"\{x\mid x\in A\}"#,
      #"\langle a\rangle\lfloor b\rfloor\|c\|"#, #"3.5\cdot 10^{-2}x 2 3"#, #"x'^2+y''_n+{x'}'"#,
      #"\mathrm{\alpha x}\mathbf{\beta 2}"#, "",
    ])
  func roundTrip(_ source: String) throws {
    let formula = try Formula(latex: source)
    let again = try Formula(latex: formula.latex)
    #expect(again == formula, "\(formula.latex)")
  }

  @Test(arguments: FormulaCorpus.entries)
  func theCorpusIsReadAgain(entry: FormulaCorpus.Entry) throws {
    let formula = try Formula(latex: entry.latex)
    let again = try Formula(latex: formula.latex)
    #expect(again.mathML(display: true) == formula.mathML(display: true), "\(formula.latex)")
    #expect(again.speech == formula.speech)
  }
}
