public import Geometry

/// All lines of one level in two flat lists.
public struct ContourLines: Sendable, Hashable {
  /// The value on the lines.
  public let level: Double
  /// The points of all lines, one line after the other.
  ///
  /// Greater values lie to the left where y points up. A closed line does not repeat its first
  /// point.
  public let points: [Point]
  /// Where lines begin: line k has the points `offsets[k]..<offsets[k + 1]`.
  public let offsets: [Int]
  /// How many lines are open; they come first, the closed ones after them.
  public let openCount: Int

  /// The number of lines.
  public var count: Int { offsets.count - 1 }

  /// One line by itself.
  /// - Parameter index: from 0 up to `count`, that left out.
  public func line(_ index: Int) -> ContourLine {
    ContourLine(
      level: level, points: Array(points[offsets[index]..<offsets[index + 1]]),
      isClosed: index >= openCount)
  }

  /// Every line by itself.
  public var lines: [ContourLine] { (0..<count).map { line($0) } }
}
