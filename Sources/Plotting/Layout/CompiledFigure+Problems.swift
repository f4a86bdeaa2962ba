internal import Geometry
internal import Scene

extension CompiledFigure {
  /// What is wrong with the layout, in words.
  ///
  /// Texts that touch each other and texts that leave the page are wrong; a figure that is laid out
  /// well has none. Bounds may share half a point, which is less than the room that they leave around ink.
  public var layoutProblems: [String] {
    let page = Rectangle(origin: .zero, size: scene.size)
    var problems: [String] = []
    for (index, bounds) in textBounds.enumerated() {
      if !page.contains(bounds, tolerance: 0.5) {
        problems.append("the text in \(Self.words(bounds)) leaves the page")
      }
      for other in textBounds[..<index] {
        guard let common = bounds.intersection(other), common.width > 0.5, common.height > 0.5
        else { continue }
        problems.append("the texts in \(Self.words(other)) and \(Self.words(bounds)) overlap")
      }
    }
    return problems + slantedProblems(on: page)
  }

  /// What is wrong with texts that stand at an angle.
  private func slantedProblems(on page: Rectangle) -> [String] {
    var problems: [String] = []
    for (index, text) in slantedTexts.enumerated() {
      let own = text.grown(by: -0.25)
      if !page.contains(text.bounds, tolerance: 0.5) {
        problems.append("the slanted text in \(Self.words(text.bounds)) leaves the page")
      }
      let others = slantedTexts[..<index] + textBounds.map(RotatedBox.init)
      for other in others where own.overlaps(other.grown(by: -0.25)) {
        problems.append(
          "the texts in \(Self.words(other.bounds)) and \(Self.words(text.bounds)) overlap")
      }
    }
    return problems
  }

  private static func words(_ bounds: Rectangle) -> String {
    "(\(Words.number(bounds.minX)) to \(Words.number(bounds.maxX)), "
      + "\(Words.number(bounds.minY)) to \(Words.number(bounds.maxY)))"
  }
}
