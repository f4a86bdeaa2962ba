import Calculus

/// Turns what a search found into points with their kinds.
struct CriticalPointReport {
  let search: CriticalPointSearch
  let region: [Interval]
  let resolution: Double

  var result: CriticalPoints {
    var points = search.roots.compactMap { root -> CriticalPoint? in
      guard zip(root.box, region).allSatisfy({ $0.overlaps($1) }) else { return nil }
      return point(
        in: root.box, at: root.box.map(\.simplest), hessianOn: root.box, isCertified: true)
    }
    var unresolved: [CriticalPoints.Unresolved] = []
    for group in BoxClusters.groups(search.remainders) {
      let hull = BoxClusters.hull(group.map(\.box))
      if let point = degeneratePoint(in: hull, group) {
        points.append(point)
      } else {
        unresolved.append(.init(box: hull, reason: reason(of: group)))
      }
    }
    return CriticalPoints(
      points: points.sorted { precedes($0.location, $1.location) },
      unresolved: unresolved.sorted { precedes($0.box.map(\.lower), $1.box.map(\.lower)) },
      boxCount: search.count)
  }

  /// - Parameter place: where the Hessian is taken.
  private func point(
    in box: [Interval], at location: [Double], hessianOn place: [Interval], isCertified: Bool
  ) -> CriticalPoint {
    var evaluation = search.system.evaluate(place)
    let hessian = search.system.hessian(&evaluation)
    let eigenvalues =
      (try? hessian.symmetricEigenvalues()) ?? box.map { _ in Interval.whole }
    return CriticalPoint(
      location: location, box: box, value: evaluation.value.range,
      kind: CriticalPointKind(enclosures: eigenvalues), eigenvalues: eigenvalues,
      isCertified: isCertified,
      isOnBoundary: zip(region, box).contains { !$0.enclosesInInterior($1) })
  }

  /// The point that a small group of boxes stands for.
  ///
  /// If the gradient at the simplest number among them is 0 to rounding, that is the point; else it
  /// is the middle, if the Hessian, enclosed on all of them, may be degenerate.
  private func degeneratePoint(
    in hull: [Interval], _ group: [CriticalPointSearch.Remainder]
  ) -> CriticalPoint? {
    guard group.allSatisfy({ $0.reason == .notIsolated }),
      zip(hull, region).allSatisfy({ $0.width <= 1000 * resolution * $1.width })
    else { return nil }
    let simple = hull.map(\.simplest)
    let place = simple.map { Interval($0) }
    let evaluation = search.system.evaluate(place)
    if evaluation.regularity >= .continuous,
      evaluation.gradient.allSatisfy({ $0.contains(0) })
    {
      return point(in: hull, at: simple, hessianOn: place, isCertified: false)
    }
    let middle = point(in: hull, at: hull.map(\.midpoint), hessianOn: hull, isCertified: false)
    return middle.kind == .degenerate ? middle : nil
  }

  private func reason(of group: [CriticalPointSearch.Remainder]) -> CriticalPoints.Reason {
    let reasons = group.map(\.reason)
    let order: [CriticalPoints.Reason] = [.effort, .undefined, .notDifferentiable]
    return order.first { reasons.contains($0) } ?? .notIsolated
  }

  private func precedes(_ a: [Double], _ b: [Double]) -> Bool {
    for (x, y) in zip(a, b) where x != y { return x < y }
    return false
  }
}

extension Interval {
  /// The number in a bounded interval with the fewest decimals; 0 if it is there.
  var simplest: Double {
    if contains(0) { return 0 }
    let middle = midpoint
    for scale in Interval.powersOfTen {
      let rounded = (middle * scale).rounded() / scale
      if contains(rounded) { return rounded }
    }
    return middle
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]
}
