import Calculus

/// The search for all roots of a gradient in a box by branch and prune.
///
/// A box is discarded where a component of the gradient keeps its sign, and done with where
/// Krawczyk's operator proves one root or none; otherwise it is narrowed or cut in two. The largest
/// boxes come first, so that a search that has to stop leaves parts of one size.
struct CriticalPointSearch {
  /// A root and the box in which there is no other.
  struct Root {
    var box: [Interval]
    var territory: [Interval]
  }

  /// A box that is not cut any further.
  struct Remainder {
    var box: [Interval]
    var reason: CriticalPoints.Reason
  }

  let system: GradientSystem
  let krawczyk: KrawczykTest
  private let scale: [Double]
  private let resolution: Double
  private let effort: Int
  private(set) var roots: [Root] = []
  private(set) var remainders: [Remainder] = []
  private(set) var count = 0
  private var queue: BoxQueue

  /// - Parameters:
  ///   - region: the box to search.
  ///   - resolution: the width below which boxes are left, relative to the region's.
  ///   - effort: how many boxes are examined at most.
  init(_ system: GradientSystem, in region: [Interval], resolution: Double, effort: Int) {
    self.system = system
    krawczyk = KrawczykTest(system: system)
    scale = region.map(\.width)
    self.resolution = resolution
    self.effort = effort
    queue = BoxQueue(scale: scale)
    queue.insert(region)
  }

  mutating func run() {
    while count < effort, let box = queue.removeFirst() {
      count += 1
      examine(box)
    }
    while let box = queue.removeFirst() { remainders.append(Remainder(box: box, reason: .effort)) }
  }

  private mutating func examine(_ box: [Interval]) {
    if roots.contains(where: { encloses($0.territory, box) }) { return }
    var evaluation = system.evaluate(box)
    if evaluation.value.range.isEmpty { return }
    if evaluation.gradient.contains(where: { !$0.contains(0) }) { return }
    if evaluation.gradient.allSatisfy({ $0 == .zero }), evaluation.regularity >= .continuous {
      remainders.append(Remainder(box: box, reason: .notIsolated))
      return
    }
    guard evaluation.regularity >= .continuous else {
      let reason: CriticalPoints.Reason =
        evaluation.regularity == .partial ? .undefined : .notDifferentiable
      return cut(box, elseLeave: reason)
    }
    switch krawczyk.test(&evaluation) {
    case .noRoot: return
    case .oneRoot(let image): add(Root(box: krawczyk.polished(image), territory: box))
    case .silent: cut(box, elseLeave: .notIsolated)
    case .narrowed(let narrowed, let contraction):
      if contraction < 0.9, settle(around: narrowed) { return }
      let isNarrower = zip(narrowed, box).contains { $0.width < 0.7 * $1.width }
      if isNarrower, !isSmall(narrowed) {
        queue.insert(narrowed)
      } else {
        cut(narrowed, elseLeave: .notIsolated)
      }
    }
  }

  /// Looks at a slightly larger box, which decides where a root lies on a side of the box.
  ///
  /// - Returns: whether the box is done with.
  private mutating func settle(around box: [Interval]) -> Bool {
    let larger = box.indices.map { index in
      let margin = max(0.25 * box[index].width, 1e-12 * scale[index])
      return box[index] + Interval(-margin, margin)
    }
    var evaluation = system.evaluate(larger)
    guard evaluation.regularity >= .continuous else { return false }
    switch krawczyk.test(&evaluation) {
    case .noRoot: return true
    case .oneRoot(let image):
      add(Root(box: krawczyk.polished(image), territory: larger))
      return true
    case .narrowed(let narrowed, _):
      return zip(narrowed, box).contains { !$0.overlaps($1) }
    case .silent: return false
    }
  }

  /// Adds a root unless it is one that is known: one found in another's territory is that one.
  private mutating func add(_ root: Root) {
    if roots.contains(where: { encloses($0.territory, root.box) }) { return }
    roots.append(root)
  }

  private func encloses(_ outer: [Interval], _ inner: [Interval]) -> Bool {
    zip(outer, inner).allSatisfy { $0.encloses($1) }
  }

  private func isSmall(_ box: [Interval]) -> Bool {
    zip(box, scale).allSatisfy { $0.width <= resolution * $1 }
  }

  /// Cuts across the side that is widest in relation to the region, away from the middle, where
  /// symmetric functions have their roots.
  private mutating func cut(_ box: [Interval], elseLeave reason: CriticalPoints.Reason) {
    let widest = box.indices.max { box[$0].width / scale[$0] < box[$1].width / scale[$1] }
    guard let widest, !isSmall(box) else {
      remainders.append(Remainder(box: box, reason: reason))
      return
    }
    let side = box[widest]
    let (low, high) = side.parts(cutAt: side.lower + 0.4871 * side.width)
    guard low.width < side.width, high.width < side.width else {
      remainders.append(Remainder(box: box, reason: reason))
      return
    }
    for part in [low, high] {
      var half = box
      half[widest] = part
      queue.insert(half)
    }
  }
}
