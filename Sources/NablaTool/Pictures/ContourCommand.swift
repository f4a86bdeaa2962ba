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

  @Option(help: "About how many levels are drawn.")
  var levels = 12

  @Flag(help: "Fill the bands between the levels.")
  var filled = false

  @Flag(help: "Draw arrows along the gradient.")
  var gradient = false

  @OptionGroup var picture: PictureOptions

  func validate() throws {
    guard (1...200).contains(levels) else {
      throw ValidationError("--levels must be between 1 and 200")
    }
  }

  func run() throws {
    let function = try Expr(argument: expression)
    let symbols = try [function].axes(["x", "y"])
    let title = plane.title.isEmpty ? "$\(function.latex)$" : plane.title
    let axes = Axes(x: "$\(symbols[0].latex)$", y: "$\(symbols[1].latex)$", title: title) {
      if filled {
        FilledContour(function, by: symbols, x: plane.x, y: plane.y, levels: .round(levels))
      } else {
        Contour(function, by: symbols, x: plane.x, y: plane.y, levels: .round(levels))
      }
      if gradient {
        GradientArrows(of: function, by: symbols, at: arrowFeet, length: arrowLength)
      }
    }
    let framed = axes.xLimits(plane.x).yLimits(plane.y)
    // Gradients stand across contours only where both axes have one scale.
    let scaled = gradient ? framed.equalAspect() : framed
    let panel = filled ? scaled.colorbar() : scaled
    try picture.write(
      Figure("contour", caption: [function].caption(plane.title), aspect: 1.25) { panel })
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
