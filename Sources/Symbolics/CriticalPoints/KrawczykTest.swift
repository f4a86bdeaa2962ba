import Calculus

/// What Krawczyk's operator says about roots of a gradient in a box.
///
/// With c the middle, Y an approximate inverse of the Hessian there and H its enclosure on the box
/// X, every root in X lies in K = c − Y g(c) + (1 − Y H)(X − c); if K lies inside X there is exactly
/// one. (R. Krawczyk, *Newton-Algorithmen zur Bestimmung von Nullstellen mit Fehlerschranken*,
/// Computing 4, 1969; Neumaier, *Interval Methods for Systems of Equations*, 5.1.)
struct KrawczykTest {
  enum Outcome {
    /// There is no root in the box.
    case noRoot
    /// There is exactly one root in the box, and it lies in the smaller one.
    case oneRoot([Interval])
    /// Roots in the box lie in the smaller one; how strongly the operator contracts, below 1 if
    /// there is at most one.
    case narrowed([Interval], contraction: Double)
    /// The operator says nothing: the Hessian is singular, or has no bounds.
    case silent
  }

  let system: GradientSystem

  /// - Parameter evaluation: the system on the box, with a continuous gradient.
  func test(_ evaluation: inout GradientSystem.Evaluation) -> Outcome {
    let box = evaluation.box
    let hessian = system.hessian(&evaluation)
    guard hessian.isBounded else { return .silent }
    let centre = box.map(\.midpoint)
    let gradient = system.gradient(at: centre)
    guard gradient.allSatisfy(\.isBounded) else { return .silent }
    let offsets = zip(box, centre).map { $0 - Interval($1) }
    // The mean value theorem alone, which needs no inverse.
    let linear = hessian * offsets
    if zip(gradient, linear).contains(where: { !($0 + $1).contains(0) }) { return .noRoot }
    guard let inverse = inverse(of: hessian.midpoint) else { return .silent }

    let step = inverse * gradient
    let defect = IntervalMatrix(.identity(box.count)) - inverse * hessian
    let spread = defect * offsets
    let image = centre.indices.map { Interval(centre[$0]) - step[$0] + spread[$0] }
    if zip(image, box).allSatisfy({ $1.enclosesInInterior($0) }) { return .oneRoot(image) }
    let common = zip(image, box).map { $0.intersection($1) }
    if common.contains(where: \.isEmpty) { return .noRoot }
    return .narrowed(common, contraction: defect.rowNorm)
  }

  /// An approximate inverse; nil if there is none worth using.
  private func inverse(of matrix: Matrix) -> IntervalMatrix? {
    guard let inverse = try? matrix.inverse(), inverse.elements.allSatisfy(\.isFinite) else {
      return nil
    }
    return IntervalMatrix(inverse)
  }

  /// The box of a root that is known to be the only one, made as narrow as rounding allows.
  func polished(_ box: [Interval]) -> [Interval] {
    var current = box
    for _ in 0..<30 {
      var evaluation = system.evaluate(current)
      let next: [Interval]
      switch test(&evaluation) {
      case .oneRoot(let image): next = image
      case .narrowed(let image, _): next = image
      case .noRoot, .silent: return current
      }
      let isNarrower = zip(next, current).contains { $0.width < 0.9 * $1.width }
      current = zip(next, current).map { $0.intersection($1) }
      if !isNarrower { break }
    }
    return current
  }
}
