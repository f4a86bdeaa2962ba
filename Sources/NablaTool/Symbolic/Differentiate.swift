import ArgumentParser
import BookCommand

/// `nabla differentiate`: symbolic derivatives.
struct Differentiate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The derivative of an expression, simplified unless --raw.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var variables: VariableOptions

  @OptionGroup var points: PointOptions

  @Flag(help: "Print the derivative as the rules give it, not simplified.")
  var raw = false

  @OptionGroup var options: SymbolicOptions

  func run() throws {
    try options.run(.differentiate, expressions: [expression].compactMap { $0 }, showsRaw: raw) {
      request throws(CommandFailure) in
      request.variables = try variables.symbols()
      request.points = points.at
    }
  }
}
