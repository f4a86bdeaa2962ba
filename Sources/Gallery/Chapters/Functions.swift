import Nabla

/// Graphs of functions, parametric, polar and implicit curves.
struct Functions: Chapter {
  static let title = "Functions"
  static let number = "1"
  static let summary = "Graphs of functions, curves with a parameter, and equations."

  func body() throws -> [LocatedBlock] {
    graphs()
    others()
  }

  private func graphs() -> Section {
    Section("Graphs") {
      Cell("A function, its tangent, and a point") {
        Figure("function-tangent", caption: "The tangent to a graph.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Curve(Expr("x**2"), over: 0...5).label("$x^2$")
            TangentLine(to: Expr("x**2"), at: 3, over: 1.4...4.6).label("tangent at 3")
            Scatter([(3, 9)])
          }
        }
      }
      Cell("Poles") {
        Figure("function-poles", caption: "The tangent function.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "tan x") {
            Curve(Expr("tan(x)"), over: -5...5)
          }
        }
      }
      Cell("Jumps and kinks") {
        Figure("function-jumps", caption: "Pieces of lines.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Curve(Expr("Piecewise((x, x < 1), (x - 2, x < 3), (2, True))"), over: -1...5)
              .label("pieces")
            Curve(Expr("Abs(x - 2) + 2"), over: -1...5).label(#"$|x - 2| + 2$"#)
          }
        }
      }
      Cell("A function that swings ever faster") {
        Figure("function-swings", caption: "No limit at zero.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            Curve(Expr("x*sin(1/x)"), over: -0.5...0.5)
          }
        }
      }
      Cell("The area between two graphs") {
        Figure("function-area", caption: "Sine and cosine.", width: 360, aspect: 1.4) {
          Axes(x: "x", y: "y") {
            FilledBetween(Expr("sin(x)"), and: Expr("cos(x)"), over: 0...6.3).color(.purple)
            Curve(Expr("sin(x)"), over: 0...6.3).label(#"$\sin x$"#)
            Curve(Expr("cos(x)"), over: 0...6.3).label(#"$\cos x$"#)
          }
        }
      }
    }
  }

  private func others() -> Section {
    Section("Curves and regions") {
      Cell("A curve with a parameter") {
        Figure("function-lissajous", caption: "A Lissajous figure.", width: 340, aspect: 1.1) {
          Axes(x: "x", y: "y") {
            ParametricCurve(x: Expr("sin(3*t)"), y: Expr("sin(4*t)"), over: 0...2 * Double.pi)
              .arrows(6)
          }
          .equalAspect()
        }
      }
      Cell("A polar curve") {
        Figure("function-rose", caption: "A rose and a circle.", width: 340, aspect: 1.1) {
          Axes(x: "x", y: "y") {
            PolarCurve(Expr("cos(2*t)")).label(#"$r = \cos 2t$"#)
            PolarCurve(Expr("1")).dashed().label("$r = 1$")
          }
          .equalAspect()
        }
      }
      Cell("An equation") {
        Figure("function-folium", caption: "The folium of Descartes.", width: 340, aspect: 1.1) {
          Axes(x: "x", y: "y") {
            ImplicitCurve(Expr("x**3 + y**3"), equals: Expr("3*x*y"), x: -2...2, y: -2...2)
              .label("$x^3 + y^3 = 3xy$")
          }
          .equalAspect()
        }
      }
      Cell("Where inequalities hold") {
        Figure(
          "function-region", caption: "What two regions have in common.", width: 340, aspect: 1.2
        ) {
          Axes(x: "x", y: "y") {
            Region(Expr("x**2 + y**2"), atMost: 4, x: -3...3, y: -3...3)
              .label("$x^2 + y^2 \\le 4$")
            Region(Expr("y - x"), atLeast: 0, x: -3...3, y: -3...3).label("$y \\ge x$")
          }
          .equalAspect()
        }
      }
    }
  }
}
