import ArgumentParser
import Report

/// The root of a book's command line.
struct BookProgram: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: BookCommand.book?.identifier ?? "book",
      abstract: BookCommand.book.map { "The book “\($0.title)”." } ?? "A book.",
      subcommands: [
        RenderCommand.self, ListCommand.self, FigureCommand.self, CheckCommand.self,
        EmbedCommand.self,
      ])
  }

  /// The options of all subcommands that take no value.
  static let flags: Set<String> = ["--json", "--quiet", "--check"]
}
