public import Scene

/// What becomes of the parts of a line that something hides.
public enum HiddenParts: Sendable, Hashable {
  /// They are left out.
  case removed
  /// They are drawn faintly.
  case faint
  /// They are drawn like the others, as if everything were of glass.
  case shown
}

/// A line through points in space; points that are not finite interrupt it.
public struct SpaceLine: Sendable, Hashable {
  /// The points in data units.
  public var points: [SpacePoint]
  /// The ink.
  public var stroke: Stroke
  /// What becomes of hidden parts.
  public var hidden: HiddenParts
  /// The axis whose rear wall (or floor) the line is projected to: 0 for x, 1 for y, 2 for z.
  public var wall: Int?

  /// Creates a line.
  public init(
    _ points: [SpacePoint], stroke: Stroke, hidden: HiddenParts = .removed, wall: Int? = nil
  ) {
    self.points = points
    self.stroke = stroke
    self.hidden = hidden
    self.wall = wall
  }
}

/// A symbol at a point in space.
public struct SpaceSymbol: Sendable, Hashable {
  /// The place in data units.
  public var point: SpacePoint
  /// The symbol, of the same size at any distance.
  public var symbol: Symbol
  /// The ink of a line down to the floor; `nil` for none.
  public var stem: Stroke?

  /// Creates a symbol at a point.
  public init(_ symbol: Symbol, at point: SpacePoint, stem: Stroke? = nil) {
    self.symbol = symbol
    self.point = point
    self.stem = stem
  }
}

/// An arrow in space.
public struct SpaceArrow: Sendable, Hashable {
  /// Where it begins, in data units.
  public var start: SpacePoint
  /// Where its tip is.
  public var tip: SpacePoint
  /// The ink and width of its shaft; the head has the same ink.
  public var stroke: Stroke

  /// Creates an arrow.
  public init(from start: SpacePoint, to tip: SpacePoint, stroke: Stroke) {
    self.start = start
    self.tip = tip
    self.stroke = stroke
  }
}

/// Words at a point in space.
public struct SpaceText: Sendable, Hashable {
  /// The words; `$…$` is mathematics.
  public var text: String
  /// The place in data units, beside which they stand.
  public var point: SpacePoint
  /// The ink; `nil` for that of words.
  public var color: ThemedColor?

  /// Creates words at a point.
  public init(_ text: String, at point: SpacePoint, color: ThemedColor? = nil) {
    self.text = text
    self.point = point
    self.color = color
  }
}
