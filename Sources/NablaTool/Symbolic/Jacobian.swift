import ArgumentParser

/// `nabla jacobian`: the partial derivatives of several expressions.
struct Jacobian: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The matrix of partial derivatives of several expressions, one row for each.")

  @Argument(help: "The expressions.")
  var expressions: [String] = []

  @OptionGroup var options: DerivativeOptions

  func run() throws {
    try options.run(.jacobian, expressions: expressions)
  }
}
