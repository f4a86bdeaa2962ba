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

  @OptionGroup var picture: PictureOptions

  func run() throws {
    var functions: [Expr] = []
    for text in expressions { functions.append(try Expr(argument: text)) }
    let symbols = try functions.axes(["x", "y"])
    let only = functions.count == 1 ? "$\(functions[0].latex)$" : ""
    let title = plane.title.isEmpty ? only : plane.title
    let panel = Axes3D(
      x: "$\(symbols[0].latex)$", y: "$\(symbols[1].latex)$", z: "", title: title
    ) {
      for function in functions {
        Surface(function, by: symbols, x: plane.x, y: plane.y)
      }
    }
    try picture.write(
      Figure("surface", caption: functions.caption(plane.title), aspect: 1.25) { panel })
  }
}
