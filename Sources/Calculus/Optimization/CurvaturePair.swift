/// A step and the change of the gradient over it, if they tell of positive curvature.
struct CurvaturePair {
  let step: [Double]
  let change: [Double]
  /// The product of the two.
  let curvature: Double

  /// Nil if the curvature is not clearly positive.
  init?(from a: Objective.Place, to b: Objective.Place) {
    step = difference(b.point, a.point)
    change = difference(b.gradient, a.gradient)
    curvature = dot(step, change)
    guard curvature > 1e-10 * norm(step) * norm(change), curvature.isFinite else { return nil }
  }

  /// The step's length by the gradient: about an eigenvalue of the inverse Hessian.
  var scale: Double { curvature / dot(change, change) }
}
