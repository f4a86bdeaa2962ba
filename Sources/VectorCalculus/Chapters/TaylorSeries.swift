import Nabla

/// Section 5.8: the best linear and quadratic descriptions of a function near a point.
struct TaylorSeries: Chapter {
  static let title = "Linearisation and multivariate Taylor series"
  static let number = "5.8"
  static let summary =
    "Planes and paraboloids that touch a function, and how far they can be trusted."

  func body() throws -> [LocatedBlock] {
    """
    Near a point a smooth function looks like its tangent plane, and a little farther out like a
    paraboloid. These are the first two Taylor polynomials:
    """
    Equation(
      #"f(x) \approx f(x_0) + \nabla f(x_0)^\top (x - x_0)"#, label: "eq-first-order")
    Equation(
      #"""
      f(x) \approx f(x_0) + \nabla f(x_0)^\top (x - x_0)
        + \tfrac{1}{2} (x - x_0)^\top H(x_0) (x - x_0)
      """#, label: "eq-second-order")
    """
    They serve wherever a function is too costly or too complicated to be used itself: as *local
    approximations*, in *Newton's method*, and in most *optimisation algorithms*.
    """
    quadratic()
    univariate()
    bounds()
    touching()
    cubic()
  }

  private func quadratic() -> Section {
    Section("A quadratic and its approximations") {
      Cell("f = x² + xy + y² about (1, 1), evaluated at (1.5, 1.2)") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        let f = Expr("x**2 + x*y + y**2")
        let point: [Expr: Double] = [x: 1.5, y: 1.2]
        let truth = f.value(at: point)
        Print("true value \(truth, .fixed(6))")
        for order in 0...2 {
          let series = f.taylorPolynomial(by: [x, y], about: [1, 1], order: order)
          let value = series.value(at: point)
          let error = abs(value - truth)
          Print("order \(order): \(value, .fixed(6)) (error \(error, .fixed(6)))")
        }
        let last = f.taylorPolynomial(by: [x, y], about: [1, 1], order: 2).value(at: point)
        Verify("the second order is exact for a quadratic", last, truth, within: 1e-12)
      }
    }
  }

  private func univariate() -> Section {
    Section("Order one against order two") {
      taylorFigure()
      """
      Both approximations of @fig-taylor are better near the point than far from it. The second order
      follows the curvature, the first only the slope. That does not make the second better everywhere:
      """
      Cell("How far off, and where the line is better") {
        let x = Expr.symbol("x")
        let f = Expr("sin(x) + 0.1*x**2")
        let errors = [1, 2].map { order in
          let series = f.taylorPolynomial(by: x, about: 1, order: order)
          let gap = (f - series).function(of: x)
          return { (x: Double) in abs(gap(x)) }
        }
        let samples = (0...3000).map { -0.5 + 0.001 * Double($0) }
        for (index, error) in errors.enumerated() {
          let largest = samples.map(error).reduce(0, max)
          let name = "largest error of order \(index + 1) on [-0.5, 2.5]"
          Print("\(name): \(largest, .fixed(4))")
        }
        let crossing = samples.last { errors[1]($0) > errors[0]($0) && $0 < 1 } ?? .nan
        let left = "left of \(crossing, .fixed(3))"
        Print("\(left) the line is closer to f than the parabola")
        let (first, second) = (errors[0](-0.5), errors[1](-0.5))
        let line = "order 1 errs by \(first, .fixed(3))"
        Print("at -0.5: \(line), order 2 by \(second, .fixed(3))")
        Verify("at -0.5 the line is better", first < second)
        Verify(
          "within 1 of the point the parabola is better",
          samples.filter { abs($0 - 1) < 1 && $0 != 1 }
            .allSatisfy { errors[1]($0) <= errors[0]($0) })
      }
    }
  }

  private func bounds() -> Section {
    Section("An error that cannot be larger") {
      """
      Samples show errors, they do not bound them. Interval arithmetic does: it evaluates the next
      derivative on the whole interval at once, and the remainder of Taylor's theorem does the rest.
      """
      Cell("A proven bound for the error") {
        let x = Expr.symbol("x")
        let f = Expr("sin(x) + 0.1*x**2")
        for order in 1...4 {
          let error = try f.taylorErrorBound(by: x, about: 1, order: order, over: -0.5...2.5)
          Print(
            "order \(order): at most \(error.bound, .fixed(4)), \(error.attained, .fixed(4)) occurs"
          )
          Verify("the bound is at most twice the truth", error.bound <= 2 * error.attained)
          let series = f.taylorPolynomial(by: x, about: 1, order: order)
          let gap = (f - series).function(of: x)
          let samples = (0...3000).map { abs(gap(-0.5 + 0.001 * Double($0))) }
          Verify("no sample errs by more", samples.allSatisfy { $0 <= error.bound })
        }
      }
      "It works in several variables too, on a box around the point:"
      Cell("A bound on a square") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        let f = Expr("sin(x)*cos(y)")
        for order in 1...2 {
          let error = try f.taylorErrorBound(
            by: [x, y], about: [1, 0], order: order, over: [0.5...1.5, -0.5...0.5])
          Print(
            "order \(order): at most \(error.bound, .fixed(4)), \(error.attained, .fixed(4)) occurs"
          )
          Verify("the bound is at most twice the truth", error.bound <= 2 * error.attained)
        }
      }
    }
  }

  private func taylorFigure() -> Figure {
    let f = Expr("sin(x) + 0.1*x**2")
    return Figure(
      "taylor", caption: #"$f(x) = \sin x + 0.1x^2$ and its Taylor polynomials about $x_0 = 1$."#,
      aspect: 12.0 / 7
    ) {
      Axes(x: "$x$", y: "$f(x)$", title: "Taylor Series Approximation") {
        Curve(f, over: -0.5...2.5).color(.blue).width(3).label(#"$f(x) = \sin x + 0.1x^2$"#)
        TaylorPolynomial(of: f, about: 1, order: 1, over: -0.5...2.5).color(.red).label(
          "First order")
        TaylorPolynomial(of: f, about: 1, order: 2, over: -0.5...2.5).color(.green).label(
          "Second order")
        Scatter([Point(1, f.value(at: [.symbol("x"): 1]))]).color(.ink)
          .label("Expansion point $x_0 = 1$")
      }
      .xLimits(-0.5...2.5)
    }
  }

  private func touching() -> Section {
    Section("A plane and a paraboloid that touch") {
      touchingFigure()
      """
      In two variables the first order is the tangent plane and the second the osculating paraboloid.
      In @fig-touching the plane leaves the surface at once, the paraboloid only farther out.
      """
    }
  }

  private func touchingFigure() -> Figure {
    let f = Expr("sin(x)*cos(y)")
    let contact = Scatter3D([SpacePoint(1, 0, sin(1))]).color(ThemedColor(Color(hex: 0x1C1E21)))
    return Figure(
      "touching",
      caption:
        #"$f(x, y) = \sin x \cos y$ with its tangent plane and its osculating paraboloid at $(1, 0)$."#,
      width: 640, aspect: 2.1
    ) {
      Axes3D(x: "$x$", y: "$y$", title: "Tangent plane") {
        Surface(f, x: -0.5...2.5, y: -1.5...1.5).color(.blue)
        TangentPlane(to: f, at: Point(1, 0), reach: 0.8)
        contact
      }
      .view(elevation: 28, azimuth: -125).facets(18)
      Axes3D(x: "$x$", y: "$y$", title: "Osculating paraboloid") {
        Surface(f, x: -0.5...2.5, y: -1.5...1.5).color(.blue)
        QuadraticSurface(to: f, at: Point(1, 0), reach: 0.8)
        contact
      }
      .view(elevation: 28, azimuth: -125).facets(18)
    }
  }

  private func cubic() -> Section {
    Section("Order three in two variables") {
      Cell("x² + 2xy + y³ about (1, 2)") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        let f = Expr("x**2 + 2*x*y + y**3")
        let series = f.taylorPolynomial(by: [x, y], about: [1, 2], order: 3)
        Show(series)
        Print("expanded: \(series.expanded())")
        Verify("order 3 reproduces the cubic", series.expanded() == f)
      }
    }
  }
}
