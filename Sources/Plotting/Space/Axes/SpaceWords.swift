import Geometry
import Typesetting

/// Places words beside points in space, clear of all other words and inside the frame.
struct SpaceWords {
  private let boxes: [(text: SpaceText, box: TextBox)]
  private let frame: Rectangle

  init(texts: [SpaceText], frame: Rectangle, context: PanelContext) throws(MarkProblem) {
    var boxes: [(text: SpaceText, box: TextBox)] = []
    for text in texts where text.point.isFinite {
      var style = context.theme.note
      if let color = text.color { style.color = color }
      boxes.append((text, try context.typesetter.measured(text.text, style: style)))
    }
    self.boxes = boxes
    self.frame = frame
  }

  /// The words that found room, and facts about those that did not.
  func placed(
    by place: (SpacePoint) -> Point, clearOf others: [Rectangle]
  ) -> (texts: [PlacedText], facts: [Fact]) {
    var taken = others
    var texts: [PlacedText] = []
    var facts: [Fact] = []
    for (text, box) in boxes {
      let point = place(text.point)
      let choice = Self.sides.lazy.map { side -> PlacedText in
        let offset = Vector(
          side.dx * (box.width / 2 + 6), side.dy * (box.height / 2 + 5))
        return box.placed(at: point + offset, anchor: .center)
      }
      .first { candidate in
        frame.contains(candidate.bounds)
          && !taken.contains { $0.inset(by: -1).overlaps(candidate.bounds) }
      }
      guard let choice, point.isFinite else {
        facts.append(
          Fact("The words “\(text.text)” found no room.", kind: .labels, of: "text"))
        continue
      }
      taken.append(choice.bounds)
      texts.append(choice)
    }
    return (texts, facts)
  }

  /// Where words may stand, the best first: above, right, left, below, and the corners.
  private static let sides = [
    Vector(0, -1), Vector(1, 0), Vector(-1, 0), Vector(0, 1), Vector(0.9, -0.9),
    Vector(-0.9, -0.9), Vector(0.9, 0.9), Vector(-0.9, 0.9), Vector(0, -2.4), Vector(0, 2.4),
  ]
}
