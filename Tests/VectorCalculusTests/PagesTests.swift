import Nabla
import Testing

/// Every number and printed form that the book promises, read from its pages.
struct PagesTests {
  @Test func theBookHasNoProblem() {
    #expect(RenderedBook.document.diagnostics.map(\.message) == [])
  }

  @Test func pagesStandInTheOrderOfTheSections() {
    #expect(
      RenderedBook.document.pages.map(\.number) == [
        "5.1", "5.2", "5.3", "5.4–5.5", "5.6", "5.7", "5.8", "",
      ])
    #expect(RenderedBook.files["index.html"] != nil)
  }

  @Test func definitionsCarryTheirNumbers() {
    let numbers = RenderedBook.document.entries.filter { $0.kind == .definition }
      .map { "\($0.number) \($0.text)" }
    for expected in [
      "5.1 Derivative", "5.2 Difference quotient", "5.3 Partial derivative", "5.4 Gradient",
      "5.6 Jacobian", "5.9 Hessian",
    ] {
      #expect(numbers.contains(expected))
    }
  }

  private static let printed: [(String, [String])] = [
    (
      "differentiation-of-univariate-functions",
      [
        "numerical derivative  6.000000", "analytical derivative 6.000000",
        "error                 3.93e-11", "The slope of the tangent is 6.",
        "2*x*cos(x**2)", "x**2*exp(x) + 2*x*exp(x)", "x*(x + 2)*exp(x)",
        "cos(x)/x - sin(x)/x**2", "(x*cos(x) - sin(x))/x**2", "expanded: x**4",
      ]
    ),
    (
      "partial-differentiation-and-gradients",
      [
        "∂f/∂x = 2*x + y", "∂f/∂y = x + 2*y", "∇f(2, 3) = (7, 8)",
        "at (-2, -2): |∇f| = 8.49", "at (1, -1): |∇f| = 1.41",
        "dh/dt = 2*sin(t)*(cos(t) - 1)",
      ]
    ),
    ("gradients-of-vector-valued-functions", ["|det J| = 3"]),
    (
      "backpropagation-and-automatic-differentiation",
      [
        "f = 22026.4658", "df/dx = 176211.7264", "central difference = 176211.7266",
        "x\na\nb\nc\nf", "2\n4\n5\n148.4132\n22026.4658", "f = 22026.4657948067",
        "df/dx = 176211.7263584537",
      ]
    ),
    (
      "higher-order-derivatives",
      [
        "at (1, 2): [[2, 1], [1, 2]]", "eigenvalues: 1 and 3",
        "all positive, so a local minimum (convex)", "all negative, so a local maximum (concave)",
        "mixed signs, so a saddle point", "with the step 1e-5 the largest error is 2.1e-06",
      ]
    ),
    (
      "linearisation-and-multivariate-taylor-series",
      [
        "true value 5.490000", "order 0: 3.000000 (error 2.490000)",
        "order 1: 5.100000 (error 0.390000)", "order 2: 5.490000 (error 0.000000)",
        "largest error of order 1 on [-0.5, 2.5]: 0.8285",
        "largest error of order 2 on [-0.5, 2.5]: 0.4362",
        "left of -0.279 the line is closer to f than the parabola",
        "at -0.5: order 1 errs by 0.285, order 2 by 0.436",
        "order 1: at most 0.8", "0.8285 occurs", "order 2: at most 0.4", "0.4362 occurs",
        "expanded: x**2 + 2*x*y + y**3",
      ]
    ),
    (
      "summary-and-practice",
      [
        "Gradients\nGradient descent, optimisation", "Backpropagation\nTraining neural networks",
        "Hessians\nNewton’s method, second-order optimisation",
        "Chain rule\nDeep learning, automatic differentiation",
        "Taylor series\nTrust-region methods",
        "Newton's method:  1 step",
      ]
    ),
  ]

  @Test func pagesPrintTheirNumbers() throws {
    for (slug, lines) in Self.printed {
      let text = try RenderedBook.text(slug)
      for line in lines { #expect(text.contains(line), "\(slug): \(line)") }
    }
  }

  private static let shown: [(String, [String])] = [
    (
      "partial-differentiation-and-gradients",
      ["∇f = [2x + y; x + 2y]", "∇g = [2x₁x₂ + x₂³; x₁² + 3x₁x₂²]"]
    ),
    (
      "gradients-of-vector-valued-functions",
      [
        "J(x, y) = [2x, 1; y, x; cos x, −sin y]",
        "J(1, 2) = [2.0000, 1.0000; 2.0000, 1.0000; 0.5403, −0.9093]",
      ]
    ),
    ("higher-order-derivatives", ["∇f = [2x + y; x + 2y]", "H = [2, 1; 1, 2]"]),
  ]

  @Test func cellsShowTheirFormulas() throws {
    for (slug, expected) in Self.shown {
      let formulas = try RenderedBook.formulas(slug)
      for formula in expected { #expect(formulas.contains(formula), "\(slug): \(formulas)") }
    }
  }

  @Test func claimsAreMadeAndHold() throws {
    let claims = try RenderedBook.document.pages.flatMap { try RenderedBook.claims($0.slug) }
    for claim in [
      "the two agree", "the numerical gradient agrees",
      "the arrow crosses the contour at 90°", "the numerical Jacobian agrees",
      "they match", "by hand it is the same", "the Hessian is symmetric",
      "the second order is exact for a quadratic", "at -0.5 the line is better",
      "Newton's method needs one step", "with an inverse", "determinant",
    ] {
      #expect(claims.contains(claim))
    }
  }

  @Test func commonDerivativesAreATableOfFormulas() throws {
    let page = try #require(
      RenderedBook.document.page("differentiation-of-univariate-functions"))
    let rows = page.nodes.compactMap { node -> [[String]]? in
      guard case .table(let table) = node else { return nil }
      return table.rows.map { $0.map(\.plainText) }
    }
    #expect(
      rows.first == [
        ["xⁿ", "nxⁿ⁻¹"], ["e^x", "e^x"], ["ln x", "1/x"], ["sin x", "cos x"],
        ["cos x", "−sin x"], ["tan x", "tan² x + 1"], ["arctan x", "1/(x² + 1)"],
        ["a^x", "a^x ln a"],
      ])
  }
}
