import Nabla

/// The practice task's three minimisations, for its figures.
struct Descent {
  /// Gradient descent with the learning rate 0.1.
  let walk: OptimizationTrace
  /// Newton's method.
  let jump: OptimizationTrace
  /// BFGS.
  let learned: OptimizationTrace

  /// The minimisations, made once for both figures.
  static let runs = Descent()

  private init() {
    let (x, y) = (Expr.symbol("x"), Expr.symbol("y"))
    let f = Expr("x**2 + x*y + y**2")
    let value = f.function(of: [x, y])
    let slopes = f.gradient(by: [x, y]).map { $0.function(of: [x, y]) }
    let curvature = Matrix(f.hessian(by: [x, y]).map { $0.map { $0.value(at: [:]) } })
    let gradient: @Sendable ([Double]) -> [Double] = { point in slopes.map { $0(point) } }
    walk = gradientDescent(value, gradient: gradient, from: [2, 3], rate: 0.1, tolerance: 1e-8)
    jump = newton(value, gradient: gradient, hessian: { _ in curvature }, from: [2, 3])
    learned = bfgs(value, gradient: gradient, from: [2, 3])
  }
}

extension OptimizationTrace {
  /// The points of a run in the plane.
  var path: [Point] { steps.map { Point($0.point[0], $0.point[1]) } }

  /// The iteration and the value of each step, where the value is positive: a logarithmic axis has
  /// no place for a minimum of 0.
  var errors: [Point] {
    steps.filter { $0.value > 0 }.map { Point(Double($0.iteration), $0.value) }
  }
}
