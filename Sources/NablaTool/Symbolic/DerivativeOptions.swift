import ArgumentParser
import BookCommand

/// What every command that differentiates takes beside its expressions.
struct DerivativeOptions: ParsableArguments {
  @OptionGroup var variables: VariableOptions

  @OptionGroup var points: PointOptions

  @OptionGroup var symbolic: SymbolicOptions

  /// Answers the batch, or the one request that the arguments make.
  func run(
    _ operation: SymbolicOperation, expressions: [String], order: Int? = nil,
    showsRaw: Bool = false
  ) throws(CommandFailure) {
    try symbolic.run(operation, expressions: expressions, showsRaw: showsRaw) {
      request throws(CommandFailure) in
      request.variables = try variables.symbols()
      request.points = points.at
      request.order = order
    }
  }
}
