import ArgumentParser

/// `nabla expand`: products and powers of sums multiplied out.
struct Expand: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "An expression with its products and whole powers of sums multiplied out.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var options: SymbolicOptions

  func run() throws {
    try options.run(.expand, expressions: [expression].compactMap { $0 })
  }
}
