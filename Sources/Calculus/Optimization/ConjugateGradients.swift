/// Directions by conjugate gradients, after Polak and Ribière.
///
/// Each direction is the steepest descent plus β times the last direction, with
/// β = max(0, gₖ₊₁ᵀ(gₖ₊₁ − gₖ) / gₖᵀgₖ), so that the method restarts by itself where the gradients
/// have lost their way (Nocedal and Wright, *Numerical Optimization*, algorithm 5.4 and (5.45); Gilbert
/// and Nocedal, *Global convergence properties of conjugate gradient methods*, 1992). It also restarts
/// after 3n - 2 directions in n coordinates, more than the n that are conjugate on a quadratic: near a
/// minimum a start afresh brings back the quadratic convergence over so many steps that the errors of
/// line searches took away (Nocedal and Wright, section 5.2, on restarts; Powell, *Restart procedures
/// for the conjugate gradient method*, 1977).
struct ConjugateGradients: DirectionLearner {
  /// The last direction times β; empty for none.
  private var inertia: [Double] = []
  /// How many directions were made of the last one.
  private var inherited = 0
  /// The line search must be close, or directions are not conjugate: evaluations saved by a looser
  /// one are paid back in steps.
  var curvature: Double { 0.2 }

  func direction(at place: Objective.Place) -> [Double] {
    let steepest = place.gradient.map(-)
    guard !inertia.isEmpty else { return steepest }
    let direction = sum(steepest, 1, inertia)
    return isSteep(direction, at: place) ? direction : steepest
  }

  /// The line search goes on until the next direction will lead down, as strong Wolfe conditions alone
  /// do not see to it.
  func accepts(
    _ b: Objective.Place, after a: Objective.Place, along direction: [Double]
  ) -> Bool {
    isSteep(sum(b.gradient.map(-), share(from: a, to: b), direction), at: b)
  }

  /// Gilbert and Nocedal's condition of sufficient descent.
  private func isSteep(_ direction: [Double], at place: Objective.Place) -> Bool {
    dot(direction, place.gradient) <= -0.01 * dot(place.gradient, place.gradient)
  }

  /// β.
  private func share(from a: Objective.Place, to b: Objective.Place) -> Double {
    max(0, dot(b.gradient, difference(b.gradient, a.gradient)) / dot(a.gradient, a.gradient))
  }

  mutating func learn(from a: Objective.Place, to b: Objective.Place, direction: [Double]) {
    let beta = share(from: a, to: b)
    guard beta > 0, inherited + 1 < 3 * direction.count - 2 else { return forget() }
    inertia = scaled(direction, by: beta)
    inherited += 1
  }

  mutating func forget() { (inertia, inherited) = ([], 0) }
}
