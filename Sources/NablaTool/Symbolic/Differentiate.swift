import ArgumentParser

/// `nabla differentiate`: symbolic derivatives.
struct Differentiate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The derivative of an expression, simplified unless --raw.")

  @Argument(help: "The expression.")
  var expression: String?

  @Flag(help: "Print the derivative as the rules give it, not simplified.")
  var raw = false

  @Option(help: "How often to differentiate by the one symbol.")
  var order: Int?

  @OptionGroup var options: DerivativeOptions

  func run() throws {
    try options.run(
      .differentiate, expressions: [expression].compactMap { $0 }, order: order, showsRaw: raw)
  }
}
