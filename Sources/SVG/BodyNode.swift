import Geometry
import Scene

/// An element of a picture before it is written.
struct BodyNode {
  /// What the element draws; what is large and rare stands apart, since there are thousands of paths.
  enum Content {
    /// A path, and whether its stroke begins somewhere in a pattern.
    case path(Path, isDashed: Bool)
    /// Shaped text, and its uses in the table of glyphs.
    indirect case glyphs(Scene.GlyphRun, uses: Range<Int>)
    indirect case image(Scene.Raster)
    case group([BodyNode])
  }

  var content: Content
  /// Where coordinates stand.
  var placement: Placement
  /// The inks; for a group those that all of its parts have.
  var paints: Paints
  /// Role, transform, clip and opacity, each with a space before it.
  var attributes = ""
  /// Whether the element stands for a part of the figure.
  var hasRole = false
  /// Whether the element has a user space of its own, or a clip in it.
  var hasPlace = false

  /// A group of elements.
  init(_ children: [BodyNode], at placement: Placement) {
    content = .group(children)
    self.placement = placement
    paints = children.dropFirst().reduce(children.first?.paints ?? .mixed) { $0.common($1.paints) }
  }

  /// An element without children.
  init(_ content: Content, paints: Paints, at placement: Placement) {
    self.content = content
    self.placement = placement
    self.paints = paints
  }

  /// The only part of a group, if it can take the attributes of the group upon itself.
  var onlyPart: BodyNode? {
    guard case .group(let children) = content, children.count == 1 else { return nil }
    switch children[0].content {
    case .path, .image: return children[0]
    // The grid of glyphs is a user space, in which a clip would stand elsewhere.
    case .glyphs: return hasPlace ? nil : children[0]
    case .group: return nil
    }
  }
}

/// The paints of an element by level: the pen or the grid of glyphs, the ink of the stroke, the
/// fill.
///
/// What is most likely shared with neighbours stands first.
struct Paints: Equatable {
  /// The number of levels.
  static let levels = 3
  /// The index of no paint at all.
  static let none = 0
  /// In place of the index where parts of a group have different paints.
  private static let different = -1

  private var indices: SIMD4<Int32>

  /// The paints of an element that has them as indices of a table.
  init(pen: Int = none, ink: Int = none, fill: Int = none) {
    indices = SIMD4(Int32(pen), Int32(ink), Int32(fill), 0)
  }

  /// Nothing that neighbours could share.
  static let mixed = Paints(pen: different, ink: different, fill: different)

  subscript(level: Int) -> Int { Int(indices[level]) }

  /// Whether two elements can stand in one group that has their paint of a level.
  func shares(_ level: Int, with other: Paints) -> Bool {
    self[level] == other[level] && self[level] != Self.different
  }

  /// Up to which level, from a level on, all paints are the same for all parts.
  func commonEnd(from level: Int) -> Int {
    (level..<Self.levels).first { self[$0] == Self.different } ?? Self.levels
  }

  /// The paints that two elements have in common.
  func common(_ other: Paints) -> Paints {
    var result = self
    result.indices.replace(
      with: SIMD4(repeating: Int32(Self.different)), where: indices .!= other.indices)
    return result
  }

  /// Whether there is no paint from a level on.
  func areNone(from level: Int) -> Bool {
    (level..<Self.levels).allSatisfy { self[$0] <= Self.none }
  }

  /// The same without a pen that could be shared.
  var withoutPen: Paints { Paints(pen: Self.different, ink: self[1], fill: self[2]) }
}
