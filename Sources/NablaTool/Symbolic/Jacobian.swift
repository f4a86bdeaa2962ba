import ArgumentParser
import BookCommand

/// `nabla jacobian`: the partial derivatives of several expressions.
struct Jacobian: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The matrix of partial derivatives of several expressions, one row for each.")

  @Argument(help: "The expressions.")
  var expressions: [String] = []

  @OptionGroup var variables: VariableOptions

  @OptionGroup var points: PointOptions

  @OptionGroup var options: SymbolicOptions

  func run() throws {
    try options.run(.jacobian, expressions: expressions) { request throws(CommandFailure) in
      request.variables = try variables.symbols()
      request.points = points.at
    }
  }
}
