import CMemory
public import Report

/// The command line that every book has: `render`, `list`, `figure`, `check`, `embed`.
public enum BookCommand {
  /// The book whose command line runs.
  @TaskLocal static var book: Book?
  /// Its chapters, which run while the command line is read.
  @TaskLocal static var ahead: ChaptersAhead?

  /// Runs the command that the process was called with, and ends the process.
  ///
  /// A book's `main.swift` calls it with its book. The exit status is 0 when all went well, 1 when
  /// the book could not be built or a file not be written, 3 when `check` or `embed --check` found
  /// something stale, 64 when the command line is wrong. Errors go to standard error.
  public static func run(_ book: Book) -> Never {
    run(book, arguments: Array(CommandLine.arguments.dropFirst()))
  }

  /// Runs a command with arguments of one's own, and ends the process.
  public static func run(_ book: Book, arguments: [String]) -> Never {
    nabla_take_memory_in_large_steps()
    let ahead = BookProgram.runsChapters(arguments) ? ChaptersAhead(of: book) : nil
    $book.withValue(book) {
      $ahead.withValue(ahead) {
        Launcher.run(
          BookProgram.self, arguments: arguments, order: ArgumentOrder(flags: BookProgram.flags))
      }
    }
  }

  /// The book whose command line runs, for commands.
  static func current() throws(CommandFailure) -> Book {
    guard let book else {
      throw CommandFailure("there is no book: commands of a book run through BookCommand.run")
    }
    return book
  }
}
