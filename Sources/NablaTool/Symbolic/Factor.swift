import ArgumentParser

/// `nabla factor`: a product of irreducible factors.
struct Factor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "An expression as a product of factors that cannot be factored over the rationals.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var options: SymbolicOptions

  func run() throws {
    try options.run(.factor, expressions: [expression].compactMap { $0 })
  }
}
