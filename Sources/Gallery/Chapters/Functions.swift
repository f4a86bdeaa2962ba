import Nabla

/// Graphs of functions.
struct Functions: Chapter {
  static let title = "Functions"
  static let number = "1"
  static let summary = "Graphs of functions of one variable, and what goes with them."

  func body() throws -> [LocatedBlock] {
    Cell("A function, its tangent, and a point") {
      Figure("function-tangent", caption: "The tangent to a graph.", width: 360, aspect: 1.4) {
        Axes(x: "x", y: "y") {
          Curve(Expr("x**2"), over: 0...5).label("$x^2$")
          TangentLine(to: Expr("x**2"), at: 3, over: 1.4...4.6).label("tangent at 3")
          Scatter([(3, 9)])
        }
      }
    }
  }
}
