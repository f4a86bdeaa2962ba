import ArgumentParser

/// `nabla hessian`: the second partial derivatives.
struct Hessian: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The matrix of second partial derivatives, by all symbols unless --by.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var options: DerivativeOptions

  func run() throws {
    try options.run(.hessian, expressions: [expression].compactMap { $0 })
  }
}
