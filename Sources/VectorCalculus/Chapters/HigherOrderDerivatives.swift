import Nabla

/// Section 5.7: second derivatives of several variables, the Hessian.
struct HigherOrderDerivatives: Chapter {
  static let title = "Higher-order derivatives"
  static let number = "5.7"
  static let summary = "The Hessian, its eigenvalues, and what they say about a critical point."

  func body() throws -> [LocatedBlock] {
    """
    The gradient says where a function rises. How the gradient itself changes is told by the second
    derivatives, and they decide whether a point where the gradient vanishes is a valley, a peak or
    a pass.
    """
    Definition("Hessian", number: "5.9", label: "def-hessian") {
      #"The *Hessian* of $f \colon \mathbb{R}^n \to \mathbb{R}$ is the matrix of all second partial derivatives:"#
      Equation(
        #"""
        H = \nabla^2 f = \begin{bmatrix}
          \frac{\partial^2 f}{\partial x_1^2} & \cdots & \frac{\partial^2 f}{\partial x_1 \partial x_n} \\
          \vdots & \ddots & \vdots \\
          \frac{\partial^2 f}{\partial x_n \partial x_1} & \cdots & \frac{\partial^2 f}{\partial x_n^2}
        \end{bmatrix}
        """#, label: "eq-hessian")
      """
      Where these derivatives are continuous the order does not matter, so the Hessian is *symmetric*.
      It measures the local curvature of $f$, and Newton's method steps by its inverse.
      """
    }
    quadratic()
    numerical()
    curvature()
    himmelblau()
  }

  private func quadratic() -> Section {
    Section("Curvature of a quadratic") {
      Cell("Gradient, Hessian and eigenvalues of x² + xy + y²") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        let f = Expr("x**2 + x*y + y**2")
        Show(#"\nabla f"#, f.gradient(by: [x, y]))
        Show("H", f.hessian(by: [x, y]))

        let symbolic = f.hessian(by: [x, y])
        let hessian = Matrix(symbolic.map { $0.map { $0.value(at: [x: 1, y: 2]) } })
        Print("at (1, 2): \(hessian)")
        Verify("the Hessian is symmetric", hessian == hessian.transpose)
        let eigenvalues = try hessian.symmetricEigenvalues()
        let (small, large) = (eigenvalues[0], eigenvalues[1])
        Print("eigenvalues: \(small, .shortest) and \(large, .shortest)")
        Print(CriticalPointKind(eigenvalues: eigenvalues).summary)
      }
    }
  }

  private func numerical() -> Section {
    Section("Second differences") {
      """
      Differences give second derivatives too, but the step must not be too small: the error of
      rounding grows with $1/h^2$. The library picks its steps accordingly.
      """
      Cell("The numerical Hessian") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        let f = Expr("x**2 + x*y + y**2").function(of: [x, y])
        let exact = Matrix([[2, 1], [1, 2]])
        let numerical = hessian(of: f, at: [1, 2])
        Show("H", numerical, .fixed(4))
        Verify("the two agree", numerical, exact, within: 1e-4)
        let careless = hessian(of: f, at: [1, 2], step: 1e-5)
        let loss = (careless - exact).largestMagnitude
        Print("with the step 1e-5 the largest error is \(loss, .scientific(1))")
      }
    }
  }

  private func curvature() -> Section {
    Section("Valley, peak and pass") {
      """
      At a critical point the gradient is zero, and the signs of the Hessian's eigenvalues tell what
      the function does around it (@fig-curvature).
      """
      Cell("Three critical points at the origin") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        for f in [Expr("x**2 + y**2"), Expr("-x**2 - y**2"), Expr("x**2 - y**2")] {
          let hessian = Matrix(
            f.hessian(by: [x, y]).map { $0.map { $0.value(at: [x: 0, y: 0]) } })
          let values = try hessian.symmetricEigenvalues()
          let kind = CriticalPointKind(eigenvalues: values)
          let pair = values.map { NumberFormat.shortest.string($0) }
          Print("\(f): eigenvalues \(pair[0]), \(pair[1]): \(kind.summary)")
        }
      }
      curvatureFigure()
    }
  }

  private func curvatureFigure() -> Figure {
    Figure(
      "curvature",
      caption: "A minimum, a maximum and a saddle, with the signs of their curvatures.",
      width: 640, aspect: 3
    ) {
      Axes3D(x: "$x$", y: "$y$", z: "", title: "Minimum (+, +)") {
        Surface(Expr("x**2 + y**2"), x: -1...1, y: -1...1)
      }
      Axes3D(x: "$x$", y: "$y$", z: "", title: "Maximum (−, −)") {
        Surface(Expr("-x**2 - y**2"), x: -1...1, y: -1...1)
      }
      Axes3D(x: "$x$", y: "$y$", z: "", title: "Saddle (−, +)") {
        Surface(Expr("x**2 - y**2"), x: -1...1, y: -1...1)
      }
    }
  }

  private func himmelblau() -> Section {
    Section("All critical points, proved") {
      """
      Solving $\\nabla f = 0$ by trial starts finds some critical points. Interval arithmetic finds all
      of them in a box and proves that there are no others: where an enclosure of the gradient over a
      part of the box leaves out zero, there is none; where Krawczyk's test succeeds, there is exactly
      one. @fig-himmelblau shows what is found for Himmelblau's function.
      """
      Cell("Himmelblau's function on [−6, 6]²") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        let f = Expr("(x**2 + y - 11)**2 + (x + y**2 - 7)**2")
        let found = try f.criticalPoints(by: [x, y], in: [-6...6, -6...6])
        Print("\(found)")
        Table(
          "The critical points of Himmelblau's function.", label: "tbl-himmelblau",
          columns: ["x", "y", "f(x, y)", "kind", "eigenvalues of the Hessian"]
        ) {
          for point in found.points {
            let values = point.eigenvalues.map {
              NumberFormat.fixed(2).string($0.midpoint).replacing("-", with: "−")
            }
            Row(
              .number(point.location[0], .fixed(6)), .number(point.location[1], .fixed(6)),
              .number(abs(point.value.midpoint), .fixed(4)), "\(point.kind)",
              .text(values.joined(separator: ", ")))
          }
        }
        Verify("these nine are all there are", found.isComplete && found.points.count == 9)
      }
      himmelblauFigure()
    }
  }

  private func himmelblauFigure() -> Figure {
    let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
    let f = Expr("(x**2 + y - 11)**2 + (x + y**2 - 7)**2")
    let found = try? f.criticalPoints(by: [x, y], in: [-6...6, -6...6])
    func places(_ kind: CriticalPointKind) -> [Point] {
      (found?.points(kind) ?? []).map { Point($0.location[0], $0.location[1]) }
    }
    return Figure(
      "himmelblau", caption: "The nine critical points of Himmelblau's function over its contours.",
      width: 460, aspect: 1.15
    ) {
      Axes(x: "$x$", y: "$y$", title: "Four minima, four saddles, one maximum") {
        Contour(f, x: -6...6, y: -6...6, levels: [10, 40, 80, 120, 180, 300, 500, 900]).labels(
          false)
        Scatter(places(.minimum)).color(.green).label("minimum")
        Scatter(places(.saddle)).marker(.diamond).color(.orange).label("saddle")
        Scatter(places(.maximum)).marker(.triangle).color(.red).label("maximum")
      }
      .equalAspect()
      .legend(.outside(.bottom))
    }
  }
}
