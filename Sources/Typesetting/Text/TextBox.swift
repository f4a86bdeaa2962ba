public import Geometry
public import Scene

/// Text or a formula that has been set: its extents and what to draw.
///
/// The pen starts at (0, 0) on the baseline of the first line, y points down, lengths are points.
/// The advance box reaches from `-ascent` to `descent` and from 0 to `width`; it is what lines of
/// text are measured by and does not change with the letters. Ink may stick out of it.
public struct TextBox: Sendable, Hashable {
  /// How far the pen moves.
  public var width: Double
  /// The extent above the baseline; positive.
  public var ascent: Double
  /// The extent below the baseline of the first line; positive.
  public var descent: Double
  /// What to draw.
  public private(set) var items: [Scene.Item]
  /// The smallest known rectangle that holds the ink; `nil` when nothing is drawn.
  public private(set) var ink: Rectangle?
  /// The text the box stands for.
  public var text: String

  /// A box of a given extent without ink.
  public init(width: Double = 0, ascent: Double = 0, descent: Double = 0, text: String = "") {
    self.width = width
    self.ascent = ascent
    self.descent = descent
    self.text = text
    items = []
  }

  /// The height of the box.
  public var height: Double { ascent + descent }

  /// The advance box.
  public var bounds: Rectangle { Rectangle(x: 0, y: -ascent, width: width, height: height) }

  /// Adds something to draw; the extents stay as they are.
  mutating func draw(_ item: Scene.Item, ink added: Rectangle?) {
    items.append(item)
    if let added { ink = ink?.union(added) ?? added }
  }

  /// Draws another box with its pen at a point; extents and text stay as they are.
  mutating func draw(_ other: TextBox, at pen: Point) {
    for item in other.items { append(item.moved(by: pen - .zero)) }
    if let added = other.ink?.moved(by: pen - .zero) { ink = ink?.union(added) ?? added }
  }

  /// Joins a run to the one before when both are set alike on one baseline.
  private mutating func append(_ item: Scene.Item) {
    if case .glyphs(let next) = item, case .glyphs(var last)? = items.last,
      last.family == next.family, last.size == next.size, last.color == next.color,
      let a = last.glyphs.last?.position, let b = next.glyphs.first?.position,
      a.y == b.y, a.x <= b.x
    {
      // Without its place in the list the run is the only one of its kind and grows where it is.
      items.removeLast()
      last.text += next.text
      last.glyphs += next.glyphs
      items.append(.glyphs(last))
    } else {
      items.append(item)
    }
  }

  /// The point of the box that an anchor names.
  public func point(_ anchor: TextAnchor) -> Point {
    let y =
      switch anchor.vertical {
      case .top: -ascent
      case .middle: (descent - ascent) / 2
      case .baseline: 0.0
      case .bottom: descent
      }
    return Point(width * anchor.horizontal.share, y)
  }

  /// What holds both the advance box and the ink.
  private var extent: Rectangle { ink.map(bounds.union) ?? bounds }

  /// The bounds of the box once it is put into a scene, not turned.
  package func bounds(at point: Point, anchor: TextAnchor) -> Rectangle {
    extent.moved(by: point - self.point(anchor))
  }

  /// The box put into a scene.
  ///
  /// - Parameters:
  ///   - point: where the anchor goes.
  ///   - anchor: the spot of the box that is put there, and about which it turns.
  ///   - rotation: the angle in radians, clockwise on the page; −π/2 reads upwards.
  ///   - role: what the text stands for in the figure.
  /// - Returns: the item to draw, and bounds that hold both the advance box and the ink.
  public func placed(
    at point: Point, anchor: TextAnchor, rotation: Double = 0, role: String = ""
  ) -> PlacedText {
    let spot = self.point(anchor)
    guard rotation != 0 else {
      let offset = point - spot
      return PlacedText(
        item: .group(Scene.Group(role: role, items.map { $0.moved(by: offset) })),
        bounds: bounds(at: point, anchor: anchor))
    }
    let box = extent
    let map = Affine.translation(-spot.x, -spot.y).then(.rotation(rotation))
      .then(.translation(point.x, point.y))
    return PlacedText(
      item: .group(Scene.Group(role: role, transform: map, items)),
      bounds: Rectangle(bounding: box.corners.map(map.apply)) ?? box)
  }
}

/// A text box at its final place in a scene.
public struct PlacedText: Sendable, Hashable {
  /// What to draw.
  public var item: Scene.Item
  /// An axis-aligned rectangle that holds the advance box and the ink.
  public var bounds: Rectangle

  /// Creates a placed text.
  public init(item: Scene.Item, bounds: Rectangle) {
    self.item = item
    self.bounds = bounds
  }
}
