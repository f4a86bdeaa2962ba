import Calculus
import Geometry
import Plotting
import Scene
import Symbolics

/// Figures that the layout tests run over: the book's and a few hard ones.
enum ExampleFigures {
  static let x = Expr.symbol("x")
  static let wave = Expr("sin(x) + 0.1*x**2")

  static let all = [
    tangent, taylor, convergence, grid, poles, square, annotated, crowded, extremes, words, chain,
    shared,
  ]

  static let tangent = Figure("tangent", caption: "A tangent.", aspect: 10.0 / 6) {
    Axes(x: "x", y: "f(x)", title: "Derivative as Slope of Tangent Line") {
      Curve(Expr("x**2"), over: 0...5).color(.blue).width(2).label("$f(x) = x^2$")
      TangentLine(to: Expr("x**2"), at: 3, over: 0...5).label("Tangent at $x = 3$: $y = 6x - 9$")
      Scatter([Point(3, 9)]).color(.green).label("Point $(3, 9)$")
    }
  }

  static let taylor = Figure("taylor", caption: "Taylor.", aspect: 12.0 / 7) {
    Axes(x: "x", y: "f(x)", title: "Taylor Series Approximation") {
      Curve(wave, over: -0.5...2.5).color(.blue).width(3).label(#"$f(x) = \sin x + 0.1x^2$"#)
      TaylorPolynomial(of: wave, about: 1, order: 1, over: -0.5...2.5).label("First order")
      TaylorPolynomial(of: wave, about: 1, order: 2, over: -0.5...2.5).label("Second order")
      Scatter([Point(1, wave.value(at: [x: 1]))]).color(.ink).label("Expansion point $x_0 = 1$")
    }
    .xLimits(-0.5...2.5)
  }

  static let convergence = Figure("convergence", caption: "Errors.", aspect: 1.8) {
    Axes(x: "iteration", y: "error", title: "How fast the error falls") {
      Line((0...80).map { Point(Double($0), 19 * power(0.81, $0)) }).color(.red)
        .label("gradient descent")
      Line((0...7).map { Point(Double($0), 19 * power(0.02, $0)) }).color(.purple)
        .marker(.square).label("BFGS")
      Line([Point(0, 19)]).color(.green).marker(.disc).label("Newton's method")
    }
    .yScale(.log10)
  }

  static let grid = Figure("grid", caption: "Four.", width: 560, aspect: 1.3, columns: 2) {
    for (index, text) in ["sin(x)", "exp(x)", "1000000*x", "0.00001*cos(3*x)"].enumerated() {
      Axes(x: "x", y: index == 1 ? "$e^x$" : "value", title: "Panel of $\(text)$") {
        Curve(Expr(text), over: -3...3).label("curve \(index)")
      }
    }
  }

  static let poles = Figure("poles", caption: "Poles.", width: 640, aspect: 2.6) {
    Axes(x: "x", y: "y", title: "tan") { Curve(Expr("tan(x)"), over: -5...5) }
    Axes(x: "x", y: "y", title: "1/x") { Curve(Expr("1/x"), over: -2...2) }
    Axes(x: "x", y: "y", title: "Square roots\nand logarithms") {
      Curve(Expr("sqrt(x**2 - 1)"), over: -3...3).label("$\\sqrt{x^2 - 1}$")
      Curve(Expr("log(x)"), over: -3...3).dashed().label("ln")
    }
  }

  static let square = Figure("square", caption: "Areas.", width: 420, aspect: 1.3) {
    Axes(x: "$x_1$", y: "$x_2$", title: "One unit of area becomes three") {
      Polygon([Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)]).color(.blue)
        .label("unit square, area 1")
      Polygon([Point(0, 0), Point(-2, 1), Point(-1, 2), Point(1, 1)]).color(.red)
        .label("its image, area 3")
      ArrowLine(from: Point(0, 0), to: Point(-2, 1)).color(.purple)
    }
    .equalAspect()
  }

  static let annotated = Figure("annotated", caption: "Words.", aspect: 10.0 / 6) {
    Axes(x: "x", y: "f(x)", title: "Secants closing on the tangent") {
      Curve(Expr("x**2"), over: 0...3.4).color(.blue).label("$f(x) = x^2$")
      for (step, name) in [(2.0, "2"), (1, "1"), (0.5, "0.5")] {
        Line([Point(0.2, 1 - 0.8 * (2 + step)), Point(3.4, 1 + 2.4 * (2 + step))])
          .color(.gray).width(1.2).label(step == 2 ? "secants" : nil)
        Annotation("$h = \(name)$", at: Point(1 + step, (1 + step) * (1 + step)))
      }
      TangentLine(to: Expr("x**2"), at: 1, over: 0.2...3.4).label("tangent at $x = 1$")
      Annotation("a maximum of nothing", at: Point(1, 1), arrow: true)
      Scatter([Point(1, 1)]).color(.green)
      HorizontalLine(at: 4).label("four")
      VerticalLine(at: 2)
    }
  }

  static let crowded = Figure("crowded", caption: "Crowded.", width: 300, aspect: 1.2) {
    Axes(
      x: "a long label of the horizontal axis that needs two lines", y: "a long label",
      title: "A title that is far too long for one line of this narrow figure"
    ) {
      for index in 0..<6 {
        Curve(over: 0...10) { x in
          Double(index) + 3 * (x * Double(index + 1)).remainder(dividingBy: 2)
        }
        .label("series number \(index)").dashed(Dash.allCases[index % 4])
      }
      FilledBetween(Expr("x"), over: 0...10).color(.orange)
      Scatter((0..<50).map { Point(Double($0) / 5, Double(($0 * 7) % 11)) }).marker(.diamond)
    }
  }

  static let extremes = Figure(
    "extremes", caption: "Extremes.", width: 600, aspect: 1.6, columns: 3
  ) {
    Axes(title: "constant") { Line([Point(0, 5), Point(1, 5)]) }
    Axes(title: "one point") { Scatter([Point(1e9, -1e-9)]) }
    Axes(title: "huge") { Line([Point(-1e300, 1e300), Point(1e300, -1e300)]) }
    Axes(title: "tiny") { Line([Point(1e-300, 0), Point(2e-300, 1e-300)]) }
    Axes(title: "far") { Line([Point(1_000_000_000, 0), Point(1_000_000_000.5, 1)]) }
    Axes(title: "log, log") { Line([Point(1e-9, 1e-3), Point(1e12, 2e-3)]) }
      .xScale(.log10).yScale(.log10)
  }

  static let words = Figure("words", caption: "<&\"'", aspect: 1.6) {
    Axes(x: "a < b & \"c\" \u{7} 'd'", y: "\u{202E}שלום עולם", title: "🙂 < & > emoji\tand tabs") {
      Curve(Expr("x"), over: 0...1).label("<script>alert(\"x\")</script>")
      Annotation("&amp; مرحبا", at: Point(0.5, 0.5))
    }
  }

  static let chain = Figure("computation-graph", caption: "Chain.", width: 620, aspect: 3.4) {
    ComputationGraph(
      reverse(at: 2) { x in
        let a = (x * x).named("a")
        let b = (a + 1).named("b")
        let c = exp(b).named("c")
        return (c * c).named("f")
      }.trace)
  }

  static let shared = Figure("shared", caption: "Shared.", width: 620, aspect: 2.6) {
    ComputationGraph(
      reverse(at: 1) { x in
        let a = (x * x).named("a")
        let c = (a + exp(a)).named("c")
        return (sqrt(c) + cos(c)).named("f")
      }.trace, title: "A value used twice")
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { value, _ in value * base }
  }
}
