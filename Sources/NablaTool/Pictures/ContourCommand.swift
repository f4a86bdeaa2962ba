import ArgumentParser
import BookCommand
import Geometry
import Plotting
import Symbolics

/// `nabla contour`: lines of equal value.
struct ContourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contour", abstract: "Draw labelled contours of a function of two symbols.")

  @Argument(help: "The function.")
  var expression: String

  @OptionGroup var plane: PlaneOptions

  @Option(
    help: ArgumentHelp("How many levels about, or the levels themselves.", valueName: "n|a,b,…"),
    transform: LevelsArgument.read)
  var levels = ContourLevels.round(12)

  @Flag(help: "Fill the bands between the levels.")
  var filled = false

  @Flag(help: "Draw arrows along the gradient.")
  var gradient = false

  @Flag(inversion: .prefixedNo, help: "Write the levels into their lines.")
  var labels = true

  @Option(help: "viridis, plasma, magma, cividis or blue-red.")
  var colors = ColorMapName.viridis

  @Flag(help: "Make a unit of one symbol as long as a unit of the other.")
  var equal = false

  @OptionGroup var look: LookOptions

  @OptionGroup var picture: PictureOptions

  func run() throws {
    let function = try Expr(argument: expression)
    let symbols = try [function].axes(["x", "y"])
    let title = plane.title.isEmpty ? "$\(function.latex)$" : plane.title
    let axes = Axes(x: "$\(symbols[0].latex)$", y: "$\(symbols[1].latex)$", title: title) {
      if filled {
        FilledContour(function, by: symbols, x: plane.x, y: plane.y, levels: levels)
          .colorMap(colors.map)
      } else {
        Contour(function, by: symbols, x: plane.x, y: plane.y, levels: levels)
          .colorMap(colors.map).labels(labels)
      }
      if gradient {
        GradientArrows(of: function, by: symbols, at: arrowFeet, length: arrowLength)
      }
    }
    let framed = axes.xLimits(plane.x).yLimits(plane.y)
    // Gradients stand across contours only where both axes have one scale.
    let scaled = gradient || equal ? framed.equalAspect() : framed
    let panel = filled ? scaled.colorbar() : scaled
    try picture.write(
      look.figure("contour", caption: [function].caption(plane.title), aspect: 1.25, panel))
  }

  private static let arrowCount = 6

  /// The inner corners of equal cells of the rectangle, so that arrows stay within it.
  private var arrowFeet: [Point] {
    let steps = (0..<Self.arrowCount).map { Double($0 + 1) / Double(Self.arrowCount + 1) }
    return steps.flatMap { v in
      steps.map { u in
        Point(plane.x.lowerBound + u * width, plane.y.lowerBound + v * height)
      }
    }
  }

  private var arrowLength: Double { 0.8 * min(width, height) / Double(Self.arrowCount + 1) }
  private var width: Double { plane.x.upperBound - plane.x.lowerBound }
  private var height: Double { plane.y.upperBound - plane.y.lowerBound }
}

/// Levels as written on a command line: a count, `12`, or values, `-1,0,0.5`.
enum LevelsArgument {
  /// Reads a count or values.
  static func read(_ text: String) throws -> ContourLevels {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1, let count = Int(text) {
      guard (1...200).contains(count) else {
        throw ValidationError("--levels must be between 1 and 200, or levels such as 0.5,1,2")
      }
      return .round(count)
    }
    return .values(try parts.filter { !$0.isEmpty }.map { try RangeArgument.number($0, in: text) })
  }
}
