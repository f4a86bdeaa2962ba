import ArgumentParser
import Report

/// The root of a book's command line.
struct BookProgram: ParsableCommand {
  private static let commands: [any ParsableCommand.Type] = [
    RenderCommand.self, ListCommand.self, FigureCommand.self, CheckCommand.self, EmbedCommand.self,
  ]

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: BookCommand.book?.identifier ?? "book",
      abstract: BookCommand.book.map { "The book “\($0.title)”." } ?? "A book.",
      subcommands: commands)
  }

  /// Whether a command line is one that will want the chapters, as far as a glance can tell.
  static func runsChapters(_ arguments: [String]) -> Bool {
    guard let word = arguments.first, !arguments.contains(where: helpFlags.contains) else {
      return false
    }
    return commands.contains { $0.configuration.commandName == word }
  }

  private static let helpFlags = ["-h", "-help", "--help", "--help-hidden"]

  /// The options of all subcommands that take no value.
  static let flags: Set<String> = ["--json", "--quiet", "--check"]
}
