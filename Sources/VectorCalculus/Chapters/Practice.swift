import Nabla

/// The last page: what to keep, and a task solved.
struct Practice: Chapter {
  static let title = "Summary and practice"
  static let summary = "What to keep, what it is good for, and a minimisation by three methods."

  func body() throws -> [LocatedBlock] {
    """
    ## Key concepts

    - The **derivative** is the limit of difference quotients: a rate, and the slope of the tangent.
    - The **gradient** collects the partial derivatives, points uphill and crosses contours at right angles.
    - The **Jacobian** has a gradient in each row; the chain rule multiplies Jacobians.
    - **Backpropagation** is the chain rule with stored values, run from the result to the inputs.
    - The **Hessian** measures curvature; the signs of its eigenvalues tell minimum, maximum and saddle apart.
    - **Taylor polynomials** replace a function near a point by one that is easy to work with.
    """
    uses()
    descent()
    valley()
    """
    ## What comes next

    Probability, whose densities are integrated over many variables; continuous optimisation, which
    lives on gradients and Hessians; and linear regression, the first model where all of it meets.
    """
  }

  private func uses() -> Table {
    Table(
      "Where machine learning uses the concepts of this chapter.", label: "tbl-uses",
      columns: ["Concept", "Machine-learning use"]
    ) {
      Row("Gradients", "Gradient descent, optimisation")
      Row("Backpropagation", "Training neural networks")
      Row("Hessians", "Newton's method, second-order optimisation")
      Row("Chain rule", "Deep learning, automatic differentiation")
      Row("Taylor series", "Trust-region methods")
    }
  }

  private func descent() -> Section {
    Section("Practice: walk downhill") {
      "*Gradient descent* steps against the gradient, with a learning rate $\\alpha > 0$:"
      Equation(#"x_{k+1} = x_k - \alpha \, \nabla f(x_k)"#, label: "eq-descent")
      #"""
      **Task.** Minimise $f(x, y) = x^2 + xy + y^2$ from $(2, 3)$ with $\alpha = 0.1$, and compare with
      Newton's method, $x_{k+1} = x_k - H^{-1} \nabla f(x_k)$, and with BFGS, which learns the curvature
      as it goes.
      """#
      solution()
      descentFigure()
      convergenceFigure()
      """
      Gradient descent turns towards the valley floor and then creeps along it (@fig-descent). On the
      logarithmic axis of @fig-convergence its error falls on a straight line: each step keeps the same
      share of it. BFGS learns the curvature on the way and its error falls ever faster. Newton's method
      knows the curvature from the start and arrives in one step: what is left is rounding.
      """
    }
  }

  private func solution() -> Cell {
    Cell("The task, solved three times") {
      let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
      let f = Expr("x**2 + x*y + y**2")
      let value = f.function(of: [x, y])
      let slopes = f.gradient(by: [x, y]).map { $0.function(of: [x, y]) }
      let second = f.hessian(by: [x, y])
      let curvature = Matrix(second.map { $0.map { $0.value(at: [:]) } })
      let gradient = { (point: [Double]) in slopes.map { $0(point) } }

      let walk = gradientDescent(
        value, gradient: gradient, from: [2, 3], rate: 0.1, tolerance: 1e-8)
      let jump = newton(
        value, gradient: gradient, hessian: { _ in curvature }, from: [2, 3])
      let learned = bfgs(value, gradient: gradient, from: [2, 3])

      Table(
        "Gradient descent from (2, 3) with the learning rate 0.1.",
        label: "tbl-descent",
        columns: ["iteration", "x", "y", "f(x, y)", "gradient norm"]
      ) {
        for step in [0, 1, 2, 3, 5, 10, 20, 50, 100].map({ walk.steps[$0] }) {
          Row(
            .number(step.iteration), .number(step.point[0], .fixed(6)),
            .number(step.point[1], .fixed(6)), .number(step.value, .scientific(3)),
            .number(step.gradientNorm, .scientific(3)))
        }
      }
      Print("gradient descent: \(walk.steps.count - 1) steps")
      Print("Newton's method:  \(jump.steps.count - 1) step")
      Print("BFGS:             \(learned.steps.count - 1) steps")
      Verify("Newton's method needs one step", jump.steps.count == 2)
      let ends = walk.point + jump.point + learned.point
      let farthest = ends.map(abs).max() ?? .nan
      Verify("all three end at the minimum", farthest, 0, within: 1e-6)
    }
  }

  private func descentFigure() -> Figure {
    let f = Expr("x**2 + x*y + y**2")
    let runs = Descent.runs
    return Figure(
      "descent",
      caption:
        "The way of gradient descent over the contours of $f$, beside Newton's step and BFGS.",
      width: 460, aspect: 1.15
    ) {
      Axes(x: "$x$", y: "$y$", title: "From (2, 3) to the minimum") {
        Contour(f, x: -2...3.5, y: -2.5...3.5, levels: [1, 3, 6, 10, 15, 21, 28])
        Line(runs.walk.path).color(.red).marker(.disc).label("gradient descent")
        Line(runs.jump.path).color(.green).dashed().label("Newton's method")
        Line(runs.learned.path).color(.purple).marker(.square).label("BFGS")
      }
      .equalAspect()
    }
  }

  private func convergenceFigure() -> Figure {
    let runs = Descent.runs
    return Figure(
      "convergence", caption: "The error $f(x_k) - f(0, 0)$ after each iteration.", aspect: 1.8
    ) {
      Axes(x: "iteration", y: "error", title: "How fast the error falls") {
        Line(runs.walk.errors).color(.red).label("gradient descent")
        Line(runs.learned.errors).color(.purple).marker(.square).label("BFGS")
        Line(runs.jump.errors).color(.green).marker(.disc).label("Newton's method")
      }
      .yScale(.log10)
    }
  }

  private func valley() -> Section {
    Section("A harder valley") {
      """
      Rosenbrock's function $(1 - x)^2 + 100 (y - x^2)^2$ has a curved, flat valley with its minimum at
      $(1, 1)$. Methods that know only the gradient zigzag or creep in it; those that learn the curvature
      follow it (@fig-valley). Every method leaves the same kind of trace.
      """
      Cell("Eight methods from (−1.2, 1)") {
        Table(
          "Minimising Rosenbrock's function from (−1.2, 1) until the gradient is below 1e-6, in at most 1500 steps.",
          label: "tbl-valley",
          columns: ["method", "steps", "values", "gradients", "distance to (1, 1)"]
        ) {
          for (name, run) in Valley.runs {
            Row(
              .text(name), .number(run.iterations), .number(run.evaluations.function),
              .number(run.evaluations.gradient),
              .number(norm([run.point[0] - 1, run.point[1] - 1]), .scientific(0)))
          }
        }
        let slow = Valley.runs.filter { $0.trace.stopReason != .converged }.map(\.name)
        Verify(
          "only plain descent is still on its way after 1500 steps", slow == ["gradient descent"])
      }
      valleyFigure()
    }
  }

  private func valleyFigure() -> Figure {
    func path(_ name: String) -> [Point] {
      Valley.runs.first { $0.name == name }?.trace.path ?? []
    }
    return Figure(
      "valley", caption: "Three ways through Rosenbrock's valley to its minimum at $(1, 1)$.",
      aspect: 1.5
    ) {
      Axes(x: "$x$", y: "$y$", title: "Rosenbrock's valley") {
        Contour(
          Valley.function, x: -1.6...1.6, y: -0.6...1.8, levels: [0.5, 2, 10, 40, 150, 400]
        ).labels(false)
        Line(path("gradient descent")).color(.red).width(1)
          .label("gradient descent")
        Line(path("BFGS")).color(.purple).marker(.square).label("BFGS")
        Line(path("Newton's method")).color(.green).marker(.disc).label("Newton's method")
        Scatter([Point(1, 1)]).marker(.cross).color(.ink)
      }
    }
  }
}
