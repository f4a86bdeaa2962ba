import ArgumentParser
import BookCommand
import Plotting
import Symbolics

/// `nabla plot`: function curves.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot", abstract: "Draw the curves of functions of one symbol.")

  @Argument(help: "The functions.")
  var expressions: [String]

  @Option(
    help: ArgumentHelp("The range of the symbol: -2:2, 0:2*pi.", valueName: "a:b"),
    transform: RangeArgument.read)
  var over: ClosedRange<Double> = -5...5

  @Option(
    name: .customLong("y"),
    help: ArgumentHelp("The range of the values that is shown.", valueName: "a:b"),
    transform: RangeArgument.read)
  var values: ClosedRange<Double>?

  @Option(
    help: ArgumentHelp("Draw the tangents at this place.", valueName: "at"),
    transform: { try RangeArgument.number($0, in: $0) })
  var tangent: [Double] = []

  @Option(
    help: ArgumentHelp("Draw the Taylor polynomials about this place.", valueName: "at:order"),
    transform: TaylorArgument.read)
  var taylor: [TaylorArgument] = []

  @Option(help: "The title, in which $…$ is a formula.")
  var title = ""

  @Option(help: "The label of the vertical axis, in which $…$ is a formula.")
  var label = ""

  @Option(help: "linear, log or symlog: how the symbol is spaced.")
  var xScale = ScaleName.linear

  @Option(help: "linear, log or symlog: how values are spaced.")
  var yScale = ScaleName.linear

  @Flag(help: "Put the ticks of the symbol at multiples of π.")
  var piTicks = false

  @Flag(help: "Make a unit of the symbol as long as a unit of the values.")
  var equal = false

  @Flag(help: "Draw the axes through the origin.")
  var origin = false

  @OptionGroup var look: LookOptions

  @OptionGroup var picture: PictureOptions

  func run() throws {
    var functions: [Expr] = []
    for text in expressions { functions.append(try Expr(argument: text)) }
    let symbol = try functions.axes(["x"])[0]
    let axes = Axes(x: "$\(symbol.latex)$", y: label, title: title) {
      for function in functions {
        Curve(FunctionOfOne(function, of: symbol), over: over).label("$\(function.latex)$")
        for place in tangent {
          TangentLine(to: function, at: place, over: over)
            .label("tangent at $\(symbol.latex) = \(Expr(place).latex)$")
        }
        for polynomial in taylor {
          TaylorPolynomial(
            of: function, about: polynomial.place, order: polynomial.order, over: over
          ).label("Taylor polynomial of order \(polynomial.order)")
        }
      }
    }
    try picture.write(
      look.figure("plot", caption: functions.caption(title), aspect: 1.6, arranged(axes)))
  }

  /// Axes with the limits, scales and ticks that were asked for.
  private func arranged(_ axes: Axes) -> Axes {
    var axes = axes.xScale(xScale.kind).yScale(yScale.kind)
    if let values { axes = axes.yLimits(values) }
    if piTicks { axes = axes.xTicks(.pi) }
    if equal { axes = axes.equalAspect() }
    if origin { axes = axes.axesThroughOrigin() }
    return axes
  }
}

/// The place and order of a Taylor polynomial as written on a command line: `0:3`.
struct TaylorArgument: Sendable, Hashable {
  /// The place it is about.
  var place: Double
  /// Its order.
  var order: Int

  /// Reads a place and an order.
  static func read(_ text: String) throws -> TaylorArgument {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let order = Int(parts[1]), (0...50).contains(order) else {
      throw ValidationError("'\(text)' is no place and order: write it as 0:3, the order up to 50")
    }
    return TaylorArgument(place: try RangeArgument.number(parts[0], in: text), order: order)
  }
}
