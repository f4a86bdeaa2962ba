package import Geometry
package import Typesetting

/// The title of a panel, measured: centred over the frame, wrapped to its width.
package struct TitleBox {
  private let box: TextBox?
  private let gap: Double

  /// Measures a title over a frame of a width, after the letter of the panel; an empty one takes
  /// no room.
  package init(_ title: String, width: Double, context: PanelContext) throws(MarkProblem) {
    gap = 1.5 * context.theme.gap
    let text = [context.letter, title].filter { !$0.isEmpty }.joined(separator: " ")
    box =
      text.isEmpty
      ? nil
      : try context.typesetter.measured(
        text, style: context.theme.title, alignment: .middle, width: max(width, 60))
  }

  /// The room above the frame.
  package var height: Double { box.map { $0.height + gap } ?? 0 }

  /// The title over a frame, a distance above it.
  package func placed(over frame: Rectangle) -> [PlacedText] {
    guard let box else { return [] }
    return [
      box.placed(
        at: Point(frame.center.x, frame.minY - gap), anchor: TextAnchor(.middle, .bottom),
        role: "title")
    ]
  }
}
