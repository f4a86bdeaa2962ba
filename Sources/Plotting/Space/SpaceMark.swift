public import Scene

/// Something drawn in three-dimensional axes.
public protocol SpaceMark: Sendable {
  /// What the mark is called in messages and descriptions ("surface").
  var kind: String { get }
  /// A name for messages; `nil` for none.
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
  /// Lines.
  public var lines: [SpaceLine]
  /// Points.
  public var points: [SpaceSymbol]
  /// The colorbar the mark can have.
  public var colorbar: ColorbarGuide?
  /// What the mark shows, in whole sentences.
  public var facts: [Fact]

  /// Creates a resolved mark.
  public init(
    bounds: SpaceBounds, surfaces: [HeightField] = [], lines: [SpaceLine] = [],
    points: [SpaceSymbol] = [], colorbar: ColorbarGuide? = nil, facts: [Fact] = []
  ) {
    self.bounds = bounds
    self.surfaces = surfaces
    self.lines = lines
    self.points = points
    self.colorbar = colorbar
    self.facts = facts
  }
}

/// A surface z = f(x, y) over a rectangle.
public struct HeightField: Sendable {
  /// The range of x.
  public var x: ClosedRange<Double>
  /// The range of y.
  public var y: ClosedRange<Double>
  /// The height; not finite where the surface has a hole.
  public var height: @Sendable (Double, Double) -> Double
  /// The colour of a height, before shading.
  public var color: @Sendable (Double) -> ThemedColor
  /// The opacity, 0 to 1.
  public var opacity: Double

  /// Creates a surface.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, opacity: Double = 1,
    height: @escaping @Sendable (Double, Double) -> Double,
    color: @escaping @Sendable (Double) -> ThemedColor
  ) {
    self.x = x
    self.y = y
    self.opacity = opacity
    self.height = height
    self.color = color
  }
}

/// A line through points in space; points that are not finite interrupt it.
public struct SpaceLine: Sendable, Hashable {
  /// The points in data units.
  public var points: [SpacePoint]
  /// The ink.
  public var stroke: Stroke

  /// Creates a line.
  public init(_ points: [SpacePoint], stroke: Stroke) {
    self.points = points
    self.stroke = stroke
  }
}

/// A symbol at a point in space.
public struct SpaceSymbol: Sendable, Hashable {
  /// The place in data units.
  public var point: SpacePoint
  /// The symbol, of the same size at any distance.
  public var symbol: Symbol

  /// Creates a symbol at a point.
  public init(_ symbol: Symbol, at point: SpacePoint) {
    self.symbol = symbol
    self.point = point
  }
}

/// Collects marks in space in drawing order.
@resultBuilder
public enum SpaceMarkBuilder {
  /// A mark.
  public static func buildExpression(_ mark: some SpaceMark) -> [any SpaceMark] { [mark] }
  /// Marks made elsewhere.
  public static func buildExpression(_ marks: [any SpaceMark]) -> [any SpaceMark] { marks }
  /// Marks in a row.
  public static func buildBlock(_ parts: [any SpaceMark]...) -> [any SpaceMark] {
    parts.flatMap { $0 }
  }
  /// Marks of a loop.
  public static func buildArray(_ parts: [[any SpaceMark]]) -> [any SpaceMark] {
    parts.flatMap { $0 }
  }
  /// Marks under a condition.
  public static func buildOptional(_ part: [any SpaceMark]?) -> [any SpaceMark] { part ?? [] }
  /// Marks of the first branch.
  public static func buildEither(first part: [any SpaceMark]) -> [any SpaceMark] { part }
  /// Marks of the second branch.
  public static func buildEither(second part: [any SpaceMark]) -> [any SpaceMark] { part }
}
