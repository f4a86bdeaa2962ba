package import ArgumentParser
import Report

/// Runs a program's commands and ends the process with their status.
package enum Launcher {
  /// Parses a command line, runs the command it names, and ends the process.
  ///
  /// Errors go to standard error as `program: error: …`. The status is 0, that of the
  /// `CommandFailure`, or 64 where the command line cannot be understood.
  package static func run<Root: ParsableCommand>(
    _ root: Root.Type, arguments: [String], order: ArgumentOrder
  ) -> Never {
    do {
      try checkCommand(arguments.first, of: root)
      var command = try parse(order.arranged(arguments), as: root)
      try command.run()
      Console.end(0)
    } catch let failure as CommandFailure {
      Console.writeError(failure.text(program: programName(of: root)))
      Console.end(failure.status.rawValue)
    } catch {
      end(root, with: error)
    }
  }

  /// The name by which a program calls itself.
  package static func programName<Root: ParsableCommand>(of root: Root.Type) -> String {
    root.configuration.commandName ?? "nabla"
  }

  /// The command with its options: parsed by itself where its configuration names the program.
  ///
  /// What is wrong, and requests for help, are put into words by the program as a whole.
  private static func parse<Root: ParsableCommand>(
    _ arguments: [String], as root: Root.Type
  ) throws -> any ParsableCommand {
    let command = root.configuration.subcommands.first { $0._commandName == arguments.first }
    if let command, command.configuration._superCommandName != nil,
      let parsed = try? command.parseAsRoot(Array(arguments.dropFirst()))
    {
      return parsed
    }
    return try root.parseAsRoot(arguments)
  }

  /// Refuses a first word that names no subcommand, with the names that were perhaps meant.
  private static func checkCommand<Root: ParsableCommand>(
    _ word: String?, of root: Root.Type
  ) throws(CommandFailure) {
    guard let word, !word.hasPrefix("-"), word != "help" else { return }
    let names = root.configuration.subcommands.map { $0._commandName }
    guard !names.isEmpty, !names.contains(word) else { return }
    let begun = names.filter { $0.hasPrefix(word) }
    let near = begun.isEmpty ? NearestNames.find(word, in: names) : begun
    throw CommandFailure(
      "there is no command '\(word)'",
      suggestion: near.isEmpty
        ? "the commands are \(names.joined(separator: ", "))"
        : "did you mean \(near.joined(separator: " or "))?",
      status: .usage)
  }

  private static func end<Root: ParsableCommand>(_ root: Root.Type, with error: any Error) -> Never
  {
    let status = root.exitCode(for: error)
    let text = root.fullMessage(for: error)
    if status == .success {
      print(text)
    } else if !text.isEmpty {
      let prefix = "Error: "
      let message = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
      Console.writeError("\(programName(of: root)): error: \(message)\n")
    }
    Console.end(status.rawValue)
  }
}
