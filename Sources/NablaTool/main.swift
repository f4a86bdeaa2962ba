import BookCommand

Launcher.run(
  NablaCommand.self, arguments: Array(CommandLine.arguments.dropFirst()),
  order: ArgumentOrder(flags: NablaCommand.flags))
