/// The names that stand for places along the axes of a panel.
///
/// A mark that names its places gives these names before anything is resolved. The axes gather
/// the names of all marks in order of first appearance; each stands at its index: 0, 1, 2, …
public struct Categories: Sendable, Hashable {
  /// The names along x, in order.
  public var x: [String]
  /// The names along y, in order.
  public var y: [String]

  /// Whether the names are the indices of rows and columns, whole numbers in order, of which only
  /// round ones are written.
  public var areIndices: Bool

  /// Creates lists of names; none where an axis has numbers.
  public init(x: [String] = [], y: [String] = [], areIndices: Bool = false) {
    self.x = x
    self.y = y
    self.areIndices = areIndices
  }

  /// Adds the names that are new, in order.
  public mutating func formUnion(_ other: Categories) {
    let (isEmpty, isOtherEmpty) = (x.isEmpty && y.isEmpty, other.x.isEmpty && other.y.isEmpty)
    areIndices = (areIndices || isEmpty) && (other.areIndices || isOtherEmpty)
    Self.add(other.x, to: &x)
    Self.add(other.y, to: &y)
  }

  private static func add(_ names: [String], to list: inout [String]) {
    guard !names.isEmpty else { return }
    var known = Set(list)
    for name in names where known.insert(name).inserted { list.append(name) }
  }
}
