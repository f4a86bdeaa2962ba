import Nabla

/// Arrows and lines of vector fields.
struct VectorFields: Chapter {
  static let title = "Vector fields"
  static let number = "7"
  static let summary = "Arrows and streamlines of vector fields and gradients."

  func body() throws -> [LocatedBlock] {
    let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
    arrows(x, y)
    lines(x, y)
  }

  @BlockBuilder
  private func arrows(_ x: Expr, _ y: Expr) -> [LocatedBlock] {
    Cell("Arrows of a field, with a key") {
      Figure("fields-quiver", caption: "A pendulum's velocities.", width: 360, aspect: 1.3) {
        Axes(x: "angle", y: "angular velocity") {
          Quiver(Expr("y"), Expr("-sin(x)"), x: -4...4, y: -2.5...2.5, count: 15)
            .key("rad/s")
        }
      }
    }
    Cell("A key beside a field without a free spot") {
      Figure("fields-dense", caption: "A rotation.", width: 360, aspect: 1.2) {
        Axes(title: "Rotation") {
          Quiver(Expr("-y"), Expr("x"), x: -2...2, y: -2...2, count: 22).key("m/s")
        }
        .equalAspect()
      }
    }
    Cell("Sizes as colours") {
      Figure("fields-colored", caption: "A vortex.", width: 360, aspect: 1.15) {
        Axes {
          Quiver(x: -2...2, y: -2...2, count: 14) { x, y in
            Vector(-y, x) * (1 / (0.3 + x * x + y * y))
          }
          .lengths(.squareRoot).colored(by: .plasma)
        }
        .equalAspect().colorbar("speed")
      }
    }
    Cell("Gradients stand across contour lines") {
      Figure("fields-gradient", caption: "A saddle.", width: 340, aspect: 1.05) {
        Axes(x: "$x$", y: "$y$") {
          Contour(Expr("x**2 - y**2 + x*y"), x: -2...2, y: -2...2, levels: 10)
          Quiver(gradientOf: Expr("x**2 - y**2 + x*y"), x: -2...2, y: -2...2, count: 9)
            .color(.red)
        }
        .equalAspect()
      }
    }
    Cell("One length, at chosen points") {
      Figure("fields-steepest", caption: "Steepest ascent.", width: 360, aspect: 1.4) {
        Axes {
          Contour(Expr("x**2/9 + y**2"), x: -3...3, y: -1...1, levels: 6)
          GradientArrows(
            of: Expr("x**2/9 + y**2"), at: [(-2, 0.3), (1, 0.5), (2, -0.4)], length: 0.4
          )
          .perpendicularOnScreen()
        }
      }
    }
    Cell("Logarithmic axes") {
      Figure("fields-log", caption: "Decay on logarithmic axes.", width: 360, aspect: 1.4) {
        Axes(x: "$a$", y: "$b$") {
          Quiver(-x, x - 2 * y, by: [x, y], x: 0.01...10, y: 0.01...10, count: 12)
            .lengths(.equal)
        }
        .xScale(.log10).yScale(.log10)
      }
    }
  }

  @BlockBuilder
  private func lines(_ x: Expr, _ y: Expr) -> [LocatedBlock] {
    Cell("Streamlines") {
      Figure("fields-streamlines", caption: "A pendulum.", width: 360, aspect: 1.3) {
        Axes(x: "angle", y: "angular velocity") {
          Streamlines(Expr("y"), Expr("-sin(x)"), x: -6...6, y: -3...3)
        }
      }
    }
    Cell("Streamlines with colour and width") {
      Figure("fields-speed", caption: "Speed as colour and width.", width: 360, aspect: 1.15) {
        Axes {
          Streamlines(x: -3...3, y: -3...3) { x, y in Vector(1 + y - x * x, 1 + x - y * y) }
            .colored(by: .viridis).widthByMagnitude()
        }
        .equalAspect().colorbar("speed")
      }
    }
    Cell("Sparse lines through chosen points") {
      Figure("fields-seeds", caption: "Lines into a sink.", width: 340, aspect: 1.05) {
        Axes {
          Streamlines(Expr("-x + y"), Expr("-x - y"), x: -2...2, y: -2...2)
            .density(0.6).seeds([Point(1.5, 1.5)]).color(.purple)
        }
        .equalAspect()
      }
    }
  }
}
