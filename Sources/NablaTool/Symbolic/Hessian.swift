import ArgumentParser
import BookCommand

/// `nabla hessian`: the second partial derivatives.
struct Hessian: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The matrix of second partial derivatives, by all symbols unless --by.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var variables: VariableOptions

  @OptionGroup var points: PointOptions

  @OptionGroup var options: SymbolicOptions

  func run() throws {
    try options.run(.hessian, expressions: [expression].compactMap { $0 }) {
      request throws(CommandFailure) in
      request.variables = try variables.symbols()
      request.points = points.at
    }
  }
}
