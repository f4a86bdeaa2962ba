import BookCommand
import Formula
import Geometry
import Plotting
import Scene
import Typesetting

/// A formula as a picture of its own.
enum FormulaPicture {
  private static let size = 12.0
  private static let margin = 2.0

  /// The scene of a formula, as large as its ink with a small margin.
  static func scene(of formula: Formula, display: Bool) throws(CommandFailure) -> Scene {
    let box: TextBox
    do {
      box = try Typesetter().formula(
        formula, size: size, color: .ink, style: display ? .display : .text)
    } catch {
      throw CommandFailure("\(error)")
    }
    let bounds = (box.ink.map { $0.union(box.bounds) } ?? box.bounds).inset(by: -margin)
    let shift = Affine.translation(-bounds.minX, -bounds.minY)
    return Scene(
      id: "formula", size: bounds.size, title: formula.plainText, summary: formula.speech,
      items: [.group(Scene.Group(transform: shift, box.items))])
  }
}
