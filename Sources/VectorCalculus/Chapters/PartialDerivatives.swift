import Nabla

/// Section 5.2: derivatives by one variable of several, and the gradient.
struct PartialDerivatives: Chapter {
  static let title = "Partial differentiation and gradients"
  static let number = "5.2"
  static let summary =
    "One variable at a time, then all of them: the gradient and what it points at."

  func body() throws -> [LocatedBlock] {
    """
    A function of several variables changes differently in different directions. Moving along one
    axis at a time gives the partial derivatives; together they form the gradient.
    """
    definitions()
    quadratic()
    perpendicular()
    worked()
  }

  private func definitions() -> Section {
    Section("Partial derivative and gradient") {
      Definition("Partial derivative", number: "5.3", label: "def-partial") {
        "The *partial derivative* of $f(x_1, \\dots, x_n)$ by $x_i$ holds all other variables fixed:"
        Equation(
          #"""
          \frac{\partial f}{\partial x_i} = \lim_{h \to 0}
            \frac{f(x_1, \dots, x_i + h, \dots, x_n) - f(x_1, \dots, x_n)}{h}
          """#, label: "eq-partial")
      }
      Definition("Gradient", number: "5.4", label: "def-gradient") {
        "The *gradient* collects all partial derivatives in a vector:"
        Equation(
          #"""
          \nabla f = \begin{bmatrix} \frac{\partial f}{\partial x_1} \\ \vdots \\
            \frac{\partial f}{\partial x_n} \end{bmatrix}
          """#, label: "eq-gradient")
      }
      """
      The gradient **points in the direction of steepest ascent**, its length is the slope in that
      direction, and it stands **perpendicular to the contour** through the point.
      """
    }
  }

  private func quadratic() -> Section {
    Section("The gradient of a quadratic") {
      Cell("The gradient of x² + xy + y²") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        let f = Expr("x**2 + x*y + y**2")
        let gradient = f.gradient(by: [x, y])
        Print("∂f/∂x = \(gradient[0])")
        Print("∂f/∂y = \(gradient[1])")
        Show(#"\nabla f"#, gradient)
        let exact = gradient.map { $0.value(at: [x: 2, y: 3]) }
        let g = f.function(of: [x, y])
        let numerical = Nabla.gradient(of: g, at: [2, 3], step: 1e-5)
        Print("∇f(2, 3) = (\(exact[0], .shortest), \(exact[1], .shortest))")
        Verify("the numerical gradient agrees", numerical, exact, within: 1e-8)
      }
    }
  }

  private func perpendicular() -> Section {
    Section("Uphill, across the contours") {
      gradientFigure()
      """
      The surface of @fig-gradient is a bowl, and its contours are ellipses. At each red point the
      arrow stands perpendicular to the contour and points uphill. All arrows are drawn with the same
      length; the gradients they stand for are not equally long.
      """
      Cell("The angle between gradient and contour") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        let f = Expr("x**2 + x*y + y**2").function(of: x, y)
        for (px, py) in [(-2.0, -2.0), (-1, 1), (1, -1), (2, 2)] {
          let up = Nabla.gradient(of: { f($0[0], $0[1]) }, at: [px, py])
          let length = norm(up)
          let along = contourDirection(of: f, atX: px, y: py)
          let cosine = (up[0] * along.dx + up[1] * along.dy) / length
          let angle = acos(cosine) * 180 / Double.pi
          let place = "(\(px, .shortest), \(py, .shortest))"
          Print("at \(place): |∇f| = \(length, .fixed(2))")
          Verify("the arrow crosses the contour at 90°", angle, 90, within: 0.5)
          let ahead = f(px + 0.01 * up[0], py + 0.01 * up[1])
          Verify("a step along it goes uphill", ahead > f(px, py))
        }
      }
    }
  }

  /// The direction of the contour through a point, from the contour itself: the point one step
  /// along a trial direction is brought back to the level by bisection, on both sides.
  private func contourDirection(
    of f: (Double, Double) -> Double, atX x: Double, y: Double
  ) -> Vector {
    let level = f(x, y)
    func isAbove(_ angle: Double) -> Bool {
      let p = Point(x, y) + Vector(angle: angle) * 1e-3
      return f(p.x, p.y) > level
    }
    // Around a small circle the function is above the level on one half: its two ends are the contour.
    func crossing(from low: Double, to high: Double) -> Double {
      var (low, high) = (low, high)
      for _ in 0..<50 {
        let middle = (low + high) / 2
        if isAbove(middle) == isAbove(low) { low = middle } else { high = middle }
      }
      return (low + high) / 2
    }
    let samples = (0...64).map { Double($0) * 2 * Double.pi / 64 }
    let ends = zip(samples, samples.dropFirst())
      .filter { isAbove($0) != isAbove($1) }
      .map { Point(x, y) + Vector(angle: crossing(from: $0, to: $1)) * 1e-3 }
    guard ends.count == 2 else { return .zero }
    return (ends[1] - ends[0]).normalized ?? .zero
  }

  private func gradientFigure() -> Figure {
    let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
    let f = Expr("x**2 + x*y + y**2")
    let points = [Point(-2, -2), Point(-1, 1), Point(1, -1), Point(2, 2)]
    return Figure(
      "gradient",
      caption: """
        The surface $f(x, y) = x^2 + xy + y^2$ and its contours with gradient arrows. The arrows \
        are perpendicular to the contours and point uphill; all have length 0.5, while \
        $\\lVert \\nabla f \\rVert$ is 8.49 at $\\pm(2, 2)$ and 1.41 at $\\pm(-1, 1)$.
        """,
      width: 640, aspect: 14.0 / 6
    ) {
      Axes3D(x: "$x$", y: "$y$", z: "$f(x, y)$", title: "$f(x, y) = x^2 + xy + y^2$") {
        Surface(f, x: -3...3, y: -3...3).colorMap(.viridis)
      }
      .colorbar()
      Axes(x: "$x$", y: "$y$", title: "Contours + Gradient Vectors\n(red arrows point uphill)") {
        Contour(
          f, x: -3...3, y: -3...3, levels: .values(Array(stride(from: 2, through: 28, by: 2)))
        )
        .colorMap(.viridis)
        GradientArrows(of: f, by: [x, y], at: points, length: 0.5).color(.red)
        Scatter([Point(0, 0)]).marker(.cross).color(.ink)
        Annotation("minimum", at: Point(0, 0))
      }
      .equalAspect()
    }
  }

  private func worked() -> Section {
    Section("Worked examples") {
      """
      The chain rule works for partial derivatives as it does for ordinary ones. Along a curve
      $(x_1(t), x_2(t))$ it sums over the ways in which $t$ reaches $f$:
      """
      Equation(
        #"""
        \frac{\mathrm{d}f}{\mathrm{d}t} = \frac{\partial f}{\partial x_1} \frac{\partial x_1}{\partial t}
          + \frac{\partial f}{\partial x_2} \frac{\partial x_2}{\partial t}
        """#, label: "eq-chain")
      Cell("Partial derivatives and the chain rule along a curve") {
        let (x, y, t) = (Expr.symbol("x"), Expr.symbol("y"), Expr.symbol("t"))
        let f = Expr("(x + 2*y**3)**2")
        Show(#"\frac{\partial}{\partial x} (x + 2y^3)^2"#, f.derivative(by: x))
        Show(#"\frac{\partial}{\partial y} (x + 2y^3)^2"#, f.derivative(by: y))

        let (x1, x2) = (Expr.symbol("x_1"), Expr.symbol("x_2"))
        let g = Expr("x_1**2*x_2 + x_1*x_2**3")
        Show(#"\nabla g"#, g.gradient(by: [x1, x2]).map { $0.expanded() })

        let h = x1.squared + 2 * x2
        let curve = [x1: sin(t), x2: cos(t)]
        let along = h.totalDerivative(by: t, along: curve)
        for term in h.totalDerivativeTerms(by: t, along: curve) {
          Print("by \(term.symbol): \(term.partial) times \(term.speed)")
        }
        Print("dh/dt = \(along)")
        Verify(
          "substituting first gives the same",
          (along - h.substituting(curve).derivative(by: t)).simplified() == 0)
      }
    }
  }
}
