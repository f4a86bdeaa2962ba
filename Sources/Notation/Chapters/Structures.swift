import Nabla

/// Fractions, roots, scripts and limits.
struct Structures: Chapter {
  static let title = "Fractions, roots and scripts"
  static let number = "3"
  static let summary = "What is built of smaller formulas."

  func body() throws -> [LocatedBlock] {
    Section("Fractions and roots") {
      Table(
        formulas: [
          #"\frac{a+b}{c}"#, #"\dfrac{a}{b}"#, #"\tfrac{a}{b}"#, #"\cfrac{1}{1+\cfrac{1}{x}}"#,
          #"\binom{n}{k}"#, #"\dbinom{n}{k}"#, #"\tbinom{n}{k}"#, #"{a \over b}"#,
          #"{n \choose k}"#, #"{a \atop b}"#, #"{n \brack k} {n \brace k}"#,
          #"\genfrac{[}{]}{0pt}{}{n}{k}"#, #"\sqrt{x^2+y^2}"#, #"\sqrt[3]{x}"#,
        ], of: "Fractions, binomial coefficients and roots.")
    }
    Section("Scripts") {
      Table(
        formulas: [
          "x^2", "x_{ij}^{n+1}", "f'(x) + f''(x)", "{f'}^2", #"e^{-x^2/2}"#, #"x_{a_{b_c}}"#,
          #"{}_2F_1"#, #"\prescript{14}{6}{\mathrm{C}}"#, #"\sum_{i=1}^n i^2"#,
          #"\sum\nolimits_{i} x_i"#, #"\int_0^\infty f\,dx"#,
          #"\int\limits_C f\,ds"#, #"\lim_{x\to0}\frac{\sin x}{x}"#,
          #"\displaystyle\sum_{\substack{i<n \\ j<m}} a_{ij}"#,
        ], of: "Scripts, primes and limits.")
      #"On a line of its own a formula is in display style, and limits stand below and above:"#
      Equation(
        #"\int_{-\infty}^{\infty} e^{-x^2}\,\mathrm{d}x = \sqrt{\pi}, \qquad \sum_{k=1}^{\infty} \frac{1}{k^2} = \frac{\pi^2}{6}"#
      )
    }
    Section("Styles and sizes") {
      Table(
        formulas: [
          #"\displaystyle\frac{a}{b}"#, #"\textstyle\sum_i x_i"#, #"\scriptstyle a+b"#,
          #"\scriptscriptstyle a+b"#,
        ], of: "The four styles.")
    }
  }
}
