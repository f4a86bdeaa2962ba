/// Arranges a command line so that values and expressions may begin with a minus sign.
///
/// The parser takes every word that begins with a hyphen for an option. Here an option that takes
/// a value is joined with it (`--over=-2:2`), and what remains goes behind `--`.
package struct ArgumentOrder: Sendable {
  /// The options that take no value, with their hyphens.
  private let flags: Set<String>

  /// Creates the order for programs whose options without value are the given ones, beside
  /// those for help and version.
  package init(flags: Set<String>) {
    self.flags = flags.union(["--help", "--help-hidden", "--version", "-h"])
  }

  /// The arranged command line, in which the subcommand, the first word, stays where it is.
  package func arranged(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, !command.hasPrefix("-"), command != "help" else {
      return arguments
    }
    var options: [String] = []
    var operands: [String] = []
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      } else if flags.contains(word) {
        options.append(word)
      } else if word.hasPrefix("--") {
        let takesNext = !word.contains("=") && !rest.isEmpty
        options.append(takesNext ? "\(word)=\(rest.removeFirst())" : word)
      } else {
        operands.append(word)
      }
    }
    return [command] + options + (operands.isEmpty ? [] : ["--"] + operands)
  }
}
