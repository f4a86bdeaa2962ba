import Nabla

/// Angles around a circle.
struct Polar: Chapter {
  static let title = "Polar axes"
  static let number = "14"
  static let summary = "Radii that depend on angles."

  func body() throws -> [LocatedBlock] {
    Cell("A rose") {
      Figure("polar-rose", caption: "Four leaves.", width: 360, aspect: 1.2) {
        PolarAxes {
          PolarCurve(Expr("cos(2*t)")).label("$\\cos 2\\varphi$")
        }
        .angleLabels(.pi)
      }
    }
    Cell("Two curves and an area") {
      Figure("polar-cardioid", caption: "A cardioid.", width: 360, aspect: 1.2) {
        PolarAxes {
          PolarCurve(Expr("1 + cos(t)")).filled().label("cardioid")
          PolarCurve(Expr("t / 6"), over: 0...12.566370614359172).dashed().label("spiral")
        }
      }
    }
    Cell("A wind rose") {
      Figure("polar-wind", caption: "Hours of wind.", width: 360, aspect: 1.2) {
        PolarAxes {
          PolarBars([12, 9, 4, 3, 5, 14, 21, 17])
        }
        .zero(.top).clockwise()
        .angleLabels(.names(["N", "NE", "E", "SE", "S", "SW", "W", "NW"]))
      }
    }
    Cell("A radar chart") {
      Figure("polar-radar", caption: "Six qualities.", width: 360, aspect: 1.2) {
        PolarAxes {
          PolarLine((0..<6).map { (Double($0) * 1.0471975511965976, [4, 3, 5, 2, 4, 3.5][$0]) })
            .filled().marker(.disc)
        }
        .zero(.top).clockwise()
        .angleLabels(.names(["speed", "size", "beauty", "breadth", "proof", "price"]))
        .radiusLimits(0...5)
      }
    }
    Cell("Logarithmic radii") {
      Figure("polar-log", caption: "Four decades of gain.", width: 360, aspect: 1.2) {
        PolarAxes {
          PolarCurve(Expr("exp(4*cos(t))")).label("forward")
          PolarCurve(Expr("exp(2*cos(2*t))")).label("both ways")
        }
        .radiusScale(.log10).radiusLimits(0.01...100).legend(.outside(.bottom))
      }
    }
    Cell("Points") {
      Figure("polar-points", caption: "A spiral of seeds.", width: 360, aspect: 1.2) {
        PolarAxes {
          PolarScatter(
            (1...150).map { (Double($0) * 2.399963229728653, Double($0).squareRoot()) })
        }
        .radiusLabels(false)
      }
    }
  }
}
