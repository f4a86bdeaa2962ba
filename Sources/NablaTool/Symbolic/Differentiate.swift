import ArgumentParser

/// `nabla differentiate`: symbolic derivatives.
struct Differentiate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The derivative of an expression, simplified unless --raw.")

  @Argument(help: "The expression.")
  var expression: String?

  @Flag(help: "Print the derivative as the rules give it, not simplified.")
  var raw = false

  @OptionGroup var options: DerivativeOptions

  func run() throws {
    try options.run(.differentiate, expressions: [expression].compactMap { $0 }, showsRaw: raw)
  }
}
