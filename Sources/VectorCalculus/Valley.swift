import Nabla

/// Rosenbrock's function and its minimisation by several methods, for the practice page.
enum Valley {
  static let function = Expr("(1 - x)**2 + 100*(y - x**2)**2")

  /// The runs from (−1.2, 1) with the names of their methods, made once for table and figure.
  static let runs = minimized()

  private static func minimized() -> [(name: String, trace: OptimizationTrace)] {
    let variables = [Expr.symbol("x"), Expr.symbol("y")]
    // Most methods ask for gradients alone, and those cost less without the Hessian.
    let sloped = function.compiled(by: variables, derivatives: .gradient)
    let curved = function.compiled(by: variables, derivatives: .hessian)
    let methods: [(String, OptimizationMethod)] = [
      ("gradient descent", .gradientDescent(.backtracking())),
      ("Nesterov's momentum", .nesterov(rate: 0.001, decay: 0.95)),
      ("Nelder and Mead", .nelderMead()),
      ("conjugate gradients", .conjugateGradients),
      ("BFGS", .bfgs),
      ("L-BFGS", .limitedMemoryBFGS()),
      ("Newton's method", .newton()),
      ("trust region", .trustRegion()),
    ]
    return methods.map { name, method in
      let run = minimize(
        { sloped.value(at: $0) }, gradient: { sloped($0).gradient },
        hessian: { Matrix(curved($0).hessian) }, from: [-1.2, 1], method: method,
        tolerance: 1e-6, maximumIterations: 1500)
      return (name, run)
    }
  }
}
