import ArgumentParser

/// The tool: single figures, formulas and symbolic results from the command line.
struct NablaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nabla",
    abstract: "Figures, formulas and symbolic mathematics from the command line.",
    discussion: """
      Expressions use + - * / ** ^ ( ), the elementary functions, pi and E, with textbook
      precedence: -x**2 is -(x**2). Multiplication is always written.
      """,
    version: "0.1.0",
    subcommands: [
      PlotCommand.self, ContourCommand.self, SurfaceCommand.self, MathCommand.self,
      Differentiate.self, Simplify.self, Factor.self, Expand.self, Evaluate.self, Taylor.self,
      Gradient.self, Hessian.self, Jacobian.self, Critical.self,
    ])

  /// The options of all subcommands that take no value.
  static let flags: Set<String> = [
    "--raw", "--filled", "--gradient", "--display", "--pi-ticks", "--equal", "--origin", "--labels",
    "--no-labels", "--orthographic", "--wireframe", "--colorbar",
  ]
}
