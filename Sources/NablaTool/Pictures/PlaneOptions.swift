import ArgumentParser

/// The rectangle over which a function of two symbols is drawn.
struct PlaneOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The range of the first symbol.", valueName: "a:b"),
    transform: RangeArgument.read)
  var x: ClosedRange<Double> = -3...3

  @Option(
    help: ArgumentHelp("The range of the second symbol.", valueName: "a:b"),
    transform: RangeArgument.read)
  var y: ClosedRange<Double> = -3...3

  @Option(help: "The title, in which $…$ is a formula.")
  var title = ""
}
