import ArgumentParser
import BookCommand

/// `nabla evaluate`: the value of an expression.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The value of an expression at one or more points.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var points: PointOptions

  @OptionGroup var options: SymbolicOptions

  func run() throws {
    try options.run(.evaluate, expressions: [expression].compactMap { $0 }) {
      request throws(CommandFailure) in
      request.points = points.at.isEmpty ? [PointArgument(coordinates: [])] : points.at
    }
  }
}
