import ArgumentParser
import BookCommand

/// `nabla taylor`: Taylor polynomials.
struct Taylor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The Taylor polynomial of an expression.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var variables: VariableOptions

  @Option(
    help: ArgumentHelp("The point it is about: 1, or x=1,y=2; 0 if left out.", valueName: "point"),
    transform: PointArgument.read)
  var at: PointArgument?

  @Option(help: "The order of the polynomial.")
  var order = 3

  @OptionGroup var options: SymbolicOptions

  func run() throws {
    try options.run(.taylor, expressions: [expression].compactMap { $0 }) {
      request throws(CommandFailure) in
      request.variables = try variables.symbols()
      request.points = at.map { [$0] } ?? []
      request.order = order
    }
  }
}
