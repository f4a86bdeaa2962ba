public import Scene

/// Words beside a point in space, upright on the page and clear of all other words.
public struct Text3D: SpaceMark {
  /// "text".
  public let kind = "text"
  /// The words, for messages.
  public var label: String? { text }
  private let text: String
  private let point: SpacePoint
  private var color: ThemedColor?

  /// Writes words beside a point.
  /// - Parameters:
  ///   - text: the words; `$…$` is mathematics.
  ///   - point: the place in data units.
  public init(_ text: String, at point: SpacePoint) {
    self.text = text
    self.point = point
  }

  /// The ink; that of other words by default.
  public func color(_ color: ThemedColor) -> Text3D {
    var copy = self
    copy.color = color
    return copy
  }

  /// Checks the place.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    guard point.isFinite else {
      throw MarkProblem("the place of the words is not finite", cure: "give a finite point")
    }
    return ResolvedSpaceMark(
      bounds: SpaceBounds(of: [point]), texts: [SpaceText(text, at: point, color: color)],
      facts: text.isEmpty ? [] : [Fact("The words “\(text)” stand in the picture.")])
  }
}
