import BookCommand
import Formula
import Geometry
import Plotting
import SVG
import Scene
import Typesetting

/// A formula as a picture of its own, as large as its ink.
struct FormulaPicture {
  /// What is drawn; its baseline is that of the formula.
  let scene: Scene
  /// The words for readers who do not see it.
  let speech: String

  /// Pixels of a page a point.
  private static let pixels = 96.0 / 72

  /// Sets a formula.
  ///
  /// - Parameters:
  ///   - size: points per em.
  ///   - font: the family, which must have an OpenType MATH table.
  init(
    _ formula: Formula, display: Bool, size: Double, font: String
  ) throws(CommandFailure) {
    let box: TextBox
    do {
      box = try Typesetter(mathFamily: font).formula(
        formula, size: size, color: .ink, style: display ? .display : .text)
    } catch {
      throw CommandFailure("\(error)")
    }
    // A formula without ink, such as a space, is as large as its box.
    let bounds = Self.rounded(box.ink ?? box.bounds)
    speech = formula.speech
    scene = Scene(
      id: "formula", size: bounds.size, baseline: -bounds.minY, title: formula.plainText,
      summary: speech,
      items: [
        .group(Scene.Group(transform: .translation(-bounds.minX, -bounds.minY), box.items))
      ])
  }

  /// The ink out to whole hundredths of a point, as far as coordinates are written.
  private static func rounded(_ ink: Rectangle) -> Rectangle {
    func down(_ value: Double) -> Double { (value * 100).rounded(.down) / 100 }
    let corner = Point(down(ink.minX), down(ink.minY))
    let (width, height) = (-down(corner.x - ink.maxX), -down(corner.y - ink.maxY))
    return Rectangle(
      x: corner.x, y: corner.y, width: max(width, 0.01), height: max(height, 0.01))
  }

  /// The width, the height and the baseline's distance from the upper edge, in pixels of a page.
  var extents: [(name: String, value: Double)] {
    [
      ("width", scene.size.width * Self.pixels), ("height", scene.size.height * Self.pixels),
      ("baseline", (scene.baseline ?? scene.size.height) * Self.pixels),
    ].map { ($0.0, ($0.1 * 100).rounded() / 100) }
  }

  /// The HTML that shows a file of the picture in a line of text, on its baseline.
  func tag(for path: String) -> String {
    let (width, height, baseline) = (extents[0].value, extents[1].value, extents[2].value)
    let depth = ((height - baseline) * 100).rounded() / 100
    let shift = depth == 0 ? "0" : "\(ValueTree.text(-depth))px"
    let attributes = [
      ("src", path), ("alt", speech), ("width", ValueTree.text(width)),
      ("height", ValueTree.text(height)), ("style", "vertical-align:\(shift)"),
    ]
    let text = attributes.map { "\($0.0)=\"\(XMLText.escaped($0.1, inAttribute: true))\"" }
    return "<img \(text.joined(separator: " "))>"
  }
}
