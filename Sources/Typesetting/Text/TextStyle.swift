public import Scene

/// How a piece of text is set.
public struct TextStyle: Sendable, Hashable {
  /// The font family.
  public var family: String
  /// Points per em; positive.
  public var size: Double
  /// The weight.
  public var weight: FontWeight
  /// The ink.
  public var color: ThemedColor

  /// Creates a style.
  public init(
    family: String = "Inter", size: Double, weight: FontWeight = .regular,
    color: ThemedColor = ThemedColor(light: .black, dark: .white)
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.color = color
  }
}
