/// Something drawn in three-dimensional axes.
public protocol SpaceMark: Sendable {
  /// What the mark is called in messages and descriptions ("surface").
  var kind: String { get }
  /// The name in the legend and in messages; `nil` for none.
  var label: String? { get }
  /// Checks the mark and gives what it consists of.
  /// - Throws: `MarkProblem` for data or functions that cannot be drawn.
  func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark
}

extension SpaceMark {
  /// No name.
  public var label: String? { nil }
}

/// What a mark in space consists of, in data units.
public struct ResolvedSpaceMark: Sendable {
  /// The ranges the axes should show.
  public var bounds: SpaceBounds
  /// Surfaces over the plane.
  public var surfaces: [HeightField]
  /// Surfaces made of faces.
  public var meshes: [SpaceMesh]
  /// Lines.
  public var lines: [SpaceLine]
  /// Points.
  public var points: [SpaceSymbol]
  /// Arrows.
  public var arrows: [SpaceArrow]
  /// Words at points.
  public var texts: [SpaceText]
  /// The colorbar the mark can have.
  public var colorbar: ColorbarGuide?
  /// What the mark shows, in whole sentences.
  public var facts: [Fact]

  /// Creates a resolved mark.
  public init(
    bounds: SpaceBounds, surfaces: [HeightField] = [], meshes: [SpaceMesh] = [],
    lines: [SpaceLine] = [], points: [SpaceSymbol] = [], arrows: [SpaceArrow] = [],
    texts: [SpaceText] = [], colorbar: ColorbarGuide? = nil, facts: [Fact] = []
  ) {
    self.bounds = bounds
    self.surfaces = surfaces
    self.meshes = meshes
    self.lines = lines
    self.points = points
    self.arrows = arrows
    self.texts = texts
    self.colorbar = colorbar
    self.facts = facts
  }
}
