import Nabla

/// Commands of one's own.
struct OwnCommands: Chapter {
  static let title = "Commands of your own"
  static let number = "8"
  static let summary = "Macros of a book and of a formula."

  func body() throws -> [LocatedBlock] {
    #"""
    A book defines commands for all its formulas, in prose and in figures. This one has
    `macros: ["R": #"\mathbb{R}"#, "norm": #"\left\lVert #1 \right\rVert"#, …]`.
    """#
    Table(
      formulas: [
        #"f \colon \R^n \to \R"#, #"\norm{\frac{x}{2}}"#, #"\deriv{f}{x}"#,
        #"\newcommand{\half}[1]{\tfrac{#1}{2}} \half{x} + \half{y}"#,
        #"\newcommand{\p}[2][f]{\frac{\partial #1}{\partial #2}} \p{x} + \p[g]{y}"#,
        #"\def\inner#1#2{\langle #1, #2 \rangle} \inner{u}{v}"#,
        #"\DeclareMathOperator{\curl}{curl} \curl F"#,
        #"\DeclareMathOperator*{\esssup}{ess\,sup} \esssup_x f"#,
        #"\renewcommand{\R}{\mathbf{R}} \R"#, #"\providecommand{\R}{R} \R"#,
        #"\gdef\one{1} \one + \ensuremath{x}"#,
      ], of: "Commands of the book, and of a single formula.")
  }
}
