import Calculus
import Report

/// A chapter whose formulas cannot be read.
struct BadFormulas: Chapter {
  static let title = "Bad formulas"

  func body() throws -> [LocatedBlock] {
    #"Fine $\frac{1}{2}$, not fine $é + \fracc{1}{2}$."#
    "Escaped: $\\alpha + \\bta$ in a string."
    #"""
    Several lines with \#(1 + 1, .fixed(0)) values,
      $x^$ and
    $$
    y = \sum_{i
    $$
    """#
    Equation(#"a + \nosuch"#, label: "eq-bad")
    Equation(lines: [
      #"a &= b"#,
      #"&= \unknown"#,
    ])
    Show("\\f", 3)
    helper(#"\left( x"#)
    Table("Of $\\mathbb{R$ numbers", columns: [#"$\nope$"#]) { Row("$\\no$") }
  }

  private func helper(_ latex: String) -> Equation {
    Equation("1 + " + latex)
  }
}
