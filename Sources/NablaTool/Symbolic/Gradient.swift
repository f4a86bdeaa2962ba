import ArgumentParser
import BookCommand

/// `nabla gradient`: the partial derivatives.
struct Gradient: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The partial derivatives of an expression, by all its symbols unless --by.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var variables: VariableOptions

  @OptionGroup var points: PointOptions

  @OptionGroup var options: SymbolicOptions

  func run() throws {
    try options.run(.gradient, expressions: [expression].compactMap { $0 }) {
      request throws(CommandFailure) in
      request.variables = try variables.symbols()
      request.points = points.at
    }
  }
}
