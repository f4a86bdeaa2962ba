/// The largest value of a function on a box, between two proven bounds.
public struct GlobalMaximum: Sendable, Hashable {
  /// The largest value lies in it; the upper bound is ∞ where none could be proved.
  public var value: Interval
  /// A point whose value is at least the lower bound.
  public var location: [Double]
  /// How many boxes were examined.
  public var boxCount: Int

  /// When a search stops.
  public struct Goal: Sendable, Hashable {
    /// How far the bounds may lie apart, relative to the lower one.
    public var relative: Double
    /// How far the bounds may lie apart in any case.
    public var absolute: Double
    /// How many boxes are examined at most.
    public var effort: Int

    /// Creates a goal.
    public init(relative: Double, absolute: Double = 0, effort: Int) {
      self.relative = relative
      self.absolute = absolute
      self.effort = effort
    }
  }

  /// Encloses the largest value by branch and bound: the box with the largest upper bound is cut
  /// in two until that bound is near to a value that is attained.
  ///
  /// A box that stays without a finite bound down to a millionth of the first one's widths ends the
  /// search: there is a pole, or something that looks like one. (R. E. Moore, *Interval Analysis*,
  /// 1966; Skelboe, *Computation of rational interval functions*, BIT 14, 1974.)
  ///
  /// - Parameters:
  ///   - boxes: parts that together are the domain, each with the same number of intervals; their
  ///     bounds are finite.
  ///   - goal: when to stop.
  ///   - upper: a bound of all values on a box; NaN counts as ∞, −∞ as no value at all.
  ///   - lower: a number that the value at a point is not below; NaN counts as −∞.
  public static func enclose(
    over boxes: [[Interval]], goal: Goal, upper: ([Interval]) -> Double,
    lower: ([Double]) -> Double
  ) -> GlobalMaximum {
    var search = MaximumSearch()
    func examine(_ box: [Interval], depth: Int) {
      // Extremes often lie in corners; those of the first boxes are seen at once.
      for point in (depth == 0 ? corners(of: box) : []) + [box.map(\.midpoint)] {
        search.record(point, attained: lower(point))
      }
      search.record(box, depth: depth, bound: upper(box))
    }
    for box in boxes { examine(box, depth: 0) }
    while let top = search.heap.top, search.count < goal.effort {
      let excess = top.bound - search.best
      let isGood = excess <= Swift.max(goal.absolute, goal.relative * abs(search.best))
      if search.best.isFinite, isGood { break }
      if top.bound == .infinity, top.depth > 20 * top.box.count { break }
      guard let (first, second) = top.halves else { break }
      search.heap.removeTop()
      examine(first, depth: top.depth + 1)
      examine(second, depth: top.depth + 1)
    }
    let bound = search.heap.top?.bound ?? -.infinity
    return GlobalMaximum(
      value: Interval(search.best, Swift.max(search.best, bound)), location: search.location,
      boxCount: search.count)
  }

  /// The corners; none in more than six dimensions, where there are too many.
  private static func corners(of box: [Interval]) -> [[Double]] {
    guard box.count <= 6 else { return [] }
    return box.reduce([[]]) { corners, side in
      corners.flatMap { [$0 + [side.lower], $0 + [side.upper]] }
    }
  }
}

/// The state of a search for the largest value.
private struct MaximumSearch {
  var heap = BoxHeap()
  var best = -Double.infinity
  var location: [Double] = []
  var count = 0

  mutating func record(_ point: [Double], attained: Double) {
    if attained > best || location.isEmpty { location = point }
    if attained > best { best = attained }
  }

  mutating func record(_ box: [Interval], depth: Int, bound: Double) {
    count += 1
    guard bound.isNaN || bound >= best else { return }
    heap.insert(BoxHeap.Entry(bound: bound.isNaN ? .infinity : bound, box: box, depth: depth))
  }
}
