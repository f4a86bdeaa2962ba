import Nabla

/// Matrices, cases and several lines.
struct Tables: Chapter {
  static let title = "Matrices and lines"
  static let number = "6"
  static let summary = "Rows and columns: matrices, cases, arrays, and lines aligned at a sign."

  func body() throws -> [LocatedBlock] {
    Section("Matrices and cases") {
      Table(
        formulas: [
          #"\begin{matrix} a & b \\ c & d \end{matrix}"#,
          #"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#,
          #"\begin{bmatrix} a & b \\ c & d \end{bmatrix}"#,
          #"\begin{Bmatrix} a & b \\ c & d \end{Bmatrix}"#,
          #"\begin{vmatrix} a & b \\ c & d \end{vmatrix}"#,
          #"\begin{Vmatrix} a & b \\ c & d \end{Vmatrix}"#,
          #"\left(\begin{smallmatrix} a & b \\ c & d \end{smallmatrix}\right)"#,
          #"\begin{cases} x & x \ge 0 \\ -x & x < 0 \end{cases}"#,
          #"\begin{dcases} \frac{x}{2} & x \ge 0 \\ 0 & x < 0 \end{dcases}"#,
          #"\begin{rcases} a = 1 \\ b = 2 \end{rcases} \text{ both}"#,
          #"\begin{array}{l|cr} a & b & c \\ \hline d & e & f \end{array}"#,
          #"\begin{matrix} a \\[1em] b \end{matrix}"#,
        ], of: "Matrices, cases and arrays.")
    }
    Section("Several lines") {
      "Lines are aligned at their `&`:"
      Equation(lines: [
        #"(a + b)^2 &= a^2 + 2ab + b^2"#, #"&= a^2 + b^2 + 2ab"#,
      ])
      #"""
      In `align` and `gather` a line with a `\label` is numbered, and a `\tag` gives it a number of
      your own; see @eq-first.
      """#
      Equation(
        #"""
        \begin{align}
          x + y &= 1 \label{eq-first} \\
          x - y &= 3 \tag{$\ast$}
        \end{align}
        """#)
      Table(
        formulas: [
          #"x = y \tag{A}"#, #"x = y \tag*{A}"#, #"x = y \label{eq-name}"#, #"x = y \notag"#,
          #"x = y \nonumber"#,
        ], of: "Numbers of lines.")
      Equation(#"\begin{gathered} a = b \\ c + d = e + f \end{gathered}"#)
      Equation(
        #"\begin{multline} a + b + c + d + e + f \\ + g + h + i + j \\ + k + l + m \end{multline}"#)
      Equation(#"\begin{split} a &= b + c \\ &= d \end{split} \tag{split}"#)
    }
  }
}
