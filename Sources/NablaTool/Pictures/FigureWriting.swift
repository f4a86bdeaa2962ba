import BookCommand
import Plotting
import Symbolics
import Typesetting

extension PictureOptions {
  /// Compiles a figure and writes it.
  func write(_ figure: Figure) throws(CommandFailure) {
    let typesetter: Typesetter
    do {
      typesetter = try Typesetter()
    } catch {
      throw CommandFailure("\(error)")
    }
    let compiled: CompiledFigure
    do throws(FigureError) {
      compiled = try figure.compile(with: typesetter)
    } catch {
      let place = [error.mark].compactMap { $0 }.map { "\($0): " }
      throw CommandFailure(place.joined() + error.message, suggestion: error.cure)
    }
    try write(compiled.scene)
  }
}

extension [Expr] {
  /// The name of a figure of the expressions: its title, or the expressions themselves.
  func caption(_ title: String) -> String {
    title.isEmpty ? map { "$\($0.latex)$" }.joined(separator: ", ") : title
  }

  /// The symbols of the expressions in alphabetical order, filled up with the usual names.
  ///
  /// - Throws: a failure of usage that names them when there are more than are wanted.
  func axes(_ usual: [String]) throws(CommandFailure) -> [Expr] {
    var names = Set(flatMap(\.symbols).compactMap(\.symbolName)).sorted()
    guard names.count <= usual.count else {
      let wanted = usual.count == 1 ? "one symbol" : "\(usual.count) symbols"
      throw CommandFailure(
        "a figure of \(wanted) is wanted, but there are \(names.joined(separator: ", "))",
        suggestion: "put numbers in the place of the others", status: .usage)
    }
    for name in usual where names.count < usual.count && !names.contains(name) {
      names.append(name)
    }
    return names.sorted().map { Expr.symbol($0) }
  }
}
