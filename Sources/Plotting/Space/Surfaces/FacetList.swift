/// Facets in drawing order.
///
/// The corners of all of them stand in one list: a surface has thousands, and a list for each would
/// cost more than what is done with it.
package struct FacetList: RandomAccessCollection, Sendable {
  /// A facet but for its corners and sides.
  struct Head {
    var surface: Int
    var source: Int
    var isTop: Bool
    var isWhole: Bool
    var block: Int
    /// Where its corners end in the list.
    fileprivate var end: Int
  }

  /// The corners, facet by facet.
  private(set) var corners: [SpacePoint] = []
  private(set) var heads: [Head] = []
  /// The numbers of the sides of each facet; empty if nothing is known of any.
  private var sides: [[Int]] = []

  /// Creates an empty list.
  package init() {}

  package var startIndex: Int { 0 }
  package var endIndex: Int { heads.count }

  package subscript(index: Int) -> Facet {
    let head = heads[index]
    return Facet(
      surface: head.surface, source: head.source, corners: Array(corners[places(index)]),
      isTop: head.isTop, isWhole: head.isWhole, block: head.block,
      sides: sides.isEmpty ? [] : sides[index])
  }

  /// Whether the sides have numbers.
  var hasSides: Bool { !sides.isEmpty }

  /// Where the corners of a facet stand in the list.
  func places(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : heads[index - 1].end)..<heads[index].end
  }

  /// Makes room for whole cells.
  mutating func reserve(cells count: Int) {
    heads.reserveCapacity(count)
    corners.reserveCapacity(4 * count)
  }

  /// Adds a facet; those of one list all have numbers for their sides or none has.
  mutating func append(_ facet: Facet) {
    corners.append(contentsOf: facet.corners)
    if !facet.sides.isEmpty { sides.append(facet.sides) }
    heads.append(
      Head(
        surface: facet.surface, source: facet.source, isTop: facet.isTop, isWhole: facet.isWhole,
        block: facet.block, end: corners.count))
  }

  /// Adds a whole cell.
  mutating func append(
    _ a: SpacePoint, _ b: SpacePoint, _ c: SpacePoint, _ d: SpacePoint, surface: Int, source: Int,
    isTop: Bool
  ) {
    corners.append(a)
    corners.append(b)
    corners.append(c)
    corners.append(d)
    heads.append(
      Head(
        surface: surface, source: source, isTop: isTop, isWhole: true, block: 0,
        end: corners.count))
  }

  /// Makes a block of the facets from one on.
  mutating func joinBlock(from start: Int) {
    for index in start..<heads.count { heads[index].block = start + 1 }
  }
}
