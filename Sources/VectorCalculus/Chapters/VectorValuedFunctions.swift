import Nabla

/// Section 5.3: the Jacobian of a function with several components.
struct VectorValuedFunctions: Chapter {
  static let title = "Gradients of vector-valued functions"
  static let number = "5.3"
  static let summary =
    "The Jacobian: a matrix whose rows are gradients, and what its determinant says."

  func body() throws -> [LocatedBlock] {
    """
    A function with several components has a gradient for each. Stacked as rows they form one matrix,
    the best linear description of the function near a point.
    """
    Definition("Jacobian", number: "5.6", label: "def-jacobian") {
      #"The *Jacobian* of $f \colon \mathbb{R}^n \to \mathbb{R}^m$ is the $m \times n$ matrix"#
      Equation(
        #"""
        J = \nabla_x f = \begin{bmatrix}
          \frac{\partial f_1}{\partial x_1} & \cdots & \frac{\partial f_1}{\partial x_n} \\
          \vdots & \ddots & \vdots \\
          \frac{\partial f_m}{\partial x_1} & \cdots & \frac{\partial f_m}{\partial x_n}
        \end{bmatrix}
        """#, label: "eq-jacobian")
      "Each row is the gradient of one component."
    }
    threeComponents()
    areaScale()
    leastSquares()
  }

  private func threeComponents() -> Section {
    Section("Three components of two variables") {
      Cell("The Jacobian of (x² + y, xy, sin x + cos y)") {
        let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
        let f = [Expr("x**2 + y"), Expr("x*y"), Expr("sin(x) + cos(y)")]
        let symbolic = Expr.jacobian(f, by: [x, y])
        Show("J(x, y)", symbolic)

        let point: [Expr: Double] = [x: 1, y: 2]
        let exact = Matrix(symbolic.map { $0.map { $0.value(at: point) } })
        let components = f.map { $0.function(of: [x, y]) }
        let together = { (p: [Double]) in components.map { $0(p) } }
        let numerical = jacobian(of: together, at: [1, 2])
        Show("J(1, 2)", exact, .fixed(4))
        Verify("the numerical Jacobian agrees", numerical, exact, within: 1e-8)
      }
    }
  }

  private func areaScale() -> Section {
    Section("The determinant scales areas") {
      """
      A square Jacobian has a determinant, and its absolute value is the factor by which the function
      scales small areas. For a linear map the factor is the same everywhere, so a whole square shows
      it (@fig-area).
      """
      Cell("The area of an image") {
        let (x1, x2) = (Expr.symbol("x_1"), Expr.symbol("x_2"))
        let map = [-2 * x1 + x2, x1 + x2]
        let symbolic = Expr.jacobian(map, by: [x1, x2])
        Show("J", symbolic)
        let matrix = Matrix(symbolic.map { row in row.map { $0.value(at: [:]) } })
        let a = Vector(matrix[0, 0], matrix[1, 0])
        let b = Vector(matrix[0, 1], matrix[1, 1])
        let area = abs(a.cross(b))
        Print("|det J| = \(abs(matrix.determinant), .shortest)")
        let scale = abs(matrix.determinant)
        Verify("the image of the unit square has that area", area, scale, within: 1e-12)
      }
      areaFigure()
    }
  }

  private func areaFigure() -> Figure {
    let (a, b) = (Vector(-2, 1), Vector(1, 1))
    let square = [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)]
    let image = square.map { Point.zero + (a * $0.x + b * $0.y) }
    return Figure(
      "area",
      caption:
        "The unit square and its image under $(x_1, x_2) \\mapsto (-2x_1 + x_2, x_1 + x_2)$.",
      width: 420, aspect: 1.3
    ) {
      Axes(x: "$x_1$", y: "$x_2$", title: "One unit of area becomes three") {
        Polygon(square).color(.blue).label("unit square, area 1")
        Polygon(image).color(.red).label("its image, area 3")
      }
      .equalAspect()
    }
  }

  private func leastSquares() -> Section {
    Section("The gradient of a squared error") {
      let (y, phi) = (try MatrixExpr.vector("y", "m"), try MatrixExpr.matrix("Phi", "m", "n"))
      let theta = try MatrixExpr.vector("theta", "n")
      #"""
      Linear regression minimises $L(\theta) = \lVert y - \Phi\theta \rVert^2$. With $e = y - \Phi\theta$
      the chain rule multiplies two Jacobians, $\frac{\partial L}{\partial e} = 2e^\top$ and
      $\frac{\partial e}{\partial \theta} = -\Phi$:
      """#
      Equation(try (y - phi * theta).squaredNorm().derivative(by: theta), label: "eq-squares")
      Cell("The gradient of a squared error, checked") {
        var random = SeededGenerator(seed: 53)
        let design = Matrix.random(rows: 6, columns: 3, using: &random)
        let target = Matrix.random(rows: 6, columns: 1, using: &random)
        let theta = Matrix.random(rows: 3, columns: 1, using: &random)
        let residual = target - design * theta
        let formula = -2 * residual.transpose * design
        let numerical = gradient(
          of: { point in
            let error = target - design * Matrix(column: point)
            return (error.transpose * error)[0, 0]
          }, at: theta.elements)
        let exact = formula.elements
        Verify("the formula gives the numerical gradient", numerical, exact, within: 1e-8)
      }
    }
  }
}
