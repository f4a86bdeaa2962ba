import ArgumentParser
import BookCommand

/// `nabla simplify`: a shorter form of an expression.
struct Simplify: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "A simpler form of an expression.")

  @Argument(help: "The expression.")
  var expression: String?

  @OptionGroup var options: SymbolicOptions

  func run() throws {
    try options.run(.simplify, expressions: [expression].compactMap { $0 })
  }
}
