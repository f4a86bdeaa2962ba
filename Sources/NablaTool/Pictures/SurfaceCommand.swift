import ArgumentParser
import BookCommand
import Plotting
import Symbolics

/// `nabla surface`: functions of two symbols in space.
struct SurfaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "surface", abstract: "Draw the surfaces of functions of two symbols.")

  @Argument(help: "The functions.")
  var expressions: [String]

  @OptionGroup var plane: PlaneOptions

  @Option(
    name: .customLong("z"),
    help: ArgumentHelp("The range of the values that is shown.", valueName: "a:b"),
    transform: RangeArgument.read)
  var values: ClosedRange<Double>?

  @Option(
    help: ArgumentHelp(
      "Where it is seen from: elevation and azimuth in degrees.", valueName: "elevation:azimuth"),
    transform: ViewArgument.read)
  var view = ViewArgument(elevation: 30, azimuth: -60)

  @Flag(help: "Keep parallel lines parallel.")
  var orthographic = false

  @Flag(help: "Draw nets of lines in place of faces.")
  var wireframe = false

  @Option(help: "Draw about so many contour lines on each surface and on the floor.")
  var contours: Int?

  @Option(help: "viridis, plasma, magma, cividis or blue-red.")
  var colors = ColorMapName.viridis

  @Flag(help: "Show what height each colour stands for.")
  var colorbar = false

  @OptionGroup var look: LookOptions

  @OptionGroup var picture: PictureOptions

  func validate() throws {
    if let contours, !(1...50).contains(contours) {
      throw ValidationError("--contours must be between 1 and 50")
    }
    if wireframe, colorbar || contours != nil {
      throw ValidationError("--wireframe has no colours and no contours: leave one of them out")
    }
  }

  func run() throws {
    var functions: [Expr] = []
    for text in expressions { functions.append(try Expr(argument: text)) }
    let symbols = try functions.axes(["x", "y"])
    let only = functions.count == 1 ? "$\(functions[0].latex)$" : ""
    let title = plane.title.isEmpty ? only : plane.title
    var panel = Axes3D(
      x: "$\(symbols[0].latex)$", y: "$\(symbols[1].latex)$", z: "", title: title
    ) {
      for function in functions {
        if wireframe {
          Wireframe(function, by: symbols, x: plane.x, y: plane.y)
        } else {
          surface(function, by: symbols)
        }
      }
    }.view(elevation: view.elevation, azimuth: view.azimuth, perspective: !orthographic)
    if let values { panel = panel.zLimits(values) }
    if colorbar { panel = panel.colorbar() }
    try picture.write(
      look.figure("surface", caption: functions.caption(plane.title), aspect: 1.25, panel))
  }

  private func surface(_ function: Expr, by symbols: [Expr]) -> Surface {
    let surface = Surface(function, by: symbols, x: plane.x, y: plane.y).colorMap(colors.map)
    guard let contours else { return surface }
    return surface.contours(levels: .round(contours), on: [.surface, .floor])
  }
}

/// A direction to look from as written on a command line: `30:-60`.
struct ViewArgument: Sendable, Hashable {
  /// The height of the eye in degrees.
  var elevation: Double
  /// The angle about the vertical in degrees.
  var azimuth: Double

  /// Reads two angles.
  static func read(_ text: String) throws -> ViewArgument {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("'\(text)' is no direction: write it as 30:-60")
    }
    return ViewArgument(
      elevation: try RangeArgument.number(parts[0], in: text),
      azimuth: try RangeArgument.number(parts[1], in: text))
  }
}
