import Nabla

/// Formulas in figures.
struct InFigures: Chapter {
  static let title = "In figures"
  static let number = "9"
  static let summary = "The same formulas as outlines: titles, axes, legends and notes of figures."

  func body() throws -> [LocatedBlock] {
    #"""
    Every text of a figure takes formulas between dollar signs. They are set with the same font as on
    the page and scaled so that their letters go with the words around, see @fig-labels.
    """#
    Cell("A figure full of formulas") { labels() }
  }

  private func labels() -> Figure {
    let bell = Expr("exp(-x**2/2)/sqrt(2*pi)")
    return Figure(
      "labels", caption: #"The bell curve $\varphi$ and its derivative, every label a formula."#
    ) {
      Axes(
        x: #"$x / \sigma$"#, y: #"density $\varphi(x)$"#,
        title: #"$\int_{-\infty}^{\infty} \varphi(x)\,\mathrm{d}x = 1$"#
      ) {
        Curve(bell, over: -3...3)
          .label(#"$\varphi(x) = \frac{1}{\sqrt{2\pi}}\, e^{-x^2/2}$"#)
        Curve(bell.derivative(by: Expr.symbol("x")), over: -3...3)
          .label(#"$\varphi'(x) = -x\,\varphi(x)$"#)
        Annotation(#"$\max_{x \in \R} \varphi = \varphi(0)$"#, at: Point(0.1, 0.42))
      }
    }
  }
}
