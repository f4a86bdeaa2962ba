/// A simplex that rolls downhill by reflection, expansion, contraction and shrinking; no derivatives.
///
/// (Nelder and Mead, *A simplex method for function minimization*, 1965, with the rules of Lagarias,
/// Reeds, Wright and Wright, 1998; coefficients that depend on the dimension after Gao and Han,
/// *Implementing the Nelder-Mead simplex algorithm with adaptive parameters*, 2012.) Values that are
/// not finite count as infinitely high.
struct NelderMead: SearchMethod {
  private let isAdaptive: Bool
  /// The corners, the lowest first.
  private var corners: [Objective.Place] = []

  init(isAdaptive: Bool) { self.isAdaptive = isAdaptive }

  var usesGradient: Bool { false }
  var simplex: [[Double]] { corners.map(\.point) }

  /// Whether the simplex and the spread of its values have come down to the tolerance.
  mutating func isSettled(
    at place: Objective.Place, tolerance: Double, in objective: inout Objective
  ) -> Bool {
    if corners.isEmpty { build(around: place, in: &objective) }
    guard let best = corners.first else { return true }
    return corners.allSatisfy { corner in
      abs(corner.value - best.value) <= tolerance
        && zip(corner.point, best.point).allSatisfy { abs($0 - $1) <= tolerance }
    }
  }

  /// A corner 5 % away along each coordinate, 0.00025 where that is 0.
  private mutating func build(around place: Objective.Place, in objective: inout Objective) {
    corners = [place]
    for index in place.point.indices {
      var point = place.point
      point[index] = point[index] == 0 ? 0.00025 : 1.05 * point[index]
      corners.append(corner(at: point, in: &objective))
    }
    sort()
  }

  private func corner(at point: [Double], in objective: inout Objective) -> Objective.Place {
    let value = objective.value(at: point)
    return Objective.Place(point: point, value: value.isNaN ? .infinity : value)
  }

  /// Corners of equal value keep their order, so that the walk does not depend on the sort.
  private mutating func sort() {
    corners = corners.enumerated()
      .sorted { ($0.element.value, $0.offset) < ($1.element.value, $1.offset) }
      .map(\.element)
  }

  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move {
    guard corners.count > 1 else { return .stop(.noProgress) }
    if let better = replacement(in: &objective) {
      corners[corners.count - 1] = better
    } else {
      shrink(in: &objective)
    }
    sort()
    return .to(corners[0])
  }

  /// The corner to put in the place of the highest; nil if the simplex shall shrink.
  private func replacement(in objective: inout Objective) -> Objective.Place? {
    let size = Double(corners.count - 1)
    let dimension = adaptiveDimension
    let (best, worst) = (corners[0], corners[corners.count - 1])
    let second = corners[corners.count - 2]
    let center = corners.dropLast().reduce(best.point.map { _ in 0 }) { sum($0, 1, $1.point) }
      .map { $0 / size }
    func along(_ share: Double) -> [Double] {
      zip(center, worst.point).map { (1 + share) * $0 - share * $1 }
    }
    let contraction = isAdaptive ? 0.75 - 1 / (2 * dimension) : 0.5
    let reflected = corner(at: along(1), in: &objective)
    if reflected.value < best.value {
      let expanded = corner(at: along(isAdaptive ? 1 + 2 / dimension : 2), in: &objective)
      return expanded.value < reflected.value ? expanded : reflected
    }
    if reflected.value < second.value { return reflected }
    if reflected.value < worst.value {
      let outside = corner(at: along(contraction), in: &objective)
      return outside.value <= reflected.value ? outside : nil
    }
    let inside = corner(at: along(-contraction), in: &objective)
    return inside.value < worst.value ? inside : nil
  }

  /// The dimension as the adaptive coefficients see it, at least 2, where they are the usual ones.
  ///
  /// For 1 they would shrink the simplex to a point.
  private var adaptiveDimension: Double { Double(max(2, corners.count - 1)) }

  private mutating func shrink(in objective: inout Objective) {
    let share = isAdaptive ? 1 - 1 / adaptiveDimension : 0.5
    for index in corners.indices.dropFirst() {
      let point = zip(corners[0].point, corners[index].point).map { $0 + share * ($1 - $0) }
      corners[index] = corner(at: point, in: &objective)
    }
  }
}
