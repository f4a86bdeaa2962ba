import ArgumentParser
import BookCommand
import Symbolics

/// `nabla critical`: where the gradient vanishes.
struct Critical: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "All critical points in a box, with their kinds and what is proved.",
    discussion: """
      Each point is a line that begins with its kind and gives the place in the form that --at
      takes. What could not be decided is said, and nothing is left out silently.
      """)

  /// The forms an answer is printed in.
  enum Format: String, Sendable, Hashable, CaseIterable, ExpressibleByArgument {
    case plain
    case json
  }

  @Argument(help: "The expression.")
  var expression: String

  @Option(
    help: ArgumentHelp(
      "The range of a symbol, x=-6:6, or of all that have none of their own, -6:6.",
      valueName: "range"),
    transform: NamedRange.read)
  var over: [NamedRange] = []

  @Option(help: "plain or json.")
  var format: Format = .plain

  func run() throws {
    let function = try Expr(argument: expression)
    let names = Set(function.symbols.compactMap(\.symbolName)).sorted()
    guard !names.isEmpty else {
      throw CommandFailure("the expression is a constant, which has no critical points")
    }
    let box = try NamedRange.ranges(of: names, in: over, usual: -10...10)
    let found: CriticalPoints
    do throws(ExpressionError) {
      found = try function.criticalPoints(by: names.map { .symbol($0) }, in: box)
    } catch {
      throw CommandFailure(error)
    }
    let answer = CriticalAnswer(found, names: names)
    for line in format == .json ? [answer.json.text] : answer.lines {
      try Console.writeLine(line)
    }
  }
}
