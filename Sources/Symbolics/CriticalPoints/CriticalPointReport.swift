import Calculus

/// Turns what a search found into points with their kinds.
struct CriticalPointReport {
  let search: CriticalPointSearch
  /// The function with its gradient; the search may have looked at a divided one.
  let system: GradientSystem
  let factors: GradientFactors?
  let region: [Interval]
  let resolution: Double

  /// What a small group of boxes comes to.
  private enum Verdict {
    case point(CriticalPoint)
    case onCurve
    case undecided
  }

  var result: CriticalPoints {
    var points: [CriticalPoint] = []
    var unresolved: [CriticalPoints.Unresolved] = []
    let groups = BoxClusters.groups(search.remainders)
    let hulls = groups.map { BoxClusters.hull($0.map(\.box)) }
    for root in search.roots where zip(root.box, region).allSatisfy({ $0.overlaps($1) }) {
      switch verdict(on: root) {
      case .point(let point): points.append(point)
      case .onCurve: break
      case .undecided: unresolved.append(.init(box: root.box, reason: .notIsolated))
      }
    }
    let zeros = hulls.map { exactZero(in: $0) }
    for (index, hull) in hulls.enumerated() {
      // The only zero for some way around explains all boxes there.
      let isExplained = zeros.indices.contains { other in
        other != index && zeros[other].map { encloses($0.territory, hull) } == true
          && (other < index || zeros[index] == nil)
      }
      if isExplained { continue }
      let others = search.roots.map(\.box) + hulls.indices.filter { $0 != index }.map { hulls[$0] }
      switch verdict(on: hull, groups[index], zero: zeros[index], apartFrom: others) {
      case .point(let point): points.append(point)
      case .onCurve: break
      case .undecided:
        unresolved.append(.init(box: hull, reason: reason(of: groups[index])))
      }
    }
    return CriticalPoints(
      points: points.sorted { precedes($0.location, $1.location) },
      curves: factors?.curves ?? [],
      unresolved: unresolved.sorted { precedes($0.box.map(\.lower), $1.box.map(\.lower)) },
      boxCount: search.count)
  }

  /// A root of the field is a critical point of its own unless it lies on a curve.
  private func verdict(on root: CriticalPointSearch.Root) -> Verdict {
    let place = root.box.map(\.simplestFraction)
    if let factors, !factors.curves.isEmpty {
      if factors.vanishes(at: place), factors.isOnCurve(place) { return .onCurve }
      guard factors.curvesAvoid(root.box) else { return .undecided }
    }
    return .point(
      point(
        in: root.box, at: root.box.map(\.simplest), hessianOn: root.box, proof: .unique))
  }

  /// - Parameter place: where the Hessian is taken.
  private func point(
    in box: [Interval], at location: [Double], hessianOn place: [Interval],
    proof: CriticalPoint.Proof, shape: CriticalPointShape? = nil
  ) -> CriticalPoint {
    var evaluation = system.evaluate(place)
    let hessian = system.hessian(&evaluation)
    let eigenvalues =
      (try? hessian.symmetricEigenvalues()) ?? box.map { _ in Interval.whole }
    let kind = CriticalPointKind(enclosures: eigenvalues)
    return CriticalPoint(
      location: location, box: box, value: evaluation.value.range, kind: kind,
      eigenvalues: eigenvalues,
      shape: shape ?? (proof == .unique ? kind.shape(inPlane: box.count == 2) : nil),
      proof: proof, isOnBoundary: zip(region, box).contains { !$0.enclosesInInterior($1) })
  }

  /// Decides about a small group of boxes by the exact polynomial, else from outside.
  private func verdict(
    on hull: [Interval], _ group: [CriticalPointSearch.Remainder], zero: IsolatedZero?,
    apartFrom others: [[Interval]]
  ) -> Verdict {
    if let zero, let verdict = verdict(on: zero) { return verdict }
    guard group.allSatisfy({ $0.reason == .notIsolated }),
      zip(hull, region).allSatisfy({ $0.width <= 1000 * resolution * $1.width })
    else { return .undecided }
    guard factors?.curvesAvoid(hull) ?? true, var point = degeneratePoint(in: hull) else {
      return .undecided
    }
    let finding = BoundaryTest(system: system).finding(
      around: hull, at: point.location, in: region)
    if let finding, !others.contains(where: { overlaps($0, finding.box) }) {
      (point.proof, point.shape, point.box) = (.exists, finding.shape, finding.box)
    }
    return .point(point)
  }

  /// The zero of the field at the simplest fraction in a box, if it is proved to be the only one.
  private func exactZero(in hull: [Interval]) -> IsolatedZero? {
    let place = hull.map(\.simplestFraction)
    guard let factors, factors.isPlain, factors.vanishes(at: place) else { return nil }
    return IsolatedZero(of: factors.field, at: place, holding: hull)
  }

  private func verdict(on zero: IsolatedZero) -> Verdict? {
    guard let factors, let function = factors.function else { return nil }
    if factors.isOnCurve(zero.place) { return .onCurve }
    let box = zero.place.map(\.enclosure)
    guard factors.curvesAvoid(box) else { return nil }
    return .point(
      point(
        in: box, at: zero.place.map(\.double), hessianOn: box, proof: .unique,
        shape: ShapeTest.shape(of: function, at: zero.place)))
  }

  /// The point that a small group of boxes stands for.
  ///
  /// If the gradient at the simplest number among them is 0 to rounding, that is the point; else it
  /// is the middle, if the Hessian, enclosed on all of them, may be degenerate.
  private func degeneratePoint(in hull: [Interval]) -> CriticalPoint? {
    let simple = hull.map(\.simplest)
    let place = simple.map { Interval($0) }
    let evaluation = system.evaluate(place)
    if evaluation.regularity >= .continuous,
      evaluation.gradient.allSatisfy({ $0.contains(0) })
    {
      return point(in: hull, at: simple, hessianOn: place, proof: .nothing)
    }
    let middle = point(in: hull, at: hull.map(\.midpoint), hessianOn: hull, proof: .nothing)
    return middle.kind == .degenerate ? middle : nil
  }

  private func encloses(_ outer: [Interval], _ inner: [Interval]) -> Bool {
    zip(outer, inner).allSatisfy { $0.encloses($1) }
  }

  private func overlaps(_ a: [Interval], _ b: [Interval]) -> Bool {
    zip(a, b).allSatisfy { $0.overlaps($1) }
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

extension CriticalPointKind {
  /// What follows for the shape from eigenvalues that differ from 0.
  ///
  /// - Parameter inPlane: whether there are two variables, where a saddle falls twice.
  fileprivate func shape(inPlane: Bool) -> CriticalPointShape? {
    switch self {
    case .minimum: .minimum
    case .maximum: .maximum
    case .saddle: .saddle(falls: inPlane ? 2 : nil)
    case .degenerate: nil
    }
  }
}
