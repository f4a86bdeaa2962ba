public import Geometry
public import Scene

/// A figure in which everything is decided.
public struct CompiledFigure: Sendable, Hashable {
  /// What is drawn.
  public var scene: Scene
  /// What the figure shows, in sentences, for readers who do not see it; never empty.
  public var altText: String
  /// What is known of the figure, in the order of panels and marks.
  public var facts: [Fact]
  /// The bounds of every text on the page that stands straight: disjoint and inside the scene.
  public var textBounds: [Rectangle]
  /// The boxes of texts that stand at an angle, which keep clear of one another and of the others.
  package var slantedTexts: [RotatedBox] = []

  /// Creates a compiled figure.
  public init(scene: Scene, altText: String, facts: [Fact], textBounds: [Rectangle]) {
    self.scene = scene
    self.altText = altText
    self.facts = facts
    self.textBounds = textBounds
  }
}
