import ArgumentParser
import Report

extension CommandConfiguration {
  /// The configuration of a command of the book.
  ///
  /// It names the program, so that the command is parsed by itself: parsed as a part of the program
  /// it takes the parser three times as long, since that first looks for requests to the program.
  static func ofBook(
    _ name: String, abstract: String, discussion: String = ""
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, _superCommandName: BookCommand.book?.identifier ?? "book",
      abstract: abstract, discussion: discussion)
  }
}

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
