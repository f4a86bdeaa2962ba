import Nabla

/// The chapter that the design shows as a sample of authoring.
struct Differentiation: Chapter {
  static let title = "Differentiation of univariate functions"

  func body() throws -> [LocatedBlock] {
    Definition("Derivative", number: "5.1", label: "def-derivative") {
      "The *derivative* of $f$ at $x$ is the limit"
      Equation(#"f'(x) = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}"#, label: "eq-derivative")
    }

    let x = Expr.symbol("x")
    let f = Expr("x**2")

    Cell("A numerical derivative") {
      let numerical = derivative(of: f.function(of: x), at: 3)
      let exact = f.derivative(by: x).value(at: [x: 3])
      Print("numerical \(numerical, .fixed(6)), exact \(exact, .fixed(6))")
      Verify("the two agree", numerical, exact, within: 1e-9)
    }

    Figure("tangent", caption: "The derivative is the slope of the tangent line.") {
      Axes(x: "x", y: "y", title: "Derivative as slope of the tangent line") {
        Curve(f, over: 0...5).label("$f(x) = x^2$")
        TangentLine(to: f, at: 3)
      }
    }
    "As @fig-tangent shows, the tangent touches the curve."
  }
}
