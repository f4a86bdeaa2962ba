import ArgumentParser

/// `nabla gradient`: the partial derivatives.
struct Gradient: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The partial derivatives of an expression, by all its symbols unless --by.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var options: DerivativeOptions

  func run() throws {
    try options.run(.gradient, expressions: [expression].compactMap { $0 })
  }
}
