/// The minimum of a quadratic in a ball around the origin, in the basis of its eigenvectors.
///
/// It is the p with (H + λI) p = −g and ‖p‖ equal to the radius, for the λ that leaves no negative
/// curvature; or, where H is positive definite and that is short enough, with λ = 0. λ solves the
/// secular equation 1/‖p(λ)‖ = 1/radius by Newton's method. In the hard case, where g has no share in
/// the lowest curvature and p(λ) stays inside, the step goes on along that eigenvector. (Moré and
/// Sorensen, *Computing a trust region step*, 1983; Nocedal and Wright, *Numerical Optimization*,
/// section 4.3.)
struct BallMinimum {
  /// The minimum, along the eigenvectors.
  let coordinates: [Double]
  /// λ.
  let shift: Double
  /// Whether the minimum lies on the sphere.
  let isOnSphere: Bool
  /// How far the quadratic falls from the origin to the minimum.
  let decrease: Double

  /// Finds the minimum; nil if there is nothing to solve: no coordinates, no radius, numbers that are
  /// not finite.
  ///
  /// - Parameters:
  ///   - curvatures: the eigenvalues, ascending.
  ///   - slopes: the gradient at the origin, along the eigenvectors.
  ///   - radius: of the ball, more than 0.
  init?(curvatures: [Double], slopes: [Double], radius: Double) {
    guard let lowest = curvatures.first, radius > 0, radius.isFinite,
      slopes.allSatisfy(\.isFinite)
    else { return nil }
    // All is said by what the curvatures exceed the lowest by, so that a λ close to its bound keeps
    // its digits: λᵢ + λ = gap + rise.
    let problem = Secular(gaps: curvatures.map { $0 - lowest }, slopes: slopes, radius: radius)
    let rise = problem.rise(above: max(0, lowest))
    var point = problem.point(rise: rise)
    isOnSphere = lowest < 0 || rise > lowest
    if lowest < 0 {
      let rest = max(0, (radius - point.length) * (radius + point.length)).squareRoot()
      // Only in the hard case is there more left than rounding.
      if rise == 0 { point.coordinates[0] += slopes[0] > 0 ? -rest : rest }
    }
    let step = point.coordinates
    coordinates = step
    shift = max(0, rise - lowest)
    decrease = -step.indices.reduce(0) { sum, index in
      sum + step[index] * (slopes[index] + 0.5 * curvatures[index] * step[index])
    }
  }
}

/// The length of p as a function of how far λ rises above the negative of the lowest curvature.
private struct Secular {
  let gaps: [Double]
  let slopes: [Double]
  let radius: Double

  /// The point for a rise; directions without slope and curvature are left out.
  func point(rise: Double) -> (coordinates: [Double], length: Double) {
    let negligible = 1e-14 * norm(slopes)
    let coordinates = slopes.indices.map { index -> Double in
      let curvature = gaps[index] + rise
      if abs(slopes[index]) <= negligible && curvature <= 1e-14 * (gaps.last ?? 0) { return 0 }
      return slopes[index] == 0 ? 0 : -slopes[index] / curvature
    }
    return (coordinates, norm(coordinates))
  }

  /// The rise, from a least one on, for which the point lies on the sphere; the least if the point is
  /// inside then.
  ///
  /// By Newton's method on the reciprocal length within an interval that shrinks.
  func rise(above least: Double) -> Double {
    if point(rise: least).length <= radius { return least }
    // The length is at most that of the slopes divided by the rise.
    var (low, high) = (least, max(least, norm(slopes) / radius))
    var rise = high
    for _ in 0..<100 {
      let (coordinates, length) = point(rise: rise)
      if abs(length - radius) <= 1e-13 * radius { break }
      if length > radius { low = rise } else { high = rise }
      let bend = coordinates.indices.reduce(0) { sum, index in
        sum + (coordinates[index] / length) * (coordinates[index] / length)
          / (gaps[index] + rise)
      }
      let next = rise + (length / radius - 1) / bend
      let middle = low > 0 ? (low * high).squareRoot() : 0.01 * high
      rise = next > low && next < high ? next : middle
      if high - low <= 1e-15 * high { break }
    }
    return rise
  }
}
