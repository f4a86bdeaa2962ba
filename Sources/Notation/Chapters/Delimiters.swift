import Nabla

/// Delimiters that grow.
struct Delimiters: Chapter {
  static let title = "Delimiters"
  static let number = "4"
  static let summary = "Brackets, bars and braces in every size."

  func body() throws -> [LocatedBlock] {
    Table(
      formulas: [
        #"\left( \frac{a}{b} \right)"#, #"\left[ \frac{a}{b} \right]"#,
        #"\left\{ x \,\middle|\, \frac{x}{2} > 1 \right\}"#,
        #"\left\langle \frac{a}{b}, c \right\rangle"#, #"\left\lfloor \frac{n}{2} \right\rfloor"#,
        #"\left\lVert \frac{x}{2} \right\rVert"#, #"\left. \frac{df}{dx} \right|_{x=0}"#,
      ], of: "Delimiters that grow with what they hold.")
    Table(
      formulas: [
        #"\big( \Big( \bigg( \Bigg("#, #"\bigl[ x \bigr]"#, #"\Bigl\{ x \Bigr\}"#,
        #"\biggl\langle x \biggr\rangle"#, #"\Biggl| x \Biggr|"#, #"a \bigm| b \Bigm| c"#,
        #"a \biggm| b \Biggm| c"#,
      ], of: "Delimiters of a given size.")
    "Very tall delimiters are put together from pieces:"
    Equation(
      #"\left\{ \begin{matrix} a \\ b \\ c \\ d \\ e \\ f \end{matrix} \right\} \quad \left( \begin{matrix} a \\ b \\ c \\ d \\ e \\ f \end{matrix} \right)"#
    )
  }
}
